package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/spf13/pflag"
	"go.yaml.in/yaml/v3"

	"saring/screen"
)

// settings are what flags and the configuration file decide. The yaml names are
// the flags' names with underscores.
type settings struct {
	Lists       []string          `yaml:"lists"`
	Out         string            `yaml:"out"`
	Format      string            `yaml:"format"`
	Threshold   float64           `yaml:"threshold"`
	WeakAliases string            `yaml:"weak_aliases"`
	Map         map[string]string `yaml:"map"`
	DateOrder   string            `yaml:"date_order"`
	FailOn      string            `yaml:"fail_on"`
	Exhaustive  bool              `yaml:"exhaustive"`
	Workers     int               `yaml:"workers"`
	Notice      string            `yaml:"notice"`
	Quiet       bool              `yaml:"quiet"`
	LogFormat   string            `yaml:"log_format"`
	NoProgress  bool              `yaml:"no_progress"`
}

func defaultSettings() *settings {
	p := screen.DefaultPolicy()
	return &settings{Format: "xlsx,jsonl", Threshold: p.Threshold, WeakAliases: string(p.WeakAliases), LogFormat: "json"}
}

// flags defines the flags; the settings' values are the defaults.
func (s *settings) flags(f *pflag.FlagSet) {
	f.StringArrayVar(&s.Lists, "lists", s.Lists, "list `file` or folder of lists; may be repeated")
	f.StringVar(&s.Out, "out", s.Out, "report `folder`; must not exist yet (default saring-report-TIME)")
	f.StringVar(&s.Format, "format", s.Format, "report `formats`: xlsx, jsonl, csv")
	f.Float64Var(&s.Threshold, "threshold", s.Threshold, "least `score` that raises an alert, above 0, at most 1")
	f.StringVar(&s.WeakAliases, "weak-aliases", s.WeakAliases,
		"`rule` for weak aliases: confirm (alert only with an equal birth date), alert, off")
	f.Var((*mapFlag)(&s.Map), "map", "column mapping `FIELD=HEADER`, where detection is wrong; may be repeated")
	f.StringVar(&s.DateOrder, "date-order", s.DateOrder, "`order` of all-numeric dates: dmy, mdy, ymd; default: as each column proves")
	f.StringVar(&s.FailOn, "fail-on", s.FailOn, "exit with code 2 on an alert of this `tier` or above: exact, strong, possible, weak")
	f.BoolVar(&s.Exhaustive, "exhaustive", s.Exhaustive, "compare every customer with every name, without the index: slow")
	f.IntVar(&s.Workers, "workers", s.Workers, "`number` of workers; 0 is one for each core")
	f.StringVar(&s.Notice, "notice", s.Notice, "`text` to show at the top of the report")
	f.BoolVar(&s.Quiet, "quiet", s.Quiet, "print nothing but errors")
	f.StringVar(&s.LogFormat, "log-format", s.LogFormat, "`format` of the log on standard error: json, console")
	f.BoolVar(&s.NoProgress, "no-progress", s.NoProgress, "show no progress line on a terminal")
}

// readConfig reads the configuration file under the flags: a flag that was given
// wins. An unknown key is an error that names key and line.
func (s *settings) readConfig(path string, f *pflag.FlagSet) error {
	text, err := os.ReadFile(path)
	if err != nil {
		return fmt.Errorf("reading the configuration: %w", err)
	}
	file := *defaultSettings()
	d := yaml.NewDecoder(bytes.NewReader(text))
	d.KnownFields(true)
	if err := d.Decode(&file); err != nil && !errors.Is(err, io.EOF) {
		return fmt.Errorf("configuration %s: %w", path, err)
	}
	given := *s
	*s = file
	f.Visit(func(flag *pflag.Flag) { s.take(flag.Name, &given) })
	return nil
}

// take takes over the setting of one flag.
func (s *settings) take(flag string, from *settings) {
	switch flag {
	case "lists":
		s.Lists = from.Lists
	case "out":
		s.Out = from.Out
	case "format":
		s.Format = from.Format
	case "threshold":
		s.Threshold = from.Threshold
	case "weak-aliases":
		s.WeakAliases = from.WeakAliases
	case "map":
		s.Map = from.Map
	case "date-order":
		s.DateOrder = from.DateOrder
	case "fail-on":
		s.FailOn = from.FailOn
	case "exhaustive":
		s.Exhaustive = from.Exhaustive
	case "workers":
		s.Workers = from.Workers
	case "notice":
		s.Notice = from.Notice
	case "quiet":
		s.Quiet = from.Quiet
	case "log-format":
		s.LogFormat = from.LogFormat
	case "no-progress":
		s.NoProgress = from.NoProgress
	}
}
