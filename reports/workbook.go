package reports

import (
	"fmt"
	"os"
	"strings"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"saring/screen"
)

// The names of the sheets.
const (
	sheetSummary  = "Summary"
	sheetAlerts   = "Alerts"
	sheetRejected = "Not screened"
	sheetProblems = "Partly read"
	sheetLists    = "Lists"
	sheetRun      = "Run"
)

// maxRows is the number of rows of a sheet; maxCell the characters of a cell
// (ECMA-376, as Excel limits it).
const (
	maxRows = 1_048_576
	maxCell = 32_767
)

// workbook writes report.xlsx. Alerts and rejected rows are streamed; when a
// sheet is full, another goes on.
type workbook struct {
	path     string
	file     *excelize.File
	styles   styles
	alerts   *alertSheet
	rejected *rejectSheet
	problems *problemSheet
}

func newWorkbook(path string) (presenter, error) {
	w := &workbook{path: path, file: excelize.NewFile()}
	var err error
	if w.styles, err = newStyles(w.file); err != nil {
		return nil, err
	}
	// the order of the sheets is the order of their making; the summary is
	// written last, when everything is known
	if err := w.file.SetSheetName("Sheet1", sheetSummary); err != nil {
		return nil, err
	}
	if w.alerts, err = newAlertSheet(w.file, &w.styles); err != nil {
		return nil, err
	}
	if w.rejected, err = newRejectSheet(w.file, &w.styles); err != nil {
		return nil, err
	}
	w.problems, err = newProblemSheet(w.file, &w.styles)
	return w, err
}

func (w *workbook) result(r *screen.Result) error {
	if r.Rejected != nil {
		return w.rejected.add(r.Rejected)
	}
	if err := w.problems.add(r); err != nil {
		return err
	}
	return w.alerts.add(r)
}

func (w *workbook) finish(m *Manifest) error {
	if err := w.alerts.close(); err != nil {
		return err
	}
	if err := w.rejected.close(); err != nil {
		return err
	}
	if err := w.problems.close(); err != nil {
		return err
	}
	if err := writeLists(w.file, &w.styles, m); err != nil {
		return err
	}
	if err := writeRun(w.file, &w.styles, m); err != nil {
		return err
	}
	if err := writeSummary(w.file, &w.styles, m); err != nil {
		return err
	}
	if err := w.file.SetDocProps(&excelize.DocProperties{
		Title: "Sanctions screening report " + m.RunID, Creator: "Saring " + m.Program.Version,
	}); err != nil {
		return err
	}
	w.file.SetActiveSheet(0)
	out, err := createFile(w.path)
	if err != nil {
		return err
	}
	if err := w.file.Write(out); err != nil {
		_ = out.Close() // the first error is the one to tell
		return fmt.Errorf("writing report.xlsx: %w", err)
	}
	if err := out.Close(); err != nil {
		return fmt.Errorf("writing report.xlsx: %w", err)
	}
	return w.file.Close()
}

func (w *workbook) abandon() {
	_ = w.file.Close()    // removes excelize's temporary files; a second Close is harmless
	_ = os.Remove(w.path) // the folder is removed anyhow
}

// plain makes a text safe for a cell: characters that XML 1.0 forbids become a
// visible mark, and a text that is too long is cut with one. The cell is typed
// as text, so nothing in it is ever a formula.
func plain(text string) string {
	text = strings.Map(func(r rune) rune {
		switch {
		case r == '\t', r == '\n':
			return r
		case r == '\r':
			return -1
		case r < 0x20, r == 0xfffe, r == 0xffff:
			return '\ufffd'
		default:
			return r
		}
	}, strings.ToValidUTF8(text, "\ufffd"))
	// Excel counts UTF-16 units; a text of that many bytes is certainly short enough
	if len(text) <= maxCell {
		return text
	}
	const mark = " […]"
	units := 0
	for i, r := range text {
		if r > 0xffff {
			units++
		}
		if units++; units > maxCell-utf8.RuneCountInString(mark) {
			return text[:i] + mark
		}
	}
	return text
}
