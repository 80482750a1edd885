package main

import (
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"saring/evaluation"
	"saring/names"
	"saring/screen"
)

func newCompare(s streams) *cobra.Command {
	var pairs, schema string
	threshold := screen.DefaultThreshold
	c := &cobra.Command{
		Use:   "compare NAME NAME | compare --pairs FILE.csv",
		Short: "Score name pairs and say why",
		Long: `Compare scores two names, or every pair of a csv file, and says why.

The file has a header with at least name1 and name2 and, optionally, schema
(Person, Company, Organization, LegalEntity, Vessel). All its columns are written
to standard output, followed by score, match and reasons. Where it has a column
is_match, precision, recall and F1 at the threshold go to standard error.`,
		Args: cobra.MaximumNArgs(2),
		RunE: func(c *cobra.Command, args []string) error {
			if pairs != "" {
				if len(args) > 0 {
					return errors.New("give either two names or --pairs, not both")
				}
				return comparePairs(c, s, pairs, names.Schema(schema), threshold)
			}
			if len(args) != 2 {
				return errors.New("give two names, each in quotes, or --pairs FILE.csv")
			}
			return compareTwo(s, args[0], args[1], names.Schema(schema), threshold)
		},
	}
	c.Flags().StringVar(&pairs, "pairs", "", "csv `file` of name pairs")
	c.Flags().StringVar(&schema, "schema", string(names.Person), "what bears the names, where the file does not say")
	c.Flags().Float64Var(&threshold, "threshold", threshold, "score that counts as a match, above 0, at most 1")
	return c
}

func compareTwo(s streams, first, second string, schema names.Schema, threshold float64) error {
	a, b := names.Parse(first, schema), names.Parse(second, schema)
	c := names.Compare(&a, &b)
	verdict := "no match"
	if c.Score >= threshold {
		verdict = "match"
	}
	var out strings.Builder
	fmt.Fprintf(&out, "score %.4f, %s at threshold %g\n", c.Score, verdict, threshold)
	for _, p := range c.Parts {
		fmt.Fprintf(&out, "  %-20s %-20s %s\n", blankAsDash(p.First), blankAsDash(p.Second), p.Relation)
	}
	for _, r := range c.Reasons("first", "second") {
		fmt.Fprintf(&out, "- %s\n", r)
	}
	_, err := fmt.Fprint(s.out, out.String())
	return err
}

func blankAsDash(s string) string {
	if s == "" {
		return "-"
	}
	return s
}

func comparePairs(c *cobra.Command, s streams, path string, schema names.Schema, threshold float64) (err error) {
	in := s.in
	if path != "-" {
		f, err := os.Open(path)
		if err != nil {
			return fmt.Errorf("opening the pairs: %w", err)
		}
		defer func() { _ = f.Close() }() // read only
		in = f
	}
	quality, err := evaluation.Pairs(c.Context(), in, s.out, schema, threshold)
	if err != nil {
		return fmt.Errorf("comparing the pairs of %s: %w", path, err)
	}
	if quality.Labelled() {
		_, err = fmt.Fprint(s.err, quality)
	}
	return err
}
