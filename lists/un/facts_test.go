package un

import (
	"strings"
	"testing"

	"saring/dates"
	"saring/lists"
	"saring/names"
)

func TestIsoDay(t *testing.T) {
	for text, want := range map[string]string{
		"2015-03-27": "2015-03-27", "2015-03-27-04:00": "2015-03-27", "2015-03-27Z": "2015-03-27",
		"2015-02-30": "", "2015-3-27": "", "27-03-2015": "", "0000-01-01": "", "": "",
	} {
		date, ok := isoDay(text)
		if date.String() != want || ok != (want != "") {
			t.Errorf("%q: %s %v", text, date, ok)
		}
	}
}

func TestAliasBirthDate(t *testing.T) {
	for text, want := range map[string]string{"1948": "1948", "1967-01-01": "1967-01-01", "1958 - 1964": "1958/1964", "1968-1970": "1968/1970"} {
		if date, ok := aliasBirthDate(text); !ok || date.String() != want {
			t.Errorf("%q: %s %v", text, date, ok)
		}
	}
	if date, ok := aliasBirthDate("unknown"); ok {
		t.Errorf("unknown: %s", date)
	}
}

func TestBirthDates(t *testing.T) {
	for name, c := range map[string]struct{ xml, want, notes string }{
		"day":               {"<TYPE_OF_DATE>EXACT</TYPE_OF_DATE><DATE>1944-10-13</DATE>", "1944-10-13", ""},
		"year":              {"<TYPE_OF_DATE>EXACT</TYPE_OF_DATE><YEAR>1971</YEAR>", "1971", ""},
		"about":             {"<TYPE_OF_DATE>APPROXIMATELY</TYPE_OF_DATE><YEAR>1971</YEAR>", "~1971", ""},
		"range":             {"<TYPE_OF_DATE>BETWEEN</TYPE_OF_DATE><FROM_YEAR>1955</FROM_YEAR><TO_YEAR>1958</TO_YEAR>", "1955/1958", ""},
		"about a range":     {"<TYPE_OF_DATE>BETWEEN</TYPE_OF_DATE><FROM_YEAR>1955</FROM_YEAR><TO_YEAR>1958</TO_YEAR><NOTE>Approximately </NOTE>", "~1955/1958", ""},
		"none":              {"<TYPE_OF_DATE/>", "", ""},
		"age":               {"<TYPE_OF_DATE>APPROXIMATELY</TYPE_OF_DATE><NOTE>30-35 years old</NOTE>", "", "30-35 years old"},
		"other calendar":    {"<TYPE_OF_DATE>EXACT</TYPE_OF_DATE><NOTE>24/06/1402 (Hijri Calendar)</NOTE>", "", "24/06/1402 (Hijri Calendar)"},
		"day with a remark": {"<DATE>1979-03-03</DATE><NOTE>from false passport</NOTE>", "1979-03-03", "from false passport"},
		"no date":           {"<DATE>13.10.1944</DATE>", "", "13.10.1944"},
		"backwards":         {"<FROM_YEAR>1960</FROM_YEAR><TO_YEAR>1950</TO_YEAR>", "", "1960/1950"},
		"half a range":      {"<FROM_YEAR>1960</FROM_YEAR>", "", "1960/"},
	} {
		t.Run(name, func(t *testing.T) {
			list, err := readText(document(strings.Replace(person, "</INDIVIDUAL>",
				"<INDIVIDUAL_DATE_OF_BIRTH>"+c.xml+"</INDIVIDUAL_DATE_OF_BIRTH></INDIVIDUAL>", 1), firm))
			if err != nil {
				t.Fatal(err)
			}
			e := list.Entities[0]
			var got string
			for _, d := range e.BirthDates {
				got += d.String()
			}
			if got != c.want {
				t.Errorf("date %q, want %q", got, c.want)
			}
			if notes := strings.Join(e.Notes, "|"); !strings.HasSuffix(notes, c.notes) || (c.notes == "") != (notes == "") {
				t.Errorf("notes %q", notes)
			}
		})
	}
}

// Where the note beside a date holds what the date lacks, the year at least is
// read, and never another one.
func TestBirthDatesInNotes(t *testing.T) {
	list := load(t, excerptPath)
	for id, years := range map[string][]int{"CDi.004": {1973}, "QDi.395": {1958}, "QDi.306": {1977, 1976}} {
		e := find(t, list, id)
		if len(e.BirthDates) != len(years) {
			t.Errorf("%s: %v", id, e.BirthDates)
			continue
		}
		for i, y := range years {
			if d := e.BirthDates[i]; d.From.Year != y || d.About {
				t.Errorf("%s: %s, want %d", id, d, y)
			}
		}
	}
}

func TestFinerNeedsAgreement(t *testing.T) {
	for name, c := range map[string]struct {
		date dates.Date
		note string
	}{
		"another year":  {year(1958), "Sep. 1961"},
		"a whole day":   {day(1958, 1, 2), "Sep."},
		"no date words": {year(1958), "from false passport"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := finer(c.date, c.note); got != c.date {
				t.Errorf("%s became %s", c.date, got)
			}
		})
	}
}

func TestPlainNumber(t *testing.T) {
	for text, want := range map[string]string{
		"OA462456":                                      "OA462456",
		"L 191609":                                      "L 191609",
		"44103-5251752-5":                               "44103-5251752-5",
		"Afghan passport number OA296623":               "OA296623",
		"CAR diplomatic passport no. D00000898":         "D00000898",
		"Libyan Passport No. 96/184442":                 "96/184442",
		"Provisional passport No.: 28642163":            "28642163",
		"Diplomatic Passport: Z30321794":                "Z30321794",
		"Laissez-passer no. N°235/MISPAT":               "N°235/MISPAT",
		"Russian passport number 8208 No. 555627":       "8208 No. 555627",
		"Afghan passport number SE 012820":              "SE 012820",
		"Social Security Number 423-31-3021 (US)":       "423-31-3021",
		"563210184 (Expires 18 Jun. 2018)":              "563210184",
		"R00012098, South Sudan":                        "R00012098",
		"German travel document (“Reiseausweis”) A 013": "A 013",
		"unknown number":                                "unknown number",
		"":                                              "",
	} {
		number, extra := plainNumber(text)
		if number != want || (extra == "") != (want == text) {
			t.Errorf("%q: %q, %q", text, number, extra)
		}
	}
}

func TestDocuments(t *testing.T) {
	list := load(t, excerptPath)
	tazkira := find(t, list, "TAi.071").IDs
	if len(tazkira) != 1 || tazkira[0].Number != "545167" || tazkira[0].Property != "idNumber" {
		t.Errorf("number in the document's type: %+v", tazkira)
	}
	if notes := strings.Join(find(t, list, "QDi.060").Notes, "|"); !strings.Contains(notes, "L 191609") || !strings.Contains(notes, "DAOMMD74T11Z352Z") {
		t.Errorf("documents without number: %q", notes)
	}
	for kind, want := range map[string]string{
		"Passport": "passportNumber", "Numéro de passeport": "passportNumber", "Número de pasaporte": "passportNumber",
		"National Identification Number national passport":    "passportNumber",
		"National Identification Number Italian Fiscal Code:": "taxNumber",
		"National Identification Number":                      "idNumber", "": "idNumber",
	} {
		if got := documentProperty(kind); got != want {
			t.Errorf("%q: %s", kind, got)
		}
	}
}

func TestRemarkFacts(t *testing.T) {
	list := load(t, excerptPath)
	for id, want := range map[string]string{"KPe.020": "imoNumber 1790183", "KPe.023": "swiftBic DCBKKPPY", "KPe.066": "imoNumber 5434358"} {
		ids := find(t, list, id).IDs
		if len(ids) != 1 || ids[0].Property+" "+ids[0].Number != want {
			t.Errorf("%s: %+v", id, ids)
		}
	}
	emails := find(t, list, "CDe.005").Emails
	if len(emails) != 5 || emails[4] != "humura2020@gmail.com" {
		t.Errorf("e-mails %q", emails)
	}
}

func TestEntitySchema(t *testing.T) {
	for name, want := range map[string]names.Schema{
		"M/V CHONG CHON GANG": names.Vessel, "MV PETREL 8": names.Vessel, "OCEAN MARITIME MANAGEMENT COMPANY, LIMITED (OMM)": names.Organization,
		"MVD BANK": names.Organization, "VESSEL OWNERS LTD": names.Organization, "Vessel: PAEK MA": names.Vessel, "M23": names.Organization,
	} {
		if got := entitySchema(name); got != want {
			t.Errorf("%s: %s", name, got)
		}
	}
}

func TestSeveralNamesInOneEntityName(t *testing.T) {
	list := load(t, excerptPath)
	for id, want := range map[string]string{
		"CDe.003": "COMPAGNIE AERIENNE DES GRANDS LACS (CAGL)|GREAT LAKES BUSINESS COMPANY (GLBC)|COMPAGNIE AERIENNE DES GRANDS LACS|GREAT LAKES BUSINESS COMPANY",
		"QDe.002": "AL-ITIHAAD AL-ISLAMIYA|AIAI weak",
		"QDe.164": "JAMAAH ANSHARUT DAULAH",
	} {
		have := map[string]bool{}
		for _, n := range find(t, list, id).Names {
			text := n.Text
			if n.Weak {
				text += " weak"
			}
			if have[text] {
				t.Errorf("%s: %q twice", id, text)
			}
			have[text] = true
		}
		for _, text := range strings.Split(want, "|") {
			if !have[text] {
				t.Errorf("%s: no name %q in %v", id, text, have)
			}
		}
	}
}

func TestBirthFactsOfAliases(t *testing.T) {
	e := find(t, load(t, excerptPath), "QDi.055")
	if len(e.BirthDates) < 8 {
		t.Errorf("birth dates %v", e.BirthDates)
	}
	var cities []string
	for _, p := range find(t, load(t, excerptPath), "QDi.129").BirthPlaces {
		cities = append(cities, p.City)
	}
	if all := strings.Join(cities, " "); !strings.Contains(all, "Tiaret") || !strings.Contains(all, "Algiers") {
		t.Errorf("birth places %q", cities)
	}
}

func TestAddressOfANoteOnly(t *testing.T) {
	list, err := readText(document(person, strings.Replace(firm, "</ENTITY>",
		"<ENTITY_ADDRESS><NOTE>Office 3, Mansehra, Pakistan</NOTE></ENTITY_ADDRESS><ENTITY_ADDRESS><COUNTRY/></ENTITY_ADDRESS></ENTITY>", 1)))
	if err != nil {
		t.Fatal(err)
	}
	got := list.Entities[1].Addresses
	if len(got) != 1 || got[0] != (lists.Address{Full: "Office 3, Mansehra, Pakistan"}) {
		t.Errorf("addresses %+v", got)
	}
}
