package customers

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"saring/dates"
	"saring/names"
)

// sampleRows is how many rows below the headers are looked at before the first
// is yielded, to find the order of day and month in a date column.
const sampleRows = 1000

// sheet is one sheet that is being read.
type sheet struct {
	file    string
	reader  sheetReader
	mapping Mapping
	schema  names.Schema // of a row that does not say
	known   bool         // a header row was found
	date04  bool         // the workbook counts its dates from 1904

	ahead []rawRow // rows read before their turn
	ended bool     // the reader has ended
	last  int      // number of the last row that was counted
}

// understand reads up to the headers and a sample of the rows. It returns
// false where the sheet holds no cell at all.
func (s *sheet) understand(ctx context.Context, w wanted, order dates.Order) (bool, error) {
	var texts [][]string
	for len(s.ahead) < headerRows && !s.ended {
		row, err := s.fetch(ctx)
		if err != nil {
			return false, err
		}
		if s.ended || len(s.ahead) == 0 && row.blank() {
			continue
		}
		s.ahead = append(s.ahead, row)
		texts = append(texts, row.texts())
	}
	if len(s.ahead) == 0 {
		return false, nil
	}
	header, _ := w.best(texts)
	if header < 0 {
		return true, nil
	}
	row := s.ahead[header]
	if len(row.cells) > maxColumns {
		return false, fmt.Errorf("row %d has %d columns; a table has at most %d", row.number, len(row.cells), maxColumns)
	}
	s.known, s.last = true, row.number
	s.mapping.HeaderRow = row.number
	s.mapping.Columns, s.schema = w.columns(texts[header])
	s.reader.setWidth(len(s.mapping.Columns))
	s.ahead = append([]rawRow(nil), s.ahead[header+1:]...)
	for len(s.ahead) < sampleRows && !s.ended {
		row, err := s.fetch(ctx)
		if err != nil {
			return false, err
		}
		if !s.ended {
			s.ahead = append(s.ahead, row)
		}
	}
	for i := range s.mapping.Columns {
		if c := &s.mapping.Columns[i]; c.Property == propBirthDate {
			c.Order = string(s.order(i, order))
		}
	}
	return true, nil
}

// order is the order of day and month in a column.
func (s *sheet) order(column int, forced dates.Order) dates.Order {
	if forced != dates.AnyOrder {
		return forced
	}
	var sample []string
	for i := range s.ahead {
		if column < len(s.ahead[i].cells) {
			if c := s.ahead[i].cells[column]; c.kind == textCell && trim(c.text) != "" {
				sample = append(sample, trim(c.text))
			}
		}
	}
	return dates.FindOrder(slices.Values(sample))
}

// fetch reads the next row from the file; at the end it sets ended.
func (s *sheet) fetch(ctx context.Context) (row rawRow, err error) {
	row, err = s.reader.next(ctx)
	if errors.Is(err, io.EOF) && !errors.Is(err, io.ErrUnexpectedEOF) {
		s.ended = true
		return rawRow{}, nil
	}
	return row, err
}

// next returns the next row in order, or io.EOF.
func (s *sheet) next(ctx context.Context) (rawRow, error) {
	if len(s.ahead) > 0 {
		row := s.ahead[0]
		s.ahead = s.ahead[1:]
		return row, nil
	}
	if s.ended {
		return rawRow{}, io.EOF
	}
	row, err := s.fetch(ctx)
	if err == nil && s.ended {
		return rawRow{}, io.EOF
	}
	return row, err
}

// header names a column for a report.
func (s *sheet) header(column int) string {
	if column < len(s.mapping.Columns) && s.mapping.Columns[column].Header != "" {
		return s.mapping.Columns[column].Header
	}
	return columnName(column)
}

// columnName is the letters of a 0-based column.
func columnName(column int) string {
	name := ""
	for n := column + 1; n > 0; n = (n - 1) / 26 {
		name = string(rune('A'+(n-1)%26)) + name
	}
	return name
}

// nameHeaders are the headers of the columns that give the main name.
func (s *sheet) nameHeaders() string {
	var out []string
	for i, c := range s.mapping.Columns {
		if givesName(c.Property) {
			out = append(out, s.header(i))
		}
	}
	return strings.Join(out, ", ")
}
