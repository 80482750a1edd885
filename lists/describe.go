package lists

import (
	"bytes"
	"regexp"
	"strings"
	"unicode/utf8"
)

// describe says in a few words what a file that is no list looks like. It
// quotes nothing but the name of an XML root element: the file may be a
// customer file that came among the lists.
func describe(head []byte) string {
	text := bytes.TrimSpace(bytes.TrimPrefix(head, []byte("\ufeff")))
	lower := strings.ToLower(string(text[:min(len(text), 512)]))
	switch {
	case len(text) == 0:
		return "an empty file"
	case bytes.HasPrefix(text, []byte("PK\x03\x04")):
		return "an xlsx or another zip file"
	case bytes.HasPrefix(text, []byte("\xd0\xcf\x11\xe0")):
		return "an old Office file (xls, doc)"
	case bytes.HasPrefix(text, []byte("%PDF")):
		return "a PDF file"
	case bytes.HasPrefix(text, []byte("\x1f\x8b")), bytes.HasPrefix(text, []byte("\x28\xb5\x2f\xfd")):
		return "a file compressed twice"
	case bytes.HasPrefix(text, []byte("\xff\xfe")), bytes.HasPrefix(text, []byte("\xfe\xff")):
		return "a text in UTF-16; the lists are published in UTF-8"
	case strings.HasPrefix(lower, "<!doctype html"), strings.HasPrefix(lower, "<html"), strings.Contains(lower, "<html"):
		return "an HTML page, such as a download portal answers with"
	case text[0] == '<':
		if m := rootName.FindSubmatch(text); m != nil {
			return "XML with the root element " + string(m[1])
		}
		return "XML without a root element"
	case text[0] == '{', text[0] == '[':
		return "JSON"
	case !isText(head):
		return "a binary file"
	case bytes.ContainsAny(firstLine(text), ",;\t|"):
		return "csv, but with the columns of no known list"
	default:
		return "plain text"
	}
}

// rootName finds the first tag that opens an element, past declaration and
// comments.
var rootName = regexp.MustCompile(`(?s)^(?:\s|<\?.*?\?>|<!--.*?-->|<![^>]*>)*<([A-Za-z_][\w.:-]{0,63})`)

func firstLine(text []byte) []byte {
	line, _, _ := bytes.Cut(text, []byte("\n"))
	return line
}

// isText reports whether a head is UTF-8 text, but for a last character that
// the head may have cut.
func isText(head []byte) bool {
	if bytes.IndexByte(head, 0) >= 0 {
		return false
	}
	for range utf8.UTFMax {
		if utf8.Valid(head) {
			return true
		}
		if len(head) == 0 {
			return false
		}
		head = head[:len(head)-1]
	}
	return utf8.Valid(head)
}
