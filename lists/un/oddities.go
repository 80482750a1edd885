package un

import (
	"fmt"
	"slices"
)

// oddities gathers what is odd in the entries, one kind in one sentence,
// however many entries have it.
type oddities struct {
	order []string
	first map[string]string
	count map[string]int
}

func newOddities() oddities {
	return oddities{first: map[string]string{}, count: map[string]int{}}
}

// add notes that the entry id has an oddity; what is a clause that begins with
// its subject.
func (o *oddities) add(id, what string) {
	if o.count[what] == 0 {
		o.order = append(o.order, what)
		o.first[what] = id
	}
	o.count[what]++
}

// sentences returns one warning for each oddity, ordered by its words.
func (o *oddities) sentences() []string {
	found := make([]string, 0, len(o.order))
	for _, what := range slices.Sorted(slices.Values(o.order)) {
		if n := o.count[what]; n > 1 {
			found = append(found, fmt.Sprintf("%s (%d times, first in %s).", what, n, o.first[what]))
		} else {
			found = append(found, fmt.Sprintf("%s (in %s).", what, o.first[what]))
		}
	}
	return found
}
