package reports

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"saring/screen"
)

// presenter writes one file of the report from the results of a run.
type presenter interface {
	// result takes one result, in the order of the rows.
	result(r *screen.Result) error
	// finish completes the file; nothing is written after it.
	finish(m *Manifest) error
	// abandon gives up the file and frees what it holds; after finish it does
	// nothing.
	abandon()
}

// Folder is a report folder that is being written. It is not safe for use by
// several goroutines.
type Folder struct {
	final, temporary         string
	presenters               []presenter
	results, rejects, alerts int
	closed                   bool
}

// Create begins a report that will stand at dir. It fails where dir exists and
// holds anything: a run never overwrites an earlier run's report. Until Commit
// everything is in a hidden folder beside dir.
func Create(dir string, formats Formats) (*Folder, error) {
	dir = filepath.Clean(dir)
	if err := checkFree(dir); err != nil {
		return nil, err
	}
	parent := filepath.Dir(dir)
	if err := os.MkdirAll(parent, 0o750); err != nil {
		return nil, fmt.Errorf("creating the folder for the report: %w", err)
	}
	temporary, err := os.MkdirTemp(parent, "."+filepath.Base(dir)+".part-") // mode 0700
	if err != nil {
		return nil, fmt.Errorf("creating the report folder: %w", err)
	}
	f := &Folder{final: dir, temporary: temporary}
	if err := f.open(formats); err != nil {
		return nil, errors.Join(err, f.Abort())
	}
	return f, nil
}

func (f *Folder) open(formats Formats) error {
	add := func(p presenter, err error) error {
		if err != nil {
			return err
		}
		f.presenters = append(f.presenters, p)
		return nil
	}
	var err error
	if formats.JSONL {
		err = errors.Join(err, add(newLineFile(f.path("alerts.jsonl"), alertLines)))
	}
	if formats.CSV {
		err = errors.Join(err, add(newAlertsCSV(f.path("alerts.csv"))))
	}
	err = errors.Join(err, add(newLineFile(f.path("rejects.jsonl"), rejectLines)))
	err = errors.Join(err, add(newLineFile(f.path("problems.jsonl"), problemLines)))
	if formats.XLSX {
		err = errors.Join(err, add(newWorkbook(f.path("report.xlsx"))))
	}
	return err
}

func (f *Folder) path(name string) string { return filepath.Join(f.temporary, name) }

func checkFree(dir string) error {
	entries, err := os.ReadDir(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return fmt.Errorf("the report cannot be written to %s: %w", dir, err)
	case len(entries) > 0:
		return fmt.Errorf("the folder %s already holds something; a run never overwrites an earlier report, choose another --out", dir)
	default:
		return nil
	}
}

// Write adds one result to the report.
func (f *Folder) Write(ctx context.Context, r screen.Result) error {
	if err := ctx.Err(); err != nil {
		return fmt.Errorf("writing the report: %w", err)
	}
	f.results++
	f.alerts += len(r.Alerts)
	if r.Rejected != nil {
		f.rejects++
	}
	for _, p := range f.presenters {
		if err := p.result(&r); err != nil {
			return fmt.Errorf("writing the report: %w", err)
		}
	}
	return nil
}

// Commit completes the manifest and all files, and lets the folder appear. It
// fails, and nothing appears, where the rows do not add up or the folder has
// been taken in the meantime.
func (f *Folder) Commit(ctx context.Context, m *Manifest) error {
	if err := ctx.Err(); err != nil {
		return fmt.Errorf("writing the report: %w", err)
	}
	if err := m.reconcile(f.results, f.rejects, f.alerts); err != nil {
		return err
	}
	if err := m.complete(); err != nil {
		return err
	}
	for _, p := range f.presenters {
		if err := p.finish(m); err != nil {
			return fmt.Errorf("finishing the report: %w", err)
		}
	}
	if err := f.describeFiles(m); err != nil {
		return err
	}
	if err := f.writeManifest(m); err != nil {
		return err
	}
	if err := f.syncAll(); err != nil {
		return fmt.Errorf("finishing the report: %w", err)
	}
	if err := checkFree(f.final); err != nil {
		return err
	}
	// an empty folder in the way is taken; a full one makes Rename fail
	if err := os.Remove(f.final); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("the report cannot be put to %s: %w", f.final, err)
	}
	if err := os.Rename(f.temporary, f.final); err != nil {
		return fmt.Errorf("the report cannot be put to %s: %w", f.final, err)
	}
	f.closed = true
	return syncPath(filepath.Dir(f.final))
}

// Abort removes what was written so far. After Commit it does nothing.
func (f *Folder) Abort() error {
	if f.closed {
		return nil
	}
	f.closed = true
	for _, p := range f.presenters {
		p.abandon()
	}
	return os.RemoveAll(f.temporary)
}

func (f *Folder) describeFiles(m *Manifest) error {
	entries, err := os.ReadDir(f.temporary) // sorted by name
	if err != nil {
		return fmt.Errorf("describing the report: %w", err)
	}
	m.Files = m.Files[:0]
	for _, e := range entries {
		file, err := describeFile(f.path(e.Name()))
		if err != nil {
			return fmt.Errorf("describing the report: %w", err)
		}
		m.Files = append(m.Files, file)
	}
	return nil
}

func describeFile(path string) (ReportFile, error) {
	f, err := os.Open(path)
	if err != nil {
		return ReportFile{}, err
	}
	defer func() { _ = f.Close() }() // read only
	h := sha256.New()
	n, err := io.Copy(h, f)
	return ReportFile{Name: filepath.Base(path), Size: n, SHA256: hex.EncodeToString(h.Sum(nil))}, err
}

func (f *Folder) writeManifest(m *Manifest) error {
	file, err := createFile(f.path("manifest.json"))
	if err != nil {
		return err
	}
	e := json.NewEncoder(file)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := errors.Join(e.Encode(m), file.Close()); err != nil {
		return fmt.Errorf("writing the manifest: %w", err)
	}
	return nil
}

func (f *Folder) syncAll() error {
	entries, err := os.ReadDir(f.temporary)
	if err != nil {
		return err
	}
	for _, e := range entries {
		if err := syncPath(f.path(e.Name())); err != nil {
			return err
		}
	}
	return syncPath(f.temporary)
}

// syncPath makes a file or folder survive a power cut. Systems that cannot sync
// folders say so by an invalid argument or a denied permission.
func syncPath(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	err = f.Sync()
	if info, statErr := f.Stat(); statErr == nil && info.IsDir() {
		err = nil
	}
	return errors.Join(err, f.Close())
}

// createFile creates a file of the report: nobody but the user may read it.
func createFile(path string) (*os.File, error) {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return nil, fmt.Errorf("creating a file of the report: %w", err)
	}
	return f, nil
}
