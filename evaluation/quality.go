package evaluation

import (
	"fmt"
	"slices"
	"strings"
)

// Quality holds scores of labelled pairs and what follows from them.
type Quality struct {
	// Threshold is the score that counts as a match.
	Threshold float64
	scored    []scored
}

type scored struct {
	group string
	score float64
	match bool // by the label
}

func (q *Quality) add(group string, score float64, match bool) {
	q.scored = append(q.scored, scored{group, score, match})
}

// Labelled reports whether there was any labelled pair.
func (q *Quality) Labelled() bool { return len(q.scored) > 0 }

// Counts is a confusion matrix.
type Counts struct {
	TruePositive, FalsePositive, FalseNegative, TrueNegative int
}

// Precision is the share of true ones among those found, 0 where none is found.
func (c Counts) Precision() float64 {
	return ratio(c.TruePositive, c.TruePositive+c.FalsePositive)
}

// Recall is the share of found ones among the true ones, 0 where none is true.
func (c Counts) Recall() float64 { return ratio(c.TruePositive, c.TruePositive+c.FalseNegative) }

// F1 is the harmonic mean of precision and recall.
func (c Counts) F1() float64 {
	return ratio(2*c.TruePositive, 2*c.TruePositive+c.FalsePositive+c.FalseNegative)
}

func ratio(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}

// At counts at a threshold, over the pairs of one group, or of all with "".
func (q *Quality) At(threshold float64, group string) Counts {
	var c Counts
	for _, s := range q.scored {
		if group != "" && s.group != group {
			continue
		}
		switch found := s.score >= threshold; {
		case found && s.match:
			c.TruePositive++
		case found:
			c.FalsePositive++
		case s.match:
			c.FalseNegative++
		default:
			c.TrueNegative++
		}
	}
	return c
}

// String gives a table: each group and all at the threshold, then all at other
// thresholds.
func (q *Quality) String() string {
	var groups []string
	for _, s := range q.scored {
		if s.group != "" && !slices.Contains(groups, s.group) {
			groups = append(groups, s.group)
		}
	}
	slices.Sort(groups)
	var b strings.Builder
	fmt.Fprintf(&b, "%d labelled pairs, threshold %.2f\n\n", len(q.scored), q.Threshold)
	fmt.Fprintf(&b, "%-18s %6s %9s %9s %9s\n", "group", "pairs", "precision", "recall", "F1")
	row := func(name string, c Counts) {
		fmt.Fprintf(&b, "%-18s %6d %9.3f %9.3f %9.3f\n", name,
			c.TruePositive+c.FalsePositive+c.FalseNegative+c.TrueNegative, c.Precision(), c.Recall(), c.F1())
	}
	for _, g := range groups {
		row(g, q.At(q.Threshold, g))
	}
	row("all", q.At(q.Threshold, ""))
	b.WriteString("\nthreshold          precision    recall        F1\n")
	for t := 60; t <= 100; t += 4 {
		c := q.At(float64(t)/100, "")
		fmt.Fprintf(&b, "%-18.2f %9.3f %9.3f %9.3f\n", float64(t)/100, c.Precision(), c.Recall(), c.F1())
	}
	return b.String()
}
