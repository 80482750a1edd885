package screen

import (
	"math/rand/v2"
	"strings"
	"sync"
	"testing"

	"saring/names"
)

// TestIndexIsLossless compares the index with exhaustive scoring on the bundled
// lists: every list name that scores at or above a threshold against a
// customer's name must be among the candidates for that threshold.
func TestIndexIsLossless(t *testing.T) {
	const queries = 800
	x := indexed(t, bundled(t), nil)
	thresholds := []float64{0.3, 0.5, 0.65, DefaultThreshold, 0.9, 1}
	var hits [6]int
	var mu sync.Mutex
	var wg sync.WaitGroup
	for worker := range 2 {
		wg.Go(func() {
			d := distorter{rand.New(rand.NewPCG(7, uint64(worker)))}
			for _, side := range []struct {
				shelf  *shelf
				schema names.Schema
			}{{x.persons, names.Person}, {x.organizations, names.Organization}} {
				s := newSearcher(side.shelf)
				var c names.Comparer
				for range queries / 4 {
					text := d.name(side.shelf)
					q := names.Parse(text, side.schema)
					scores := make([]float64, len(side.shelf.names))
					for i := range side.shelf.names {
						scores[i] = c.Score(&q, &side.shelf.names[i].parsed)
					}
					for k, threshold := range thresholds {
						proposed := map[*shelfName]bool{}
						s.candidates(&q, threshold, func(n *shelfName) { proposed[n] = true })
						found := 0
						for i := range side.shelf.names {
							n := &side.shelf.names[i]
							if scores[i] < threshold {
								continue
							}
							found++
							if !proposed[n] {
								t.Errorf("threshold %v: %q is not proposed for %q, and scores %.4f", threshold, n.parsed.Text, text, scores[i])
							}
						}
						mu.Lock()
						hits[k] += found
						mu.Unlock()
					}
				}
			}
		})
	}
	wg.Wait()
	t.Logf("hits by threshold %v: %v", thresholds, hits)
	if hits[3] < queries/2 {
		t.Errorf("only %d hits at the default threshold: the test proves little", hits[3])
	}
}

// distorter makes customers' names of list names: distorted as people distort
// them, or put together of words of several.
type distorter struct{ *rand.Rand }

func (d distorter) name(s *shelf) string {
	words := func() []string { return strings.Fields(s.names[d.IntN(len(s.names))].parsed.Key()) }
	name := words()
	if d.IntN(4) == 0 { // words of two entries
		name = append(name[:1+d.IntN(len(name))], words()...)
	}
	for range d.IntN(4) {
		i := d.IntN(len(name))
		r := []rune(name[i])
		switch d.IntN(8) {
		case 0: // a letter exchanged with the next
			if k := d.IntN(len(r)); k+1 < len(r) {
				r[k], r[k+1] = r[k+1], r[k]
			}
			name[i] = string(r)
		case 1: // another letter
			r[d.IntN(len(r))] = rune('a' + d.IntN(26))
			name[i] = string(r)
		case 2: // a letter doubled
			k := d.IntN(len(r))
			name[i] = string(r[:k+1]) + string(r[k:])
		case 3: // a letter left out
			if k := d.IntN(len(r)); len(r) > 1 {
				name[i] = string(r[:k]) + string(r[k+1:])
			}
		case 4: // an initial
			name[i] = string(r[:1])
		case 5: // a word left out
			if len(name) > 1 {
				name = append(name[:i:i], name[i+1:]...)
			}
		case 6: // glued to the next word
			if i+1 < len(name) {
				name = append(append(name[:i:i], name[i]+name[i+1]), name[i+2:]...)
			}
		case 7: // split, or in another order
			if k := len(r) / 2; k > 0 && d.IntN(2) == 0 {
				name = append(append(name[:i:i], string(r[:k]), string(r[k:])), name[i+1:]...)
			} else {
				d.Shuffle(len(name), func(a, b int) { name[a], name[b] = name[b], name[a] })
			}
		}
	}
	return strings.Join(name, " ")
}

// The bound of a pair of words must never exclude words that are similar.
func FuzzCanBeSimilar(f *testing.F) {
	f.Add("muhammad", "mohammed")
	f.Add("김정은", "김정일")
	f.Add("aaaa", "aaab")
	f.Fuzz(func(t *testing.T, x, y string) {
		for _, a := range firstToken(x) {
			for _, b := range firstToken(y) {
				s := names.Similarity(&a, &b)
				wa, wb := newWord(a), newWord(b)
				if s > 0 && a.Kind != names.Initial && b.Kind != names.Initial && !canBeSimilar(&wa, &wb) {
					t.Errorf("%q and %q are similar (%.3f), and the bound excludes them", a.Text, b.Text, s)
				}
			}
		}
	})
}

func firstToken(text string) []names.Token {
	n := names.Parse(text, names.Person)
	if n.Empty() {
		return nil
	}
	return n.Tokens[:1]
}
