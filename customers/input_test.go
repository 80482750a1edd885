package customers

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// outcome is all that reading a file gives.
type outcome struct {
	Mappings []Mapping
	Records  []Record   `json:",omitempty"`
	Rejected []RowError `json:",omitempty"`
	Counts   Counts
	Warnings []string `json:",omitempty"`
	source   Source
}

func readInput(t testing.TB, path string, opts Options) (outcome, error) {
	t.Helper()
	in, err := Open(t.Context(), path, opts)
	if err != nil {
		return outcome{}, err
	}
	defer func() {
		if err := in.Close(); err != nil {
			t.Errorf("closing: %v", err)
		}
	}()
	out := outcome{Mappings: in.Mappings()}
	for record, err := range in.Records(t.Context()) {
		var rejected *RowError
		switch {
		case errors.As(err, &rejected):
			out.Rejected = append(out.Rejected, *rejected)
		case err != nil:
			return out, err
		default:
			out.Records = append(out.Records, record)
		}
		checkCounts(t, in.Counts(), len(out.Records), len(out.Rejected))
	}
	out.Counts, out.Warnings, out.source = in.Counts(), in.Warnings(), in.Source()
	checkCounts(t, out.Counts, len(out.Records), len(out.Rejected))
	return out, nil
}

func checkCounts(t testing.TB, c Counts, records, rejected int) {
	t.Helper()
	if c.Read != c.Records+c.Rejected+c.Blank || c.Records != records || c.Rejected != rejected {
		t.Fatalf("counts %+v do not add up with %d records and %d rejected rows yielded", c, records, rejected)
	}
}

func readText(t testing.TB, text string, opts Options) (outcome, error) {
	t.Helper()
	opts.Stdin = strings.NewReader(text)
	return readInput(t, "-", opts)
}

func golden(t *testing.T, name string, out *outcome) {
	t.Helper()
	var got bytes.Buffer
	line := func(format string, args ...any) { _, _ = fmt.Fprintf(&got, format+"\n", args...) } // into memory
	for _, m := range out.Mappings {
		line("sheet %s, hidden %v, headers in row %d", m.Sheet, m.Hidden, m.HeaderRow)
		for _, c := range m.Columns {
			line("  %d %q: %s %s %s", c.Column, c.Header, c.Property, c.How, c.Order)
		}
	}
	for i := range out.Records {
		r := &out.Records[i]
		line("\nsheet %s, row %d, id %q, %s %s", r.Sheet, r.Row, r.ID, r.Schema, r.Gender)
		line("  names %q", r.Names)
		line("  born %v", r.BirthDates)
		for _, c := range append(r.Nationalities, r.Countries...) {
			line("  country %s", c.Text) // the code is the business of places
		}
		line("  numbers %q, wallets %q", r.IDs, r.Wallets)
		for _, f := range r.Fields {
			line("  %d %s %q", f.Column, f.Property, f.Text)
		}
		line("  cells %q", r.Cells)
		for _, p := range r.Problems {
			line("  problem with %q: %s", p.Column, p.Reason)
		}
	}
	for i := range out.Rejected {
		e := &out.Rejected[i]
		line("\nrejected: sheet %s, row %d, column %q, id %q: %s. %s", e.Sheet, e.Row, e.Column, e.ID, e.Reason, e.Remedy)
		line("  cells %q", e.Cells)
	}
	line("\n%+v, warnings %q", out.Counts, out.Warnings)
	file := filepath.Join("testdata", name+".golden.txt")
	if *update {
		if err := os.WriteFile(file, got.Bytes(), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got.Bytes(), want) {
		t.Errorf("%s differs from what was read:\n%s", file, got.String())
	}
}

func TestReadPublishedNames(t *testing.T) {
	out, err := readInput(t, "testdata/un.csv.gz", Options{})
	if err != nil {
		t.Fatal(err)
	}
	if want := (Counts{Read: 119, Records: 119}); out.Counts != want {
		t.Errorf("counts are %+v, want %+v", out.Counts, want)
	}
	if r := out.Records[0]; r.MainName() != "ABDULHAI SALEK" || r.Row != 2 {
		t.Errorf("the first record is %q in row %d", r.MainName(), r.Row)
	}
	if out.source.Size == 0 || len(out.source.SHA256) != 64 {
		t.Errorf("the source is %+v", out.source)
	}
}

func TestOpenRefuses(t *testing.T) {
	dir := t.TempDir()
	write := func(name, content string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	tests := []struct {
		name, content, want string
		opts                Options
	}{
		{"empty", "", "it is empty", Options{}},
		{"blank", "\n\n , ,\n", "no cell with content", Options{}},
		{"old workbook", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 rest", "save it as .xlsx", Options{}},
		{"binary", "\x00\x01\x02\x03\x04", "neither a workbook nor text", Options{}},
		{"zip that is no workbook", "PK\x05\x06" + strings.Repeat("\x00", 18), "no .xlsx workbook", Options{}},
		{"broken zip", "PK\x03\x04 and no more", "archive is damaged", Options{}},
		{"no name column", "Insured id,Policy no,Amount\n1,2,3\n", "headers seen in row 1: Insured id, Policy no, Amount. State the column with --map name=HEADER", Options{}},
		{"unknown field", "name\nA\n", "there is no field nam;", Options{Map: map[string]string{"nam": "Name"}}},
		{"unknown header", "Customer,id\nA\n", "headers that the file does not have (insured)", Options{Map: map[string]string{"name": "Insured"}}},
		{"cut-off gzip", "\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03", "EOF", Options{}},
		{"Cyrillic in an 8-bit encoding", "name\n\xcf\xf3\xf2\xe8\xed \xc2\xeb\xe0\xe4\xe8\xec\xe8\xf0\n", "neither UTF-8 nor Western", Options{}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			path := write(strings.ReplaceAll(tt.name, " ", "-"), tt.content)
			_, err := readInput(t, path, tt.opts)
			if err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("the error is %v, want one with %q", err, tt.want)
			}
		})
	}
}

func TestErrorsHoldNoCustomer(t *testing.T) {
	_, err := readText(t, "Budi Santoso,1984-01-08,Jakarta\nSiti Aminah,1990-02-03,Medan\n", Options{})
	if err == nil || strings.Contains(err.Error(), "Budi") || strings.Contains(err.Error(), "Siti") {
		t.Errorf("the error is %v", err)
	}
	out, err := readText(t, "name,dob\n12345 67,x\n", Options{})
	if err != nil || len(out.Rejected) != 1 || strings.Contains(out.Rejected[0].Error(), "12345") {
		t.Errorf("%v, %v", out.Rejected, err)
	}
}

func TestRecordsStopsWithContext(t *testing.T) {
	in, err := Open(t.Context(), "testdata/un.csv.gz", Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = in.Close() }() // only read
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	n := 0
	var last error
	for _, err := range in.Records(ctx) {
		if n++; n == 3 {
			cancel()
		}
		last = err
	}
	if n != 4 || !errors.Is(last, context.Canceled) {
		t.Errorf("%d rows were yielded, the last with %v", n, last)
	}
	for _, err := range in.Records(t.Context()) {
		if err == nil || !strings.Contains(err.Error(), "already read") {
			t.Errorf("reading again gives %v", err)
		}
	}
}
