package lists

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// plainFormat reads files that begin with its word: "red main" is a list of
// the source "red", "red part" a companion that the main file "*main*" reads.
type plainFormat struct{ word string }

func (f plainFormat) Name() string { return strings.ToUpper(f.word) + " text" }

func (f plainFormat) Recognise(head []byte) Role {
	switch {
	case bytes.HasPrefix(head, []byte(f.word+" main")):
		return Main
	case bytes.HasPrefix(head, []byte(f.word+" part")):
		return Companion
	default:
		return Foreign
	}
}

func (f plainFormat) Load(_ context.Context, main *Source) (*List, error) {
	head, err := main.Head()
	if err != nil {
		return nil, err
	}
	if bytes.Contains(head, []byte("broken")) {
		return nil, &Error{Path: main.Path, Problem: "is broken"}
	}
	file, err := main.File()
	if err != nil {
		return nil, err
	}
	list := &List{Source: f.word, Files: []File{file}}
	beside, found, err := main.Sibling("main", "part")
	if err != nil {
		return nil, err
	}
	if found {
		part, err := beside.File()
		if err != nil {
			return nil, err
		}
		list.Files = append(list.Files, part)
	}
	return list, nil
}

// folder writes files, by path relative to a new folder, and returns it.
func folder(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func loadIn(dir string, paths ...string) ([]*List, error) {
	for i := range paths {
		paths[i] = filepath.Join(dir, paths[i])
	}
	return Load(context.Background(), []Format{plainFormat{"red"}, plainFormat{"blue"}}, paths)
}

// loaded writes lists as "source: file file".
func loaded(t *testing.T, dir string, found []*List) []string {
	t.Helper()
	var all []string
	for _, l := range found {
		s := l.Source + ":"
		for _, f := range l.Files {
			rel, err := filepath.Rel(dir, f.Path)
			if err != nil {
				t.Fatal(err)
			}
			s += " " + filepath.ToSlash(rel)
		}
		all = append(all, s)
	}
	return all
}

func TestLoad(t *testing.T) {
	files := map[string]string{
		"a/main.txt": "red main", "a/part.txt": "red part", "b/deep/main.txt": "blue main",
		"README": "about", "README.txt": "about", "notes.md": "about", "NOTICE": "about", "License.txt": "about",
		"SHA256SUMS": "1  a", ".hidden": "x", ".git/config": "x",
	}
	for name, c := range map[string]struct{ paths, want []string }{
		"folder, ordered by source": {[]string{"."}, []string{"blue: b/deep/main.txt", "red: a/main.txt a/part.txt"}},
		"one file":                  {[]string{"a/main.txt"}, []string{"red: a/main.txt a/part.txt"}},
		"companion named too":       {[]string{"a/part.txt", "a/main.txt"}, []string{"red: a/main.txt a/part.txt"}},
		"same file twice":           {[]string{"a/main.txt", "a", "b/../a/main.txt"}, []string{"red: a/main.txt a/part.txt"}},
		"two paths":                 {[]string{"a", "b"}, []string{"blue: b/deep/main.txt", "red: a/main.txt a/part.txt"}},
	} {
		t.Run(name, func(t *testing.T) {
			dir := folder(t, files)
			found, err := loadIn(dir, c.paths...)
			if err != nil {
				t.Fatal(err)
			}
			if got := loaded(t, dir, found); !slices.Equal(got, c.want) {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestLoadErrors(t *testing.T) {
	for name, c := range map[string]struct {
		files map[string]string
		path  string // the file that the error names
		want  []string
	}{
		"no path":            {nil, "", []string{"holds no sanctions list", "RED text, BLUE text"}},
		"only documents":     {map[string]string{"README.md": "about"}, "", []string{"holds no sanctions list"}},
		"empty file":         {map[string]string{"main.txt": "red main", "x": ""}, "x", []string{"an empty file", "RED text, BLUE text"}},
		"html":               {map[string]string{"x.xml": "<!DOCTYPE html><html>"}, "x.xml", []string{"an HTML page"}},
		"html without type":  {map[string]string{"x.xml": "<?xml version='1.0'?>\n<html>"}, "x.xml", []string{"an HTML page"}},
		"xlsx":               {map[string]string{"x.csv": "PK\x03\x04..."}, "x.csv", []string{"xlsx"}},
		"pdf":                {map[string]string{"x.csv": "%PDF-1.7"}, "x.csv", []string{"PDF"}},
		"json":               {map[string]string{"x.csv": ` {"a": 1}`}, "x.csv", []string{"JSON"}},
		"other xml":          {map[string]string{"x.xml": "\ufeff<?xml version='1.0'?>\n<!-- c -->\n<export a='b'>"}, "x.xml", []string{"the root element export"}},
		"no xml root":        {map[string]string{"x.xml": "<?xml version='1.0'?>"}, "x.xml", []string{"XML without a root element"}},
		"csv":                {map[string]string{"x.csv": "id,name\n1,Jane Secret"}, "x.csv", []string{"csv"}},
		"text":               {map[string]string{"x.txt": "Jane Secret"}, "x.txt", []string{"plain text"}},
		"binary":             {map[string]string{"x.bin": "a\x00b"}, "x.bin", []string{"a binary file"}},
		"utf-16":             {map[string]string{"x.xml": "\xff\xfe<\x00"}, "x.xml", []string{"UTF-16"}},
		"orphan companion":   {map[string]string{"main.txt": "red main", "sub/part.txt": "red part"}, "sub/part.txt", []string{"belongs to a list that is not there"}},
		"companion alone":    {map[string]string{"part.txt": "red part"}, "part.txt", []string{"belongs to a list that is not there"}},
		"two editions":       {map[string]string{"1/main.txt": "red main", "2/main.txt": "red main"}, "2/main.txt", []string{"1/main.txt", "one edition"}},
		"first broken":       {map[string]string{"1.txt": "red main", "2.txt": "blue main broken", "3.txt": "red main broken"}, "2.txt", []string{"is broken"}},
		"unread before read": {map[string]string{"1.txt": "red main broken", "2.txt": "nothing"}, "2.txt", []string{"of no known list format"}},
	} {
		t.Run(name, func(t *testing.T) {
			dir := folder(t, c.files)
			_, err := loadIn(dir, ".")
			var known *Error
			if !errors.As(err, &known) {
				t.Fatalf("error %v", err)
			}
			if known.Path != filepath.Join(dir, c.path) {
				t.Errorf("path %q, want %q", known.Path, c.path)
			}
			for _, want := range c.want {
				if !strings.Contains(filepath.ToSlash(err.Error()), want) {
					t.Errorf("error %q, want %q", err, want)
				}
			}
			if strings.Contains(err.Error(), "Secret") {
				t.Errorf("error quotes the file: %v", err)
			}
		})
	}
}

func TestLoadMissingPath(t *testing.T) {
	_, err := loadIn(t.TempDir(), "nowhere")
	var known *Error
	if !errors.As(err, &known) || !errors.Is(err, os.ErrNotExist) {
		t.Errorf("error %v", err)
	}
}

func TestLoadFollowsLinksOnce(t *testing.T) {
	dir := folder(t, map[string]string{"real/main.txt": "red main"})
	if err := os.Symlink(filepath.Join(dir, "real"), filepath.Join(dir, "again")); err != nil {
		t.Skip("no symbolic links here")
	}
	if err := os.Symlink(dir, filepath.Join(dir, "real", "loop")); err != nil {
		t.Fatal(err)
	}
	found, err := loadIn(dir, ".")
	if err != nil || len(found) != 1 {
		t.Errorf("lists %d, error %v", len(found), err)
	}
}

func TestLoadStopsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	dir := folder(t, map[string]string{"main.txt": "red main"})
	if _, err := Load(ctx, []Format{plainFormat{"red"}}, []string{dir}); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
}

func FuzzDescribe(f *testing.F) {
	for _, seed := range []string{"", "<", "<a", "PK\x03\x04", "\xff", "a,b", "<!-- <html", "\ufeff[", "é"[:1]} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, head []byte) {
		if describe(head) == "" {
			t.Error("no description")
		}
	})
}
