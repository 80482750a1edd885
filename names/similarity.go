package names

import (
	"unicode/utf8"

	"github.com/antzucaro/matchr"
)

// TokenFloor is the least similarity at which two different words may be two
// spellings of one word. Below it they say nothing for each other: [Similarity]
// is 0.
const TokenFloor = 0.86

// lettersPerSlip is how many letters a word must have for each slip of the pen in
// it. Jaro-Winkler alone forgives whole endings where the beginnings agree (luis
// and luminosa, maria and martin), which is where most false alerts of common
// names came from.
const lettersPerSlip = 4

// Similarity says how much two words are one word in two spellings, 0 or
// TokenFloor to 1. It is symmetric, 1 exactly for equal texts, and 0 across
// scripts.
//
// Numbers are equal or different: one digit makes another ship. An initial is
// like every word that begins with it, at [InitialSimilarity]. Words are
// compared by Jaro-Winkler (Winkler 1990), the measure that held up best for
// personal names in Christen's comparison of 2006; its prefix bonus is what
// keeps it apart from chance for words of four letters and more. Beside that no
// more than one slip in four letters is allowed, counted as optimal string
// alignment does: a letter too many, too few, another, or two exchanged. Words
// shorter than four letters must be equal: at three letters every second pair of
// Korean or Chinese syllables would pass.
func Similarity(a, b *Token) float64 {
	if a.Text == b.Text {
		return 1
	}
	if a.Script != b.Script || a.Kind == Number || b.Kind == Number {
		return 0
	}
	if a.Kind == Initial || b.Kind == Initial {
		return initialSimilarity(a, b)
	}
	la, lb := utf8.RuneCountInString(a.Text), utf8.RuneCountInString(b.Text)
	if min(la, lb) < 4 && alphabetic(a.Script) || min(la, lb) < 3 {
		return 0
	}
	// matchr's own long-name adjustment departs from Winkler's code
	s := matchr.JaroWinkler(a.Text, b.Text, false)
	if s < TokenFloor {
		return 0
	}
	if matchr.OSA(a.Text, b.Text) > max(1, max(la, lb)/lettersPerSlip) {
		return 0
	}
	// two different texts that JaroWinkler calls equal do not exist; the bound
	// makes "1 exactly for equal texts" hold whatever the library does
	return min(s, 0.999)
}

// InitialSimilarity is how much an initial is like a word that begins with it.
const InitialSimilarity = 0.7

func initialSimilarity(a, b *Token) float64 {
	if a.Kind == Initial && b.Kind == Initial {
		return 0 // different letters, or they would be equal
	}
	if b.Kind == Initial {
		a, b = b, a
	}
	if b.Kind == Word && len(b.Text) > len(a.Text) && b.Text[:len(a.Text)] == a.Text {
		return InitialSimilarity
	}
	return 0
}
