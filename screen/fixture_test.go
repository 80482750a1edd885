package screen

import (
	"context"
	"iter"
	"testing"

	"saring/customers"
	"saring/dates"
	"saring/identifiers"
	"saring/lists"
	"saring/lists/formats"
	"saring/names"
	"saring/places"
)

// bundled loads the lists of the examples: real and complete.
func bundled(t testing.TB) []*lists.List {
	t.Helper()
	loaded, err := lists.Load(context.Background(), formats.All(), []string{"../examples/lists"})
	if err != nil {
		t.Fatal(err)
	}
	return loaded
}

func indexed(t testing.TB, loaded []*lists.List, change func(*Policy)) *Index {
	t.Helper()
	policy := DefaultPolicy()
	if change != nil {
		change(&policy)
	}
	x, err := NewIndex(context.Background(), loaded, policy)
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// listOf makes a list of entries, numbered in their order.
func listOf(entities ...lists.Entity) []*lists.List {
	for i := range entities {
		entities[i].List = "house:test"
		entities[i].ID = string(rune('A' + i))
	}
	return []*lists.List{{Source: "house:test", Entities: entities}}
}

func person(name string, more ...lists.Name) lists.Entity {
	return lists.Entity{
		Schema: names.Person,
		Names:  append([]lists.Name{{Text: name, Kind: lists.Primary}}, more...),
	}
}

func customer(name string) customers.Record {
	r := customers.Record{File: "test.csv", Row: 2, Cells: []string{name}}
	if name != "" {
		r.Names = []customers.Name{{Property: "name", Text: name}}
	}
	return r
}

func born(text string) []dates.Date {
	d, err := dates.Parse(text, dates.DMY)
	if err != nil {
		panic(err) // a mistake in the test
	}
	return []dates.Date{d}
}

func from(countries ...string) []places.Country {
	var out []places.Country
	for _, c := range countries {
		out = append(out, places.Lookup(c))
	}
	return out
}

func wallet(address string) []identifiers.Wallet {
	return []identifiers.Wallet{{Address: address}}
}

func records(rs ...customers.Record) iter.Seq2[customers.Record, error] {
	return func(yield func(customers.Record, error) bool) {
		for _, r := range rs {
			if !yield(r, nil) {
				return
			}
		}
	}
}

// screened screens one record and returns its alerts.
func screened(t testing.TB, x *Index, r customers.Record) []Alert {
	t.Helper()
	for result, err := range NewScreener(x, 1).Run(context.Background(), records(r)) {
		if err != nil {
			t.Fatal(err)
		}
		if result.Rejected != nil {
			t.Fatalf("rejected: %v", result.Rejected)
		}
		return result.Alerts
	}
	t.Fatal("no result")
	return nil
}
