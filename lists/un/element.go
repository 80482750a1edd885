package un

import "strings"

// element is one XML element of an entry. Mapping marks what it reads, so that
// the rest can be told.
type element struct {
	name     string
	text     string
	children []*element
	read     bool
}

// value returns the element's own text with runs of white space as one space,
// and marks it read. The publisher's "na" (the default of the schema) and
// "null" mean that there is none.
func (e *element) value() string {
	e.read = true
	text := collapse(e.text)
	if text == "na" || text == "null" {
		return ""
	}
	return text
}

// group marks e read as a mere container and returns it.
func (e *element) group() *element {
	e.read = true
	return e
}

// all returns the children of a name in their order.
func (e *element) all(name string) []*element {
	var found []*element
	for _, c := range e.children {
		if c.name == name {
			found = append(found, c)
		}
	}
	return found
}

// child returns the value of the first child of a name, or "". A second child
// of that name stays unread and is told as such.
func (e *element) child(name string) string {
	for _, c := range e.children {
		if c.name == name {
			return c.value()
		}
	}
	return ""
}

// raw returns the text of the first child of a name as published, but for white
// space around it.
func (e *element) raw(name string) string {
	for _, c := range e.children {
		if c.name == name {
			c.read = true
			return strings.TrimSpace(c.text)
		}
	}
	return ""
}

// values returns what the VALUE children of all children of a name hold, and
// what such a child holds itself.
func (e *element) values(name string) []string {
	var found []string
	for _, c := range e.all(name) {
		if v := c.value(); v != "" {
			found = append(found, v)
		}
		for _, v := range c.all("VALUE") {
			if text := v.value(); text != "" {
				found = append(found, text)
			}
		}
	}
	return found
}

// unread calls tell with path and text of every element that was not read, of
// those without text too, and of text between the elements of a container.
func (e *element) unread(path string, tell func(path, text string)) {
	text := collapse(e.text)
	if !e.read || (len(e.children) > 0 && text != "") {
		tell(path, text)
	}
	for _, c := range e.children {
		c.unread(path+"/"+c.name, tell)
	}
}

// collapse trims text and makes every run of white space one space.
func collapse(text string) string { return strings.Join(strings.Fields(text), " ") }
