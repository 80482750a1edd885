package customers

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/unicode"
)

const remedyUTF8 = `save it as "CSV UTF-8"`

// legacy is the 8-bit encoding of the lines that are not UTF-8.
type legacy struct {
	name string
	enc  encoding.Encoding
}

func windows1252() legacy { return legacy{"Windows-1252", charmap.Windows1252} }

// openText turns UTF-16 into UTF-8, drops a byte order mark, and finds out
// which encoding lines are in that are not UTF-8, from the first megabyte.
func openText(r *bufio.Reader) (*bufio.Reader, legacy, error) {
	head, err := r.Peek(3)
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, legacy{}, err
	}
	switch {
	case bytes.HasPrefix(head, []byte{0xef, 0xbb, 0xbf}):
		_, _ = r.Discard(3) // peeked
	case bytes.HasPrefix(head, []byte{0xff, 0xfe}), bytes.HasPrefix(head, []byte{0xfe, 0xff}):
		dec := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewDecoder()
		r = bufio.NewReaderSize(dec.Reader(r), 1<<20)
	}
	sample, err := r.Peek(r.Size())
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, legacy{}, err
	}
	if bytes.IndexByte(sample, 0) >= 0 {
		return nil, legacy{}, errors.New("it is neither a workbook nor text; save it as .xlsx or as csv")
	}
	old, ok := legacyOf(sample)
	if !ok {
		return nil, legacy{}, errors.New("its text is neither UTF-8 nor Western European; " + remedyUTF8)
	}
	return r, old, nil
}

// legacyOf says which 8-bit encoding the bytes outside UTF-8 are in. In
// Western European text letters above ASCII stand alone or in twos between
// ASCII letters; in Korean text (CP949, which Excel writes in Korea) they come
// in pairs, nearly all of which are Hangul. Anything else made of long runs of
// such bytes is an encoding that cannot be told, and reading it as Western
// would turn every name into something else without a word.
func legacyOf(b []byte) (legacy, bool) {
	var high, inRuns, pairs, hangul int
	for line := range bytes.Lines(b) {
		if utf8.Valid(line) {
			continue
		}
		for i := 0; i < len(line); {
			n := 0
			for i+n < len(line) && line[i+n] >= 0x80 {
				n++
			}
			if n == 0 {
				i++
				continue
			}
			high += n
			if n > 2 {
				inRuns += n
			}
			for k := i; k+1 < i+n; k += 2 {
				pairs++
				if line[k] >= 0xb0 && line[k] <= 0xc8 && line[k+1] >= 0xa1 {
					hangul++
				}
			}
			i += n
		}
	}
	switch {
	case pairs > 0 && 2*pairs*10 >= high*8 && hangul*10 >= pairs*9:
		return legacy{"CP949 (Korean)", korean.EUCKR}, true
	case inRuns*2 > high:
		return legacy{}, false
	default:
		return windows1252(), true
	}
}

// decode turns the text of a cell into UTF-8. It reports false where the text
// cannot be read.
func (l legacy) decode(s string) (string, bool) {
	out, err := l.enc.NewDecoder().String(s)
	return out, err == nil && !bytes.ContainsRune([]byte(out), utf8.RuneError)
}
