package un

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// bracketed is a text cut at its outer brackets: between[0] (group 0)
// between[1] (group 1) … between[n]. A group that is dropped is left out of
// text.
type bracketed struct {
	between []string
	groups  []string
	drop    map[int]bool
}

// brackets cuts text at its outer brackets. One that is not closed reaches to
// the end; a closing one without an opening one is ordinary text.
func brackets(text string) (*bracketed, []string) {
	b := &bracketed{drop: map[int]bool{}}
	depth, start := 0, 0
	for i, r := range text {
		switch {
		case r == '(':
			if depth == 0 {
				b.between = append(b.between, text[start:i])
				start = i + 1
			}
			depth++
		case r == ')' && depth > 0:
			depth--
			if depth == 0 {
				b.groups = append(b.groups, text[start:i])
				start = i + 1
			}
		}
	}
	if depth > 0 {
		b.groups = append(b.groups, text[start:])
		start = len(text)
	}
	b.between = append(b.between, text[start:])
	return b, b.groups
}

// without returns the text outside all brackets.
func (b *bracketed) without() string { return strings.Join(b.between, " ") }

// text returns the text without the dropped groups.
func (b *bracketed) text() string {
	var s strings.Builder
	for i, t := range b.between {
		s.WriteString(t)
		if i < len(b.groups) {
			if b.drop[i] {
				s.WriteByte(' ')
			} else {
				s.WriteString("(" + b.groups[i] + ")")
			}
		}
	}
	return s.String()
}

// cutAcronym parts an organisation's name from the acronym that stands in
// brackets behind it or in it: "HAQQANI NETWORK (HQN)". The acronym is "" where
// the brackets hold something else, such as a country or a branch.
func cutAcronym(text string) (without, acronym string) {
	m := acronymBrackets.FindStringSubmatchIndex(text)
	if m == nil {
		return "", ""
	}
	acronym = text[m[2]:m[3]]
	if !isAcronym(acronym, text[:m[0]]) {
		return "", ""
	}
	return collapse(text[:m[0]] + " " + text[m[1]:]), acronym
}

var acronymBrackets = regexp.MustCompile(`\s*\((\p{Lu}[\p{L}\d&/-]{1,11})\)`)

// maxAcronymName is the longest name, in bytes, that an acronym is sought in;
// the list's longest has about 170.
const maxAcronymName = 1000

// isAcronym reports whether text is made of capitals that run through name in
// their order, the first of them beginning a word: HQN through Haqqani Network,
// not KENYA through Al-Haramayn Foundation.
//
// The words of a very long name are not tried: that is no name.
func isAcronym(text, name string) bool {
	if len(name) > maxAcronymName {
		return false
	}
	var letters []rune
	upper := 0
	for _, r := range text {
		if unicode.IsSpace(r) {
			return false
		}
		if unicode.IsLetter(r) {
			letters = append(letters, unicode.ToLower(r))
			if unicode.IsUpper(r) {
				upper++
			}
		}
	}
	if len(letters) < 2 || len(letters) > 8 || 2*upper < len(letters) {
		return false
	}
	words := strings.FieldsFunc(strings.ToLower(name), func(r rune) bool { return !unicode.IsLetter(r) })
	for i, word := range words {
		if first, _ := utf8.DecodeRuneInString(word); first == letters[0] && runsThrough(letters, strings.Join(words[i:], "")) {
			return true
		}
	}
	return false
}

func runsThrough(letters []rune, text string) bool {
	for _, r := range text {
		if len(letters) > 0 && r == letters[0] {
			letters = letters[1:]
		}
	}
	return len(letters) == 0
}
