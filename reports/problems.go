package reports

import (
	"github.com/xuri/excelize/v2"

	"saring/screen"
)

// jsonProblem is one line of problems.jsonl.
type jsonProblem struct {
	SchemaVersion int    `json:"schema_version"`
	File          string `json:"file"`
	Sheet         string `json:"sheet"`
	Row           int    `json:"row"`
	Column        string `json:"column"`
	ID            string `json:"id"`
	Reason        string `json:"reason"`
}

// problemLines gives the lines of problems.jsonl: cells that could not be used
// although their row was screened, such as an impossible birth date.
func problemLines(r *screen.Result, line func(any) error) error {
	for _, x := range r.Record.Problems {
		if err := line(jsonProblem{
			SchemaVersion: SchemaVersion, File: r.Record.File, Sheet: r.Record.Sheet, Row: r.Record.Row,
			Column: x.Column, ID: r.Record.ID, Reason: x.Reason,
		}); err != nil {
			return err
		}
	}
	return nil
}

// problemSheet is the same for people.
type problemSheet struct{ tableSheet }

func newProblemSheet(f *excelize.File, s *styles) (*problemSheet, error) {
	p := &problemSheet{tableSheet{
		file: f, styles: s, name: sheetProblems, pagesWide: 1,
		headers: []string{"File", "Sheet", "Row", "Column", "What could not be used", "Customer ID"},
		sides:   []side{sideCustomer, sideCustomer, sideCustomer, sideCustomer, sideFinding, sideCustomer},
		widths:  []float64{28, 20, 8, 22, 90, 18},
	}}
	return p, p.open()
}

func (p *problemSheet) add(r *screen.Result) error {
	for _, x := range r.Record.Problems {
		cells := make([]any, 0, len(p.headers))
		for _, v := range []any{
			plain(r.Record.File), plain(r.Record.Sheet), r.Record.Row, plain(x.Column), plain(x.Reason), plain(r.Record.ID),
		} {
			cells = append(cells, excelize.Cell{StyleID: p.styles.cell[styleText], Value: v})
		}
		if err := p.tableSheet.add(cells); err != nil {
			return err
		}
	}
	return nil
}
