package customers

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"saring/dates"
	"saring/identifiers"
)

// maxName is the number of characters of the longest name that is screened.
// The longest published names have some 300.
const maxName = 1000

// reading is a row on its way to a record.
type reading struct {
	sheet *sheet
	row   rawRow
	rec   Record

	full, company, others []Name
	first, middle, last   []string
	currency              string
	wallets               []string
	fault                 *RowError
}

// record understands a row that is not blank.
func (s *sheet) record(row rawRow) (Record, *RowError) {
	r := &reading{sheet: s, row: row}
	r.rec = Record{File: s.file, Sheet: s.mapping.Sheet, Row: row.number, Schema: s.schema, Cells: row.texts()}
	if fault := r.check(); fault != nil {
		return Record{}, fault
	}
	for i := range row.cells {
		if i < len(s.mapping.Columns) {
			r.cell(i)
		}
	}
	r.names()
	for _, w := range r.wallets {
		r.rec.Wallets = append(r.rec.Wallets, walletsOf(w, r.currency)...)
	}
	if len(r.rec.Names) == 0 && r.fault == nil {
		r.nameless()
	}
	if r.fault != nil {
		r.fault.ID = r.rec.ID
		return Record{}, r.fault
	}
	return r.rec, nil
}

// check rejects what cannot be relied on before any cell is looked at.
func (r *reading) check() *RowError {
	s, row := r.sheet, &r.row
	switch {
	case row.reason != "":
		return r.reject("", row.reason, row.remedy)
	case len(row.cells) > maxColumns:
		return r.reject("", fmt.Sprintf("the row has more than %d cells", maxColumns), "Check the delimiter and the quotes of the row.")
	case !s.known:
		return r.reject("", "the sheet has no column with names",
			"Give the sheet a row of headers with a name, map it with --map name=HEADER, or remove it.")
	case row.bare && len(row.cells) != len(s.mapping.Columns):
		return r.reject("", "a quote stands inside an unquoted cell and the row has not as many cells as the headers",
			`Put the cell in quotes and double every quote inside it ("").`)
	}
	extra, text, captions := false, 0, 0
	for i, c := range row.cells {
		if len(c.text) > maxCellText && utf8.RuneCountInString(c.text) > maxCellText {
			return r.reject(s.header(i), fmt.Sprintf("the cell has more than %d characters", maxCellText), "Check the quotes of the row and shorten the cell.")
		}
		t := trim(c.text)
		if t == "" {
			continue
		}
		extra = extra || i >= len(s.mapping.Columns)
		if !isNumeric(t) {
			text++
			if isTotal(t) {
				captions++
			}
		}
	}
	if text == 1 && captions == 1 {
		return r.reject("", "the row is a total and no customer", "Nothing needs to be done if it is; otherwise complete the row.")
	}
	if extra {
		r.problem(-1, "the row has more cells than the headers; check that no delimiter cuts a cell in two")
	}
	if row.bare {
		r.problem(-1, "a quote stands inside an unquoted cell and was read as part of it")
	}
	return nil
}

// cell takes one mapped cell into the record.
func (r *reading) cell(i int) {
	c, property := r.row.cells[i], r.sheet.mapping.Columns[i].Property
	if property == "" {
		return
	}
	if c.kind == uncalculatedCell {
		r.problem(i, "the formula has no stored result; open the workbook, calculate it and save it")
		return
	}
	text := trim(c.text)
	if text == "" {
		return
	}
	r.rec.Fields = append(r.rec.Fields, Field{Property: property, Column: i, Text: text})
	part := property == propFirstName || property == propMiddleName || property == propLastName
	if c.kind == errorCell || isPlaceholder(text, part) {
		return
	}
	if strings.ContainsRune(text, utf8.RuneError) {
		r.problem(i, "letters of the text were lost before it came here (U+FFFD); restore the cell from its origin")
	}
	switch property {
	case propName, propCompanyName, propAlias, propPreviousName, propFirstName, propMiddleName, propLastName:
		r.name(i, property, text)
	default:
		r.fact(i, property, c, text)
	}
}

func (r *reading) fact(i int, property string, c cell, text string) {
	rec := &r.rec
	switch property {
	case propID:
		if rec.ID == "" {
			rec.ID = text
		}
	case propSchema:
		if schema := schemaOf(text); schema != "" {
			rec.Schema = schema
		} else {
			r.problem(i, "the kind of customer is not known; write person, company, organization or vessel")
		}
	case propBirthDate:
		date, problem := r.sheet.birthDate(c, text, dates.Order(r.sheet.mapping.Columns[i].Order))
		if problem != "" {
			r.problem(i, problem)
			return
		}
		rec.BirthDates = append(rec.BirthDates, date)
	case propGender:
		if rec.Gender = genderOf(text); rec.Gender == "" {
			r.problem(i, "the gender is not known; write male or female")
		}
	case propNationality, propCountry:
		countries := countriesOf(text)
		for _, country := range countries {
			if country.Code == "" {
				r.problem(i, "the country is not known; write its English name or its ISO 3166 code")
			}
		}
		if property == propCountry {
			rec.Countries = append(rec.Countries, countries...)
		} else {
			rec.Nationalities = append(rec.Nationalities, countries...)
		}
	case propWallet:
		r.wallets = append(r.wallets, text)
	case propCurrency:
		r.currency = text
	default:
		if isNumberProperty(property) {
			r.number(i, property, c, text)
		}
	}
}

func (r *reading) number(i int, property string, c cell, text string) {
	// A spreadsheet keeps 15 digits of a number and writes zeros for the rest.
	if c.kind == numberCell && len(strings.Trim(text, "-")) > 15 && strings.HasSuffix(text, "0") {
		r.problem(i, "a number of more than 15 digits is stored as a number, and its last digits may be lost; format the column as text and enter it again")
	}
	for _, n := range splitList(text) {
		if !isPlaceholder(n, false) {
			r.rec.IDs = append(r.rec.IDs, identifiers.ID{Property: property, Number: n, Label: r.sheet.header(i)})
		}
	}
}

// problem notes what is odd about a cell, or with column -1 about the row.
func (r *reading) problem(column int, reason string) {
	p := Problem{Reason: reason}
	if column >= 0 {
		p.Column = r.sheet.header(column)
	}
	r.rec.Problems = append(r.rec.Problems, p)
}

func (r *reading) reject(column, reason, remedy string) *RowError {
	return &RowError{
		File: r.sheet.file, Sheet: r.sheet.mapping.Sheet, Row: r.row.number, Column: column,
		Reason: reason, Remedy: remedy, Cells: r.rec.Cells,
	}
}
