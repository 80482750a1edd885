package screen

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"sync"

	"saring/customers"
)

// Screener screens streams of customers with several workers.
type Screener struct {
	index   *Index
	workers int
}

// NewScreener returns a screener with the given number of workers, at least 1.
func NewScreener(index *Index, workers int) *Screener {
	return &Screener{index: index, workers: max(1, workers)}
}

// batchSize is how many rows a worker gets at a time: enough that handing them
// over costs nothing, few enough that progress moves.
const batchSize = 64

// batch is a run of rows, and where its results are delivered.
type batch struct {
	rows    []row
	results chan []Result
}

type row struct {
	record   customers.Record
	rejected *customers.RowError
}

// Run screens records and yields one result a row, in the order of the rows. A
// [*customers.RowError] among the records becomes a result that is rejected;
// any other error ends the sequence with that error, as does the end of the
// context. Memory does not grow with the number of rows: at most a few batches
// a worker are under way, and reading waits for the consumer.
func (s *Screener) Run(ctx context.Context, records iter.Seq2[customers.Record, error]) iter.Seq2[Result, error] {
	return func(yield func(Result, error) bool) {
		ctx, cancel := context.WithCancel(ctx)
		jobs := make(chan batch, s.workers)
		ordered := make(chan batch, 2*s.workers)
		var wg sync.WaitGroup
		defer wg.Wait()
		defer cancel()

		var readErr error // written before ordered is closed, read after
		wg.Go(func() {
			defer close(ordered)
			defer close(jobs)
			readErr = read(ctx, records, jobs, ordered)
		})
		for range s.workers {
			wg.Go(func() {
				m := newMatcher(s.index)
				for b := range jobs {
					b.results <- m.matchBatch(b.rows)
				}
			})
		}
		for b := range ordered {
			select {
			case results := <-b.results:
				for i := range results {
					if !yield(results[i], nil) {
						return
					}
				}
			case <-ctx.Done():
				yield(Result{}, fmt.Errorf("screening: %w", context.Cause(ctx)))
				return
			}
		}
		if readErr != nil {
			yield(Result{}, readErr)
		}
	}
}

// read cuts the records into batches and hands each to the workers and to the
// ordered queue.
func read(ctx context.Context, records iter.Seq2[customers.Record, error], jobs, ordered chan<- batch) error {
	rows := make([]row, 0, batchSize)
	flush := func() error {
		if len(rows) == 0 {
			return nil
		}
		b := batch{rows: rows, results: make(chan []Result, 1)}
		rows = make([]row, 0, batchSize)
		for _, queue := range []chan<- batch{ordered, jobs} {
			select {
			case queue <- b:
			case <-ctx.Done():
				return fmt.Errorf("screening: %w", context.Cause(ctx))
			}
		}
		return nil
	}
	for record, err := range records {
		var rejected *customers.RowError
		if err != nil && !errors.As(err, &rejected) {
			return errors.Join(err, flush())
		}
		rows = append(rows, row{record: record, rejected: rejected})
		if len(rows) == batchSize {
			if err := flush(); err != nil {
				return err
			}
		}
	}
	return flush()
}

func (m *matcher) matchBatch(rows []row) []Result {
	results := make([]Result, len(rows))
	for i := range rows {
		if rows[i].rejected != nil {
			results[i] = Result{Rejected: rows[i].rejected}
			continue
		}
		results[i] = m.matchSafely(rows[i].record)
	}
	return results
}

// matchSafely screens one record. Should the program be at fault, that row is
// rejected, and told, instead of ending the run for all others.
func (m *matcher) matchSafely(r customers.Record) (result Result) {
	defer func() {
		if p := recover(); p != nil {
			result = Result{Rejected: &customers.RowError{
				File: r.File, Sheet: r.Sheet, Row: r.Row, ID: r.ID, Cells: r.Cells,
				Reason: "the program failed on this row",
				Remedy: "Screen this customer by hand, and report the fault with the name's script and length, not the name",
			}}
		}
	}()
	return m.match(r)
}
