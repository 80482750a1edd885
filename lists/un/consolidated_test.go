package un

import (
	"compress/gzip"
	"context"
	"errors"
	"io"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"saring/dates"
	"saring/identifiers"
	"saring/lists"
	"saring/names"
	"saring/places"
)

const (
	excerptPath = "testdata/excerpt.xml.gz"
	fullPath    = "../../examples/lists/un_sc/consolidated.xml.gz"
)

func load(t testing.TB, path string) *lists.List {
	t.Helper()
	list, err := Consolidated{}.Load(context.Background(), &lists.Source{Path: path})
	if err != nil {
		t.Fatal(err)
	}
	return list
}

func inflate(t testing.TB, path string) string {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }() // read only
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	text, err := io.ReadAll(z)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func find(t testing.TB, list *lists.List, id string) lists.Entity {
	t.Helper()
	for _, e := range list.Entities {
		if e.ID == id {
			return e
		}
	}
	t.Fatalf("no entry %s", id)
	return lists.Entity{}
}

func day(y, m, d int) dates.Date { return dates.Date{From: dates.Civil{Year: y, Month: m, Day: d}} }

func year(y int) dates.Date { return dates.Date{From: dates.Civil{Year: y}} }

func TestEntriesFieldByField(t *testing.T) {
	const (
		interpol = "INTERPOL-UN Security Council Special Notice web link:https://www.interpol.int/en/How-we-work/Notices/View-UN-Notices-Individuals"
		dprk     = "Democratic People's Republic of Korea"
	)
	country := places.Lookup
	cyrillic := func(alias, text string, weak bool) []lists.Name {
		return []lists.Name{
			{Text: alias, Kind: lists.Alias, Weak: weak, Note: "original script: " + text},
			{Text: text, Kind: lists.OriginalScript, Weak: weak, Note: "original script of " + alias},
		}
	}
	gaziev := []lists.Name{
		{
			Text: "TARKHAN ISMAILOVICH GAZIEV", Kind: lists.Primary,
			Parts: []lists.NamePart{{Kind: lists.PartName1, Text: "TARKHAN"}, {Kind: lists.PartName2, Text: "ISMAILOVICH"}, {Kind: lists.PartName3, Text: "GAZIEV"}},
		},
		{Text: "Тархан Исмаилович Газиев", Kind: lists.OriginalScript},
	}
	for _, a := range []struct {
		latin, original string
		weak            bool
	}{
		{"Ramzan Oduev", "Рамзан Одуев", false},
		{"Tarkhan Isaevich Gaziev", "Тархан Исаевич Газиев", false},
		{"Husan Isaevich Gaziev", "Хусан Исаевич Газиев", false},
		{"Umar Sulimov", "Умар Сулимов", false},
		{"Wainakh", "Вайнах", true},
		{"Sever", "Север", true},
		{"Abu Bilal", "Абу-Билал", true},
		{"Abu Yasir", "Абу Ясир", true},
		{"Abu Asim", "Абу Ясим", true},
		{"Husan", "Хусан", true},
	} {
		gaziev = append(gaziev, cyrillic(a.latin, a.original, a.weak)...)
	}
	gaziev = append(
		gaziev,
		lists.Name{Text: "Ab-Bilal", Kind: lists.Alias, Weak: true},
		lists.Name{Text: "Abu-Naser", Kind: lists.Alias, Weak: true},
	)

	want := []lists.Entity{
		{
			ID: "CDi.001", Schema: names.Person, Programs: []string{"DRC"},
			Names: []lists.Name{{
				Text: "ERIC BADEGE", Kind: lists.Primary,
				Parts: []lists.NamePart{{Kind: lists.PartName1, Text: "ERIC"}, {Kind: lists.PartName2, Text: "BADEGE"}},
			}},
			BirthDates: []dates.Date{year(1971)}, Gender: "male",
			Nationalities: []places.Country{country("Democratic Republic of the Congo")},
			Addresses:     []lists.Address{{Country: country("Rwanda"), Note: "as of early 2016"}},
			ListedOn:      day(2012, 12, 31), UpdatedOn: []dates.Date{day(2016, 10, 13)},
			Remarks: "He fled to Rwanda in March 2013 and is still living there as of early 2016. " + interpol,
			Notes:   []string{"DATAID: 6907993"},
		},
		{
			ID: "KPi.001", Schema: names.Person, Programs: []string{"DPRK"},
			Names: []lists.Name{
				{
					Text: "YUN HO-JIN", Kind: lists.Primary,
					Parts: []lists.NamePart{{Kind: lists.PartName1, Text: "YUN"}, {Kind: lists.PartName2, Text: "HO-JIN"}},
				},
				{Text: "Yun Ho-chin", Kind: lists.Alias},
			},
			BirthDates: []dates.Date{day(1944, 10, 13)}, Nationalities: []places.Country{country(dprk)},
			Positions: []string{"Director of Namchongang Trading Corporation"},
			Addresses: []lists.Address{{City: "Pyongyang", Country: country(dprk)}},
			ListedOn:  day(2009, 7, 16), UpdatedOn: []dates.Date{day(2022, 7, 26)},
			Remarks: "Director of Namchongang Trading Corporation; oversees the import of items\nneeded for the uranium enrichment program.",
			Notes:   []string{"DATAID: 690734"},
		},
		{
			ID: "IQi.005", Schema: names.Person, Programs: []string{"Iraq"},
			Names: []lists.Name{
				{
					Text: "ALI HASSAN AL-MAJID AL-TIKRITI", Kind: lists.Primary,
					Parts: []lists.NamePart{
						{Kind: lists.PartName1, Text: "ALI"},
						{Kind: lists.PartName2, Text: "HASSAN"},
						{Kind: lists.PartName3, Text: "AL-MAJID"},
						{Kind: lists.PartName4, Text: "AL-TIKRITI"},
					},
				},
				{Text: "علي حسن المجيد التكريتي", Kind: lists.OriginalScript},
				{Text: "Al-Kimawi", Kind: lists.Alias, Weak: true},
			},
			BirthDates:    []dates.Date{year(1943)},
			BirthPlaces:   []lists.Address{{Street: "al-Awja, near Tikrit", City: "al-Awja, near Tikrit", Country: country("Iraq")}},
			Nationalities: []places.Country{country("Iraq")},
			ListedOn:      day(2003, 6, 27), Notes: []string{"DATAID: 6908052"},
		},
		{
			ID: "QDi.366", Schema: names.Person, Programs: []string{"Al-Qaida"}, Names: gaziev,
			BirthDates:    []dates.Date{day(1965, 11, 11)},
			BirthPlaces:   []lists.Address{{City: "Itum-Kale, Itum-Kalinskiy District", Region: "Republic of Chechnya", Country: country("Russian Federation")}},
			Nationalities: []places.Country{country("Russian Federation")},
			Addresses: []lists.Address{
				{Country: country("Syrian Arab Republic"), Note: "located in as at Aug. 2015"},
				{Country: country("Iraq"), Note: "possible alternative location as at Aug. 2015"},
			},
			ListedOn:  day(2015, 10, 2),
			UpdatedOn: []dates.Date{day(2015, 12, 10), day(2016, 9, 6), day(2021, 11, 15)},
			Remarks: "As at Aug. 2015, leads Jamaat Tarkhan, a terrorist group that forms part of the Islamic State in Iraq and the Levant, " +
				"listed as Al-Qaida in Iraq (QDe.115). Wanted by the authorities of the Russian Federation for terrorist crimes committed in its territory, " +
				"including through an international arrest warrant. Photo available for inclusion in the INTERPOL-UN Security Council Special Notice. " +
				"Review pursuant to Security Council resolution 2368 (2017) was concluded on 15 November 2021. " + interpol,
			Notes: []string{"DATAID: 6908490"},
		},
		{
			ID: "KPe.066", Schema: names.Organization, Programs: []string{"DPRK"},
			Names:     []lists.Name{{Text: "KOREA YUJONG SHIPPING CO LTD", Kind: lists.Primary}},
			Addresses: []lists.Address{{Street: "Puksong 2-dong, Pyongchon-guyok", City: "Pyongyang", Country: country(dprk)}},
			IDs:       []identifiers.ID{{Property: "imoNumber", Number: "5434358", Label: "Company Number IMO"}},
			ListedOn:  day(2018, 3, 30),
			Remarks: "Registered owner of the DPRK tanker YU JONG 2, which loaded 1,168 kiloliters of fuel oil on 19 November 2017 " +
				"through a ship-to-ship transfer operation. Company Number IMO 5434358.",
			Notes: []string{"DATAID: 6908680"},
		},
	}
	list := load(t, excerptPath)
	for _, w := range want {
		t.Run(w.ID, func(t *testing.T) {
			w.List, w.URL = Source, SearchURL
			got := find(t, list, w.ID)
			got.Record = lists.Record{}
			// Field by field, so that a failure names the field.
			g, x := reflect.ValueOf(got), reflect.ValueOf(w)
			for i := range g.NumField() {
				a, b := g.Field(i).Interface(), x.Field(i).Interface()
				if g.Type().Field(i).Name == "Remarks" {
					a, b = collapse(got.Remarks), collapse(w.Remarks) // the published lines break
				}
				if g.Field(i).Kind() == reflect.Slice && g.Field(i).Len() == 0 && x.Field(i).Len() == 0 {
					continue
				}
				if !reflect.DeepEqual(a, b) {
					t.Errorf("%s:\n got %+v\nwant %+v", g.Type().Field(i).Name, a, b)
				}
			}
		})
	}
}

func TestRecordIsTheOriginalText(t *testing.T) {
	text := inflate(t, excerptPath)
	lines := strings.Split(text, "\n")
	for _, e := range load(t, excerptPath).Entities {
		if !strings.Contains(text, e.Record.Text) || !strings.Contains(e.Record.Text, "<REFERENCE_NUMBER>"+e.ID) {
			t.Errorf("%s: record is not the published text", e.ID)
		}
		if !strings.HasPrefix(e.Record.Text, "<") || !strings.HasSuffix(e.Record.Text, ">") {
			t.Errorf("%s: record is no whole element", e.ID)
		}
		if at := strings.TrimSpace(lines[e.Record.Line-1]); at != "<INDIVIDUAL>" && at != "<ENTITY>" {
			t.Errorf("%s: line %d holds %q", e.ID, e.Record.Line, at)
		}
		if e.Record.File != excerptPath {
			t.Errorf("%s: file %q", e.ID, e.Record.File)
		}
	}
}

func TestOfficialFileWhole(t *testing.T) {
	list := load(t, fullPath)
	if got := list.Published.String(); got != "2026-02-27" {
		t.Errorf("published %s", got)
	}
	if len(list.Warnings) > 0 {
		t.Errorf("warnings: %q", list.Warnings)
	}
	got := map[string]int{}
	for i := range list.Entities {
		e := &list.Entities[i]
		got["schema "+string(e.Schema)]++
		got["gender "+e.Gender]++
		for _, n := range e.Names {
			key := "name " + string(n.Kind)
			if n.Weak {
				key += ", weak"
			}
			got[key]++
		}
		for _, d := range e.BirthDates {
			switch {
			case d.From.Day != 0 && d.To.IsZero():
				got["born on a day"]++
			case d.About && !d.To.IsZero():
				got["born about a range"]++
			case d.About:
				got["born about a year"]++
			}
		}
		for _, id := range e.IDs {
			got[id.Property]++
		}
		got["address"] += len(e.Addresses)
		got["birth place"] += len(e.BirthPlaces)
		got["nationality"] += len(e.Nationalities)
		got["title"] += len(e.Titles)
		got["position"] += len(e.Positions)
		got["e-mail"] += len(e.Emails)
		got["update"] += len(e.UpdatedOn)
	}
	want := map[string]int{
		"schema Person": 730, "schema Organization": 273,
		"gender male": 52, "gender female": 2, "gender ": 949,
		"name primary": 1003, "name former": 19, "name alias": 2269, "name alias, weak": 698,
		"name original_script": 419, "name original_script, weak": 28,
		"born on a day": 478, "born about a range": 8, "born about a year": 116,
		"passportNumber": 315, "idNumber": 141, "taxNumber": 1, "imoNumber": 16, "swiftBic": 5,
		"address": 809, "birth place": 660, "nationality": 651, "title": 193, "position": 427, "e-mail": 13, "update": 1891,
	}
	if !maps.Equal(got, want) {
		for key := range want {
			if got[key] != want[key] {
				t.Errorf("%s: %d, want %d", key, got[key], want[key])
			}
		}
		t.Errorf("got %v", got)
	}
}

// Every name element of the official file must come out as a name.
func TestNoPublishedNameIsLost(t *testing.T) {
	for _, e := range load(t, fullPath).Entities {
		var all strings.Builder
		for _, n := range e.Names {
			all.WriteString(n.Text + " " + n.Note + " ")
		}
		for _, tag := range []string{"ALIAS_NAME", "NAME_ORIGINAL_SCRIPT"} {
			for _, rest := range strings.Split(e.Record.Text, "<"+tag+">")[1:] {
				published, _, _ := strings.Cut(rest, "<")
				for _, word := range strings.Fields(published) {
					word = strings.Trim(word, "();,،:")
					if strings.Contains(word, "&") || strings.EqualFold(word, "original") || strings.EqualFold(word, "script") || word == "b" {
						continue
					}
					if !strings.Contains(strings.ToLower(all.String()), strings.ToLower(word)) {
						t.Errorf("%s: %q of %q is in no name", e.ID, word, published)
					}
				}
			}
		}
	}
}

func TestRecognise(t *testing.T) {
	for name, c := range map[string]struct {
		head string
		want lists.Role
	}{
		"published":      {inflate(t, excerptPath)[:lists.HeadBytes], lists.Main},
		"bare root":      {"<CONSOLIDATED_LIST dateGenerated=''>", lists.Main},
		"mark and space": {"\ufeff\n <?xml version='1.0'?>\n<!-- <x> -->\n<CONSOLIDATED_LIST\n", lists.Main},
		"other root":     {"<?xml version='1.0'?><sdnList>", lists.Foreign},
		"longer name":    {"<CONSOLIDATED_LISTS>", lists.Foreign},
		"html":           {"<!DOCTYPE html><html>CONSOLIDATED_LIST", lists.Foreign},
		"name only":      {"CONSOLIDATED_LIST", lists.Foreign},
		"cut":            {"<CONSOLIDATED_LIST", lists.Foreign},
		"empty":          {"", lists.Foreign},
	} {
		t.Run(name, func(t *testing.T) {
			if got := (Consolidated{}).Recognise([]byte(c.head)); got != c.want {
				t.Errorf("role %d, want %d", got, c.want)
			}
		})
	}
}

func TestLoadStopsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := (Consolidated{}).Load(ctx, &lists.Source{Path: excerptPath}); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
}

func TestLoadTruncatedGzip(t *testing.T) {
	whole, err := os.ReadFile(excerptPath)
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "list.xml.gz")
	if err := os.WriteFile(path, whole[:len(whole)/2], 0o600); err != nil {
		t.Fatal(err)
	}
	_, err = Consolidated{}.Load(context.Background(), &lists.Source{Path: path})
	var known *lists.Error
	if !errors.As(err, &known) || known.Path != path || !strings.Contains(known.Problem, "truncated") {
		t.Errorf("error %v", err)
	}
}
