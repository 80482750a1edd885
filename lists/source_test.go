package lists

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/klauspost/compress/zstd"
)

func gzipped(t *testing.T, text string) string {
	t.Helper()
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	if _, err := io.WriteString(w, text); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func zstandard(t *testing.T, text string) string {
	t.Helper()
	w, err := zstd.NewWriter(nil)
	if err != nil {
		t.Fatal(err)
	}
	return string(w.EncodeAll([]byte(text), nil))
}

func TestSourceOpen(t *testing.T) {
	text := strings.Repeat("the list\n", 1000)
	for name, content := range map[string]string{"plain": text, "gzip": gzipped(t, text), "zstd": zstandard(t, text)} {
		t.Run(name, func(t *testing.T) {
			dir := folder(t, map[string]string{"list": content})
			s := &Source{Path: filepath.Join(dir, "list")}
			r, err := s.Open()
			if err != nil {
				t.Fatal(err)
			}
			got, err := io.ReadAll(r)
			if err != nil || string(got) != text {
				t.Errorf("%d bytes, error %v", len(got), err)
			}
			if err := r.Close(); err != nil {
				t.Error(err)
			}
			head, err := s.Head()
			if err != nil || string(head) != text[:HeadBytes] {
				t.Errorf("head of %d bytes, error %v", len(head), err)
			}
			file, err := s.File()
			sum := sha256.Sum256([]byte(content))
			if err != nil || file.Size != int64(len(content)) || file.SHA256 != hex.EncodeToString(sum[:]) || file.Path != s.Path {
				t.Errorf("file %+v, error %v", file, err)
			}
		})
	}
}

func TestSourceShortFiles(t *testing.T) {
	for _, content := range []string{"", "a", "abc"} {
		dir := folder(t, map[string]string{"list": content})
		head, err := (&Source{Path: filepath.Join(dir, "list")}).Head()
		if err != nil || string(head) != content {
			t.Errorf("%q: head %q, error %v", content, head, err)
		}
	}
}

func TestSourceDamaged(t *testing.T) {
	text := strings.Repeat("the list\n", 1000)
	gz, zst := gzipped(t, text), zstandard(t, text)
	for name, content := range map[string]string{
		"gzip cut":       gz[:len(gz)/2],
		"gzip head only": gz[:6],
		"gzip sum":       gz[:len(gz)-8] + "\x00\x00\x00\x00" + gz[len(gz)-4:],
		"zstd cut":       zst[:len(zst)/2],
	} {
		t.Run(name, func(t *testing.T) {
			dir := folder(t, map[string]string{"list": content})
			s := &Source{Path: filepath.Join(dir, "list")}
			r, err := s.Open()
			if err == nil {
				_, err = io.ReadAll(r)
				_ = r.Close() // read only
			}
			var known *Error
			if !errors.As(err, &known) || known.Path != s.Path {
				t.Errorf("error %v", err)
			}
		})
	}
}

func TestSourceMissing(t *testing.T) {
	s := &Source{Path: filepath.Join(t.TempDir(), "none")}
	_, headErr := s.Head()
	_, fileErr := s.File()
	for _, err := range []error{headErr, fileErr} {
		var known *Error
		if !errors.As(err, &known) || !errors.Is(err, os.ErrNotExist) {
			t.Errorf("error %v", err)
		}
	}
}

func TestSourceReaderStopsAtItsLimit(t *testing.T) {
	r := &sourceReader{path: "bomb", r: strings.NewReader(strings.Repeat("x", 100)), left: 10}
	got, err := io.ReadAll(r)
	var known *Error
	if len(got) != 10 || !errors.As(err, &known) || known.Path != "bomb" {
		t.Errorf("%d bytes, error %v", len(got), err)
	}
}

func TestSibling(t *testing.T) {
	for name, c := range map[string]struct {
		files []string
		main  string
		want  string // "" where there is none
		fails bool
	}{
		"plain":         {[]string{"sdn.csv", "alt.csv"}, "sdn.csv", "alt.csv", false},
		"compressed":    {[]string{"sdn.csv", "alt.csv.gz"}, "sdn.csv", "alt.csv.gz", false},
		"from gzip":     {[]string{"sdn.csv.gz", "alt.csv.zst"}, "sdn.csv.gz", "alt.csv.zst", false},
		"with a date":   {[]string{"sdn_2021.csv", "alt_2021.csv", "alt.csv"}, "sdn_2021.csv", "alt_2021.csv", false},
		"in capitals":   {[]string{"SDN.CSV", "ALT.CSV"}, "SDN.CSV", "ALT.CSV", false},
		"none":          {[]string{"sdn.csv", "add.csv"}, "sdn.csv", "", false},
		"word not in":   {[]string{"list.csv", "alt.csv"}, "list.csv", "", false},
		"two would do":  {[]string{"sdn.csv", "alt.csv", "alt.csv.gz"}, "sdn.csv", "", true},
		"of other date": {[]string{"sdn_2021.csv", "alt_2020.csv"}, "sdn_2021.csv", "", false},
	} {
		t.Run(name, func(t *testing.T) {
			files := map[string]string{}
			for _, f := range c.files {
				files[f] = "x"
			}
			dir := folder(t, files)
			got, found, err := (&Source{Path: filepath.Join(dir, c.main)}).Sibling("sdn", "alt")
			if (err != nil) != c.fails || found != (c.want != "") {
				t.Fatalf("found %v, error %v", found, err)
			}
			if found && got.Path != filepath.Join(dir, c.want) {
				t.Errorf("path %s", got.Path)
			}
		})
	}
}

func TestErrorText(t *testing.T) {
	err := &Error{Path: "a.xml", Line: 3, Problem: "is odd", Hint: "Do this.", Err: os.ErrNotExist}
	if got, want := err.Error(), "list a.xml, line 3: is odd: file does not exist. Do this."; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
