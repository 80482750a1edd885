package formats

import (
	"context"
	"path/filepath"
	"testing"

	"saring/lists"
)

// The bundled snapshots must load as they stand, every file of them.
func TestAllReadTheBundledLists(t *testing.T) {
	found, err := lists.Load(context.Background(), All(), []string{filepath.Join("..", "..", "examples", "lists")})
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]bool{"un_sc": true, "us_ofac_sdn": true}
	for _, l := range found {
		if !want[l.Source] {
			t.Errorf("unexpected list %s", l.Source)
		}
		delete(want, l.Source)
		if len(l.Entities) == 0 || l.NameCount() < len(l.Entities) {
			t.Errorf("%s: %d entries, %d names", l.Source, len(l.Entities), l.NameCount())
		}
	}
	if len(want) > 0 {
		t.Errorf("not loaded: %v", want)
	}
}
