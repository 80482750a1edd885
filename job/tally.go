package job

import (
	"saring/lists"
	"saring/reports"
	"saring/screen"
)

// tally counts what a run finds.
type tally struct {
	rows, alerts, customers int
	byTier                  map[screen.Tier]int
	byKind                  map[screen.Kind]int
	byList                  map[string]int
	unreadable              map[string]int
	problems                int
}

func newTally() *tally {
	return &tally{
		byTier: map[screen.Tier]int{}, byKind: map[screen.Kind]int{}, byList: map[string]int{},
		unreadable: map[string]int{},
	}
}

func (t *tally) add(r *screen.Result) {
	t.rows++
	if len(r.Alerts) > 0 {
		t.customers++
	}
	t.problems += len(r.Record.Problems)
	if r.UnreadableScript != "" {
		t.unreadable[r.UnreadableScript]++
	}
	for i := range r.Alerts {
		a := &r.Alerts[i]
		t.alerts++
		t.byTier[a.Tier]++
		t.byKind[a.Kind]++
		t.byList[a.Entity.List]++
	}
}

func (t *tally) into(m *reports.Manifest) {
	m.Alerts = reports.AlertCounts{
		Total: t.alerts, Customers: t.customers, ByTier: t.byTier, ByKind: t.byKind, ByList: t.byList,
	}
	m.UnreadableScripts = t.unreadable
	m.Problems = t.problems
}

// describe gives the lists as the manifest tells them.
func describe(loaded []*lists.List) []reports.List {
	out := make([]reports.List, 0, len(loaded))
	for _, l := range loaded {
		out = append(out, reports.DescribeList(l))
	}
	return out
}
