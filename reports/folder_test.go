package reports

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// visible lists what stands in a folder and is not hidden.
func visible(t *testing.T, dir string) (shown, hidden []string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if strings.HasPrefix(e.Name(), ".") {
			hidden = append(hidden, e.Name())
		} else {
			shown = append(shown, e.Name())
		}
	}
	return shown, hidden
}

func TestFolderAppearsWhole(t *testing.T) {
	parent := t.TempDir()
	f, err := Create(filepath.Join(parent, "report"), DefaultFormats())
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range results(t) {
		if err := f.Write(t.Context(), r); err != nil {
			t.Fatal(err)
		}
	}
	if shown, hidden := visible(t, parent); len(shown) != 0 || len(hidden) != 1 {
		t.Fatalf("before Commit there are %v and hidden %v", shown, hidden)
	}
	if err := f.Commit(t.Context(), manifest()); err != nil {
		t.Fatal(err)
	}
	if err := f.Abort(); err != nil {
		t.Errorf("Abort after Commit: %v", err)
	}
	if shown, hidden := visible(t, parent); len(shown) != 1 || len(hidden) != 0 {
		t.Errorf("after Commit there are %v and hidden %v", shown, hidden)
	}
}

func TestFolderIsPrivate(t *testing.T) {
	dir := written(t, Formats{XLSX: true, JSONL: true, CSV: true}, results(t), manifest())
	files := 0
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		info, err := d.Info()
		if err != nil {
			return err
		}
		want := fs.FileMode(0o600)
		if d.IsDir() {
			want = 0o700
		} else {
			files++
		}
		if got := info.Mode().Perm(); got != want {
			t.Errorf("%s has mode %o, want %o", path, got, want)
		}
		return nil
	})
	if err != nil || files != 6 {
		t.Errorf("%d files, %v", files, err)
	}
}

func TestManifestHashesTheFiles(t *testing.T) {
	dir := written(t, DefaultFormats(), results(t), manifest())
	var m Manifest
	if err := json.Unmarshal(read(t, dir, "manifest.json"), &m); err != nil {
		t.Fatal(err)
	}
	if len(m.Files) != 4 {
		t.Errorf("%d files in the manifest", len(m.Files))
	}
	for _, f := range m.Files {
		sum := sha256.Sum256(read(t, dir, f.Name))
		if got := hex.EncodeToString(sum[:]); got != f.SHA256 {
			t.Errorf("%s has hash %s, and %s in the manifest", f.Name, got, f.SHA256)
		}
	}
}

func TestFolderIsNeverOverwritten(t *testing.T) {
	parent := t.TempDir()
	dir := filepath.Join(parent, "report")
	var folders []*Folder
	for range 2 {
		f, err := Create(dir, Formats{JSONL: true})
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range results(t) {
			if err := f.Write(t.Context(), r); err != nil {
				t.Fatal(err)
			}
		}
		folders = append(folders, f)
	}
	if err := folders[0].Commit(t.Context(), manifest()); err != nil {
		t.Fatal(err)
	}
	if err := folders[1].Commit(t.Context(), manifest()); err == nil || !strings.Contains(err.Error(), dir) {
		t.Errorf("the second report of one folder: %v", err)
	}
	if err := folders[1].Abort(); err != nil {
		t.Error(err)
	}
	if _, err := Create(dir, DefaultFormats()); err == nil || !strings.Contains(err.Error(), "never overwrites") {
		t.Errorf("a folder that holds a report: %v", err)
	}
	if _, hidden := visible(t, parent); len(hidden) != 0 {
		t.Errorf("left behind: %v", hidden)
	}
	empty := filepath.Join(parent, "empty")
	if err := os.Mkdir(empty, 0o700); err != nil {
		t.Fatal(err)
	}
	f, err := Create(empty, DefaultFormats())
	if err != nil {
		t.Errorf("an empty folder: %v", err)
	}
	if err := f.Abort(); err != nil {
		t.Error(err)
	}
}

func TestCommitRefuses(t *testing.T) {
	cancelled, cancel := context.WithCancel(context.Background())
	cancel()
	tests := []struct {
		name   string
		ctx    context.Context
		change func(*Manifest)
		says   string
	}{
		{"rows that do not add up", t.Context(), func(m *Manifest) { m.Inputs[0].Blank = 2 }, "do not add up"},
		{"rows that were lost", t.Context(), func(m *Manifest) { m.Inputs[0].Read, m.Inputs[0].Records = 7, 5 }, "does not hold every row"},
		{"alerts that were lost", t.Context(), func(m *Manifest) { m.Alerts.Total = 4 }, "does not hold every row"},
		{"a cancelled run", cancelled, func(*Manifest) {}, "canceled"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			parent := t.TempDir()
			f, err := Create(filepath.Join(parent, "report"), DefaultFormats())
			if err != nil {
				t.Fatal(err)
			}
			for _, r := range results(t) {
				if err := f.Write(t.Context(), r); err != nil {
					t.Fatal(err)
				}
			}
			m := manifest()
			tt.change(m)
			if err := f.Commit(tt.ctx, m); err == nil || !strings.Contains(err.Error(), tt.says) {
				t.Errorf("error %v, want %q", err, tt.says)
			}
			if err := f.Abort(); err != nil {
				t.Error(err)
			}
			if shown, hidden := visible(t, parent); len(shown)+len(hidden) != 0 {
				t.Errorf("left behind: %v %v", shown, hidden)
			}
		})
	}
}
