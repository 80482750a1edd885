// Package un reads the United Nations Security Council Consolidated List in the
// XML that the Security Council publishes (schema sc-sanctions.xsd).
//
// The file holds INDIVIDUALS and ENTITIES; each entry becomes one
// [lists.Entity] with the list's source id [Source]. An entry is read into a
// small tree and the tree is mapped; whatever element of it no rule has read is
// kept as a note of the entry and reported as a warning of the list, so that a
// change of the publisher's format does not pass unseen.
//
// The list is read whole or refused: a file that ends early, lacks one of its
// two sections, names an entry twice or not at all, or carries a document type
// declaration is an error with its line.
package un

import (
	"bytes"
	"context"

	"saring/dates"
	"saring/lists"
)

// Source is the source id of the list.
const Source = "un_sc"

// SearchURL is the Security Council's search page over the list. The list
// gives no lasting address of a single entry.
const SearchURL = "https://scsanctions.un.org/search/"

// rootElement is the root of the published XML.
const rootElement = "CONSOLIDATED_LIST"

// Consolidated is the format of the Consolidated List XML. Its zero value is
// ready for use.
type Consolidated struct{}

var _ lists.Format = Consolidated{}

// Name returns the format's name for messages.
func (Consolidated) Name() string { return "UN Security Council Consolidated List XML" }

// Recognise reports [lists.Main] for XML whose root element is
// CONSOLIDATED_LIST. A byte order mark, white space, comments and processing
// instructions may stand before it.
func (Consolidated) Recognise(head []byte) lists.Role {
	if firstElement(head) == rootElement {
		return lists.Main
	}
	return lists.Foreign
}

// Load reads the list. Every error but the context's is a [*lists.Error].
func (Consolidated) Load(ctx context.Context, main *lists.Source) (*lists.List, error) {
	file, err := main.File()
	if err != nil {
		return nil, err
	}
	in, err := main.Open()
	if err != nil {
		return nil, err
	}
	defer func() { _ = in.Close() }() // read only
	list := &lists.List{
		Source:    Source,
		Title:     "United Nations Security Council Consolidated List",
		Publisher: "UN Security Council",
		Files:     []lists.File{file},
	}
	if err := newReader(main.Path, in, list).read(ctx); err != nil {
		return nil, err
	}
	return list, nil
}

// firstElement returns the name of the first element of an XML head, or "".
func firstElement(head []byte) string {
	b := bytes.TrimPrefix(head, []byte("\ufeff"))
	for {
		b = bytes.TrimLeft(b, " \t\r\n")
		var end string
		switch {
		case bytes.HasPrefix(b, []byte("<?")):
			end = "?>"
		case bytes.HasPrefix(b, []byte("<!--")):
			end = "-->"
		case bytes.HasPrefix(b, []byte("<!")):
			// A document type is refused later, with its line; here it must not
			// hide what the file is.
			end = ">"
		case bytes.HasPrefix(b, []byte("<")):
			name := b[1:]
			if i := bytes.IndexAny(name, " \t\r\n/>"); i >= 0 {
				return string(name[:i])
			}
			return ""
		default:
			return ""
		}
		i := bytes.Index(b, []byte(end))
		if i < 0 {
			return ""
		}
		b = b[i+len(end):]
	}
}

// published reads the dateGenerated attribute, an xs:dateTime.
func published(value string) (dates.Date, bool) {
	if len(value) < len("2006-01-02") {
		return dates.Date{}, false
	}
	return isoDay(value[:len("2006-01-02")])
}
