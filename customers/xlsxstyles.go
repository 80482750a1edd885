package customers

import "strings"

// readStyles notes which cell styles show a number as a date.
func (b *book) readStyles(part string) error {
	f := b.parts[part]
	if f == nil {
		return nil // a workbook may do without
	}
	var doc struct {
		Formats []struct {
			ID   int    `xml:"numFmtId,attr"`
			Code string `xml:"formatCode,attr"`
		} `xml:"numFmts>numFmt"`
		Cells []struct {
			Format int `xml:"numFmtId,attr"`
		} `xml:"cellXfs>xf"`
	}
	if err := decodePart(f, &doc); err != nil {
		return err
	}
	own := make(map[int]bool, len(doc.Formats))
	for _, n := range doc.Formats {
		own[n.ID] = isDateFormat(n.Code)
	}
	b.dates = make([]bool, len(doc.Cells))
	for i, c := range doc.Cells {
		date, found := own[c.Format]
		if !found {
			date = isBuiltInDate(c.Format)
		}
		b.dates[i] = date
	}
	return nil
}

// isBuiltInDate says which of the number formats that are not written in the
// file show a date: ECMA-376 part 1, 18.8.30, with the East Asian ones.
func isBuiltInDate(id int) bool {
	switch {
	case id >= 14 && id <= 17, id == 22, id >= 27 && id <= 31, id == 36, id >= 50 && id <= 54, id == 57, id == 58:
		return true
	default:
		return false
	}
}

// isDateFormat reports whether a number format shows a year or a day. Quoted
// text, escaped characters and what stands in brackets (colours, locales) are
// no part of it; h, m and s alone are a time.
func isDateFormat(code string) bool {
	code, _, _ = strings.Cut(code, ";") // the first section is for positive numbers
	quotes, brackets := false, false
	for i := 0; i < len(code); i++ {
		c := code[i]
		switch {
		case quotes:
			quotes = c != '"'
		case brackets:
			brackets = c != ']'
		case c == '"':
			quotes = true
		case c == '[':
			brackets = true
		case c == '\\', c == '_', c == '*':
			i++
		case strings.HasPrefix(code[i:], "General"):
			return false
		case c == 'y', c == 'Y', c == 'd', c == 'D':
			return true
		}
	}
	return false
}
