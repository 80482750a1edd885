package lists

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/klauspost/compress/zstd"
)

// MaxListBytes is the most that one list file may inflate to. The largest
// published list (OFAC's Enhanced XML) is about 110 MB in 2026; ten times that
// is no list but a compression bomb.
const MaxListBytes = 1 << 30

// HeadBytes is how much of a file's beginning a [Format] gets to recognise it.
const HeadBytes = 4096

// Source is one list file on disk, plain, gzip or zstd. Compression is
// recognised from the content.
type Source struct {
	Path string
}

// Open opens the file for reading, decompressed. Reading more than
// [MaxListBytes] fails with an [*Error].
func (s *Source) Open() (io.ReadCloser, error) {
	f, err := os.Open(s.Path)
	if err != nil {
		return nil, &Error{Path: s.Path, Problem: "cannot be opened", Err: err}
	}
	in := bufio.NewReaderSize(f, 1<<16)
	magic, _ := in.Peek(4) // a shorter file is no compressed file
	out := &sourceReader{path: s.Path, left: MaxListBytes, closers: []io.Closer{f}}
	switch {
	case bytes.HasPrefix(magic, []byte{0x1f, 0x8b}):
		z, err := gzip.NewReader(in)
		if err != nil {
			_ = f.Close() // read only; the gzip error is the one to tell
			return nil, &Error{Path: s.Path, Problem: "is no readable gzip file", Err: err}
		}
		out.r = z
	case bytes.Equal(magic, []byte{0x28, 0xb5, 0x2f, 0xfd}):
		z, err := zstd.NewReader(in, zstd.WithDecoderConcurrency(1))
		if err != nil {
			_ = f.Close() // as above
			return nil, &Error{Path: s.Path, Problem: "is no readable zstd file", Err: err}
		}
		out.r = z
		out.closers = append([]io.Closer{z.IOReadCloser()}, out.closers...)
	default:
		out.r = in
	}
	return out, nil
}

// Head returns the first [HeadBytes] of the decompressed content, fewer where
// the file is shorter.
func (s *Source) Head() ([]byte, error) {
	r, err := s.Open()
	if err != nil {
		return nil, err
	}
	defer func() { _ = r.Close() }() // read only
	head, err := io.ReadAll(io.LimitReader(r, HeadBytes))
	if err != nil {
		return nil, &Error{Path: s.Path, Problem: "cannot be read", Err: err}
	}
	return head, nil
}

// File returns size, hash and time of the bytes on disk.
func (s *Source) File() (File, error) {
	f, err := os.Open(s.Path)
	if err != nil {
		return File{}, &Error{Path: s.Path, Problem: "cannot be opened", Err: err}
	}
	defer func() { _ = f.Close() }() // read only
	info, err := f.Stat()
	if err != nil {
		return File{}, &Error{Path: s.Path, Problem: "cannot be read", Err: err}
	}
	h := sha256.New()
	size, err := io.Copy(h, f)
	if err != nil {
		return File{}, &Error{Path: s.Path, Problem: "cannot be read", Err: err}
	}
	return File{Path: s.Path, Size: size, SHA256: hex.EncodeToString(h.Sum(nil)), Modified: info.ModTime().UTC()}, nil
}

// Sibling returns the file beside s whose name is s's name with word replaced
// by other, in any case, compressed or not, and false where there is none:
// for sdn_2021.csv.gz, "sdn" and "alt", that is alt_2021.csv or alt_2021.csv.gz.
// Where two files would do, the error names both.
func (s *Source) Sibling(word, other string) (*Source, bool, error) {
	want, ok := replaceFold(trimCompression(filepath.Base(s.Path)), word, other)
	if !ok {
		return nil, false, nil
	}
	dir := filepath.Dir(s.Path)
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, false, &Error{Path: s.Path, Problem: "its folder cannot be read for the files beside it", Err: err}
	}
	var found []string
	for _, e := range entries {
		if !e.IsDir() && strings.EqualFold(trimCompression(e.Name()), want) {
			found = append(found, filepath.Join(dir, e.Name()))
		}
	}
	switch len(found) {
	case 0:
		return nil, false, nil
	case 1:
		return &Source{Path: found[0]}, true, nil
	default:
		return nil, false, &Error{
			Path: s.Path, Problem: fmt.Sprintf("has two files beside it that could belong to it: %s", strings.Join(found, ", ")),
			Hint: "Keep one of them.",
		}
	}
}

func trimCompression(name string) string {
	for _, suffix := range []string{".gz", ".zst"} {
		if len(name) > len(suffix) && strings.EqualFold(name[len(name)-len(suffix):], suffix) {
			return name[:len(name)-len(suffix)]
		}
	}
	return name
}

// replaceFold replaces the first occurrence of the ASCII word in s, in any case.
func replaceFold(s, word, other string) (string, bool) {
	i := strings.Index(strings.ToLower(s), word)
	if i < 0 || i+len(word) > len(s) {
		return "", false
	}
	return s[:i] + other + s[i+len(word):], true
}

// sourceReader limits what comes out of a list file and gives its errors the
// file's name.
type sourceReader struct {
	path    string
	r       io.Reader
	left    int64
	closers []io.Closer
}

func (s *sourceReader) Read(p []byte) (int, error) {
	if s.left <= 0 {
		return 0, &Error{
			Path: s.path, Problem: fmt.Sprintf("is larger than %d MiB", int64(MaxListBytes)>>20),
			Hint: "No published list is; check where the file came from.",
		}
	}
	if int64(len(p)) > s.left {
		p = p[:s.left]
	}
	n, err := s.r.Read(p)
	s.left -= int64(n)
	switch {
	case err == nil:
		return n, nil
	case errors.Is(err, io.EOF):
		return n, io.EOF
	case errors.Is(err, io.ErrUnexpectedEOF):
		return n, &Error{Path: s.path, Problem: "is truncated: the compressed data ends in the middle", Hint: "Download it again."}
	default:
		return n, &Error{Path: s.path, Problem: "cannot be decompressed or read", Err: err}
	}
}

func (s *sourceReader) Close() error {
	var first error
	for _, c := range s.closers {
		if err := c.Close(); err != nil && first == nil {
			first = err
		}
	}
	return first
}
