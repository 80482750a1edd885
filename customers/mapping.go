package customers

import (
	"io"

	"saring/dates"
)

// Mapping is how the columns of one sheet were understood.
type Mapping struct {
	Sheet     string          `json:"sheet,omitempty"`
	Hidden    bool            `json:"hidden,omitempty"` // the sheet is hidden in the workbook; it is screened all the same
	HeaderRow int             `json:"header_row"`       // 1-based; 0 where the sheet has no headers that are known
	Columns   []ColumnMapping `json:"columns"`
}

// ColumnMapping is how one column was understood.
type ColumnMapping struct {
	Column   int    `json:"column"` // 1-based
	Header   string `json:"header"` // as written
	Property string `json:"property,omitempty"`
	// How says what decided: "header" (a known header), "flag" (--map), or ""
	// for a column that is carried along but not screened.
	How string `json:"how,omitempty"`
	// Order is the order of day and month in a date column: "dmy", "mdy",
	// "ymd"; "" for other columns, and for a date column that proves no order,
	// such as one of ISO dates.
	Order string `json:"order,omitempty"`
}

// Options are what a user decides about reading.
type Options struct {
	// Map assigns a property to a header (--map FIELD=HEADER), where detection
	// is wrong: property name to header text. Headers compare without regard to
	// case, punctuation and spaces. See [Properties] for the names.
	Map map[string]string `json:"map,omitempty"`
	// DateOrder is the order of day and month in all-numeric dates; the zero
	// value finds it for each column from its first rows.
	DateOrder dates.Order `json:"date_order,omitempty"`
	// Stdin is what the path "-" reads; nil is an empty input.
	Stdin io.Reader `json:"-"` // no setting, and not to be printed with them
}
