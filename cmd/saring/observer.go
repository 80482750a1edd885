package main

import (
	"fmt"
	"io"
	"os"
	"time"

	"github.com/rs/zerolog"
	"golang.org/x/term"

	"saring/customers"
	"saring/lists"
)

// observer tells a person at a terminal, or a log, how a run gets on. It never
// says anything of a customer but counts, file names and column headers.
type observer struct {
	out      io.Writer
	log      zerolog.Logger
	progress bool
	quiet    bool
	started  time.Time
	rows     int // when screening of rows began
	shown    time.Time
	now      func() time.Time
}

// newObserver shows progress when stderr is a terminal, and writes structured
// logs otherwise.
func newObserver(stderr io.Writer, s *settings) (*observer, error) {
	o := &observer{out: stderr, quiet: s.Quiet, now: time.Now}
	terminal := false
	if f, ok := stderr.(*os.File); ok {
		terminal = term.IsTerminal(int(f.Fd()))
	}
	o.progress = terminal && !s.NoProgress && !s.Quiet
	level := zerolog.InfoLevel
	if s.Quiet {
		level = zerolog.ErrorLevel
	}
	switch s.LogFormat {
	case "json":
		o.log = zerolog.New(stderr)
	case "console":
		o.log = zerolog.New(zerolog.ConsoleWriter{Out: stderr, NoColor: !terminal || os.Getenv("NO_COLOR") != "", TimeFormat: time.RFC3339})
	default:
		return nil, fmt.Errorf("--log-format %q is neither json nor console", s.LogFormat)
	}
	if terminal && s.LogFormat == "json" {
		o.log = zerolog.New(zerolog.ConsoleWriter{Out: stderr, NoColor: os.Getenv("NO_COLOR") != "", TimeFormat: time.TimeOnly})
	}
	o.log = o.log.Level(level).With().Timestamp().Logger()
	return o, nil
}

// ListsLoaded implements job.Observer.
func (o *observer) ListsLoaded(loaded []*lists.List, took time.Duration) {
	for _, l := range loaded {
		o.log.Info().Str("list", l.Source).Str("published", l.Published.String()).
			Int("entities", len(l.Entities)).Int("names", l.NameCount()).Msg("list loaded")
	}
	o.log.Info().Int("lists", len(loaded)).Dur("took_ms", took).Msg("index built")
	o.started, o.shown = o.now(), o.now()
}

// InputOpened implements job.Observer.
func (o *observer) InputOpened(path string, mappings []customers.Mapping) {
	for i := range mappings {
		m := &mappings[i]
		columns := zerolog.Dict()
		for _, c := range m.Columns {
			if c.Property != "" {
				columns.Str(c.Header, c.Property)
			}
		}
		o.log.Info().Str("file", path).Str("sheet", m.Sheet).Int("header_row", m.HeaderRow).
			Dict("columns", columns).Msg("columns understood")
	}
}

// Warn implements job.Observer.
func (o *observer) Warn(message string) {
	o.clear()
	o.log.Warn().Msg(message)
}

// Row implements job.Observer.
func (o *observer) Row(rows, alerts int) {
	const every = 200 * time.Millisecond
	if rows%64 != 0 || !o.progress && o.quiet {
		return
	}
	now := o.now()
	o.rows = rows
	rate := float64(rows) / max(now.Sub(o.started).Seconds(), 1e-9)
	switch {
	case o.progress && now.Sub(o.shown) >= every:
		o.shown = now
		_, _ = fmt.Fprintf(o.out, "\r\x1b[K%d rows, %d alerts, %.0f rows/s", rows, alerts, rate) // progress is not worth an error
	case !o.progress && now.Sub(o.shown) >= 10*time.Second:
		o.shown = now
		o.log.Info().Int("rows", rows).Int("alerts", alerts).Float64("rows_per_second", rate).Msg("screening")
	}
}

// done ends the progress line.
func (o *observer) done() { o.clear() }

func (o *observer) clear() {
	if o.progress && o.rows > 0 {
		_, _ = fmt.Fprint(o.out, "\r\x1b[K") // as above
	}
}
