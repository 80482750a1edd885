package main

import (
	"fmt"
	"strings"
	"text/tabwriter"
	"time"

	"github.com/spf13/cobra"

	"saring/lists"
	"saring/lists/formats"
)

func newLists(s streams) *cobra.Command {
	c := &cobra.Command{
		Use:   "lists",
		Short: "Look at sanctions lists",
		Args:  cobra.NoArgs,
		RunE:  func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	c.AddCommand(newListsStatus(s))
	return c
}

func newListsStatus(s streams) *cobra.Command {
	var paths []string
	c := &cobra.Command{
		Use:   "status --lists PATH [PATH...]",
		Short: "Load lists and say what is in them and how old they are",
		Args:  cobra.ArbitraryArgs,
		RunE: func(c *cobra.Command, args []string) error {
			loaded, err := lists.Load(c.Context(), formats.All(), append(paths, args...))
			if err != nil {
				return err
			}
			_, err = fmt.Fprint(s.out, statusTable(loaded, time.Now()))
			return err
		},
	}
	c.Flags().StringArrayVar(&paths, "lists", nil, "list `file` or folder of lists; may be repeated")
	return c
}

// statusTable is a table of the lists, and their warnings below.
func statusTable(loaded []*lists.List, now time.Time) string {
	var b strings.Builder
	w := tabwriter.NewWriter(&b, 0, 0, 2, ' ', 0)
	_, _ = fmt.Fprintln(w, "LIST\tPUBLISHED\tAGE\tENTITIES\tNAMES\tSHA-256\tSTATE\tFILE") // a strings.Builder never fails
	for _, l := range loaded {
		published, age := "not published", "unknown"
		if !l.Published.IsZero() {
			published, age = l.Published.String(), ageOf(l, now)
		}
		state := "ok"
		if len(l.Warnings) > 0 {
			state = fmt.Sprintf("%d warnings", len(l.Warnings))
		}
		_, _ = fmt.Fprintf(w, "%s\t%s\t%s\t%d\t%d\t%s\t%s\t%s\n", l.Source, published, age,
			len(l.Entities), l.NameCount(), l.Files[0].SHA256[:12], state, l.Files[0].Path) // as above
	}
	_ = w.Flush() // as above
	for _, l := range loaded {
		for _, warning := range l.Warnings {
			fmt.Fprintf(&b, "\n%s: %s\n", l.Source, warning)
		}
	}
	return b.String()
}

func ageOf(l *lists.List, now time.Time) string {
	day := l.Published.From
	if day.Day == 0 {
		return "unknown"
	}
	age := now.Sub(time.Date(day.Year, time.Month(day.Month), day.Day, 0, 0, 0, 0, time.UTC))
	return fmt.Sprintf("%d days", int(age.Hours()/24))
}
