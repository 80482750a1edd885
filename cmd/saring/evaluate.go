package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"saring/evaluation"
)

func newEvaluate(s streams) *cobra.Command {
	return &cobra.Command{
		Use:   "evaluate REPORT",
		Short: "Say what share of the customers of a report was alerted, by tier and threshold",
		Long: `Evaluate reads a report folder that has alerts.jsonl and prints the share of
customers alerted. Screen customers that are known to be listed, and it is the
recall; screen customers that are known to be clean, and it is the rate of false
alerts.`,
		Args: cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			found, err := evaluation.ReadReport(args[0])
			if err != nil {
				return err
			}
			_, err = fmt.Fprint(s.out, found)
			return err
		},
	}
}
