package reports

import (
	"encoding/csv"
	"errors"
	"os"
	"strings"
	"unicode/utf8"

	"saring/screen"
)

// alertsCSV writes alerts.csv: the columns of the Alerts sheet, RFC 4180, UTF-8
// with the byte order mark by which spreadsheets recognise it.
type alertsCSV struct {
	file    *os.File
	csv     *csv.Writer
	columns []column
}

func newAlertsCSV(path string) (presenter, error) {
	f, err := createFile(path)
	if err != nil {
		return nil, err
	}
	a := &alertsCSV{file: f, csv: csv.NewWriter(f), columns: alertColumns()}
	a.csv.UseCRLF = true
	header := make([]string, len(a.columns))
	for i, c := range a.columns {
		header[i] = c.header
	}
	if _, err := f.WriteString("\ufeff"); err != nil {
		return nil, errors.Join(err, f.Close())
	}
	return a, a.csv.Write(header)
}

func (a *alertsCSV) result(r *screen.Result) error {
	cells := make([]string, len(a.columns))
	for i := range r.Alerts {
		for j, c := range a.columns {
			cells[j] = disarm(c.value(r, &r.Alerts[i]))
		}
		if err := a.csv.Write(cells); err != nil {
			return err
		}
	}
	return nil
}

func (a *alertsCSV) finish(*Manifest) error {
	a.csv.Flush()
	return errors.Join(a.csv.Error(), a.file.Close())
}

func (a *alertsCSV) abandon() {
	_ = a.file.Close() // the file is removed; after finish it is closed already
}

// disarm puts an apostrophe before a text that a spreadsheet would take for a
// formula (OWASP ASVS 5, 1.2.10): one that begins with = + - @, their full-width
// forms, a tab, a carriage return or a null.
func disarm(text string) string {
	first, _ := utf8.DecodeRuneInString(text)
	if text != "" && strings.ContainsRune("=+-@\t\r\x00＝＋－＠", first) {
		return "'" + text
	}
	return text
}
