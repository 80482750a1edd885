package customers

import (
	"archive/zip"
	"bytes"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"
)

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// workbook writes a workbook with what real ones have: titles, Indonesian and
// Korean headers, a hidden sheet, a sheet without names, dates as dates, long
// numbers, errors, gaps and a total.
func workbook(t testing.TB) string {
	t.Helper()
	f := excelize.NewFile()
	set := func(sheet, at string, values ...any) { must(t, f.SetSheetRow(sheet, at, &values)) }
	must(t, f.SetSheetName("Sheet1", "Nasabah"))
	set("Nasabah", "A1", "Daftar Nasabah")
	set("Nasabah", "A2", "Per", time.Date(2025, 12, 31, 0, 0, 0, 0, time.UTC))
	set("Nasabah", "A4", "No Nasabah", "Nama Lengkap", "Nama Alias", "Tgl Lahir", "Jenis Kelamin", "Kewarganegaraan", "NIK",
		"Nama Ibu Kandung", "Alamat Dompet", "Jaringan", "Jenis Nasabah", "Alamat Email", "Catatan lain")
	set("Nasabah", "A5", "N1", "Budi Santoso", "Abu Budi; Budi S", time.Date(1984, 1, 8, 0, 0, 0, 0, time.UTC), "L", "Indonesia",
		"3171234567890123", "Siti Aminah", "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq", "btc", "Perorangan", "a@example.com", true)
	set("Nasabah", "A6", "N2", "Siti\nAminah", "-", 30689, "P", "", 3171234567890123.0)
	set("Nasabah", "A9", "N3", "#N/A", "", "1990-02-03")
	set("Nasabah", "A10", "N4", "", "", "", "", "", "", "", "0x8576acc5c05d6ce88f4e49bf65bdf0c62f91353c")
	set("Nasabah", "A11", "N5", "PT Maju Jaya", "", "", "", "", "", "", "", "", "Badan Usaha", "", "", "lebih")
	set("Nasabah", "A12", "", "Total", "", "", "", "", "", "", "", "", "", "", 5)
	must(t, f.SetCellFormula("Nasabah", "B13", `A5&"x"`))
	must(t, f.SetCellValue("Nasabah", "A13", "N6"))
	for _, name := range []string{"고객", "Empty", "Petunjuk"} {
		_, err := f.NewSheet(name)
		must(t, err)
	}
	set("고객", "A1", "고객번호", "성명", "한글 이름", "생년월일", "국적", "성별", "여권번호", "구분")
	set("고객", "A2", "K1", "KIM Jong Il", "김정일", "1942-02-16", "북한", "남", "PS1234", "개인")
	must(t, f.SetSheetVisible("고객", false))
	set("Petunjuk", "B2", "Isi semua kolom")
	path := filepath.Join(t.TempDir(), "nasabah.xlsx")
	must(t, f.SaveAs(path))
	must(t, f.Close())
	return path
}

func TestWorkbook(t *testing.T) {
	out, err := readInput(t, workbook(t), Options{})
	must(t, err)
	for i := range out.Records { // which countries are known is the business of places
		out.Records[i].Problems = slices.DeleteFunc(out.Records[i].Problems, func(p Problem) bool { return strings.Contains(p.Reason, "country") })
	}
	golden(t, "nasabah", &out)
}

// rewrite changes the parts of a workbook.
func rewrite(t testing.TB, path string, change func(name, content string) string) string {
	t.Helper()
	r, err := zip.OpenReader(path)
	must(t, err)
	defer func() { _ = r.Close() }() // only read
	var buf bytes.Buffer
	w := zip.NewWriter(&buf)
	for _, f := range r.File {
		part, err := f.Open()
		must(t, err)
		content, err := io.ReadAll(part)
		must(t, err)
		must(t, part.Close())
		p, err := w.Create(f.Name)
		must(t, err)
		_, err = io.WriteString(p, change(f.Name, string(content)))
		must(t, err)
	}
	must(t, w.Close())
	out := filepath.Join(t.TempDir(), "changed.xlsx")
	must(t, os.WriteFile(out, buf.Bytes(), 0o600))
	return out
}

func TestDamagedWorkbook(t *testing.T) {
	const sheet = "xl/worksheets/sheet1.xml"
	tests := []struct {
		name   string
		change func(string) string
		want   string
	}{
		{"sheet breaks off", func(s string) string { return s[:strings.Index(s, `<row r="11"`)+30] }, "is damaged after row 10"},
		{"rows out of order", func(s string) string { return strings.Replace(s, `<row r="11"`, `<row r="3"`, 1) }, "row numbers are out of order"},
		{"too many rows", func(s string) string { return strings.Replace(s, `<row r="11"`, `<row r="1048577"`, 1) }, "out of order"},
		{"cells out of order", func(s string) string { return strings.Replace(s, `r="B5"`, `r="A5"`, 1) }, "cells are out of order"},
		{"shared text that is not there", func(s string) string { return strings.Replace(s, `t="s"><v>0<`, `t="s"><v>99999<`, 1) }, "shared text"},
		{"no XML", func(string) string { return "nothing" }, ""},
	}
	path := workbook(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			changed := rewrite(t, path, func(name, content string) string {
				if name == sheet {
					return tt.change(content)
				}
				return content
			})
			out, err := readInput(t, changed, Options{})
			if tt.want == "" {
				if err == nil && len(out.Mappings) != 2 {
					t.Errorf("the mappings are %+v", out.Mappings)
				}
				return
			}
			if err == nil || !strings.Contains(err.Error(), tt.want) || !strings.Contains(err.Error(), changed) {
				t.Errorf("the error is %v, want one with %q", err, tt.want)
			}
		})
	}
}

func TestWorkbookWithoutNames(t *testing.T) {
	f := excelize.NewFile()
	must(t, f.SetSheetRow("Sheet1", "A1", &[]any{"Policy no", "Amount"}))
	path := filepath.Join(t.TempDir(), "a.xlsx")
	must(t, f.SaveAs(path))
	_, err := readInput(t, path, Options{})
	for _, want := range []string{path, "sheet Sheet1", "Policy no, Amount", "--map name=HEADER"} {
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("the error is %v, want one with %q", err, want)
		}
	}
	out, err := readInput(t, path, Options{Map: map[string]string{"name": "policy NO"}})
	must(t, err)
	if c := out.Mappings[0].Columns[0]; c.Property != "name" || c.How != "flag" {
		t.Errorf("the column is %+v", c)
	}
}

func TestWorkbook1904(t *testing.T) {
	f := excelize.NewFile()
	yes := true
	must(t, f.SetWorkbookProps(&excelize.WorkbookPropsOptions{Date1904: &yes}))
	must(t, f.SetSheetRow("Sheet1", "A1", &[]any{"Name", "DOB"}))
	must(t, f.SetSheetRow("Sheet1", "A2", &[]any{"Ali", 29227}))
	path := filepath.Join(t.TempDir(), "a.xlsx")
	must(t, f.SaveAs(path))
	out, err := readInput(t, path, Options{})
	must(t, err)
	if got := out.Records[0].BirthDates; len(got) != 1 || got[0].String() != "1984-01-08" {
		t.Errorf("the birth date is %v", got)
	}
}

func TestSharedTextOfSpreadsheets(t *testing.T) {
	path := rewrite(t, workbook(t), func(name, content string) string {
		if name != "xl/sharedStrings.xml" {
			return content
		}
		return strings.Replace(content, "<t>Budi Santoso</t>", "<r><t>Budi</t></r><r><t xml:space=\"preserve\"> _x0041_bu</t></r><rPh sb=\"0\" eb=\"1\"><t>read so</t></rPh>", 1)
	})
	out, err := readInput(t, path, Options{})
	must(t, err)
	if got := out.Records[0].MainName(); got != "Budi Abu" {
		t.Errorf("the name is %q", got)
	}
}

func TestIsDateFormat(t *testing.T) {
	tests := map[string]bool{
		"yyyy\\-mm\\-dd": true, "[$-421]dd mmmm yyyy;@": true, "d-mmm": true, "h:mm:ss": false, "[h]:mm": false, "General": false,
		"[Red]0.00": false, `0 "days"`: false, `_($* #,##0.00_)`: false, "#,##0": false, "@": false, `yyyy"년" m"월" d"일"`: true,
	}
	for code, want := range tests {
		if got := isDateFormat(code); got != want {
			t.Errorf("isDateFormat(%q) is %v", code, got)
		}
	}
}

func FuzzWorkbookSheet(f *testing.F) {
	f.Add(`<worksheet><sheetData><row r="1"><c t="inlineStr"><is><t>name</t></is></c></row><row><c><v>3.17E+15</v></c></row></sheetData></worksheet>`)
	f.Add(`<worksheet><sheetData><row r="2"><c r="B2" t="s"><v>0</v></c></row></sheetData>`)
	f.Add(`<worksheet/>`)
	f.Fuzz(func(t *testing.T, xml string) {
		var buf bytes.Buffer
		w := zip.NewWriter(&buf)
		for name, content := range map[string]string{
			"xl/workbook.xml":            `<workbook xmlns:r="r"><sheets><sheet name="S" r:id="a"/></sheets></workbook>`,
			"xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="a" Type="x/worksheet" Target="s.xml"/></Relationships>`,
			"xl/s.xml":                   xml,
		} {
			p, err := w.Create(name)
			must(t, err)
			_, err = io.WriteString(p, content)
			must(t, err)
		}
		must(t, w.Close())
		_, _ = readInput(t, "-", Options{Stdin: &buf}) // an error is a fair answer
	})
}
