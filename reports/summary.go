package reports

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"saring/screen"
)

// page writes one of the sheets that are read from top to bottom.
type page struct {
	stream *excelize.StreamWriter
	styles *styles
	widths []float64
	row    int
	err    error
}

func newPage(f *excelize.File, s *styles, sheet string, widths ...float64) (*page, error) {
	if _, err := f.NewSheet(sheet); err != nil { // the existing one where it exists
		return nil, err
	}
	if err := printSetup(f, sheet, 1); err != nil {
		return nil, err
	}
	hidden := false
	if err := f.SetSheetView(sheet, 0, &excelize.ViewOptions{ShowGridLines: &hidden}); err != nil {
		return nil, err
	}
	w, err := f.NewStreamWriter(sheet)
	if err != nil {
		return nil, err
	}
	for i, width := range widths {
		if err := w.SetColWidth(i+1, i+1, width); err != nil {
			return nil, err
		}
	}
	return &page{stream: w, styles: s, widths: widths}, nil
}

// line writes the cells of one row, all in one style but the first.
func (p *page) line(first, others int, values ...any) {
	cells := make([]any, len(values))
	for i, v := range values {
		if s, ok := v.(string); ok {
			v = plain(s)
		}
		style := others
		if i == 0 {
			style = first
		}
		cells[i] = excelize.Cell{StyleID: style, Value: v}
	}
	lines := 1
	for i, v := range values {
		if s, ok := v.(string); ok && i < len(p.widths) {
			lines = max(lines, linesOf(s, p.widths[i]))
		}
	}
	const lineHeight, padding, most = 13, 2, 400
	p.set(cells, excelize.RowOpts{Height: min(float64(lines)*lineHeight+padding, most)})
}

func (p *page) set(cells []any, opts ...excelize.RowOpts) {
	p.row++
	if p.err == nil {
		p.err = p.stream.SetRow(fmt.Sprintf("A%d", p.row), cells, opts...)
	}
}

func (p *page) gap() { p.row++ }

// heading begins a section.
func (p *page) heading(text string) {
	p.gap()
	cells := make([]any, len(p.widths))
	for i := range cells {
		cells[i] = excelize.Cell{StyleID: p.styles.heading, Value: ""}
	}
	cells[0] = excelize.Cell{StyleID: p.styles.heading, Value: text}
	p.set(cells, excelize.RowOpts{Height: 22})
}

// banner writes a warning over the whole width.
func (p *page) banner(text string) {
	const perLine, lineHeight = 125, 16
	lines := float64(1 + utf8.RuneCountInString(text)/perLine)
	p.set([]any{excelize.Cell{StyleID: p.styles.warning, Value: plain(text)}}, excelize.RowOpts{Height: 6 + lines*lineHeight})
	p.merge("A")
}

// sentence writes a text over the whole width.
func (p *page) sentence(style int, text string) {
	p.set([]any{excelize.Cell{StyleID: style, Value: plain(text)}})
	p.merge("A")
}

// merge joins the cells of the last row from a column on.
func (p *page) merge(from string) {
	last, err := excelize.CoordinatesToCellName(len(p.widths), p.row)
	if err == nil {
		err = p.stream.MergeCell(fmt.Sprintf("%s%d", from, p.row), last)
	}
	if p.err == nil {
		p.err = err
	}
}

func (p *page) close() error {
	if p.err != nil {
		return p.err
	}
	return p.stream.Flush()
}

func writeSummary(f *excelize.File, s *styles, m *Manifest) error {
	p, err := newPage(f, s, sheetSummary, 30, 18, 12, 14, 12, 70)
	if err != nil {
		return err
	}
	p.set([]any{excelize.Cell{StyleID: s.title, Value: "Sanctions screening report"}}, excelize.RowOpts{Height: 28})
	p.sentence(s.label, fmt.Sprintf("Run %s, finished %s, Saring %s",
		m.RunID, m.Finished.UTC().Format("2 January 2006 15:04 UTC"), m.Program.Version))
	if m.Notice != "" {
		p.gap()
		p.banner(m.Notice)
	}
	p.heading("Result")
	if m.Alerts.Total == 0 {
		p.sentence(s.strong, "No alerts were found.")
	} else {
		p.sentence(s.strong, count(m.Alerts.Total, "alert", "alerts")+" on "+count(m.Alerts.Customers, "customer", "customers"))
	}
	rows, screened, rejected, blank := 0, 0, 0, 0
	for i := range m.Inputs {
		rows, screened = rows+m.Inputs[i].Read, screened+m.Inputs[i].Records
		rejected, blank = rejected+m.Inputs[i].Rejected, blank+m.Inputs[i].Blank
	}
	p.sentence(s.text, fmt.Sprintf("%d rows read = %d screened + %d not screened + %d blank", rows, screened, rejected, blank))
	if rejected > 0 {
		p.banner(fmt.Sprintf("%s could not be screened, each with its reason on the sheet “%s”.", count(rejected, "row", "rows"), sheetRejected))
	}
	if m.Problems > 0 {
		p.banner(fmt.Sprintf("%s of screened rows could not be used, such as an impossible date. They are on the sheet “%s”.",
			count(m.Problems, "cell", "cells"), sheetProblems))
	}
	for _, script := range slices.Sorted(maps.Keys(m.UnreadableScripts)) {
		p.banner(fmt.Sprintf("%s named only in %s, a script in which no list name of this run is written: these names could not be compared; wallets and numbers were.",
			count(m.UnreadableScripts[script], "customer is", "customers are"), script))
	}

	p.heading("Alerts by tier")
	first := p.row + 1
	for _, t := range screen.Tiers() {
		p.set([]any{
			excelize.Cell{StyleID: s.cell[cellStyle(t)], Value: string(t)},
			excelize.Cell{StyleID: s.text, Value: m.Alerts.ByTier[t]},
			excelize.Cell{StyleID: s.label, Value: t.Meaning()},
		})
		p.merge("C")
	}
	last := p.row
	p.heading("Alerts by list and by what found them")
	for _, list := range slices.Sorted(maps.Keys(m.Alerts.ByList)) {
		p.line(s.text, s.text, "list "+list, m.Alerts.ByList[list])
	}
	for _, kind := range slices.Sorted(maps.Keys(m.Alerts.ByKind)) {
		p.line(s.text, s.text, "found by "+string(kind), m.Alerts.ByKind[kind])
	}

	p.heading("Screened against")
	p.line(s.label, s.label, "List", "Date of the list", "Entries", "Names", "", "Publisher's title")
	for i := range m.Lists {
		l := &m.Lists[i]
		p.line(s.strong, s.text, l.Source, published(l), l.Entities, l.Names, "", l.Title)
		for _, w := range l.Warnings {
			p.banner(l.Source + ": " + w)
		}
	}

	p.heading("Customer files")
	p.line(s.label, s.label, "File", "Rows read", "Screened", "Not screened", "Blank", "Columns understood as")
	for i := range m.Inputs {
		in := &m.Inputs[i]
		p.line(s.strong, s.text, in.Path, in.Read, in.Records, in.Rejected, in.Blank, understood(in))
		for _, w := range in.Warnings {
			p.banner(in.Path + ": " + w)
		}
	}
	if err := tierChart(f, first, last); err != nil {
		return err
	}
	return p.close()
}

// count writes a number with its noun.
func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return strconv.Itoa(n) + " " + many
}

func published(l *List) string {
	if l.Published != "" {
		return l.Published
	}
	return "not in the file"
}

// understood says how the columns of a file were understood.
func understood(in *Input) string {
	var parts []string
	for i := range in.Sheets {
		sheet := &in.Sheets[i]
		var columns []string
		for _, c := range sheet.Columns {
			if c.Property != "" {
				columns = append(columns, c.Header+" = "+c.Property)
			}
		}
		text := strings.Join(columns, ", ")
		if sheet.Sheet != "" {
			text = sheet.Sheet + ": " + text
		}
		parts = append(parts, text)
	}
	return strings.Join(parts, "\n")
}

func tierChart(f *excelize.File, first, last int) error {
	varied := false
	noLegend := excelize.ChartLegend{Position: "none"}
	return f.AddChart(sheetSummary, fmt.Sprintf("H%d", first-3), &excelize.Chart{
		Type: excelize.Bar,
		Series: []excelize.ChartSeries{{
			Name:       "Alerts",
			Categories: fmt.Sprintf("%s!$A$%d:$A$%d", sheetSummary, first, last),
			Values:     fmt.Sprintf("%s!$B$%d:$B$%d", sheetSummary, first, last),
			Fill:       excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{colourNavy}},
		}},
		VaryColors: &varied,
		Legend:     noLegend,
		Title:      excelize.ChartTitle{Paragraph: []excelize.RichTextRun{{Text: "Alerts by tier"}}},
		PlotArea:   excelize.ChartPlotArea{ShowVal: true},
		YAxis:      excelize.ChartAxis{None: true},
		XAxis:      excelize.ChartAxis{ReverseOrder: true, Font: excelize.Font{Color: colourInk, Size: 10}},
		Dimension:  excelize.ChartDimension{Width: 380, Height: 220},
	})
}

func writeLists(f *excelize.File, s *styles, m *Manifest) error {
	p, err := newPage(f, s, sheetLists, 16, 50, 16, 20, 10, 10, 40, 12, 66)
	if err != nil {
		return err
	}
	header := make([]any, 0, 9)
	for _, h := range []string{"List", "Title", "Published", "File written", "Entries", "Names", "File", "Bytes", "SHA-256"} {
		header = append(header, excelize.Cell{StyleID: s.header[sideFinding], Value: h})
	}
	p.set(header, excelize.RowOpts{Height: 22})
	for i := range m.Lists {
		l := &m.Lists[i]
		for j, file := range l.Files {
			if j == 0 {
				p.line(s.strong, s.text, l.Source, l.Title, published(l), file.Modified.Format(time.RFC3339), l.Entities, l.Names, file.Path, file.Size, file.SHA256)
				continue
			}
			p.line(s.text, s.text, "", "", "", file.Modified.Format(time.RFC3339), "", "", file.Path, file.Size, file.SHA256)
		}
	}
	return p.close()
}

func writeRun(f *excelize.File, s *styles, m *Manifest) error {
	p, err := newPage(f, s, sheetRun, 26, 110)
	if err != nil {
		return err
	}
	p.line(s.strong, s.text, "Run", m.RunID)
	p.line(s.strong, s.text, "Started", m.Started.UTC().Format(time.RFC3339))
	p.line(s.strong, s.text, "Finished", m.Finished.UTC().Format(time.RFC3339))
	p.line(s.strong, s.text, "Program", "Saring "+m.Program.Version+", commit "+m.Program.Commit+", "+m.Program.Go)
	p.line(s.strong, s.text, "Configuration SHA-256", m.ConfigurationSHA256)
	configuration, err := json.MarshalIndent(m.Configuration, "", "  ")
	if err != nil {
		return err
	}
	label := "Configuration"
	for line := range strings.SplitSeq(string(configuration), "\n") { // a row each: a row has a greatest height
		p.line(s.strong, s.text, label, line)
		label = ""
	}
	for i := range m.Inputs {
		in := &m.Inputs[i]
		p.heading("Customer file " + in.Path)
		p.line(s.strong, s.text, "SHA-256", in.SHA256)
		p.line(s.strong, s.text, "Bytes", strconv.FormatInt(in.Size, 10))
		for j := range in.Sheets {
			sheet := &in.Sheets[j]
			name := "Columns"
			if sheet.Sheet != "" {
				name = "Sheet " + sheet.Sheet
			}
			if sheet.Hidden {
				name += " (hidden)"
			}
			p.line(s.strong, s.text, name, "header in row "+strconv.Itoa(sheet.HeaderRow))
			for _, c := range sheet.Columns {
				meaning := "carried along, not screened"
				if c.Property != "" {
					meaning = c.Property
				}
				if c.Order != "" {
					meaning += ", " + c.Order
				}
				p.line(s.label, s.text, c.Header, meaning)
			}
		}
	}
	return p.close()
}
