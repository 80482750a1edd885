package reports

import (
	"bytes"
	"encoding/json"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"saring/screen"
)

func TestGolden(t *testing.T) {
	dir := written(t, Formats{JSONL: true, CSV: true}, results(t), manifest())
	for file, name := range map[string]string{
		"alerts.jsonl": "alerts.golden.jsonl", "alerts.csv": "alerts.golden.csv", "rejects.jsonl": "rejects.golden.jsonl",
		"problems.jsonl": "problems.golden.jsonl", "manifest.json": "manifest.golden.json",
	} {
		t.Run(file, func(t *testing.T) { golden(t, name, read(t, dir, file)) })
	}
}

// The workbook holds what the machine-readable files hold.
func TestWorkbookEqualsJSONL(t *testing.T) {
	dir := written(t, DefaultFormats(), results(t), manifest())
	f, err := excelize.OpenFile(dir + "/report.xlsx")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	if got := strings.Join(f.GetSheetList(), ","); got != "Summary,Alerts,Not screened,Partly read,Lists,Run" {
		t.Errorf("sheets are %s", got)
	}
	rows, err := f.GetRows(sheetAlerts)
	if err != nil {
		t.Fatal(err)
	}
	at := map[string]int{}
	for i, h := range rows[0] {
		at[h] = i
	}
	lines := bytes.Split(bytes.TrimSpace(read(t, dir, "alerts.jsonl")), []byte("\n"))
	if len(rows)-1 != len(lines) {
		t.Fatalf("%d rows and %d lines", len(rows)-1, len(lines))
	}
	for i, line := range lines {
		var a struct {
			AlertID string `json:"alert_id"`
			Entity  struct {
				MatchedName string `json:"matched_name"`
			}
			Customer struct{ ID string }
			Score    float64
			Tier     string
		}
		if err := json.Unmarshal(line, &a); err != nil {
			t.Fatal(err)
		}
		row := rows[i+1]
		for header, want := range map[string]string{
			"Alert ID": a.AlertID, "Listed name": a.Entity.MatchedName, "Customer ID": a.Customer.ID, "Tier": a.Tier,
			"Score": strconv.FormatFloat(a.Score, 'f', 2, 64),
		} {
			if got := row[at[header]]; got != want {
				t.Errorf("row %d: %s is %q, and %q in alerts.jsonl", i+2, header, got, want)
			}
		}
	}
	validations, err := f.GetDataValidations(sheetAlerts)
	if err != nil || len(validations) != 1 {
		t.Errorf("drop-downs: %v, %v", validations, err)
	}
	panes, err := f.GetPanes(sheetAlerts)
	if err != nil || !panes.Freeze || panes.YSplit != 1 {
		t.Errorf("panes: %+v, %v", panes, err)
	}
	rejected, err := f.GetRows(sheetRejected)
	if err != nil || len(rejected) != 2 || rejected[1][4] != "the name is blank" || rejected[1][7] != "C-3 |  | +62 812" {
		t.Errorf("rejected rows: %q, %v", rejected, err)
	}
	problems, err := f.GetRows(sheetProblems)
	if err != nil || len(problems) != 2 {
		t.Errorf("problems: %q, %v", problems, err)
	}
}

// Nothing of a customer's becomes a formula, and links lead to publishers only.
func TestNoFormulaFromData(t *testing.T) {
	dir := written(t, Formats{XLSX: true, CSV: true}, results(t), manifest())
	f, err := excelize.OpenFile(dir + "/report.xlsx")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	links := 0
	for _, sheet := range f.GetSheetList() {
		rows, err := f.GetRows(sheet)
		if err != nil {
			t.Fatal(err)
		}
		for r, row := range rows {
			for c := range row {
				cell, err := excelize.CoordinatesToCellName(c+1, r+1)
				if err != nil {
					t.Fatal(err)
				}
				formula, err := f.GetCellFormula(sheet, cell)
				if err != nil {
					t.Fatal(err)
				}
				if formula == "" {
					continue
				}
				links++
				if !strings.HasPrefix(formula, `HYPERLINK("https://sanctionssearch.ofac.treas.gov/`) {
					t.Errorf("%s!%s is the formula %s", sheet, cell, formula)
				}
			}
		}
	}
	if links != 2 {
		t.Errorf("%d links, want 2: the third alert's link leads to no publisher", links)
	}
	if csv := read(t, dir, "alerts.csv"); !bytes.Contains(csv, []byte(`"'=HYPERLINK(`)) {
		t.Errorf("alerts.csv holds a formula:\n%s", csv)
	}
}

func TestNothingFound(t *testing.T) {
	m := manifest()
	m.Alerts = AlertCounts{}
	m.Inputs[0].Records, m.Inputs[0].Rejected, m.Inputs[0].Read = 1, 0, 2
	dir := written(t, DefaultFormats(), []screen.Result{results(t)[1]}, m)
	f, err := excelize.OpenFile(dir + "/report.xlsx")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	found, err := f.SearchSheet(sheetSummary, "No alerts were found.")
	if err != nil || len(found) != 1 {
		t.Errorf("the summary does not say that nothing was found: %v, %v", found, err)
	}
	if got := read(t, dir, "alerts.jsonl"); len(got) != 0 {
		t.Errorf("alerts.jsonl holds %s", got)
	}
}

func TestPlain(t *testing.T) {
	long := strings.Repeat("é", maxCell+10)
	for _, tt := range []struct{ name, text, want string }{
		{"plain", "KIM, Jong Un", "KIM, Jong Un"},
		{"line break", "a\r\nb", "a\nb"},
		{"control characters", "a\x00\x1bb", "a\ufffd\ufffdb"},
		{"invalid UTF-8", "a\xffb", "a\ufffdb"},
		{"right to left", "أيمن", "أيمن"},
		{"too long", long, strings.Repeat("é", maxCell-4) + " […]"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := plain(tt.text); got != tt.want {
				t.Errorf("plain gives %d characters, want %d", len([]rune(got)), len([]rune(tt.want)))
			}
		})
	}
}

func TestDisarm(t *testing.T) {
	for text, want := range map[string]string{
		"=1+1": "'=1+1", "+62": "'+62", "-1": "'-1", "@x": "'@x", "\tx": "'\tx", "＝1": "'＝1", "a=b": "a=b", "": "", "1": "1",
	} {
		if got := disarm(text); got != want {
			t.Errorf("disarm(%q) = %q, want %q", text, got, want)
		}
	}
}

func FuzzPlain(f *testing.F) {
	f.Add("a\x00b")
	f.Add(strings.Repeat("😀", 20000))
	f.Fuzz(func(t *testing.T, text string) {
		units := 0
		for _, r := range plain(text) {
			if r < 0x20 && r != '\t' && r != '\n' {
				t.Fatalf("control character %U in %q", r, text)
			}
			if units++; r > 0xffff {
				units++
			}
		}
		if units > maxCell {
			t.Fatalf("%d UTF-16 units", units)
		}
	})
}

func TestParseFormats(t *testing.T) {
	for list, want := range map[string]Formats{
		"xlsx": {XLSX: true}, "xlsx,jsonl": {XLSX: true, JSONL: true}, "CSV, jsonl": {CSV: true, JSONL: true},
	} {
		if got, err := ParseFormats(list); err != nil || got != want {
			t.Errorf("ParseFormats(%q) = %+v, %v", list, got, err)
		}
	}
	for _, list := range []string{"", "html", "pdf", "xlsx,"} {
		if _, err := ParseFormats(list); err == nil {
			t.Errorf("ParseFormats(%q) is taken", list)
		}
	}
}

// BenchmarkWorkbook writes 100,000 alerts; memory must not hold them all.
func BenchmarkWorkbook(b *testing.B) {
	rs := results(b)
	b.ReportAllocs()
	for b.Loop() {
		m := manifest()
		m.Alerts.Total, m.Inputs[0].Records, m.Inputs[0].Rejected, m.Inputs[0].Read, m.Inputs[0].Blank = 100_000, 50_000, 0, 50_000, 0
		all := make([]screen.Result, 50_000)
		for i := range all {
			all[i] = rs[0]
		}
		written(b, Formats{XLSX: true}, all, m)
	}
}
