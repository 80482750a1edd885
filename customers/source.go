package customers

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"io"
	"os"

	"github.com/klauspost/compress/zstd"
)

// Source is what was read, so that a report can prove it.
type Source struct {
	Path   string `json:"path"`   // as given; "-" for standard input
	Size   int64  `json:"size"`   // bytes, before any decompression
	SHA256 string `json:"sha256"` // of these bytes, in lower-case hexadecimal; "" until a stream has ended
}

// maxInMemory bounds what is held in memory where a workbook arrives
// compressed or as a stream: a workbook can only be read with random access.
const maxInMemory = 1 << 30

// origin is the opened input: a regular file, which is hashed before it is
// read, or a stream, which is hashed on the way.
type origin struct {
	source Source
	file   *os.File // nil for standard input
	stream *hashing // nil for a regular file
	zstd   *zstd.Decoder
}

// hashing passes a stream on and hashes it.
type hashing struct {
	r    io.Reader
	sum  hash.Hash
	size int64
}

func (h *hashing) Read(p []byte) (int, error) {
	n, err := h.r.Read(p)
	_, _ = h.sum.Write(p[:n]) // a hash never fails
	h.size += int64(n)
	return n, err
}

func openOrigin(path string, stdin io.Reader) (*origin, error) {
	o := &origin{source: Source{Path: path}}
	if path == "-" {
		if stdin == nil {
			stdin = bytes.NewReader(nil)
		}
		o.stream = &hashing{r: stdin, sum: sha256.New()}
		return o, nil
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("opening the customer file: %w", err)
	}
	o.file = f
	info, err := f.Stat()
	if err != nil {
		return nil, errors.Join(fmt.Errorf("opening the customer file: %w", err), f.Close())
	}
	if info.IsDir() {
		return nil, errors.Join(fmt.Errorf("opening the customer file: %s is a folder, not a file", path), f.Close())
	}
	if !info.Mode().IsRegular() {
		o.stream = &hashing{r: f, sum: sha256.New()}
		return o, nil
	}
	h := sha256.New()
	if o.source.Size, err = io.Copy(h, f); err == nil {
		_, err = f.Seek(0, io.SeekStart)
	}
	if err != nil {
		return nil, errors.Join(fmt.Errorf("reading %s: %w", path, err), f.Close())
	}
	o.source.SHA256 = hex.EncodeToString(h.Sum(nil))
	return o, nil
}

// plain unpacks gzip and Zstandard, recognised by their first bytes, and
// returns a reader of what is inside.
func (o *origin) plain() (*bufio.Reader, bool, error) {
	const buffer = 1 << 20
	var raw io.Reader = o.file
	if o.stream != nil {
		raw = o.stream
	}
	r := bufio.NewReaderSize(raw, buffer)
	magic, err := r.Peek(4)
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, false, err
	}
	switch {
	case bytes.HasPrefix(magic, []byte{0x1f, 0x8b}):
		z, err := gzip.NewReader(r)
		if err != nil {
			return nil, false, fmt.Errorf("unpacking gzip: %w", err)
		}
		return bufio.NewReaderSize(z, buffer), true, nil
	case bytes.HasPrefix(magic, []byte{0x28, 0xb5, 0x2f, 0xfd}):
		// One goroutine and a bounded window: a small file must not be able
		// to ask for gigabytes.
		z, err := zstd.NewReader(r, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxWindow(256<<20))
		if err != nil {
			return nil, false, fmt.Errorf("unpacking zstd: %w", err)
		}
		o.zstd = z
		return bufio.NewReaderSize(z, buffer), true, nil
	}
	return r, false, nil
}

// randomAccess returns the unpacked content for a workbook.
func (o *origin) randomAccess(r *bufio.Reader, unpacked bool) (io.ReaderAt, int64, error) {
	if o.stream == nil && !unpacked {
		return o.file, o.source.Size, nil
	}
	b, err := io.ReadAll(io.LimitReader(r, maxInMemory+1))
	if err != nil {
		return nil, 0, err
	}
	if len(b) > maxInMemory {
		return nil, 0, fmt.Errorf("the workbook is larger than %d MiB; give it as an .xlsx file that is not compressed again", maxInMemory>>20)
	}
	return bytes.NewReader(b), int64(len(b)), nil
}

// end completes the hash of a stream: what follows the last row, such as the
// padding of a compressed file, was received too.
func (o *origin) end() error {
	if o.stream == nil || o.source.SHA256 != "" {
		return nil
	}
	if _, err := io.Copy(io.Discard, o.stream); err != nil {
		return err
	}
	o.source.Size = o.stream.size
	o.source.SHA256 = hex.EncodeToString(o.stream.sum.Sum(nil))
	return nil
}

func (o *origin) close() error {
	if o.zstd != nil {
		o.zstd.Close()
	}
	if o.file == nil {
		return nil
	}
	return o.file.Close()
}
