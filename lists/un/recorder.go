package un

import (
	"bufio"
	"errors"
	"io"
)

// maxRecordBytes is the most that one entry, or one token outside an entry, may
// take. The longest entry of the 2024 and 2026 files has 11 kB.
const maxRecordBytes = 1 << 17

var errRecordTooLarge = errors.New("one entry is larger than 128 KiB")

// recorder hands bytes to the XML decoder and keeps those since the last mark:
// the original bytes of an entry. It being an io.ByteReader, the decoder does
// not read ahead of what it has parsed, and no token can grow past the limit.
type recorder struct {
	in   *bufio.Reader
	kept []byte
	base int64 // offset of kept[0] in the decompressed file
}

func newRecorder(in io.Reader) *recorder {
	r := &recorder{in: bufio.NewReaderSize(in, 1<<16)}
	if bom, _ := r.in.Peek(3); string(bom) == "\ufeff" { // shorter: no mark
		_, _ = r.in.Discard(3) // peeked, hence there
	}
	return r
}

// ReadByte reads the next byte and keeps it.
func (r *recorder) ReadByte() (byte, error) {
	if len(r.kept) >= maxRecordBytes {
		return 0, errRecordTooLarge
	}
	b, err := r.in.ReadByte()
	if err != nil {
		return 0, err
	}
	r.kept = append(r.kept, b)
	return b, nil
}

// Read is there for the decoder's parameter type; the decoder calls ReadByte.
func (r *recorder) Read(p []byte) (int, error) {
	if len(p) == 0 {
		return 0, nil
	}
	b, err := r.ReadByte()
	if err != nil {
		return 0, err
	}
	p[0] = b
	return 1, nil
}

// mark forgets the bytes before offset.
func (r *recorder) mark(offset int64) {
	n := min(max(offset-r.base, 0), int64(len(r.kept)))
	r.kept = append(r.kept[:0], r.kept[n:]...)
	r.base += n
}

// since returns the bytes from the mark up to offset.
func (r *recorder) since(offset int64) string {
	return string(r.kept[:min(max(offset-r.base, 0), int64(len(r.kept)))])
}
