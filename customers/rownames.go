package customers

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"saring/names"
)

// name takes a cell with a name or a part of one.
func (r *reading) name(i int, property, text string) {
	if utf8.RuneCountInString(text) > maxName {
		r.keep(r.reject(r.sheet.header(i), fmt.Sprintf("the name has more than %d characters", maxName),
			"Check that the cell holds one name and that the quotes of the row are closed."))
		return
	}
	if property == propAlias || property == propPreviousName {
		for _, n := range splitList(text) {
			switch {
			case isPlaceholder(n, false):
			case !hasLetter(n):
				r.problem(i, "the name has no letter and was not screened")
			default:
				r.others = append(r.others, Name{Property: property, Text: n})
			}
		}
		return
	}
	text = strings.Join(strings.Fields(text), " ")
	if !hasLetter(text) {
		if property != propName {
			r.problem(i, "the name has no letter and was not screened")
			return
		}
		r.keep(r.reject(r.sheet.header(i), "the name has no letter", "Check that the column holds names and correct the cell."))
		return
	}
	switch property {
	case propFirstName:
		r.first = append(r.first, text)
	case propMiddleName:
		r.middle = append(r.middle, text)
	case propLastName:
		r.last = append(r.last, text)
	case propCompanyName:
		r.company = append(r.company, Name{Property: propName, Text: text})
	default:
		r.full = append(r.full, Name{Property: propName, Text: text})
	}
}

// keep remembers the first fault of a row.
func (r *reading) keep(fault *RowError) {
	if r.fault == nil {
		r.fault = fault
	}
}

// names puts the names of the row in order: the full name, or the parts of it
// where there is none, or the company's; then the names besides it.
func (r *reading) names() {
	r.rec.Names = r.full
	if len(r.rec.Names) == 0 {
		if joined := strings.Join(append(append(r.first, r.middle...), r.last...), " "); joined != "" {
			r.rec.Names = []Name{{Property: propName, Text: joined}}
		}
	}
	if len(r.rec.Names) == 0 && len(r.company) > 0 {
		r.rec.Names = r.company
		if r.rec.Schema == "" {
			r.rec.Schema = names.Company
		}
	}
	if len(r.rec.Names) == 0 && len(r.others) > 0 {
		r.problem(-1, "the main name is blank; the row was screened on its other names")
	}
	r.rec.Names = append(r.rec.Names, r.others...)
	if len(r.rec.Names) > 0 && utf8.RuneCountInString(r.rec.Names[0].Text) > maxName {
		r.keep(r.reject(r.sheet.nameHeaders(), fmt.Sprintf("the name has more than %d characters", maxName),
			"Check that the cells hold one name and that the quotes of the row are closed."))
	}
}

// nameless decides on a row without any name: a wallet address or a document
// number can be found on a list by itself, so such a row is screened on these
// and says so; any other row is rejected.
func (r *reading) nameless() {
	headers := r.sheet.nameHeaders()
	if len(r.rec.Wallets)+len(r.rec.IDs) > 0 {
		if headers != "" {
			r.rec.Problems = append(r.rec.Problems, Problem{
				Column: headers, Reason: "the name is blank; the row was screened on its wallets and numbers only",
			})
		}
		return
	}
	reason := "the name is blank or a placeholder"
	for i, c := range r.row.cells {
		if i >= len(r.sheet.mapping.Columns) || !givesName(r.sheet.mapping.Columns[i].Property) {
			continue
		}
		switch c.kind {
		case uncalculatedCell:
			reason = "the name is a formula without a stored result"
		case errorCell:
			reason = "the name is a spreadsheet error"
		case textCell, numberCell, dateCell:
		}
	}
	if headers == "" {
		reason = "the row has no wallet address and the sheet no column with names"
	}
	r.keep(r.reject(headers, reason, "Fill in the name, or remove the row if it is no customer."))
}
