package ofac

import (
	"reflect"
	"strings"
	"testing"

	"saring/dates"
	"saring/identifiers"
	"saring/lists"
	"saring/names"
	"saring/places"
)

func day(y, m, d int) dates.Date { return dates.Date{From: dates.Civil{Year: y, Month: m, Day: d}} }

const (
	northKoreaRisk   = "Secondary sanctions risk: North Korea Sanctions Regulations, sections 510.201 and 510.210"
	northKoreaOwners = "Transactions Prohibited For Persons Owned or Controlled By U.S. Financial Institutions: North Korea Sanctions Regulations section 510.214"
)

func person(text, last, first string, kind lists.NameKind) lists.Name {
	return lists.Name{Text: text, Kind: kind, Parts: []lists.NamePart{{Kind: lists.PartLast, Text: last}, {Kind: lists.PartFirst, Text: first}}}
}

func TestOfficialEntries(t *testing.T) {
	var wallets []identifiers.Wallet
	for _, a := range []string{
		"134r8iHv69xdT6p5qVKTsHrcUEuBVZAYak", "15YK647qtoZQDzNrvY6HJL6QwXduLHfT28", "1PfwHNxUnkpfkK9MKjMqzR3Xq3KCtq9u17",
		"14kqryJUxM3a7aEi117KX9hoLUw592WsMR", "1F2Gdug9ib9NQMhKMGGJczzMk5SuENoqrp", "3F2sZ4jbhvDKQdGbHYPC6ZxFXEau2m5Lqj",
		"1AXUTu9y3H8w4wYx4BjyFWgRhZKDhmcMrn", "1Hn9ErTCPRP6j5UDBeuXPGuq5RtRjFJxJQ",
	} {
		wallets = append(wallets, identifiers.Wallet{Currency: "XBT", Address: a})
	}
	for _, want := range []lists.Entity{
		{
			ID: "28263", Schema: names.Person, Programs: []string{"DPRK3", "CYBER2"},
			Names: []lists.Name{
				person("TIAN, Yinyin", "TIAN", "Yinyin", lists.Primary),
				{Text: "tianyinyin0404", Kind: lists.Alias, Weak: true},
				{Text: "snowsjohn", Kind: lists.Alias, Weak: true}, // cut between sdn.csv and the comments
			},
			BirthDates: []dates.Date{day(1986, 7, 12)}, Gender: "male", Emails: []string{"417136259@qq.com"}, Phones: []string{"8613621583465"},
			Nationalities: []places.Country{{Text: "China", Code: "CN"}}, Wallets: wallets,
			IDs:       []identifiers.ID{{Property: "idNumber", Number: "321284198607120616", Country: "China", Label: "Identification"}},
			Addresses: []lists.Address{{City: "Nanjing, Jiangsu", Country: places.Country{Text: "China", Code: "CN"}}},
			Links:     []lists.Link{{Relation: "Linked To", Target: "LAZARUS GROUP"}},
			Notes:     []string{northKoreaRisk, northKoreaOwners},
		},
		{
			ID: "24918", Schema: names.Person, Programs: []string{"DPRK3"},
			Names: []lists.Name{
				person("PARK, Jin Hyok", "PARK", "Jin Hyok", lists.Primary),
				person("PAK, Jin Hek", "PAK", "Jin Hek", lists.Alias),
				person("PAK, Jin Hyok", "PAK", "Jin Hyok", lists.Alias),
				person("PAK, Ch'in-hyo'k", "PAK", "Ch'in-hyo'k", lists.Alias),
				person("KIM, Hyon Woo", "KIM", "Hyon Woo", lists.Alias),
				person("KIM, Hyon Wu", "KIM", "Hyon Wu", lists.Alias),
				person("KIM, Hyon U", "KIM", "Hyon U", lists.Alias),
				person("DAVID, Andoson", "DAVID", "Andoson", lists.Alias),
				person("HENNY, Watson", "HENNY", "Watson", lists.Alias),
			},
			BirthDates: []dates.Date{day(1984, 8, 15), day(1984, 10, 18)}, Gender: "male",
			IDs:   []identifiers.ID{{Property: "passportNumber", Number: "290333974", Country: "Korea, North", Label: "Passport"}},
			Notes: []string{northKoreaRisk, northKoreaOwners},
		},
		{
			ID: "11581", Schema: names.Organization, Programs: []string{"NPWMD"},
			Names: []lists.Name{{Text: "KOREA KWANGSON BANKING CORP", Kind: lists.Primary}, {Text: "KKBC", Kind: lists.Alias}},
			Addresses: []lists.Address{{
				Street: "Jungson-dong, Sungri Street, Central District", City: "Pyongyang",
				Country: places.Country{Text: "Korea, North", Code: "KP"},
			}},
			Notes: []string{northKoreaRisk, northKoreaOwners},
		},
		{
			ID: "15037", Schema: names.Vessel, Programs: []string{"IRAN"},
			Names: []lists.Name{
				{Text: "ARK", Kind: lists.Primary},
				{Text: "ABADEH", Kind: lists.Former},
				{Text: "CRYSTAL", Kind: lists.Former},
				{Text: "SUNDIAL", Kind: lists.Former},
			},
			Craft: &lists.Craft{
				Type: "Crude/Oil Products Tanker", CallSign: "9HDQ9", Tonnage: "99,030", GrossTonnage: "56,068",
				Flag:        places.Country{Text: "Panama", Code: "PA"},
				FormerFlags: []places.Country{{Text: "Malta", Code: "MT"}, {Text: "Tanzania", Code: "TZ"}},
			},
			IDs: []identifiers.ID{
				{Property: "imoNumber", Number: "9187655", Label: "Vessel Registration Identification IMO"},
				{Property: "mmsi", Number: "256842000", Label: "MMSI"},
			},
			Links: []lists.Link{{Relation: "Linked To", Target: "NATIONAL IRANIAN TANKER COMPANY"}},
			Notes: []string{"Additional Sanctions Information - Subject to Secondary Sanctions"},
		},
		{
			ID: "15431", Schema: names.Airplane, Programs: []string{"SDGT"},
			Names: []lists.Name{{Text: "EP-GOM", Kind: lists.Primary}},
			Craft: &lists.Craft{Type: "IL76-TD", Operators: []string{"YAS AIR"}},
			IDs: []identifiers.ID{
				{Property: "idNumber", Number: "8401", Label: "Aircraft Construction Number (also called L/N or S/N or F/N)"},
				{Property: "idNumber", Number: "1023409321", Label: "Aircraft Manufacturer's Serial (MSN)"},
			},
			Links: []lists.Link{{Relation: "Linked To", Target: "POUYA AIR"}},
			Notes: []string{"Aircraft Manufacture Date 1992"},
		},
	} {
		t.Run(want.ID, func(t *testing.T) {
			got := entry(t, want.ID)
			if !strings.HasPrefix(got.Record.Text, want.ID+`,"`) || got.Record.Line == 0 || !strings.HasSuffix(got.Record.File, "sdn.csv.gz") {
				t.Errorf("record %+v", got.Record)
			}
			if !strings.HasSuffix(got.Remarks, ".") || !strings.HasSuffix(got.URL, "id="+want.ID) || got.List != Source {
				t.Errorf("list %q, URL %q, remarks %q", got.List, got.URL, got.Remarks)
			}
			got.Record, got.Remarks, got.URL, got.List = lists.Record{}, "", "", ""
			if !reflect.DeepEqual(got, want) {
				t.Errorf("got  %+v\nwant %+v", got, want)
			}
		})
	}
}
