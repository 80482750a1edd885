package customers

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"strings"
	"sync"
)

// Input is one opened customer file.
type Input struct {
	path     string
	origin   *origin
	sheets   []*sheet
	mappings []Mapping

	mu       sync.Mutex // guards what follows; progress is shown from another goroutine
	counts   Counts
	warnings []string
	source   Source
	begun    bool
}

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

// Records yields the rows in order, each as a record or as a [*RowError],
// after which reading goes on. Any other error is the last: what the file
// holds behind it was not read, and the counts do not say it. Records can be
// called once, as a stream cannot be read again.
func (in *Input) Records(ctx context.Context) iter.Seq2[Record, error] {
	return func(yield func(Record, error) bool) {
		in.mu.Lock()
		begun := in.begun
		in.begun = true
		in.mu.Unlock()
		if begun {
			yield(Record{}, in.wrap(errors.New("its rows were already read; open the file again")))
			return
		}
		for _, s := range in.sheets {
			for {
				record, blank, err := in.next(ctx, s)
				if errors.Is(err, io.EOF) && !errors.Is(err, io.ErrUnexpectedEOF) {
					break
				}
				if blank {
					continue
				}
				if !yield(record, err) {
					return
				}
				var rejected *RowError
				if err != nil && !errors.As(err, &rejected) {
					return
				}
			}
		}
		if err := in.finish(); err != nil {
			yield(Record{}, err)
		}
	}
}

// next reads, understands and counts one row. It returns io.EOF itself at the
// end of the sheet.
func (in *Input) next(ctx context.Context, s *sheet) (record Record, blank bool, err error) {
	defer func() {
		if p := recover(); p != nil {
			record, blank, err = Record{}, false, panicError(in.path, p)
		}
	}()
	if err := ctx.Err(); err != nil {
		return Record{}, false, in.wrap(err)
	}
	row, err := s.next(ctx)
	if err != nil {
		if errors.Is(err, io.EOF) && !errors.Is(err, io.ErrUnexpectedEOF) {
			return Record{}, false, io.EOF
		}
		return Record{}, false, in.wrap(err)
	}
	blank = row.blank()
	var fault *RowError
	if !blank {
		record, fault = s.record(row)
	}
	gap := row.number - s.last - 1 // rows that the file leaves out are blank
	s.last = row.number

	in.mu.Lock()
	defer in.mu.Unlock()
	in.counts.Read += gap + 1
	in.counts.Blank += gap
	switch {
	case blank:
		in.counts.Blank++
	case fault != nil:
		in.counts.Rejected++
		return Record{}, false, fault
	default:
		in.counts.Records++
	}
	return record, blank, nil
}

// finish completes the hash of a stream.
func (in *Input) finish() error {
	if err := in.origin.end(); err != nil {
		return in.wrap(err)
	}
	in.mu.Lock()
	defer in.mu.Unlock()
	in.source = in.origin.source
	return nil
}

func (in *Input) warn(message string) {
	in.mu.Lock()
	defer in.mu.Unlock()
	in.warnings = append(in.warnings, message)
}

// Counts reconciles the rows read so far. It may be called at any time from
// any goroutine, and always adds up.
func (in *Input) Counts() Counts {
	in.mu.Lock()
	defer in.mu.Unlock()
	return in.counts
}

// Mappings tells how the columns were understood, one mapping for each sheet
// that holds anything. A sheet without known headers has no columns.
func (in *Input) Mappings() []Mapping {
	out := make([]Mapping, len(in.mappings))
	for i, m := range in.mappings {
		out[i] = m
		out[i].Columns = append([]ColumnMapping{}, m.Columns...)
	}
	return out
}

// Source tells what was read. Size and SHA256 of a stream are known when its
// records have been read to the end.
func (in *Input) Source() Source {
	in.mu.Lock()
	defer in.mu.Unlock()
	return in.source
}

// Warnings tells what was odd about the file without stopping the reading, one
// sentence each. More may come until the records have been read to the end.
func (in *Input) Warnings() []string {
	in.mu.Lock()
	defer in.mu.Unlock()
	return append([]string(nil), in.warnings...)
}

// Close closes the file. Nothing was written, so that its error only says that
// the system is in trouble.
func (in *Input) Close() error {
	var errs []error
	for _, s := range in.sheets {
		errs = append(errs, s.reader.close())
	}
	in.sheets = nil
	if in.origin != nil {
		errs = append(errs, in.origin.close())
		in.origin = nil
	}
	return errors.Join(errs...)
}
