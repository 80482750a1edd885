// Command generate writes examples/customers.xlsx, the customer spreadsheet of
// "make demo": the customers of an Indonesian exchange, and the attendees of a
// blockchain conference in Pyongyang.
//
// It holds listed entries (as the bundled lists publish them, and as customers
// write them), pen names and public figures long dead, and names composed of
// common Indonesian, Korean and Western names that mean nobody in particular.
// All e-mail addresses are of example.com, and all details but those of listed
// entries are made up.
package main

import (
	"fmt"
	"os"
	"time"

	"github.com/xuri/excelize/v2"
)

func main() {
	path := "examples/customers.xlsx"
	if len(os.Args) > 1 {
		path = os.Args[1]
	}
	if err := write(path); err != nil {
		fmt.Fprintln(os.Stderr, "generate:", err)
		os.Exit(1)
	}
}

func write(path string) (err error) {
	f := excelize.NewFile()
	defer func() {
		if e := f.Close(); err == nil {
			err = e
		}
	}()
	w := writer{f: f}
	if w.title, err = f.NewStyle(&excelize.Style{Font: &excelize.Font{Bold: true, Size: 14}}); err != nil {
		return err
	}
	if w.header, err = f.NewStyle(&excelize.Style{
		Font: &excelize.Font{Bold: true, Color: "FFFFFF"},
		Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"1F3864"}},
	}); err != nil {
		return err
	}
	format := "dd/mm/yyyy"
	if w.date, err = f.NewStyle(&excelize.Style{CustomNumFmt: &format}); err != nil {
		return err
	}
	if err := f.SetSheetName("Sheet1", "Nasabah"); err != nil {
		return err
	}
	if _, err := f.NewSheet("Peserta Konferensi"); err != nil {
		return err
	}
	if err := w.sheet("Nasabah", "Bursa Aset Kripto Contoh: data nasabah per 31 Oktober 2026", customerHeader(), customers()); err != nil {
		return err
	}
	if err := w.sheet("Peserta Konferensi", "Peserta konferensi blockchain dan kripto, Pyongyang", attendeeHeader(), attendees()); err != nil {
		return err
	}
	// the same file at every run, so that a change of the data can be seen
	if err := f.SetDocProps(&excelize.DocProperties{
		Title: "Saring example customers", Created: "2026-10-31T00:00:00Z", Modified: "2026-10-31T00:00:00Z",
	}); err != nil {
		return err
	}
	return f.SaveAs(path)
}

type writer struct {
	f                   *excelize.File
	title, header, date int
}

// sheet writes a title, a blank row, the header and the rows.
func (w *writer) sheet(name, title string, header []string, rows [][]any) error {
	if err := w.f.SetCellStr(name, "A1", title); err != nil {
		return err
	}
	if err := w.f.SetCellStyle(name, "A1", "A1", w.title); err != nil {
		return err
	}
	last, err := excelize.ColumnNumberToName(len(header))
	if err != nil {
		return err
	}
	if err := w.f.SetSheetRow(name, "A3", &header); err != nil {
		return err
	}
	if err := w.f.SetCellStyle(name, "A3", last+"3", w.header); err != nil {
		return err
	}
	if err := w.f.SetColWidth(name, "A", last, 22); err != nil {
		return err
	}
	for i, row := range rows {
		for j, value := range row {
			cell, err := excelize.CoordinatesToCellName(j+1, i+4)
			if err != nil {
				return err
			}
			if value == "" {
				continue
			}
			if err := w.f.SetCellValue(name, cell, value); err != nil {
				return err
			}
			if _, ok := value.(time.Time); ok {
				if err := w.f.SetCellStyle(name, cell, cell, w.date); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

// day is a date that Excel knows as a date.
func day(year int, month time.Month, d int) time.Time {
	return time.Date(year, month, d, 0, 0, 0, 0, time.UTC)
}
