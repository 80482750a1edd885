package screen

import (
	"context"
	"fmt"

	"saring/lists"
	"saring/names"
)

// Index holds the entries of all lists, ready for screening. It is built once,
// never changes, and is shared by all workers.
type Index struct {
	policy   Policy
	entities []lists.Entity
	// persons holds names read as persons' and vessels' names, organizations
	// those read as organisations' names: the two are cut into words by
	// different rules, and so is the customer's name for each.
	persons, organizations *shelf
	// wallets and numbers find entries by key.
	wallets map[string][]walletRef
	numbers map[string][]numberRef
}

type walletRef struct {
	entity int32
	wallet int32 // index into Entity.Wallets
}

type numberRef struct {
	entity int32
	id     int32 // index into Entity.IDs
}

// NewIndex parses all names of the lists and builds the index. It fails for a
// policy out of range and when the context ends.
func NewIndex(ctx context.Context, loaded []*lists.List, policy Policy) (*Index, error) {
	if err := policy.Check(); err != nil {
		return nil, err
	}
	x := &Index{
		policy: policy, persons: newShelf(), organizations: newShelf(),
		wallets: map[string][]walletRef{}, numbers: map[string][]numberRef{},
	}
	for _, l := range loaded {
		if err := ctx.Err(); err != nil {
			return nil, fmt.Errorf("indexing list %s: %w", l.Source, err)
		}
		for i := range l.Entities {
			x.add(&l.Entities[i])
		}
	}
	return x, nil
}

func (x *Index) add(e *lists.Entity) {
	id := int32(len(x.entities)) //nolint:gosec // lists hold well under 2³¹ entries
	x.entities = append(x.entities, *e)
	shelf := x.persons
	if readAs(e.Schema) == names.Organization {
		shelf = x.organizations
	}
	shelf.schemata[e.Schema] = true
	for i := range e.Names {
		if e.Names[i].Weak && x.policy.WeakAliases == WeakOff {
			continue
		}
		shelf.add(names.Parse(e.Names[i].Text, readAs(e.Schema)), id, int32(i))
	}
	for i, w := range e.Wallets {
		if key := w.Key(); key != "" {
			x.wallets[key] = append(x.wallets[key], walletRef{id, int32(i)})
		}
	}
	for i, n := range e.IDs {
		if key := n.Key(); key != "" {
			x.numbers[key] = append(x.numbers[key], numberRef{id, int32(i)})
		}
	}
}

// readAs returns the schema by whose rules names of an entry of schema s, and
// customers' names compared with them, are read.
func readAs(s names.Schema) names.Schema {
	switch s {
	case names.Organization, names.Company, names.LegalEntity:
		return names.Organization
	case names.Person, names.Vessel, names.Airplane:
		return names.Person
	default:
		return names.Person
	}
}

// Names returns the number of names indexed.
func (x *Index) Names() int { return len(x.persons.names) + len(x.organizations.names) }

// Entities returns the number of entries indexed.
func (x *Index) Entities() int { return len(x.entities) }

// Policy returns the policy that the index was built for.
func (x *Index) Policy() Policy { return x.policy }
