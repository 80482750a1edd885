package main

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"saring/dates"
	"saring/job"
	"saring/lists"
	"saring/lists/formats"
	"saring/reports"
	"saring/screen"
)

func newScreen(s streams) *cobra.Command {
	var config string
	settings := defaultSettings()
	c := &cobra.Command{
		Use:   "screen [flags] FILE...",
		Short: "Screen customer files and write a report folder",
		Long: `Screen screens customer files (.xlsx, .xlsm, .csv, .tsv, each also .gz or .zst;
"-" is csv on standard input) and writes a report folder: report.xlsx for the
reviewer, alerts.jsonl and rejects.jsonl for other programs, manifest.json for
the auditor.`,
		Example: `  saring screen --lists lists/ customers.xlsx
  saring screen --lists un.xml --out tonight --fail-on strong customers.csv`,
		Args: cobra.ArbitraryArgs,
		RunE: func(c *cobra.Command, args []string) error {
			if config != "" {
				if err := settings.readConfig(config, c.Flags()); err != nil {
					return err
				}
			}
			if len(args) == 0 {
				return fmt.Errorf("no customer file is given; usage: %s", c.UseLine())
			}
			return screenFiles(c, s, settings, args)
		},
	}
	f := c.Flags()
	f.StringVar(&config, "config", "", "yaml `file` with the settings below; a flag wins over the file")
	settings.flags(f)
	return c
}

func screenFiles(c *cobra.Command, s streams, settings *settings, inputs []string) error {
	var gate screen.Tier
	if settings.FailOn != "" {
		gate = screen.Tier(settings.FailOn)
		if !slices.Contains(screen.Tiers(), gate) {
			return fmt.Errorf("--fail-on %q is none of exact, strong, possible, weak", settings.FailOn)
		}
	}
	if len(settings.Lists) == 0 {
		return &lists.Error{
			Path: "(none)", Problem: "no list is given",
			Hint: "Name list files or folders with --lists; this version keeps no list store of its own.",
		}
	}
	reportFormats, err := reports.ParseFormats(settings.Format)
	if err != nil {
		return err
	}
	observer, err := newObserver(s.err, settings)
	if err != nil {
		return err
	}
	j := job.Job{
		Formats: formats.All(), Lists: settings.Lists, Inputs: inputs, Out: settings.Out,
		Reports: reportFormats, Policy: screen.DefaultPolicy(), Workers: settings.Workers,
		Notice: settings.Notice, Program: program(),
	}
	j.Policy.Threshold = settings.Threshold
	j.Policy.WeakAliases = screen.WeakAliases(settings.WeakAliases)
	j.Policy.Exhaustive = settings.Exhaustive
	j.Reading.Map = settings.Map
	j.Reading.DateOrder = dates.Order(settings.DateOrder)
	j.Reading.Stdin = s.in
	if j.Out == "" {
		j.Out = "saring-report-" + time.Now().UTC().Format("20060102T150405Z")
	}
	outcome, err := job.Run(c.Context(), j, observer)
	observer.done()
	if err != nil {
		return err
	}
	if !settings.Quiet {
		if _, err := fmt.Fprint(s.out, summary(outcome, j.Out)); err != nil {
			return err
		}
	}
	return status(&outcome.Manifest, gate)
}

// status gives the exit status of a finished run: the gate before the rows that
// could not be screened.
func status(m *reports.Manifest, gate screen.Tier) error {
	if gate != "" {
		for tier, n := range m.Alerts.ByTier {
			if n > 0 && tier.Reaches(gate) {
				return exitStatus(exitGate)
			}
		}
	}
	for i := range m.Inputs {
		if m.Inputs[i].Rejected > 0 {
			return exitStatus(exitRejected)
		}
	}
	return nil
}

// summary is what a person at a terminal wants to know of a finished run.
func summary(o *job.Outcome, out string) string {
	m := &o.Manifest
	var b strings.Builder
	if m.Notice != "" {
		fmt.Fprintf(&b, "\n%s\n", box(m.Notice))
	}
	fmt.Fprintf(&b, "\nScreened against\n")
	for i := range m.Lists {
		l := &m.Lists[i]
		published := "date not published"
		if l.Published != "" {
			published = "of " + l.Published
		}
		fmt.Fprintf(&b, "  %-12s %s, %d entries, %d names\n", l.Source, published, l.Entities, l.Names)
	}
	fmt.Fprintf(&b, "\nRows\n")
	for i := range m.Inputs {
		in := &m.Inputs[i]
		fmt.Fprintf(&b, "  %s: %d read = %d screened + %d not screened + %d blank\n",
			in.Path, in.Read, in.Records, in.Rejected, in.Blank)
	}
	if m.Alerts.Total == 0 {
		fmt.Fprintf(&b, "\nNo alerts were found.\n")
	} else {
		fmt.Fprintf(&b, "\nAlerts: %d, on %d customers\n", m.Alerts.Total, m.Alerts.Customers)
		for _, t := range screen.Tiers() {
			if n := m.Alerts.ByTier[t]; n > 0 {
				fmt.Fprintf(&b, "  %-9s %5d  %s\n", t, n, t.Meaning())
			}
		}
	}
	for _, script := range slices.Sorted(maps.Keys(m.UnreadableScripts)) {
		n := m.UnreadableScripts[script]
		fmt.Fprintf(&b, "\nNote: customers named only in %s, as no list name is: %d. Their names could not be compared.\n", script, n)
	}
	if m.Problems > 0 {
		fmt.Fprintf(&b, "\nNote: cells of screened rows that could not be used, such as impossible dates: %d. See problems.jsonl.\n", m.Problems)
	}
	fmt.Fprintf(&b, "\nTook %.1f s. Report: %s\n", o.Elapsed.Seconds(), out)
	return b.String()
}

// box draws a frame of stars around a text, which a reader cannot overlook.
func box(text string) string {
	const width = 72
	var lines []string
	line := ""
	for word := range strings.FieldsSeq(text) {
		if line != "" && len(line)+1+len(word) > width {
			lines = append(lines, line)
			line = ""
		}
		line = strings.TrimSpace(line + " " + word)
	}
	lines = append(lines, line)
	rule := strings.Repeat("*", width+4)
	return rule + "\n* " + strings.Join(lines, "\n* ") + "\n" + rule
}
