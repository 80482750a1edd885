// Package job runs one screening job from end to end: it loads the lists, reads
// the customer files, screens them and writes the report folder. The command
// line is one way to describe a job, a configuration file another; both end in
// [Run].
package job

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"time"

	"saring/customers"
	"saring/lists"
	"saring/reports"
	"saring/screen"
)

// Job says what to screen, against what, and where the report goes.
type Job struct {
	// Formats are the list formats to recognise.
	Formats []lists.Format `json:"-"`
	// Lists are list files, or folders of them.
	Lists []string `json:"lists"`
	// Inputs are customer files; "-" is csv on standard input.
	Inputs []string `json:"inputs"`
	// Out is the report folder, which must not hold anything yet.
	Out string `json:"out"`
	// Reports are the report formats to write.
	Reports reports.Formats `json:"formats"`
	// Policy is the screening policy.
	Policy screen.Policy `json:"policy"`
	// Reading says how customer files are read.
	Reading customers.Options `json:"reading"`
	// Workers is the number of workers; 0 is one for each core.
	Workers int `json:"-"` // does not change the result
	// Notice is a line shown at the top of the report, such as that the lists
	// are examples. May be empty.
	Notice string `json:"notice,omitempty"`
	// Program says which program runs.
	Program reports.Program `json:"-"`
	// Now gives the time; nil is the system's clock.
	Now func() time.Time `json:"-"`
}

// Observer is told how a job gets on. Its methods are called from one goroutine
// at a time, and never with a customer's data.
type Observer interface {
	// ListsLoaded is called once, before the first row is read.
	ListsLoaded(loaded []*lists.List, took time.Duration)
	// InputOpened is called when a customer file's columns are understood.
	InputOpened(path string, mappings []customers.Mapping)
	// Warn is called for what is odd without stopping the job.
	Warn(message string)
	// Row is called after each row, with the totals so far.
	Row(rows, alerts int)
}

// Outcome is the result of a job that finished.
type Outcome struct {
	Manifest reports.Manifest
	Elapsed  time.Duration
}

// Run runs the job. On any error the report folder does not exist afterwards.
// An error that is a [*lists.Error] says that a list cannot be used.
func Run(ctx context.Context, j Job, observer Observer) (*Outcome, error) {
	if len(j.Inputs) == 0 {
		return nil, errors.New("no customer file is given")
	}
	now := j.Now
	if now == nil {
		now = time.Now
	}
	started := now().UTC()
	folder, err := reports.Create(j.Out, j.Reports)
	if err != nil {
		return nil, err
	}
	defer func() { _ = folder.Abort() }() // after Commit it does nothing

	loaded, err := lists.Load(ctx, j.Formats, j.Lists)
	if err != nil {
		return nil, err
	}
	for _, l := range loaded {
		for _, w := range l.Warnings {
			observer.Warn(l.Source + ": " + w)
		}
	}
	index, err := screen.NewIndex(ctx, loaded, j.Policy)
	if err != nil {
		return nil, err
	}
	observer.ListsLoaded(loaded, now().Sub(started))

	manifest := reports.Manifest{
		Started: started, Program: j.Program, Notice: j.Notice, Configuration: j, Lists: describe(loaded),
	}
	workers := j.Workers
	if workers == 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	tally := newTally()
	screener := screen.NewScreener(index, workers)
	for _, path := range j.Inputs {
		input, err := screenInput(ctx, j, path, screener, folder, tally, observer)
		if err != nil {
			return nil, err
		}
		manifest.Inputs = append(manifest.Inputs, input)
	}
	manifest.Finished = now().UTC()
	tally.into(&manifest)
	if err := folder.Commit(ctx, &manifest); err != nil {
		return nil, err
	}
	return &Outcome{Manifest: manifest, Elapsed: manifest.Finished.Sub(started)}, nil
}

// screenInput screens one customer file into the report.
func screenInput(ctx context.Context, j Job, path string, screener *screen.Screener, folder *reports.Folder,
	tally *tally, observer Observer,
) (described reports.Input, err error) {
	in, err := customers.Open(ctx, path, j.Reading)
	if err != nil {
		return described, err
	}
	defer func() { err = errors.Join(err, in.Close()) }()
	observer.InputOpened(path, in.Mappings())
	for result, err := range screener.Run(ctx, in.Records(ctx)) {
		if err != nil {
			return described, fmt.Errorf("screening %s: %w", path, err)
		}
		tally.add(&result)
		if err := folder.Write(ctx, result); err != nil {
			return described, err
		}
		observer.Row(tally.rows, tally.alerts)
	}
	for _, w := range in.Warnings() {
		observer.Warn(path + ": " + w)
	}
	source := in.Source()
	return reports.Input{
		Path: source.Path, Size: source.Size, SHA256: source.SHA256, Sheets: in.Mappings(),
		Counts: in.Counts(), Warnings: in.Warnings(),
	}, nil
}
