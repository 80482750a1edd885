package main

import (
	"fmt"
	"runtime"

	"github.com/spf13/cobra"

	"saring/lists/formats"
	"saring/reports"
)

// Set by the linker, see the Makefile.
var (
	version = "dev"
	commit  = "unknown"
)

func program() reports.Program {
	return reports.Program{Version: version, Commit: commit, Go: runtime.Version()}
}

func newVersion(s streams) *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Print the versions of the program and of what it reads and writes",
		Args:  cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			p := program()
			if _, err := fmt.Fprintf(s.out, "saring %s\ncommit %s\n%s %s/%s\nreport schema %d\n",
				p.Version, p.Commit, p.Go, runtime.GOOS, runtime.GOARCH, reports.SchemaVersion); err != nil {
				return err
			}
			for _, f := range formats.All() {
				if _, err := fmt.Fprintf(s.out, "reads %s\n", f.Name()); err != nil {
					return err
				}
			}
			return nil
		},
	}
}
