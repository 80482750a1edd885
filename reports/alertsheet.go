package reports

import (
	"fmt"
	"math"
	"net/url"
	"strings"

	"github.com/xuri/excelize/v2"

	"saring/customers"
	"saring/screen"
)

// tableSheet streams one table over as many sheets as it needs.
type tableSheet struct {
	file    *excelize.File
	styles  *styles
	name    string
	headers []string
	sides   []side
	widths  []float64
	frozen  int // columns that stay in view
	// pagesWide is how many pages beside each other the sheet prints on
	pagesWide int
	stream    *excelize.StreamWriter
	sheet     string // name of the current sheet
	sheets    int
	row       int // last row written on the current sheet
	// finish adds to a sheet what needs the number of its rows; may be nil
	finish func(sheet string, lastRow int) error
}

func (t *tableSheet) open() error {
	t.sheets++
	t.sheet = t.name
	if t.sheets > 1 {
		t.sheet = fmt.Sprintf("%s %d", t.name, t.sheets)
	}
	if _, err := t.file.NewSheet(t.sheet); err != nil {
		return err
	}
	// the stream writes these properties first of all
	if err := printSetup(t.file, t.sheet, t.pagesWide); err != nil {
		return err
	}
	var err error
	if t.stream, err = t.file.NewStreamWriter(t.sheet); err != nil {
		return err
	}
	for i, width := range t.widths {
		if err := t.stream.SetColWidth(i+1, i+1, width); err != nil {
			return err
		}
	}
	corner, err := excelize.CoordinatesToCellName(t.frozen+1, 2)
	if err != nil {
		return err
	}
	if err := t.stream.SetPanes(&excelize.Panes{
		Freeze: true, XSplit: t.frozen, YSplit: 1, TopLeftCell: corner, ActivePane: "bottomRight",
	}); err != nil {
		return err
	}
	header := make([]any, len(t.headers))
	for i, h := range t.headers {
		header[i] = excelize.Cell{StyleID: t.styles.header[t.sides[i]], Value: h}
	}
	t.row = 1
	return t.stream.SetRow("A1", header, excelize.RowOpts{Height: 30})
}

func (t *tableSheet) add(cells []any) error {
	if t.row == maxRows {
		if err := t.close(); err != nil {
			return err
		}
		if err := t.open(); err != nil {
			return err
		}
	}
	t.row++
	return t.stream.SetRow(fmt.Sprintf("A%d", t.row), cells, excelize.RowOpts{Height: t.height(cells)})
}

// height gives the height of a row in points, so that wrapped texts are seen
// whole: not every spreadsheet program measures rows when it opens a file. A row
// grows to at most eight lines.
func (t *tableSheet) height(cells []any) float64 {
	lines := 1
	for i, c := range cells {
		if cell, ok := c.(excelize.Cell); ok {
			if text, ok := cell.Value.(string); ok {
				lines = max(lines, linesOf(text, t.widths[i]))
			}
		}
	}
	const lineHeight, padding = 13, 3
	return float64(min(lines, 8))*lineHeight + padding
}

// linesOf estimates how many lines a text takes in a column of a width in
// characters. Wide characters (Han, Hangul, kana) count double.
func linesOf(text string, width float64) int {
	lines := 0
	for line := range strings.SplitSeq(text, "\n") {
		length := 0.0
		for _, r := range line {
			if length++; r >= 0x1100 {
				length++
			}
		}
		lines += max(1, int(math.Ceil(length/(width*0.95))))
	}
	return lines
}

// close finishes the current sheet: filter, print set-up.
func (t *tableSheet) close() error {
	last, err := excelize.CoordinatesToCellName(len(t.headers), t.row)
	if err != nil {
		return err
	}
	if err := t.file.AutoFilter(t.sheet, "A1:"+last, nil); err != nil {
		return err
	}
	if t.finish != nil {
		if err := t.finish(t.sheet, t.row); err != nil {
			return err
		}
	}
	if err := t.stream.Flush(); err != nil {
		return err
	}
	titles := fmt.Sprintf("'%s'!$1:$1", t.sheet)
	if t.frozen > 0 {
		column, err := excelize.ColumnNumberToName(t.frozen)
		if err != nil {
			return err
		}
		titles = fmt.Sprintf("'%s'!$A:$%s,%s", t.sheet, column, titles)
	}
	return t.file.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", RefersTo: titles, Scope: t.sheet})
}

// printSetup prints a sheet on landscape A4 pages, so many beside each other.
func printSetup(f *excelize.File, sheet string, width int) error {
	a4, landscape, height, fit := 9, "landscape", 0, true
	if err := f.SetSheetProps(sheet, &excelize.SheetPropsOptions{FitToPage: &fit}); err != nil {
		return err
	}
	if err := f.SetPageLayout(sheet, &excelize.PageLayoutOptions{
		Size: &a4, Orientation: &landscape, FitToWidth: &width, FitToHeight: &height,
	}); err != nil {
		return err
	}
	return f.SetHeaderFooter(sheet, &excelize.HeaderFooterOptions{OddFooter: "&L&A&RPage &P of &N"})
}

// alertSheet is the sheet with one row an alert.
type alertSheet struct {
	tableSheet
	columns []column
	banded  bool
}

func newAlertSheet(f *excelize.File, s *styles) (*alertSheet, error) {
	a := &alertSheet{columns: alertColumns()}
	a.tableSheet = tableSheet{file: f, styles: s, name: sheetAlerts, frozen: 5, pagesWide: 4, finish: a.decisions}
	for _, c := range a.columns {
		a.headers = append(a.headers, c.header)
		a.sides = append(a.sides, c.side)
		a.widths = append(a.widths, c.width)
	}
	return a, a.open()
}

func (a *alertSheet) add(r *screen.Result) error {
	if len(r.Alerts) == 0 {
		return nil
	}
	a.banded = !a.banded
	look := a.styles.cell
	if a.banded {
		look = a.styles.band
	}
	for i := range r.Alerts {
		alert := &r.Alerts[i]
		cells := make([]any, len(a.columns))
		for j, c := range a.columns {
			text := c.value(r, alert)
			cell := excelize.Cell{StyleID: look[styleText], Value: plain(text)}
			switch {
			case c.side == sideAnalyst:
				cell = excelize.Cell{StyleID: a.styles.input}
			case c.header == "Tier":
				cell.StyleID = look[cellStyle(alert.Tier)]
			case c.header == "Score":
				cell.StyleID, cell.Value = look[styleScore], round(alert.Score)
			case c.header == "Row":
				cell.Value = r.Record.Row
			case c.header == "Reference" && publisherLink(alert.Entity.URL):
				cell.StyleID = look[styleLink]
				cell.Formula = fmt.Sprintf("HYPERLINK(%s,%s)", formulaText(alert.Entity.URL), formulaText(plain(text)))
			case text == "MATCH" || text == "NEAR" || text == "CONFLICT":
				cell.StyleID = look[cellStyle(text)]
			}
			cells[j] = cell
		}
		if err := a.tableSheet.add(cells); err != nil {
			return err
		}
	}
	return nil
}

// publisherLink reports whether a link leads to a list publisher. No other link
// is ever written, and none from a customer's data.
func publisherLink(link string) bool {
	u, err := url.Parse(link)
	if err != nil || u.Scheme != "https" || len(link) > 255 {
		return false
	}
	switch u.Host {
	case "sanctionssearch.ofac.treas.gov", "ofac.treasury.gov", "scsanctions.un.org", "main.un.org", "www.un.org":
		return true
	default:
		return false
	}
}

// formulaText writes a text as a formula's literal.
func formulaText(text string) string {
	return `"` + strings.ReplaceAll(text, `"`, `""`) + `"`
}

// decisions gives the column Decision its drop-down.
func (a *alertSheet) decisions(sheet string, lastRow int) error {
	if lastRow < 2 {
		return nil
	}
	for i, c := range a.columns {
		if c.header != "Decision" {
			continue
		}
		name, err := excelize.ColumnNumberToName(i + 1)
		if err != nil {
			return err
		}
		dv := excelize.NewDataValidation(true)
		dv.SetSqref(fmt.Sprintf("%s2:%s%d", name, name, lastRow))
		if err := dv.SetDropList([]string{"True match", "False positive", "Escalate"}); err != nil {
			return err
		}
		return a.file.AddDataValidation(sheet, dv)
	}
	return nil
}

// rejectSheet is the sheet with the rows that could not be screened.
type rejectSheet struct{ tableSheet }

func newRejectSheet(f *excelize.File, s *styles) (*rejectSheet, error) {
	r := &rejectSheet{tableSheet{
		file: f, styles: s, name: sheetRejected, pagesWide: 1,
		headers: []string{"File", "Sheet", "Row", "Column", "Reason", "What to do", "Customer ID", "The row as it is"},
		sides: []side{
			sideCustomer, sideCustomer, sideCustomer, sideCustomer, sideFinding, sideFinding, sideCustomer, sideCustomer,
		},
		widths: []float64{28, 18, 8, 18, 36, 44, 16, 80},
	}}
	return r, r.open()
}

func (r *rejectSheet) add(x *customers.RowError) error {
	style := r.styles.cell[styleText]
	cells := make([]any, 0, len(r.headers))
	for _, v := range []any{
		plain(x.File), plain(x.Sheet), x.Row, plain(x.Column), plain(x.Reason), plain(x.Remedy), plain(x.ID),
		plain(strings.Join(trimBlank(x.Cells), " | ")),
	} {
		cells = append(cells, excelize.Cell{StyleID: style, Value: v})
	}
	return r.tableSheet.add(cells)
}

// trimBlank drops blank cells at the end.
func trimBlank(cells []string) []string {
	for len(cells) > 0 && strings.TrimSpace(cells[len(cells)-1]) == "" {
		cells = cells[:len(cells)-1]
	}
	return cells
}
