package customers

import (
	"context"
	"errors"
	"io"
	"iter"
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
