package customers

import (
	"context"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"
)

// xlsxSheet streams the rows of one worksheet.
type xlsxSheet struct {
	book   *book
	name   string
	part   io.ReadCloser
	xml    *xml.Decoder
	row    int // the last row read
	inData bool
	ended  bool
}

func (b *book) openSheet(s bookSheet) (*xlsxSheet, error) {
	part, err := b.open(s.part, maxSheetPart)
	if err != nil {
		return nil, err
	}
	return &xlsxSheet{book: b, name: s.name, part: part, xml: xml.NewDecoder(part)}, nil
}

func (s *xlsxSheet) close() error { return s.part.Close() }

func (s *xlsxSheet) setWidth(int) {}

// next returns the next row that the sheet's XML holds, or io.EOF. XML that
// breaks off or contradicts itself is an error.
func (s *xlsxSheet) next(ctx context.Context) (rawRow, error) {
	if err := ctx.Err(); err != nil {
		return rawRow{}, err
	}
	for !s.ended {
		token, err := s.xml.Token()
		if errors.Is(err, io.EOF) && !s.inData {
			s.ended = true // a sheet without any row
			break
		}
		if err != nil {
			return rawRow{}, s.damaged(err)
		}
		switch t := token.(type) {
		case xml.StartElement:
			switch t.Name.Local {
			case "sheetData":
				s.inData = true
			case "row":
				if s.inData {
					return s.readRow(t)
				}
			}
		case xml.EndElement:
			if t.Name.Local == "sheetData" {
				s.inData, s.ended = false, true
			}
		}
	}
	return rawRow{}, io.EOF
}

func (s *xlsxSheet) damaged(err error) error {
	if errors.Is(err, io.EOF) {
		err = io.ErrUnexpectedEOF
	}
	return fmt.Errorf("sheet %s is damaged after row %d (%w); open the workbook, check it and save it again as .xlsx", s.name, s.row, err)
}

func (s *xlsxSheet) readRow(start xml.StartElement) (rawRow, error) {
	row := rawRow{number: s.row + 1}
	if r := attr(start, "r"); r != "" {
		n, err := strconv.Atoi(r)
		if err != nil || n <= s.row || n > maxRows {
			return rawRow{}, s.damaged(errors.New("its row numbers are out of order"))
		}
		row.number = n
	}
	if row.number > maxRows {
		return rawRow{}, s.damaged(fmt.Errorf("it has more than %d rows", maxRows))
	}
	for {
		token, err := s.xml.Token()
		if err != nil {
			return rawRow{}, s.damaged(err)
		}
		switch t := token.(type) {
		case xml.StartElement:
			if t.Name.Local != "c" {
				if err := s.xml.Skip(); err != nil {
					return rawRow{}, s.damaged(err)
				}
				continue
			}
			column := len(row.cells)
			if ref := attr(t, "r"); ref != "" {
				if column = columnOf(ref); column < len(row.cells) || column >= maxColumns {
					return rawRow{}, s.damaged(errors.New("its cells are out of order"))
				}
			}
			if column >= maxColumns {
				return rawRow{}, s.damaged(fmt.Errorf("it has more than %d columns", maxColumns))
			}
			c, empty, err := s.readCell(t)
			if err != nil {
				return rawRow{}, s.damaged(err)
			}
			if empty {
				// A formatted cell without content may lie far to the right.
				if column > len(row.cells) {
					continue
				}
			}
			for len(row.cells) < column {
				row.cells = append(row.cells, cell{})
			}
			row.cells = append(row.cells, c)
		case xml.EndElement:
			s.row = row.number
			return row, nil
		}
	}
}

// readCell reads one cell; empty reports that it has neither value nor formula.
func (s *xlsxSheet) readCell(start xml.StartElement) (c cell, empty bool, err error) {
	var value string
	var hasValue, formula bool
	for {
		token, err := s.xml.Token()
		if err != nil {
			return cell{}, false, err
		}
		switch t := token.(type) {
		case xml.StartElement:
			switch t.Name.Local {
			case "v", "is":
				hasValue = true
				if t.Name.Local == "is" {
					value, err = richText(s.xml)
				} else {
					value, err = s.plainText()
				}
			default:
				formula = formula || t.Name.Local == "f"
				err = s.xml.Skip()
			}
			if err != nil {
				return cell{}, false, err
			}
		case xml.EndElement:
			if !hasValue {
				if formula {
					return cell{kind: uncalculatedCell}, false, nil
				}
				return cell{}, true, nil
			}
			c, err = s.typed(attr(start, "t"), attr(start, "s"), value)
			return c, false, err
		}
	}
}

// plainText reads the character data up to the end of the element.
func (s *xlsxSheet) plainText() (string, error) {
	var text string
	for {
		token, err := s.xml.Token()
		if err != nil {
			return "", err
		}
		switch t := token.(type) {
		case xml.CharData:
			text += string(t)
		case xml.StartElement:
			if err := s.xml.Skip(); err != nil {
				return "", err
			}
		case xml.EndElement:
			return text, nil
		}
	}
}

// typed gives a stored value its meaning (ECMA-376 part 1, 18.18.11,
// ST_CellType).
func (s *xlsxSheet) typed(kind, style, value string) (cell, error) {
	switch kind {
	case "s":
		i, err := strconv.Atoi(strings.TrimSpace(value))
		if err != nil || i < 0 || i >= len(s.book.strings) {
			return cell{}, errors.New("a cell refers to a shared text that the file does not hold")
		}
		return cell{text: s.book.strings[i]}, nil
	case "str":
		return cell{text: unescape(value)}, nil
	case "inlineStr", "d":
		return cell{text: value}, nil
	case "b":
		if strings.TrimSpace(value) == "1" {
			return cell{text: "TRUE"}, nil
		}
		return cell{text: "FALSE"}, nil
	case "e":
		return cell{text: value, kind: errorCell}, nil
	}
	number, err := strconv.ParseFloat(strings.TrimSpace(value), 64)
	if err != nil || math.IsInf(number, 0) || math.IsNaN(number) {
		return cell{text: value}, nil // shown as it is
	}
	if i, err := strconv.Atoi(style); err == nil && i >= 0 && i < len(s.book.dates) && s.book.dates[i] {
		if text, ok := serialText(number, s.book.date1904); ok {
			return cell{text: text, kind: dateCell, serial: number}, nil
		}
	}
	// Written out in full: 3.17E+15 is how a file may store a long number, and
	// never what an identifier looks like. A whole number stays as it is, as
	// floating point holds no more than 15 digits for certain.
	if digits := strings.TrimSpace(value); strings.Trim(digits, "0123456789") == "" {
		return cell{text: digits, kind: numberCell, serial: number}, nil
	}
	return cell{text: strconv.FormatFloat(number, 'f', -1, 64), kind: numberCell, serial: number}, nil
}

// columnOf returns the 0-based column of a reference such as BC12, or -1.
func columnOf(ref string) int {
	n := 0
	for i := 0; i < len(ref); i++ {
		c := ref[i] &^ 0x20
		if c < 'A' || c > 'Z' {
			break
		}
		if n = n*26 + int(c-'A'+1); n > maxColumns {
			return -1
		}
	}
	return n - 1
}

func attr(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name && a.Name.Space == "" {
			return a.Value
		}
	}
	return ""
}
