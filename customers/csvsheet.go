package customers

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
)

// csvSheet reads delimited text as rows. The number of a row is the number of
// its record, header and blank lines included, which is the row that a
// spreadsheet shows for it: a record whose quoted cell spans three lines is
// one row. The line "sep=;" that tells Excel the delimiter is no row.
type csvSheet struct {
	lines     lineReader
	delimiter byte
	width     int // cells that a record should have; 0 where it is not known
	row       int
	old       legacy
	warned    bool
	warn      func(string)
}

// newCSVSheet prepares reading; score rates a delimiter's first records, so
// that the delimiter under which headers are known wins.
func newCSVSheet(r *bufio.Reader, warn func(string), score func(rows [][]string) int) (*csvSheet, error) {
	r, old, err := openText(r)
	if err != nil {
		return nil, err
	}
	s := &csvSheet{lines: lineReader{r: r, end: '\n'}, old: old, warn: warn}
	sample, _ := r.Peek(r.Size()) // openText has seen any error
	if bytes.IndexByte(sample, '\n') < 0 && bytes.IndexByte(sample, '\r') >= 0 {
		s.lines.end = '\r'
	}
	first, _, _ := bytes.Cut(sample, []byte{s.lines.end})
	first = bytes.Trim(first, "\r\"")
	if len(first) == 5 && strings.EqualFold(string(first[:4]), "sep=") {
		if _, err := s.lines.next(); err != nil {
			return nil, err
		}
		s.delimiter = first[4]
		return s, nil
	}
	s.choose(sample, score)
	return s, nil
}

// choose picks the delimiter among comma, semicolon, tab and bar.
func (s *csvSheet) choose(sample []byte, score func(rows [][]string) int) {
	s.delimiter = ','
	best := -1
	for _, d := range []byte(",;\t|") {
		trial := &csvSheet{
			lines:     lineReader{r: bufio.NewReader(bytes.NewReader(sample)), end: s.lines.end},
			delimiter: d, old: s.old, warn: func(string) {},
		}
		var rows [][]string
		cells := 0
		for len(rows) < headerRows {
			row, err := trial.next(context.Background())
			if err != nil {
				break
			}
			rows = append(rows, row.texts())
			cells = max(cells, len(row.cells))
		}
		// Known headers decide; the number of columns only breaks a tie.
		if n := score(rows)*1000 + min(cells, 999); n > best {
			best, s.delimiter, s.width = n, d, cells
		}
	}
}

func (s *csvSheet) close() error { return nil }

func (s *csvSheet) setWidth(n int) { s.width = n }

// next returns the next record, or io.EOF.
func (s *csvSheet) next(ctx context.Context) (rawRow, error) {
	if err := ctx.Err(); err != nil {
		return rawRow{}, err
	}
	first, err := s.lines.next()
	if err != nil {
		if errors.Is(err, io.EOF) {
			return rawRow{}, io.EOF
		}
		return rawRow{}, fmt.Errorf("reading the record at row %d: %w", s.row+1, err)
	}
	s.row++
	sp := splitter{delimiter: s.delimiter}
	more, ok := sp.feed(first)
	var taken [][]byte
	size := len(first)
	reason := ""
	for ok && more {
		line, err := s.lines.next()
		if errors.Is(err, io.EOF) {
			ok, reason = false, "a quote is opened and never closed"
			break
		}
		if err != nil {
			return rawRow{}, fmt.Errorf("reading the record at row %d: %w", s.row, err)
		}
		taken = append(taken, line)
		if size += len(line) + 1; size > maxRecord {
			ok, reason = false, "a quote is opened and not closed"
			break
		}
		// A stray quote makes the rows below it part of one cell. Lines that
		// hold as many delimiters as a row does are rows.
		inside, _, _ := bytes.Cut(line, []byte{'"'})
		if s.width >= 4 && bytes.Count(inside, []byte{s.delimiter}) >= s.width-1 {
			ok, reason = false, "a quote is opened and the lines below look like rows of their own"
			break
		}
		more, ok = sp.feed(line)
	}
	if !ok {
		if reason == "" {
			reason = "text follows a closing quote"
		}
		// Only the first line is at fault; the lines below are read again as
		// rows of their own, so that a stray quote costs one customer.
		s.lines.pending = append(taken, s.lines.pending...)
		row := rawRow{number: s.row, reason: reason, remedy: `Double every quote inside a quoted cell ("") and close it, then read the file again.`}
		for _, c := range strings.Split(string(first), string(s.delimiter)) {
			row.cells = append(row.cells, cell{text: strings.ToValidUTF8(c, "\uFFFD")})
		}
		return row, nil
	}
	return s.finish(sp), nil
}

func (s *csvSheet) finish(sp splitter) rawRow {
	row := rawRow{number: s.row, bare: sp.bare, cells: make([]cell, len(sp.cells))}
	for i, text := range sp.cells {
		if !utf8.ValidString(text) {
			text = s.decode(&row, text)
		}
		if strings.IndexByte(text, 0) >= 0 {
			row.reason, row.remedy = "it holds NUL bytes, which no text has", "Save the file as csv again and compare it with the original."
		}
		row.cells[i].text = text
	}
	return row
}

func (s *csvSheet) decode(row *rawRow, text string) string {
	if _, ok := legacyOf([]byte(text)); ok || s.old.name != windows1252().name {
		if out, ok := s.old.decode(text); ok {
			if !s.warned {
				s.warned = true
				s.warn(fmt.Sprintf("text that is not UTF-8, first in row %d, was read as %s; if names look wrong, %s", s.row, s.old.name, remedyUTF8))
			}
			return out
		}
	}
	row.reason, row.remedy = "its text is in an unknown encoding", "Save the file as \"CSV UTF-8\" and read it again."
	return strings.ToValidUTF8(text, "\uFFFD")
}
