package un

import (
	"context"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"saring/lists"
)

// maxDepth is the deepest nesting of elements that is read. The published list
// has five levels.
const maxDepth = 64

const downloadHint = "Download it again from the Security Council's site."

// reader streams one list file into a list, entry by entry.
type reader struct {
	path string
	in   *recorder
	dec  *xml.Decoder
	list *lists.List

	rooted   bool           // the root element was seen
	open     []string       // the names of the open elements
	sections map[string]int // entries by section
	seen     map[string]int // line by reference
	odd      oddities
}

func newReader(path string, in io.Reader, list *lists.List) *reader {
	rec := newRecorder(in)
	return &reader{
		path: path, in: rec, dec: xml.NewDecoder(rec), list: list,
		sections: map[string]int{}, seen: map[string]int{}, odd: newOddities(),
	}
}

// read reads the whole file. No element is handed to encoding/xml's own
// mapping: its depth is not bounded, whereas here every token passes enter.
func (r *reader) read(ctx context.Context) error {
	for {
		if err := ctx.Err(); err != nil {
			return fmt.Errorf("reading list %s: %w", r.path, err)
		}
		start := r.dec.InputOffset()
		line, _ := r.dec.InputPos()
		r.in.mark(start)
		token, err := r.dec.Token()
		if errors.Is(err, io.EOF) && len(r.open) == 0 {
			return r.finish()
		}
		if err != nil {
			return r.broken(err)
		}
		switch t := token.(type) {
		case xml.StartElement:
			err = r.enter(t, line)
		case xml.EndElement:
			r.open = r.open[:len(r.open)-1]
		case xml.CharData:
			if strings.TrimSpace(string(t)) != "" {
				err = r.fail(line, "has text outside its entries", downloadHint, nil)
			}
		case xml.Directive:
			err = r.directive(t, line)
		case xml.Comment, xml.ProcInst:
		}
		if err != nil {
			return err
		}
	}
}

// enter handles a start tag outside an entry: root, section or entry.
func (r *reader) enter(t xml.StartElement, line int) error {
	name := t.Name.Local
	r.open = append(r.open, name)
	switch {
	case len(r.open) == 1:
		return r.root(t, line)
	case len(r.open) == 2 && (name == "INDIVIDUALS" || name == "ENTITIES"):
		r.sections[name] += 0
		return nil
	case len(r.open) == 3 && r.open[1] == "INDIVIDUALS" && name == "INDIVIDUAL",
		len(r.open) == 3 && r.open[1] == "ENTITIES" && name == "ENTITY":
		r.sections[r.open[1]]++
		return r.entry(t, line)
	default:
		return r.fail(line, fmt.Sprintf("has the element %s, where only %s may stand", strings.Join(r.open, "/"), wanted(len(r.open))),
			"The publisher's format has changed, or the file is damaged; it is not screened against in part.", nil)
	}
}

func wanted(depth int) string {
	if depth == 2 {
		return "INDIVIDUALS and ENTITIES"
	}
	return "INDIVIDUAL or ENTITY in its section"
}

func (r *reader) root(t xml.StartElement, line int) error {
	if r.rooted {
		return r.fail(line, "has a second root element", downloadHint, nil)
	}
	r.rooted = true
	if t.Name.Local != rootElement {
		problem := fmt.Sprintf("has the root element %s and not %s", t.Name.Local, rootElement)
		if strings.EqualFold(t.Name.Local, "html") {
			problem = "is an HTML page, not the list"
		}
		return r.fail(line, problem, "Download the list in XML.", nil)
	}
	for _, a := range t.Attr {
		if a.Name.Local != "dateGenerated" {
			continue
		}
		if date, ok := published(a.Value); ok {
			r.list.Published = date
		}
	}
	if r.list.Published.IsZero() {
		return r.fail(line, "does not say when it was generated (attribute dateGenerated of the root)", downloadHint, nil)
	}
	return nil
}

func (r *reader) directive(t xml.Directive, line int) error {
	text := strings.ToLower(collapse(string(t)))
	if strings.HasPrefix(text, "doctype html") {
		return r.fail(line, "is an HTML page, not the list", "Download the list in XML.", nil)
	}
	return r.fail(line, "has a document type declaration, which the published list never has",
		"Do not use this file; download it again from the Security Council's site.", nil)
}

// entry reads one entry to its end tag and maps it.
func (r *reader) entry(t xml.StartElement, line int) error {
	root := newElement(t)
	stack := []*element{root}
	for len(stack) > 0 {
		token, err := r.dec.Token()
		if err != nil {
			return r.broken(err)
		}
		top := stack[len(stack)-1]
		switch t := token.(type) {
		case xml.StartElement:
			if len(r.open)+len(stack) > maxDepth {
				at, _ := r.dec.InputPos()
				return r.fail(at, fmt.Sprintf("nests elements deeper than %d", maxDepth), downloadHint, nil)
			}
			e := newElement(t)
			top.children = append(top.children, e)
			stack = append(stack, e)
		case xml.EndElement:
			stack = stack[:len(stack)-1]
		case xml.CharData:
			top.text += string(t)
		case xml.Directive:
			at, _ := r.dec.InputPos()
			return r.directive(t, at)
		case xml.Comment, xml.ProcInst:
		}
	}
	r.open = r.open[:len(r.open)-1]
	return r.add(root, lists.Record{File: r.path, Line: line, Text: r.in.since(r.dec.InputOffset())})
}

func newElement(t xml.StartElement) *element {
	e := &element{name: t.Name.Local}
	for _, a := range t.Attr {
		e.children = append(e.children, &element{name: "@" + a.Name.Local, text: a.Value})
	}
	return e
}

func (r *reader) add(root *element, record lists.Record) error {
	entity := mapEntry(root, record, &r.odd)
	if entity.ID == "" {
		return r.fail(record.Line, "has an entry without REFERENCE_NUMBER", downloadHint, nil)
	}
	if len(entity.Names) == 0 || entity.Names[0].Kind != lists.Primary {
		return r.fail(record.Line, fmt.Sprintf("has an entry without a name, %s", entity.ID), downloadHint, nil)
	}
	if first, twice := r.seen[entity.ID]; twice {
		return r.fail(record.Line, fmt.Sprintf("has the entry %s twice, first in line %d", entity.ID, first), downloadHint, nil)
	}
	r.seen[entity.ID] = record.Line
	r.list.Entities = append(r.list.Entities, entity)
	return nil
}

// finish checks the whole after the end of the file.
func (r *reader) finish() error {
	line, _ := r.dec.InputPos()
	if !r.rooted {
		return r.fail(0, "has no element at all", downloadHint, nil)
	}
	for _, section := range []string{"INDIVIDUALS", "ENTITIES"} {
		n, there := r.sections[section]
		if !there {
			return r.fail(line, fmt.Sprintf("has no section %s", section), "Half a list is not screened against. "+downloadHint, nil)
		}
		if n == 0 {
			r.list.Warnings = append(r.list.Warnings, fmt.Sprintf("The section %s is empty.", section))
		}
	}
	if len(r.list.Entities) == 0 {
		return r.fail(line, "has no entry at all", downloadHint, nil)
	}
	r.list.Warnings = slices.Concat(r.list.Warnings, r.odd.sentences())
	return nil
}

// broken gives an error of decoder or file its place.
func (r *reader) broken(err error) error {
	line, _ := r.dec.InputPos()
	var known *lists.Error
	if errors.As(err, &known) {
		return known
	}
	var syntax *xml.SyntaxError
	switch {
	case errors.Is(err, errRecordTooLarge):
		return r.fail(line, "is not the published list", downloadHint, err)
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF),
		errors.As(err, &syntax) && strings.Contains(syntax.Msg, "unexpected EOF"):
		return r.fail(line, fmt.Sprintf("is truncated: it ends inside %s", r.where()), downloadHint, nil)
	default:
		return r.fail(line, "is no well-formed XML in UTF-8", downloadHint, err)
	}
}

func (r *reader) where() string {
	if len(r.open) == 0 {
		return "its head"
	}
	return "the element " + r.open[len(r.open)-1]
}

func (r *reader) fail(line int, problem, hint string, err error) error {
	return &lists.Error{Path: r.path, Line: line, Problem: problem, Hint: hint, Err: err}
}
