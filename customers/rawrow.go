package customers

import (
	"context"
	"strings"
	"unicode"
)

// The limits of a worksheet (ECMA-376 and Microsoft's "Excel specifications
// and limits"); csv is held to them too.
const (
	maxColumns  = 16_384
	maxRows     = 1_048_576
	maxCellText = 32_767 // characters
)

// sheetReader yields the rows of one sheet from the first to the last, then
// io.EOF. Row numbers increase; numbers left out are rows that the file leaves
// out. Any other error is the end.
type sheetReader interface {
	next(ctx context.Context) (rawRow, error)
	// setWidth tells how many columns the headers have.
	setWidth(n int)
	close() error
}

// rawRow is a row as the file holds it.
type rawRow struct {
	number int
	cells  []cell
	bare   bool // csv: a quote stands inside an unquoted cell
	// reason and remedy are set where the row cannot be relied on.
	reason, remedy string
}

type cellKind int

const (
	textCell         cellKind = iota
	numberCell                // a number; serial holds its value
	dateCell                  // a number formatted as a date; text is ISO 8601
	errorCell                 // a spreadsheet error, such as #N/A
	uncalculatedCell          // a formula without a stored result
)

type cell struct {
	text   string
	kind   cellKind
	serial float64
}

func (r *rawRow) texts() []string {
	out := make([]string, len(r.cells))
	for i := range r.cells {
		out[i] = r.cells[i].text
	}
	return out
}

// blank reports whether the row holds nothing that can be seen.
func (r *rawRow) blank() bool {
	if r.reason != "" {
		return false
	}
	for i := range r.cells {
		if r.cells[i].kind == uncalculatedCell || trim(r.cells[i].text) != "" {
			return false
		}
	}
	return true
}

// trim removes white space and invisible characters at both ends: no-break
// spaces, zero-width spaces and byte order marks are pasted along unseen.
func trim(s string) string {
	return strings.TrimFunc(s, func(r rune) bool {
		return unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) || unicode.Is(unicode.Cc, r)
	})
}
