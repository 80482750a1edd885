package customers

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
)

const (
	maxLine   = 16 << 20  // bytes of one line; longer is no table
	maxRecord = 256 << 10 // bytes of one quoted record over several lines; longer is a quote left open
)

// lineReader reads lines without their ends, and takes lines back.
type lineReader struct {
	r       *bufio.Reader
	end     byte // '\n', or '\r' in a file that has no '\n'
	pending [][]byte
}

// next returns the next line, or io.EOF. What follows the last line end is a
// line only if it is not empty.
func (l *lineReader) next() ([]byte, error) {
	if len(l.pending) > 0 {
		line := l.pending[0]
		l.pending = l.pending[1:]
		return line, nil
	}
	var line []byte
	for {
		part, err := l.r.ReadSlice(l.end)
		line = append(line, part...)
		switch {
		case len(line) > maxLine:
			return nil, fmt.Errorf("a line is longer than %d MiB; check that the file is csv with one customer a line", maxLine>>20)
		case err == nil:
			line = line[:len(line)-1]
			if l.end == '\n' {
				line = bytes.TrimSuffix(line, []byte{'\r'})
			}
			return line, nil
		case errors.Is(err, bufio.ErrBufferFull):
			continue
		case errors.Is(err, io.EOF):
			if len(line) == 0 {
				return nil, io.EOF
			}
			return bytes.TrimSuffix(line, []byte{'\r'}), nil
		default:
			return nil, err
		}
	}
}

// splitter cuts one record into cells as RFC 4180 writes them. It is lenient
// where a spreadsheet is, and says so: spaces around a quoted cell are
// dropped, a quote inside an unquoted cell is kept and marked as bare.
type splitter struct {
	delimiter byte
	cells     []string
	cell      []byte
	state     splitState
	bare      bool
}

type splitState int

const (
	atStart  splitState = iota // nothing but spaces of the cell seen
	unquoted                   // inside a cell without quotes
	quoted                     // inside quotes
	closed                     // behind the closing quote
)

// feed takes one line. It returns whether the record goes on in the next
// line, and false for ok where text follows a closing quote.
func (s *splitter) feed(line []byte) (more, ok bool) {
	for _, c := range line {
		switch s.state {
		case quoted:
			if c == '"' {
				s.state = closed
			} else {
				s.cell = append(s.cell, c)
			}
			continue
		case closed:
			switch c {
			case '"': // two quotes inside quotes are one
				if n := len(s.cell); n > 0 && s.cell[n-1] == 0 {
					return false, false // a space stood between the two
				}
				s.cell = append(s.cell, c)
				s.state = quoted
				continue
			case s.delimiter:
			case ' ':
				s.cell = append(s.cell, 0) // marks the space behind the quote
				continue
			default:
				return false, false
			}
		case atStart, unquoted:
			switch {
			case c == s.delimiter:
			case c == '"' && s.state == atStart:
				s.cell, s.state = s.cell[:0], quoted
				continue
			default:
				s.bare = s.bare || c == '"'
				if c != ' ' {
					s.state = unquoted
				}
				s.cell = append(s.cell, c)
				continue
			}
		}
		s.finishCell()
	}
	if s.state == quoted {
		s.cell = append(s.cell, '\n')
		return true, true
	}
	s.finishCell()
	return false, true
}

func (s *splitter) finishCell() {
	if s.state == closed {
		s.cell = bytes.TrimRight(s.cell, "\x00")
	}
	s.cells = append(s.cells, string(s.cell))
	s.cell, s.state = s.cell[:0], atStart
}
