package evaluation

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"saring/screen"
)

// Screening is what one report says of labelled customers: how many of them were
// alerted, and at which threshold they would still be.
type Screening struct {
	Rows int // screened
	// Best is the best score of each alerted row.
	best []float64
	// byTier counts rows by their most urgent tier.
	byTier map[screen.Tier]int
	alerts int
}

// ReadReport reads a report folder that has alerts.jsonl.
func ReadReport(dir string) (*Screening, error) {
	var manifest struct {
		Inputs []struct {
			Screened int `json:"rows_screened"`
		} `json:"inputs"`
	}
	text, err := os.ReadFile(filepath.Join(dir, "manifest.json"))
	if err != nil {
		return nil, fmt.Errorf("reading the report: %w", err)
	}
	if err := json.Unmarshal(text, &manifest); err != nil {
		return nil, fmt.Errorf("reading the manifest of %s: %w", dir, err)
	}
	s := &Screening{byTier: map[screen.Tier]int{}}
	for _, in := range manifest.Inputs {
		s.Rows += in.Screened
	}
	f, err := os.Open(filepath.Join(dir, "alerts.jsonl"))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("the report %s has no alerts.jsonl; screen with --format jsonl", dir)
	}
	if err != nil {
		return nil, fmt.Errorf("reading the report: %w", err)
	}
	defer func() { _ = f.Close() }() // read only
	return s, s.read(f)
}

// read reads alerts, which are ordered by file, sheet and row.
func (s *Screening) read(r io.Reader) error {
	type place struct {
		File  string `json:"file"`
		Sheet string `json:"sheet"`
		Row   int    `json:"row"`
	}
	var last place
	var tier screen.Tier
	d := json.NewDecoder(bufio.NewReader(r))
	for d.More() {
		var a struct {
			Customer place       `json:"customer"`
			Score    float64     `json:"score"`
			Tier     screen.Tier `json:"tier"`
		}
		if err := d.Decode(&a); err != nil {
			return fmt.Errorf("reading alerts.jsonl: %w", err)
		}
		s.alerts++
		if a.Customer != last {
			last = a.Customer
			tier = a.Tier
			s.best = append(s.best, a.Score)
			s.byTier[a.Tier]++
			continue
		}
		s.best[len(s.best)-1] = max(s.best[len(s.best)-1], a.Score)
		if a.Tier != tier && a.Tier.Reaches(tier) {
			s.byTier[tier]--
			s.byTier[a.Tier]++
			tier = a.Tier
		}
	}
	return nil
}

// String gives the share of rows alerted, by tier and at several thresholds.
func (s *Screening) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%d rows screened, %d alerts on %d rows: %.2f alerted per 1,000 (%.2f %%)\n",
		s.Rows, s.alerts, len(s.best), 1000*ratio(len(s.best), s.Rows), 100*ratio(len(s.best), s.Rows))
	b.WriteString("rows by their most urgent tier:")
	for _, t := range screen.Tiers() {
		fmt.Fprintf(&b, "  %s %d", t, s.byTier[t])
	}
	b.WriteString("\nalerted per 1,000 at threshold:")
	for t := 76; t <= 100; t += 4 {
		n := 0
		for _, score := range s.best {
			if score >= float64(t)/100-1e-9 {
				n++
			}
		}
		fmt.Fprintf(&b, "  %.2f: %.2f", float64(t)/100, 1000*ratio(n, s.Rows))
	}
	b.WriteByte('\n')
	return b.String()
}
