// Package places holds countries and territories in the spellings that lists
// and customer sheets use. It knows no other package of the project.
//
// [Lookup] turns a writing into a [Country]; [Country.Same] compares two of
// them, and says so when it cannot. A writing that is not known keeps its text
// and has no code: an unknown country is no contradiction.
package places

// Country is a country or territory as it was written and, where the writing
// is known, its code.
type Country struct {
	// Text is the publisher's or customer's own writing, such as "Korea, North".
	Text string `json:"text"`
	// Code is the ISO 3166-1 alpha-2 code in upper case, XK for Kosovo, or empty
	// where the text is not known.
	Code string `json:"code,omitempty"`
}

// Same reports whether two countries are the same one, and whether both are
// known, without which the question has no answer.
func (c Country) Same(o Country) (same, known bool) {
	known = c.Code != "" && o.Code != ""
	return known && c.Code == o.Code, known
}
