// Package places holds countries and territories in the spellings that lists
// and customer sheets use. It knows no other package of the project.
package places

// Country is a country or territory as it was written and, where the writing
// is known, its code.
type Country struct {
	// Text is the publisher's or customer's own writing, such as "Korea, North".
	Text string `json:"text"`
	// Code is the ISO 3166-1 alpha-2 code in upper case, or empty where the
	// text is not known.
	Code string `json:"code,omitempty"`
}
