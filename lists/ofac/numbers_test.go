package ofac

import (
	"reflect"
	"testing"

	"saring/identifiers"
	"saring/names"
)

func TestReadNumbers(t *testing.T) {
	type id = identifiers.ID
	for segment, want := range map[string][]identifiers.ID{
		"Passport 290333974 (Korea, North)": {id{Property: "passportNumber", Number: "290333974", Country: "Korea, North", Label: "Passport"}},
		"Passport G 649385 issued 08 Sep 2006 expires 17 Jul 2011": {
			id{Property: "passportNumber", Number: "G 649385", Label: "Passport", Note: "issued 08 Sep 2006 expires 17 Jul 2011"},
		},
		"Diplomatic Passport DP0001842 (Burundi) issued 08 Apr 2013": {
			id{Property: "passportNumber", Number: "DP0001842", Country: "Burundi", Label: "Diplomatic Passport", Note: "issued 08 Apr 2013"},
		},
		"Passport #H0044232 (Iraq)": {id{Property: "passportNumber", Number: "H0044232", Country: "Iraq", Label: "Passport"}},
		"Passport OR801168 and Kuwaiti National ID No. 281020505755": {
			id{Property: "passportNumber", Number: "OR801168", Label: "Passport"},
			id{Property: "idNumber", Number: "281020505755", Label: "Kuwaiti National ID"},
		},
		"National ID No. D1234567(8) (Hong Kong)": {id{Property: "idNumber", Number: "D1234567(8)", Country: "Hong Kong", Label: "National ID"}},
		"National ID No. 1 63 08 4 01 001 005E (Mali)": {
			id{Property: "idNumber", Number: "1 63 08 4 01 001 005E", Country: "Mali", Label: "National ID"},
		},
		"Personal ID Card 10589535602":          {id{Property: "idNumber", Number: "10589535602", Label: "Personal ID Card"}},
		"Cedula No. 1130648070 (Colombia)":      {id{Property: "idNumber", Number: "1130648070", Country: "Colombia", Label: "Cedula"}},
		"SSN 418-15-2837 (United States)":       {id{Property: "idNumber", Number: "418-15-2837", Country: "United States", Label: "SSN"}},
		"SWIFT/BIC CBSYSYDA":                    {id{Property: "swiftBic", Number: "CBSYSYDA", Label: "SWIFT/BIC"}},
		"MMSI 256842000":                        {id{Property: "mmsi", Number: "256842000", Label: "MMSI"}},
		"D-U-N-S Number 85-244-5670":            {id{Property: "dunsCode", Number: "85-244-5670", Label: "D-U-N-S"}},
		"Tax ID No. 7724244406 (Russia)":        {id{Property: "innCode", Number: "7724244406", Country: "Russia", Label: "Tax ID"}},
		"Tax ID No. 410211742522406 (China)":    {id{Property: "taxNumber", Number: "410211742522406", Country: "China", Label: "Tax ID"}},
		"US FEIN 03-0510902 (United States)":    {id{Property: "taxNumber", Number: "03-0510902", Country: "United States", Label: "US FEIN"}},
		"V.A.T. Number BG 831036657 (Bulgaria)": {id{Property: "taxNumber", Number: "BG 831036657", Country: "Bulgaria", Label: "V.A.T."}},
		"Registration Number 1149102002389 (Russia)": {
			id{Property: "ogrnCode", Number: "1149102002389", Country: "Russia", Label: "Registration"},
		},
		"Registration Number 165136-5 (Turkey)": {
			id{Property: "registrationNumber", Number: "165136-5", Country: "Turkey", Label: "Registration"},
		},
		"Legal Entity Number 485100GBI2SE0KIX8T70": {id{Property: "leiCode", Number: "485100GBI2SE0KIX8T70", Label: "Legal Entity"}},
		"Legal Entity Number 852777978 (Netherlands)": {
			id{Property: "registrationNumber", Number: "852777978", Country: "Netherlands", Label: "Legal Entity"},
		},
		"Folio Mercantil No. 38411 (Jalisco) (Mexico)": {
			id{Property: "registrationNumber", Number: "38411", Country: "Mexico", Label: "Folio Mercantil", Note: "Jalisco"},
		},
		"Aircraft Manufacturer's Serial Number (MSN) 1023409321": {
			id{Property: "idNumber", Number: "1023409321", Label: "Aircraft Manufacturer's Serial (MSN)"},
		},
		"Company Number IMO 5418446": {id{Property: "registrationNumber", Number: "5418446", Label: "Company IMO"}},

		"all offices worldwide": nil,
		"ICTY indictee":         nil,
		"Secondary sanctions risk: North Korea Sanctions Regulations, sections 510.201 and 510.210": nil,
		"Executive Order 13662 Directive Determination - Subject to Directive 1":                    nil,
		"Interpol: Red Notice. File No. 2009/3599. March 24, 2009. Orange Notice":                   nil,
		"Commander of the Syrian Army's 5th Armored Division":                                       nil,
		"Organization Established Date 15 Aug 2004":                                                 nil,
		"arrested 23 Mar 2003": nil,
		"Passport":             nil,
		"":                     nil,
	} {
		t.Run(segment, func(t *testing.T) {
			if got := readNumbers(segment, names.Organization); !reflect.DeepEqual(got, want) {
				t.Errorf("got  %+v\nwant %+v", got, want)
			}
		})
	}
}

// The IMO numbers ships and companies in two series; the entry tells which.
func TestReadNumbersIMO(t *testing.T) {
	for schema, want := range map[names.Schema]string{names.Vessel: "imoNumber", names.Organization: "registrationNumber"} {
		for _, segment := range []string{
			"Vessel Registration Identification IMO 9187655", "Identification Number IMO 9187655", "Company Number IMO 9187655",
		} {
			got := readNumbers(segment, schema)
			if len(got) != 1 || got[0].Property != want || got[0].Number != "9187655" {
				t.Errorf("%s of a %s: %+v", segment, schema, got)
			}
		}
	}
}
