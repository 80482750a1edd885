package identifiers

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// minIDKey is the length below which a number is no identifier: house numbers
// and counters would link strangers.
const minIDKey = 5

// Key gives the form in which numbers are compared: letters and digits only, in
// upper case, full-width forms resolved (Unicode NFKC). Leading zeros count.
// It is "" for a number that identifies nobody: one of fewer than five letters
// and digits, or of one character repeated (00000000, XXXXXXXX).
//
// The key says nothing of the kind of number or of its issuer: whether a
// passport may equal a tax number is the caller's decision.
func (id ID) Key() string {
	var b strings.Builder
	varied := false
	var first rune
	for _, r := range norm.NFKC.String(id.Number) {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			continue
		}
		r = unicode.ToUpper(r)
		if b.Len() == 0 {
			first = r
		}
		varied = varied || r != first
		b.WriteRune(r)
	}
	if key := b.String(); varied && utf8.RuneCountInString(key) >= minIDKey {
		return key
	}
	return ""
}
