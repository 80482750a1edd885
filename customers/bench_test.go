package customers

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"testing"

	"github.com/xuri/excelize/v2"
)

const benchRows = 50_000

func benchRow(i int) []any {
	return []any{
		fmt.Sprint("N", i), fmt.Sprint("Budi Santoso ", i), "Abu", "1984-01-08", "L", "Indonesia", fmt.Sprintf("31712345678%05d", i),
		"Jl. Merdeka 1, Jakarta",
	}
}

func benchHeader() []any {
	return []any{"No Nasabah", "Nama", "Alias", "Tgl Lahir", "Jenis Kelamin", "Kewarganegaraan", "NIK", "Alamat"}
}

func benchCSV(b *testing.B) string {
	b.Helper()
	path := filepath.Join(b.TempDir(), "a.csv")
	f, err := os.Create(path)
	must(b, err)
	w := csv.NewWriter(f)
	for i := range benchRows + 1 {
		row := benchHeader()
		if i > 0 {
			row = benchRow(i)
		}
		cells := make([]string, len(row))
		for k, c := range row {
			cells[k] = fmt.Sprint(c)
		}
		must(b, w.Write(cells))
	}
	w.Flush()
	must(b, errors.Join(w.Error(), f.Close()))
	return path
}

func benchWorkbook(b *testing.B) string {
	b.Helper()
	f := excelize.NewFile()
	w, err := f.NewStreamWriter("Sheet1")
	must(b, err)
	for i := range benchRows + 1 {
		row := benchHeader()
		if i > 0 {
			row = benchRow(i)
		}
		must(b, w.SetRow(fmt.Sprint("A", i+1), row))
	}
	must(b, w.Flush())
	path := filepath.Join(b.TempDir(), "a.xlsx")
	must(b, f.SaveAs(path))
	return path
}

func benchRead(b *testing.B, path string) {
	b.Helper()
	for b.Loop() {
		in, err := Open(b.Context(), path, Options{})
		must(b, err)
		for _, err := range in.Records(b.Context()) {
			must(b, err)
		}
		if c := in.Counts(); c.Records != benchRows {
			b.Fatalf("%+v", c)
		}
		must(b, in.Close())
	}
}

func BenchmarkCSV(b *testing.B) {
	path := benchCSV(b)
	b.Run("records", func(b *testing.B) { benchRead(b, path) })
	b.Run("encoding/csv", func(b *testing.B) {
		for b.Loop() {
			f, err := os.Open(path)
			must(b, err)
			r := csv.NewReader(f)
			for {
				if _, err := r.Read(); errors.Is(err, io.EOF) {
					break
				}
			}
			must(b, f.Close())
		}
	})
}

func BenchmarkWorkbook(b *testing.B) {
	path := benchWorkbook(b)
	b.Run("records", func(b *testing.B) { benchRead(b, path) })
	b.Run("excelize", func(b *testing.B) {
		for b.Loop() {
			f, err := excelize.OpenFile(path)
			must(b, err)
			rows, err := f.Rows("Sheet1")
			must(b, err)
			for rows.Next() {
				_, err := rows.Columns(excelize.Options{RawCellValue: true})
				must(b, err)
			}
			must(b, errors.Join(rows.Close(), f.Close()))
		}
	})
}
