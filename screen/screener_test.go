package screen

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"math/rand/v2"
	"reflect"
	"testing"

	"saring/customers"
	"saring/lists"
)

// many yields n customers, every seventh of which is listed and every eleventh
// rejected.
func many(n int) iter.Seq2[customers.Record, error] {
	return func(yield func(customers.Record, error) bool) {
		for i := range n {
			r := customer(fmt.Sprintf("Customer Number%d", i))
			r.Row = i + 2
			switch {
			case i%7 == 0:
				r.Names[0].Text = "Jong Un Kim"
			case i%11 == 0:
				if !yield(customers.Record{}, &customers.RowError{Row: r.Row, Reason: "the name is blank"}) {
					return
				}
				continue
			}
			if !yield(r, nil) {
				return
			}
		}
	}
}

func TestRunKeepsOrderAndRows(t *testing.T) {
	x := indexed(t, listOf(person("KIM, Jong Un")), nil)
	const n = 1000
	var first []Result
	for _, workers := range []int{1, 2, 8} {
		var got []Result
		for r, err := range NewScreener(x, workers).Run(t.Context(), many(n)) {
			if err != nil {
				t.Fatal(err)
			}
			got = append(got, r)
		}
		if len(got) != n {
			t.Fatalf("%d workers: %d results of %d rows", workers, len(got), n)
		}
		for i, r := range got {
			row := r.Record.Row
			if r.Rejected != nil {
				row = r.Rejected.Row
			}
			if row != i+2 {
				t.Fatalf("%d workers: result %d is of row %d", workers, i, row)
			}
			if listed := i%7 == 0; (len(r.Alerts) == 1) != listed {
				t.Errorf("row %d has %d alerts", row, len(r.Alerts))
			}
		}
		if first == nil {
			first = got
		} else if !reflect.DeepEqual(first, got) {
			t.Errorf("%d workers give other results than one", workers)
		}
	}
}

func TestRunEndsWithTheReadersError(t *testing.T) {
	x := indexed(t, listOf(person("KIM, Jong Un")), nil)
	broken := errors.New("the file breaks off")
	records := func(yield func(customers.Record, error) bool) {
		for r, err := range many(100) {
			if !yield(r, err) {
				return
			}
		}
		yield(customers.Record{}, broken)
	}
	n := 0
	var last error
	for _, err := range NewScreener(x, 2).Run(t.Context(), records) {
		if last = err; err == nil {
			n++
		}
	}
	if !errors.Is(last, broken) || n != 100 {
		t.Errorf("%d results and then %v; want all 100 rows before the error", n, last)
	}
}

func TestRunStops(t *testing.T) {
	x := indexed(t, listOf(person("KIM, Jong Un")), nil)
	t.Run("when the consumer does", func(t *testing.T) {
		n := 0
		for _, err := range NewScreener(x, 2).Run(t.Context(), many(1_000_000_000)) {
			if n++; err != nil || n == 100 {
				break
			}
		}
	})
	t.Run("when the context ends", func(t *testing.T) {
		ctx, cancel := context.WithCancel(t.Context())
		n := 0
		var last error
		for _, err := range NewScreener(x, 2).Run(ctx, many(1_000_000_000)) {
			if n++; n == 100 {
				cancel()
			}
			last = err
		}
		cancel()
		if !errors.Is(last, context.Canceled) {
			t.Errorf("ended with %v", last)
		}
	})
}

func TestAFaultCostsOneRow(t *testing.T) {
	m := newMatcher(indexed(t, listOf(person("KIM, Jong Un")), nil))
	m.persons = nil // as a fault of the program would
	got := m.matchSafely(customer("Kim Jong Un"))
	if got.Rejected == nil || got.Rejected.Row != 2 {
		t.Errorf("result %+v, want row 2 rejected", got)
	}
}

func TestPolicyCheck(t *testing.T) {
	for _, threshold := range []float64{0, -1, 1.01} {
		p := DefaultPolicy()
		p.Threshold = threshold
		if _, err := NewIndex(t.Context(), []*lists.List{}, p); err == nil {
			t.Errorf("threshold %v is taken", threshold)
		}
	}
	p := DefaultPolicy()
	p.WeakAliases = "perhaps"
	if p.Check() == nil {
		t.Error("an unknown rule for weak aliases is taken")
	}
}

// BenchmarkScreen screens distorted list names, the hardest customers; the
// baseline is exhaustive comparison.
func BenchmarkScreen(b *testing.B) {
	loaded := bundled(b)
	for _, bm := range []struct {
		name       string
		exhaustive bool
	}{{"index", false}, {"exhaustive", true}} {
		b.Run(bm.name, func(b *testing.B) {
			x := indexed(b, loaded, func(p *Policy) { p.Exhaustive = bm.exhaustive })
			m := newMatcher(x)
			d := distorter{rand.New(rand.NewPCG(1, 2))}
			rows := make([]customers.Record, 2000)
			for i := range rows {
				rows[i] = customer(d.name(x.persons))
			}
			n := 0
			for b.Loop() {
				m.match(rows[n%len(rows)])
				n++
			}
		})
	}
}
