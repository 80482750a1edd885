package ofac

import (
	"bytes"
	"encoding/csv"
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"saring/lists"
)

// fileKind is one of the files of a set.
type fileKind int

const (
	foreignFile fileKind = iota
	sdnFile
	altFile
	addFile
	commentsFile
)

// String says what the kind of file holds.
func (k fileKind) String() string {
	switch k {
	case sdnFile:
		return "OFAC entries (sdn.csv)"
	case altFile:
		return "OFAC aliases (alt.csv)"
	case addFile:
		return "OFAC addresses (add.csv)"
	case commentsFile:
		return "OFAC comments (sdn_comments.csv)"
	case foreignFile:
		return "something else"
	default:
		return "something else"
	}
}

func (k fileKind) columns() int {
	switch k {
	case sdnFile:
		return sdnColumns
	case altFile:
		return 5
	case addFile:
		return 6
	case commentsFile:
		return 2
	case foreignFile:
		return 0
	default:
		return 0
	}
}

// cutsText reports whether the last column holds text that is cut at 1,000
// characters and goes on elsewhere.
func (k fileKind) cutsText() bool { return k == sdnFile || k == commentsFile }

// kindOf recognises a file from its beginning. Its first row, or where all is set
// all whole rows there, must fit one kind; a header row and the end-of-file mark
// are set aside.
func kindOf(head []byte, all bool) fileKind {
	head = bytes.TrimPrefix(head, []byte("\ufeff"))
	if i := bytes.LastIndexByte(head, '\n'); i >= 0 && len(head) >= lists.HeadBytes-len("\ufeff") {
		head = head[:i+1] // the rest is a row that only the head cuts off
	}
	c := csv.NewReader(bytes.NewReader(head))
	c.FieldsPerRecord = -1
	kind := foreignFile
	for first := true; ; first = false {
		cells, err := c.Read()
		if err != nil { // the end, or a quoted cell that the head cuts off
			return kind
		}
		if first && strings.EqualFold(value(cells[0]), "ent_num") || strings.Trim(cells[0], " \x1a") == "" {
			continue
		}
		k := kindOfRow(cells)
		if k == foreignFile || kind != foreignFile && k != kind {
			return foreignFile
		}
		if kind = k; !all {
			return kind
		}
	}
}

func kindOfRow(cells []string) fileKind {
	if n, err := strconv.Atoi(value(cells[0])); err != nil || n <= 0 {
		return foreignFile
	}
	second := ""
	if len(cells) > 1 {
		second = value(cells[1])
	}
	_, notNumber := strconv.Atoi(second)
	switch len(cells) {
	case sdnColumns:
		switch strings.ToLower(value(cells[sdnType])) {
		case "individual", "vessel", "aircraft", "entity", "":
			return sdnFile
		}
	case altFile.columns():
		switch strings.ToLower(value(cells[2])) {
		case "aka", "fka", "nka":
			if notNumber == nil {
				return altFile
			}
		}
	case addFile.columns():
		if notNumber == nil {
			return addFile
		}
	case commentsFile.columns():
		if notNumber != nil {
			return commentsFile
		}
	}
	return foreignFile
}

// value gives a cell's value: OFAC writes null as "-0- ".
func value(cell string) string {
	cell = strings.TrimSpace(cell)
	if cell == "-0-" {
		return ""
	}
	return cell
}

// decode gives the text as UTF-8, without a byte order mark. Text that is not
// UTF-8 is read as Windows-1252, of which ISO 8859-1 is a part.
func decode(text []byte) (utf8Text []byte, converted bool) {
	text = bytes.TrimPrefix(text, []byte("\ufeff"))
	if utf8.Valid(text) {
		return text, false
	}
	out, err := charmap.Windows1252.NewDecoder().Bytes(text)
	if err != nil { // a single-byte decoder has no error to give
		return bytes.ToValidUTF8(text, []byte("\ufffd")), true
	}
	return out, true
}
