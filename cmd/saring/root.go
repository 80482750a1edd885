package main

import (
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"saring/lists"
)

// The exit codes. Other people's scripts depend on them.
const (
	exitDone     = 0 // finished, no gate tripped
	exitError    = 1 // usage, configuration or run-time error
	exitGate     = 2 // --fail-on tripped
	exitLists    = 3 // a list is missing or cannot be used
	exitRejected = 4 // finished, some rows could not be screened
)

// exitStatus is an outcome that is no error but has an exit code of its own.
type exitStatus int

func (e exitStatus) Error() string { return fmt.Sprintf("exit code %d", int(e)) }

// streams are the standard streams of a command.
type streams struct {
	in       io.Reader
	out, err io.Writer
}

// run runs the command line and returns the exit code.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	root := newRoot(streams{stdin, stdout, stderr})
	root.SetArgs(args)
	err := root.ExecuteContext(ctx)
	var status exitStatus
	var listError *lists.Error
	switch {
	case err == nil:
		return exitDone
	case errors.As(err, &status):
		return int(status)
	case errors.Is(err, context.Canceled):
		_, _ = fmt.Fprintln(stderr, "saring: stopped before the end; no report was written")
		return exitError
	}
	_, _ = fmt.Fprintf(stderr, "saring: %v\n", err)
	if errors.As(err, &listError) {
		return exitLists
	}
	return exitError
}

func newRoot(s streams) *cobra.Command {
	root := &cobra.Command{
		Use:   "saring",
		Short: "Screen customer spreadsheets against sanctions lists, offline",
		Long: `Saring screens customer spreadsheets against sanctions lists, offline, and
writes a report of who has to be looked at, with the reasons.

Exit codes: 0 finished · 1 error · 2 --fail-on tripped · 3 a list is missing or
cannot be used · 4 finished, but some rows could not be screened.`,
		Args:          cobra.NoArgs,
		RunE:          func(c *cobra.Command, _ []string) error { return c.Help() },
		SilenceErrors: true,
		SilenceUsage:  true,
	}
	root.SetIn(s.in)
	root.SetOut(s.out)
	root.SetErr(s.err)
	root.AddCommand(newScreen(s), newCompare(s), newEvaluate(s), newLists(s), newVersion(s))
	return root
}
