package job

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"saring/customers"
	"saring/lists"
	"saring/lists/formats"
	"saring/reports"
	"saring/screen"
)

// watcher is an observer that may stop the job.
type watcher struct {
	rows   int
	warned []string
	stop   context.CancelFunc
}

func (w *watcher) ListsLoaded([]*lists.List, time.Duration) {}
func (w *watcher) InputOpened(string, []customers.Mapping)  {}
func (w *watcher) Warn(message string)                      { w.warned = append(w.warned, message) }

func (w *watcher) Row(rows, _ int) {
	w.rows = rows
	if w.stop != nil {
		w.stop()
	}
}

func newJob(t *testing.T, inputs ...string) Job {
	t.Helper()
	return Job{
		Formats: formats.All(), Lists: []string{"../examples/lists/un_sc"}, Inputs: inputs,
		Out: filepath.Join(t.TempDir(), "report"), Reports: reports.DefaultFormats(), Policy: screen.DefaultPolicy(),
		Now: func() time.Time { return time.Date(2026, 11, 23, 8, 0, 0, 0, time.UTC) },
	}
}

func file(t *testing.T, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestRun(t *testing.T) {
	a := file(t, "a.csv", "id,name\n1,RI WON HO\n2,김정은\n\n3,\n")
	b := file(t, "b.csv", "id;nama lengkap;tanggal lahir\n1;Umar Patek;20/07/1966\n")
	j := newJob(t, a, b)
	w := &watcher{}
	outcome, err := Run(t.Context(), j, w)
	if err != nil {
		t.Fatal(err)
	}
	m := &outcome.Manifest
	if w.rows != 4 || m.Alerts.Total != 2 || m.Alerts.Customers != 2 || m.Alerts.ByTier[screen.Exact] != 2 {
		t.Errorf("%d rows, alerts %+v", w.rows, m.Alerts)
	}
	if got, want := m.Inputs[0].Counts, (customers.Counts{Read: 4, Records: 2, Rejected: 1, Blank: 1}); got != want {
		t.Errorf("counts %+v, want %+v", got, want)
	}
	if m.UnreadableScripts["Hangul"] != 1 {
		t.Errorf("unreadable scripts %v", m.UnreadableScripts)
	}
	if len(m.Lists) != 1 || m.Lists[0].Source != "un_sc" || m.Lists[0].Published != "2026-02-27" || m.Lists[0].Entities != 1003 {
		t.Errorf("lists %+v", m.Lists)
	}
	if len(m.Files) != 4 || m.ConfigurationSHA256 == "" || !strings.HasPrefix(m.RunID, "20261123T080000Z-") {
		t.Errorf("manifest %+v", m)
	}
}

func TestRunLeavesNothingBehind(t *testing.T) {
	good := file(t, "good.csv", "id,name\n1,RI WON HO\n")
	tests := []struct {
		name string
		job  func(*Job)
		stop bool
		list bool // the error is a list's
	}{
		{"no input", func(j *Job) { j.Inputs = nil }, false, false},
		{"a list is missing", func(j *Job) { j.Lists = []string{"none.xml"} }, false, true},
		{"the second input is missing", func(j *Job) { j.Inputs = append(j.Inputs, "none.csv") }, false, false},
		{"policy out of range", func(j *Job) { j.Policy.Threshold = 2 }, false, false},
		{"stopped", func(*Job) {}, true, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			ctx, cancel := context.WithCancel(t.Context())
			defer cancel()
			j, w := newJob(t, good), &watcher{}
			tt.job(&j)
			if tt.stop {
				w.stop = cancel
			}
			_, err := Run(ctx, j, w)
			var listError *lists.Error
			if err == nil || errors.As(err, &listError) != tt.list {
				t.Errorf("error %v", err)
			}
			if left, err := os.ReadDir(filepath.Dir(j.Out)); err != nil || len(left) != 0 {
				t.Errorf("left behind: %v, %v", left, err)
			}
		})
	}
}
