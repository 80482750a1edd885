package reports

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"testing"
	"time"

	"saring/customers"
	"saring/dates"
	"saring/lists"
	"saring/names"
	"saring/places"
	"saring/screen"
)

var update = flag.Bool("update", false, "write the golden files instead of comparing with them")

// golden compares a text with a golden file.
func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s differs; run the test with -update and look at the difference\ngot:\n%s", name, got)
	}
}

func date(t testing.TB, text string) dates.Date {
	t.Helper()
	d, err := dates.Parse(text, dates.DMY)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// results are what a run found: two listed customers, a clean one, a rejected
// row, and a clean one with a problem.
func results(t testing.TB) []screen.Result {
	t.Helper()
	kim := &lists.Entity{
		List: "us_ofac_sdn", ID: "20157", Schema: names.Person, Programs: []string{"DPRK3"},
		Names:      []lists.Name{{Text: "KIM, Jong Un", Kind: lists.Primary}},
		BirthDates: []dates.Date{date(t, "08 Jan 1984")}, Gender: "male",
		URL: "https://sanctionssearch.ofac.treas.gov/Details.aspx?id=20157",
	}
	bank := &lists.Entity{
		List: "un_sc", ID: "KPe.025", Schema: names.Organization, Programs: []string{"DPRK"},
		Names: []lists.Name{
			{Text: "KOREA KWANGSON BANKING CORPORATION (KKBC)", Kind: lists.Primary},
			{Text: "KKBC", Kind: lists.Alias, Weak: true},
		},
		URL: "https://example.com/not-a-publisher",
	}
	record := func(row int, id, name string) customers.Record {
		return customers.Record{
			File: "customers.xlsx", Sheet: "Nasabah", Row: row, ID: id, Cells: []string{id, name},
			Names:  []customers.Name{{Property: "name", Text: name}},
			Fields: []customers.Field{{Property: "id", Column: 0, Text: id}, {Property: "name", Column: 1, Text: name}},
		}
	}
	first := record(4, "C-1", "Test Customer 1")
	first.BirthDates = []dates.Date{date(t, "1984-01-08")}
	first.Nationalities = []places.Country{places.Lookup("Korea Utara")}
	first.Fields = append(first.Fields,
		customers.Field{Property: "email", Column: 2, Text: "one@example.com"},
		customers.Field{Property: "email", Column: 3, Text: "<two>&@example.com"},
		customers.Field{Property: "row", Column: 4, Text: "a property of a fixed name"})
	evidence := []screen.Evidence{
		{Field: "name", Verdict: screen.Near, Customer: "Test Customer 1", Entity: "KIM, Jong Un", Weight: 0.86957, Detail: `"un" only in the entry's name.`},
		{Field: "birthDate", Verdict: screen.Match, Customer: "1984-01-08", Entity: "1984-01-08", Weight: 0.1, Detail: "Birth dates agree."},
		{Field: "nationality", Verdict: screen.Unknown, Customer: "Korea Utara", Detail: "Nationality of the entry is not published."},
	}
	second := record(6, "C-2", "=HYPERLINK(\"https://example.com\")")
	problem := record(8, "C-4", "Test Customer 4")
	problem.Problems = []customers.Problem{{Column: "Tanggal Lahir", Reason: "the date cannot be read; write it as YYYY-MM-DD"}}
	return []screen.Result{
		{Record: first, Alerts: []screen.Alert{
			{ID: "a1", Entity: kim, Name: kim.Names[0], CustomerName: "Test Customer 1", Score: 0.869565217, Tier: screen.Strong, Kind: screen.KindName, Evidence: evidence},
			{
				ID: "a2", Entity: bank, Name: bank.Names[1], CustomerName: "Test Customer 1", Score: 0.8, Tier: screen.Weak, Kind: screen.KindName,
				Evidence: []screen.Evidence{{Field: "name", Verdict: screen.Near, Customer: "Test Customer 1", Entity: "KKBC", Weight: 0.8, Detail: "Similar."}},
			},
		}},
		{Record: record(5, "C-0", "Test Customer 0")},
		{Record: second, Alerts: []screen.Alert{{
			ID: "a3", Entity: kim, Name: kim.Names[0], CustomerName: second.Names[0].Text, Score: 1, Tier: screen.Exact, Kind: screen.KindWallet,
			Evidence: []screen.Evidence{{Field: "publicKey", Verdict: screen.Match, Customer: "1abc", Entity: "XBT 1abc", Weight: 1, Detail: "The wallet address is listed."}},
		}}},
		{Rejected: &customers.RowError{
			File: "customers.xlsx", Sheet: "Nasabah", Row: 7, Column: "Nama", ID: "C-3", Reason: "the name is blank", Remedy: "Fill in the name.",
			Cells: []string{"C-3", "", "+62 812", "", ""},
		}},
		{Record: problem},
	}
}

// manifest is the manifest of these results.
func manifest() *Manifest {
	return &Manifest{
		Started: time.Date(2026, 11, 23, 8, 0, 0, 0, time.UTC), Finished: time.Date(2026, 11, 23, 8, 0, 2, 0, time.UTC),
		Program: Program{Version: "1.2.3", Commit: "abc", Go: "go1.26"}, Notice: "Lists for testing.",
		Configuration: map[string]any{"threshold": 0.8},
		Inputs: []Input{{
			Path: "customers.xlsx", Size: 1, SHA256: "00", Counts: customers.Counts{Read: 6, Records: 4, Rejected: 1, Blank: 1},
			Sheets: []customers.Mapping{{Sheet: "Nasabah", HeaderRow: 3, Columns: []customers.ColumnMapping{{Column: 1, Header: "ID", Property: "id", How: "header"}}}},
		}},
		Lists: []List{{Source: "un_sc", Title: "UN list", Published: "2026-02-27", Entities: 1, Names: 2, Files: []lists.File{{Path: "un.xml", Size: 3, SHA256: "11"}}}},
		Alerts: AlertCounts{
			Total: 3, Customers: 2, ByTier: map[screen.Tier]int{screen.Exact: 1, screen.Strong: 1, screen.Weak: 1},
			ByKind: map[screen.Kind]int{screen.KindName: 2, screen.KindWallet: 1}, ByList: map[string]int{"un_sc": 1, "us_ofac_sdn": 2},
		},
		UnreadableScripts: map[string]int{"Hangul": 1}, Problems: 1,
	}
}

// written writes the results to a report folder and returns it.
func written(t testing.TB, formats Formats, rs []screen.Result, m *Manifest) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "report")
	f, err := Create(dir, formats)
	if err != nil {
		t.Fatal(err)
	}
	for i := range rs {
		if err := f.Write(t.Context(), rs[i]); err != nil {
			t.Fatal(err)
		}
	}
	if err := f.Commit(t.Context(), m); err != nil {
		t.Fatal(err)
	}
	return dir
}

func read(t testing.TB, path ...string) []byte {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(path...))
	if err != nil {
		t.Fatal(err)
	}
	return text
}
