package customers

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
)

// Open opens a customer file and reads as far as is needed to understand its
// columns. The path "-" is csv on opts.Stdin.
//
// The format is recognised from the content: an .xlsx or .xlsm workbook, or
// text with cells parted by comma, semicolon, tab or bar, in UTF-8, UTF-16
// with a byte order mark, or an 8-bit encoding that is found out and warned
// of; each plain, or compressed with gzip or Zstandard. All sheets of a
// workbook are read in order, hidden ones too.
//
// An error names the file, the sheet where there is one, and what to do. It
// holds no customer's data: headers are shown only if they read like headers.
// The caller must call Close.
func Open(ctx context.Context, path string, opts Options) (in *Input, err error) {
	in = &Input{path: path}
	defer func() {
		// No file may bring the program down, whatever a decoder does with it.
		if p := recover(); p != nil {
			err = panicError(path, p)
		}
		if err != nil {
			err = errors.Join(err, in.Close())
			in = nil
		}
	}()
	w, err := newWanted(opts.Map)
	if err != nil {
		return in, err
	}
	in.origin, err = openOrigin(path, opts.Stdin)
	if err != nil {
		return in, err
	}
	in.source = in.origin.source
	if err := in.open(ctx, w); err != nil {
		return in, in.wrap(err)
	}
	if err := in.understand(ctx, w, opts); err != nil {
		return in, in.wrap(err)
	}
	return in, nil
}

func panicError(path string, p any) error {
	// The value of a panic may quote the content; its type says enough.
	return fmt.Errorf("reading %s: the file is damaged in a way that cannot be read (%T); save it again as .xlsx or csv", shown(path), p)
}

func shown(path string) string {
	if path == "-" {
		return "standard input"
	}
	return path
}

func (in *Input) wrap(err error) error { return fmt.Errorf("reading %s: %w", shown(in.path), err) }

// open recognises the format and prepares the sheets.
func (in *Input) open(ctx context.Context, w wanted) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	r, unpacked, err := in.origin.plain()
	if err != nil {
		return err
	}
	magic, err := r.Peek(8)
	switch {
	case err != nil && !errors.Is(err, io.EOF):
		return err
	case len(magic) == 0:
		return errors.New("it is empty")
	case bytes.HasPrefix(magic, []byte{0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1}):
		return errors.New("it is an old .xls workbook, or one with a password; open it and save it as .xlsx without a password")
	case bytes.HasPrefix(magic, []byte("PK\x03\x04")), bytes.HasPrefix(magic, []byte("PK\x05\x06")):
		return in.openWorkbook(r, unpacked)
	default:
		return in.openCSV(r, w)
	}
}

func (in *Input) openWorkbook(r *bufio.Reader, unpacked bool) error {
	at, size, err := in.origin.randomAccess(r, unpacked)
	if err != nil {
		return err
	}
	b, err := openBook(at, size)
	if err != nil {
		return err
	}
	if b.macros {
		in.warn("the workbook holds macros; they were ignored")
	}
	for _, s := range b.sheets {
		reader, err := b.openSheet(s)
		if err != nil {
			return err
		}
		in.sheets = append(in.sheets, &sheet{
			file: in.path, reader: reader, date04: b.date1904, mapping: Mapping{Sheet: s.name, Hidden: s.hidden},
		})
	}
	return nil
}

func (in *Input) openCSV(r *bufio.Reader, w wanted) error {
	reader, err := newCSVSheet(r, in.warn, func(rows [][]string) int {
		_, score := w.best(rows)
		return score
	})
	if err != nil {
		return err
	}
	in.sheets = []*sheet{{file: in.path, reader: reader}}
	return nil
}

// understand finds the headers of all sheets.
func (in *Input) understand(ctx context.Context, w wanted, opts Options) error {
	var kept []*sheet
	known := false
	for _, s := range in.sheets {
		found, err := s.understand(ctx, w, opts.DateOrder)
		if err != nil {
			return err
		}
		if !found {
			if err := s.reader.close(); err != nil {
				return err
			}
			continue
		}
		known = known || s.known
		kept = append(kept, s)
	}
	in.sheets = kept
	for _, s := range kept {
		in.mappings = append(in.mappings, s.mapping)
	}
	if len(kept) == 0 {
		return errors.New("it holds no cell with content")
	}
	if missing := w.missing(in.Mappings()); len(missing) > 0 {
		return fmt.Errorf("--map names headers that the file does not have (%s); %s", strings.Join(missing, ", "), in.headers())
	}
	if !known {
		return fmt.Errorf("no column with names was found; %s. State the column with --map name=HEADER", in.headers())
	}
	return nil
}

// headers lists the headers of all sheets for an error text.
func (in *Input) headers() string {
	var out []string
	for _, s := range in.sheets {
		where := ""
		if s.mapping.Sheet != "" {
			where = "sheet " + s.mapping.Sheet + ": "
		}
		if !s.known {
			out = append(out, where+headersSeen(s.ahead))
			continue
		}
		var headers []string
		for _, c := range s.mapping.Columns {
			if c.Header != "" {
				headers = append(headers, c.Header)
			}
		}
		out = append(out, where+fmt.Sprintf("headers in row %d: %s", s.mapping.HeaderRow, strings.Join(headers, ", ")))
	}
	return strings.Join(out, "; ")
}
