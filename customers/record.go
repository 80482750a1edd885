// Package customers reads customer spreadsheets: it finds the header row,
// understands the columns, and yields one [Record] a row, with the row number
// that the spreadsheet shows. Every row is yielded as a record, yielded as a
// [*RowError], or counted as blank; the [Counts] add up.
//
// [Open] reads as far as the headers and a sample of the rows, so that a file
// that cannot be understood fails before anything is screened:
//
//	in, err := customers.Open(ctx, "customers.xlsx", customers.Options{})
//	if err != nil {
//		return err // names the file, the sheet, the headers seen and the remedy
//	}
//	defer in.Close()
//	for record, err := range in.Records(ctx) {
//		var rejected *customers.RowError
//		if errors.As(err, &rejected) {
//			continue // report it; reading goes on
//		}
//		if err != nil {
//			return err // nothing of this file may be relied on
//		}
//		screen(record)
//	}
//
// Rows are counted from the one below the headers to the last one present.
// Rows above the headers (titles, a date, a logo's caption) are not counted.
// Rows that a workbook leaves out count as blank.
package customers

import (
	"fmt"

	"saring/dates"
	"saring/identifiers"
	"saring/names"
	"saring/places"
)

// Record is one customer as one row states it.
type Record struct {
	File  string // path as given on the command line
	Sheet string // sheet name; "" for csv
	Row   int    // 1-based, as the spreadsheet shows it; for csv the number of the record
	ID    string // the customer's own reference; "" where there is no such column

	// Schema is what the row says it is; "" where it does not say.
	Schema names.Schema
	// Names are the names to screen, the main name first.
	Names []Name

	BirthDates    []dates.Date
	Gender        string // "male", "female", "other" or "" where it is not stated
	Nationalities []places.Country
	Countries     []places.Country // residence, registration, address
	IDs           []identifiers.ID
	Wallets       []identifiers.Wallet

	// Fields are all mapped cells that are not blank, in column order, under
	// their FollowTheMoney property names, as written.
	Fields []Field
	// Cells are the row's original cells, untouched, in column order. Numbers
	// of a workbook are written out in full and its dates in ISO 8601.
	Cells []string
	// Problems are what could not be understood of a row that is screened all
	// the same.
	Problems []Problem
}

// Problem is a cell that could not be used although its row is screened.
type Problem struct {
	Column string `json:"column,omitempty"` // header of the column; "" where it is the whole row
	Reason string `json:"reason"`           // what is wrong and what to do, without personal data
}

// MainName returns the customer's main name as written, or "".
func (r *Record) MainName() string {
	if len(r.Names) == 0 {
		return ""
	}
	return r.Names[0].Text
}

// Name is one name of a customer.
type Name struct {
	// Property is the FollowTheMoney property it was mapped to: name, alias,
	// previousName; a name put together from first, middle and last name has
	// the property name.
	Property string
	Text     string
}

// Field is one mapped cell.
type Field struct {
	Property string // FollowTheMoney property name
	Column   int    // 0-based
	Text     string // as written, trimmed
}

// RowError is a row that cannot be screened, with its reason.
type RowError struct {
	File   string
	Sheet  string
	Row    int
	Column string // header of the column at fault; "" where it is the whole row
	ID     string // the customer's own reference, where it could be read
	Reason string // what is wrong, one clause, without personal data
	Remedy string // what to do, one sentence
	// Cells are the row's original cells; for the report only, never for logs.
	Cells []string
}

// Error names file, sheet, row, column, reason and remedy, without any cell's
// content, so that it may be logged.
func (e *RowError) Error() string {
	where := e.File
	if e.Sheet != "" {
		where += ", sheet " + e.Sheet
	}
	where += fmt.Sprintf(", row %d", e.Row)
	if e.Column != "" {
		where += ", column " + e.Column
	}
	return where + ": " + e.Reason + ". " + e.Remedy
}

// Counts reconcile the rows of one input below its headers: Read is always
// Records plus Rejected plus Blank.
type Counts struct {
	Read     int `json:"rows_read"`
	Records  int `json:"rows_screened"`
	Rejected int `json:"rows_rejected"`
	Blank    int `json:"rows_blank"`
}
