package screen

import (
	"cmp"
	"slices"
	"strings"

	"saring/customers"
	"saring/identifiers"
	"saring/lists"
	"saring/names"
)

// matcher screens single records. It belongs to one worker.
type matcher struct {
	index                  *Index
	persons, organizations *searcher
	comparer               names.Comparer
	hits                   map[int32]*hit
}

// hit is what is known so far of one entry against the current customer.
type hit struct {
	score        float64
	name         int32 // index into Entity.Names, -1 where no name reached the threshold
	customerName int   // index into Record.Names
	wallet       *Evidence
	numbers      []Evidence
}

func newMatcher(x *Index) *matcher {
	return &matcher{
		index: x, persons: newSearcher(x.persons), organizations: newSearcher(x.organizations),
		hits: map[int32]*hit{},
	}
}

// match screens one record.
func (m *matcher) match(r customers.Record) Result {
	clear(m.hits)
	result := Result{Record: r}
	readable := false
	var unreadable names.Script
	for i := range r.Names {
		ok, script := m.matchName(&r, i)
		readable = readable || ok
		unreadable = cmp.Or(unreadable, script)
	}
	if !readable && len(r.Names) > 0 {
		result.UnreadableScript = string(unreadable)
	}
	m.matchWallets(&r)
	m.matchNumbers(&r)
	for entity, h := range m.hits {
		if a, ok := m.alert(&r, &m.index.entities[entity], h); ok {
			result.Alerts = append(result.Alerts, a)
		}
	}
	slices.SortFunc(result.Alerts, func(a, b Alert) int {
		return cmp.Or(
			cmp.Compare(b.Score, a.Score),
			cmp.Compare(slices.Index(Tiers(), a.Tier), slices.Index(Tiers(), b.Tier)),
			strings.Compare(a.Entity.List, b.Entity.List),
			strings.Compare(a.Entity.ID, b.Entity.ID),
		)
	})
	return result
}

// matchName compares one of the customer's names with all names of both
// shelves. It reports whether any list name is in a script of the name, and
// otherwise the script.
func (m *matcher) matchName(r *customers.Record, nameIndex int) (readable bool, script names.Script) {
	for _, side := range []struct {
		searcher *searcher
		schema   names.Schema // by whose rules names are read on this shelf
	}{
		{m.persons, names.Person}, {m.organizations, names.Organization},
	} {
		if !side.searcher.shelf.mayHold(r.Schema) {
			continue
		}
		parsed := names.Parse(r.Names[nameIndex].Text, side.schema)
		for _, s := range parsed.Scripts() {
			if side.searcher.shelf.scripts[s] {
				readable = true
			} else if script == names.OtherScript {
				script = s
			}
		}
		consider := func(n *shelfName) { m.consider(r, nameIndex, &parsed, n) }
		if m.index.policy.Exhaustive {
			for i := range side.searcher.shelf.names {
				consider(&side.searcher.shelf.names[i])
			}
		} else {
			side.searcher.candidates(&parsed, m.index.policy.Threshold, consider)
		}
	}
	return readable, script
}

// consider compares the customer's name with one list name and keeps it where
// it is the entry's best so far.
func (m *matcher) consider(r *customers.Record, nameIndex int, parsed *names.Name, n *shelfName) {
	e := &m.index.entities[n.entity]
	if !names.Comparable(r.Schema, e.Schema) {
		return
	}
	score := m.comparer.Score(parsed, &n.parsed)
	if score < m.index.policy.Threshold {
		return
	}
	h := m.hit(n.entity)
	if h.name < 0 || m.preferred(score, nameIndex, n, h, e) {
		h.score, h.name, h.customerName = score, n.name, nameIndex
	}
}

// preferred reports whether the pair just scored is to be shown instead of the
// one kept: a strong name before a weak alias, then the higher score, then the
// earlier name, so that the order of comparison does not matter.
func (m *matcher) preferred(score float64, nameIndex int, n *shelfName, h *hit, e *lists.Entity) bool {
	if weak, was := e.Names[n.name].Weak, e.Names[h.name].Weak; weak != was {
		return was
	}
	if score != h.score {
		return score > h.score
	}
	if nameIndex != h.customerName {
		return nameIndex < h.customerName
	}
	return n.name < h.name
}

func (m *matcher) hit(entity int32) *hit {
	h, ok := m.hits[entity]
	if !ok {
		h = &hit{name: -1}
		m.hits[entity] = h
	}
	return h
}

func (m *matcher) matchWallets(r *customers.Record) {
	for i := range r.Wallets {
		key := r.Wallets[i].Key()
		if key == "" {
			continue
		}
		for _, ref := range m.index.wallets[key] {
			h := m.hit(ref.entity)
			if h.wallet != nil {
				continue // one wallet is enough to be sure
			}
			listed := m.index.entities[ref.entity].Wallets[ref.wallet]
			h.wallet = &Evidence{
				Field: FieldWallet, Verdict: Match, Customer: r.Wallets[i].Address, Entity: walletText(listed),
				Weight: 1, Detail: "The wallet address is listed.",
			}
		}
	}
}

func walletText(w identifiers.Wallet) string {
	if w.Currency == "" {
		return w.Address
	}
	return w.Currency + " " + w.Address
}

func (m *matcher) matchNumbers(r *customers.Record) {
	for i := range r.IDs {
		key := r.IDs[i].Key()
		if key == "" {
			continue
		}
		for _, ref := range m.index.numbers[key] {
			listed := m.index.entities[ref.entity].IDs[ref.id]
			ev := Evidence{
				Field: r.IDs[i].Property, Verdict: Match, Customer: r.IDs[i].Number, Entity: numberText(listed),
				Weight: 1, Detail: "The number is listed as " + listed.Label + ".",
			}
			if listed.Property != r.IDs[i].Property {
				ev.Verdict, ev.Weight = Near, 0
				ev.Detail = "The same number is listed, as another kind: " + listed.Label + "."
			}
			h := m.hit(ref.entity)
			h.numbers = append(h.numbers, ev)
		}
	}
}

func numberText(id identifiers.ID) string {
	if id.Country == "" {
		return id.Number
	}
	return id.Number + " (" + id.Country + ")"
}

// alert makes the alert of a hit, or reports false where the policy wants none.
func (m *matcher) alert(r *customers.Record, e *lists.Entity, h *hit) (Alert, bool) {
	p := &m.index.policy
	facts := p.facts(r, e)
	weakOnly := h.name >= 0 && e.Names[h.name].Weak && h.wallet == nil && len(h.numbers) == 0
	if weakOnly && p.WeakAliases == WeakConfirm && !confirmed(facts) {
		return Alert{}, false
	}
	a := Alert{
		ID: AlertID(r, e), Entity: e, Kind: KindName, Score: h.score,
		CustomerName: r.MainName(), Name: lists.Name{Text: e.Primary(), Kind: lists.Primary},
	}
	if h.name >= 0 {
		a.Name, a.CustomerName = e.Names[h.name], r.Names[h.customerName].Text
		a.Evidence = append(a.Evidence, nameEvidence(a.CustomerName, a.Name, e, h.score))
	}
	if h.wallet != nil || len(h.numbers) > 0 {
		a.Kind, a.Score = KindIdentifier, max(h.score, numbersScore(h.numbers))
	}
	a.Evidence = append(a.Evidence, h.numbers...)
	if h.wallet != nil {
		a.Kind, a.Score = KindWallet, 1
		a.Evidence = append(a.Evidence, *h.wallet)
	}
	if a.Score < p.Threshold { // a number listed as another kind, under a high threshold
		return Alert{}, false
	}
	a.Evidence = append(a.Evidence, facts...)
	a.Tier = p.tier(a.Score, a.Evidence)
	return a, true
}

// numbersScore is 1 for an equal number of the same kind. The same digits as
// another kind of number can be chance.
func numbersScore(evidence []Evidence) float64 {
	for i := range evidence {
		if evidence[i].Verdict == Match {
			return 1
		}
	}
	if len(evidence) > 0 {
		return 0.9
	}
	return 0
}

// confirmed reports whether the facts confirm a weak alias.
func confirmed(facts []Evidence) bool {
	for i := range facts {
		if facts[i].Field == FieldBirthDate && facts[i].Verdict == Match {
			return true
		}
	}
	return false
}

func nameEvidence(customerName string, name lists.Name, e *lists.Entity, score float64) Evidence {
	a, b := names.Parse(customerName, readAs(e.Schema)), names.Parse(name.Text, readAs(e.Schema))
	ev := Evidence{Field: FieldName, Verdict: Match, Customer: customerName, Entity: name.Text, Weight: score}
	if score < 1 {
		ev.Verdict = Near
	}
	comparison := names.Compare(&a, &b)
	ev.Detail = sentence(comparison.Reasons("customer's", "entry's"))
	if name.Weak {
		ev.Detail += " The entry's name is a weak alias."
	}
	return ev
}

// sentence makes one sentence of reasons.
func sentence(reasons []string) string {
	s := strings.Join(reasons, "; ")
	if s == "" {
		return ""
	}
	return strings.ToUpper(s[:1]) + s[1:] + "."
}
