package reports

import (
	"github.com/xuri/excelize/v2"

	"saring/screen"
)

// styles are the cell styles of a workbook.
type styles struct {
	title, heading, label, text, strong, warning int
	header                                       map[side]int
	// cell and wrapped are for the first, third, … customer, cellBand and
	// wrappedBand for the others, so that the alerts of a customer stay together
	// to the eye.
	cell, band map[cellStyle]int
	input      int
}

type cellStyle string

const (
	styleText     cellStyle = "text"
	styleScore    cellStyle = "score"
	styleLink     cellStyle = "link"
	styleMatch    cellStyle = "MATCH"
	styleNear     cellStyle = "NEAR"
	styleConflict cellStyle = "CONFLICT"
)

// The colours, chosen to be told apart by colour-blind readers (Okabe and Ito
// 2008) and always beside the word that they stand for.
const (
	colourInk    = "1F2933"
	colourNavy   = "1F3864"
	colourTeal   = "3B5B6B"
	colourGreen  = "3D6B4F"
	colourGrey   = "52606D"
	colourBand   = "F3F6F9"
	colourInput  = "FFFBE6"
	colourRule   = "D5DBE1"
	colourRed    = "B23A00"
	colourBlue   = "0B5394"
	colourOrange = "9A5B00"
)

func newStyles(f *excelize.File) (styles, error) {
	s := styles{header: map[side]int{}, cell: map[cellStyle]int{}, band: map[cellStyle]int{}}
	var failed error
	add := func(style *excelize.Style) int {
		id, err := f.NewStyle(style)
		if err != nil && failed == nil {
			failed = err
		}
		return id
	}
	font := func(colour string, bold bool) *excelize.Font {
		return &excelize.Font{Family: "Calibri", Size: 10, Color: colour, Bold: bold}
	}
	fill := func(colour string) excelize.Fill {
		if colour == "" {
			return excelize.Fill{}
		}
		return excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{colour}}
	}
	rule := []excelize.Border{{Type: "bottom", Color: colourRule, Style: 1}}
	top := &excelize.Alignment{Vertical: "top", Horizontal: "left", WrapText: true}

	s.title = add(&excelize.Style{Font: &excelize.Font{Family: "Calibri", Size: 18, Bold: true, Color: colourNavy}})
	s.heading = add(&excelize.Style{
		Font:   &excelize.Font{Family: "Calibri", Size: 12, Bold: true, Color: colourNavy},
		Border: []excelize.Border{{Type: "bottom", Color: colourNavy, Style: 2}},
	})
	s.label = add(&excelize.Style{Font: font(colourGrey, false), Alignment: top})
	s.text = add(&excelize.Style{Font: font(colourInk, false), Alignment: top})
	s.strong = add(&excelize.Style{Font: font(colourInk, true), Alignment: top})
	s.warning = add(&excelize.Style{
		Font: &excelize.Font{Family: "Calibri", Size: 11, Bold: true, Color: colourRed},
		Fill: fill("FDEBDD"), Alignment: &excelize.Alignment{Vertical: "center", WrapText: true, Indent: 1},
	})
	for side, colour := range map[side]string{
		sideFinding: colourNavy, sideCustomer: colourTeal, sideEntry: colourGrey, sideAnalyst: colourGreen,
	} {
		s.header[side] = add(&excelize.Style{
			Font: font("FFFFFF", true), Fill: fill(colour),
			Alignment: &excelize.Alignment{Vertical: "center", WrapText: true},
		})
	}
	for _, set := range []struct {
		colour string
		styles map[cellStyle]int
	}{{"", s.cell}, {colourBand, s.band}} {
		set.styles[styleText] = add(&excelize.Style{Font: font(colourInk, false), Fill: fill(set.colour), Border: rule, Alignment: top})
		set.styles[styleScore] = add(&excelize.Style{
			Font: font(colourInk, false), Fill: fill(set.colour), Border: rule, NumFmt: 2,
			Alignment: &excelize.Alignment{Vertical: "top", Horizontal: "center"},
		})
		set.styles[styleLink] = add(&excelize.Style{
			Font: &excelize.Font{Family: "Calibri", Size: 10, Color: colourBlue, Underline: "single"},
			Fill: fill(set.colour), Border: rule, Alignment: top,
		})
		for verdict, colour := range map[cellStyle]string{styleMatch: colourBlue, styleNear: colourOrange, styleConflict: colourRed} {
			set.styles[verdict] = add(&excelize.Style{Font: font(colour, true), Fill: fill(set.colour), Border: rule, Alignment: top})
		}
		for tier, look := range tierColours() {
			set.styles[cellStyle(tier)] = add(&excelize.Style{
				Font: font(look.text, true), Fill: fill(look.fill), Border: rule, Alignment: top,
			})
		}
	}
	s.input = add(&excelize.Style{Font: font(colourInk, false), Fill: fill(colourInput), Border: rule, Alignment: top})
	return s, failed
}

type look struct{ text, fill string }

// tierColours goes from dark to light, so that the order is seen without colour.
func tierColours() map[screen.Tier]look {
	return map[screen.Tier]look{
		screen.Exact:    {"FFFFFF", "7A1F00"},
		screen.Strong:   {"FFFFFF", "C75B00"},
		screen.Possible: {colourInk, "F5C26B"},
		screen.Weak:     {colourInk, "E4E7EB"},
	}
}
