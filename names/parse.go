package names

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxNameBytes is the longest text that Parse reads; the rest is cut. The
// longest name on the lists of 2026 has under 700 bytes.
const maxNameBytes = 4096

// Parse reads a name. It never fails: a text without any letter or digit gives
// a name that is [Name.Empty].
//
// How punctuation is read:
//   - an apostrophe of any kind is dropped within a word (O'Brien, Ch'oe,
//     Qur’an), since publishers use it and leave it out at will;
//   - full stops between single letters join them in the name of an
//     organisation (U.S.A., S.A.) and separate initials in a person's (V.V.);
//   - "&" and "+" are the word "and" in the name of an organisation;
//   - everything else that is neither letter, mark nor digit separates words.
//
// Legal forms are taken out of the names of organisations and kept in
// [Name.LegalForms]; where nothing but legal forms is left, they are read as
// words.
func Parse(text string, schema Schema) Name {
	n := Name{Text: text, Schema: schema}
	if len(text) > maxNameBytes {
		text = text[:maxNameBytes]
	}
	organization := schema == Organization || schema == Company || schema == LegalEntity
	words := split(Fold(text), organization)
	if organization || schema == "" {
		if rest, forms := takeLegalForms(words); len(rest) > 0 {
			words, n.LegalForms = rest, forms
		}
	}
	if len(words) > MaxTokens {
		words = words[:MaxTokens]
	}
	n.Tokens = make([]Token, len(words))
	for i, w := range words {
		n.Tokens[i] = newToken(w, organization)
	}
	return n
}

func newToken(word string, organization bool) Token {
	first, size := utf8.DecodeRuneInString(word)
	t := Token{Text: word, Script: ScriptOf(first)}
	switch {
	case strings.IndexFunc(word, unicode.IsDigit) >= 0:
		t.Kind, t.Weight = Number, 1
	case size == len(word) && alphabetic(t.Script):
		t.Kind, t.Weight = Initial, 0.5
	case isParticle(word, organization):
		t.Kind, t.Weight = Particle, 0.25
	default:
		t.Kind, t.Weight = Word, 1
	}
	return t
}

// alphabetic reports whether one letter of the script may stand for a word. In
// Hangul and Han one character is a whole name.
func alphabetic(s Script) bool {
	switch s {
	case Latin, Cyrillic, Greek, Armenian, Georgian:
		return true
	default:
		return false
	}
}

// isParticle reports whether a folded word belongs to the grammar of names
// rather than to a name: articles, prepositions, and words for "son of".
func isParticle(word string, organization bool) bool {
	switch word {
	case "al", "el", "bin", "ben", "ibn", "bint", "binti", "binte", "de", "da", "di", "du", "del", "della", "dos", "das",
		"la", "le", "van", "von", "der", "den", "and", "y", "of", "the", "ال", "بن", "ابن":
		return true
	case "for", "in", "et", "und", "des", "do", "dan":
		return organization
	default:
		return false
	}
}

// split cuts a folded text into words.
func split(text string, organization bool) []string {
	var words []string
	var word []byte
	flush := func() {
		if len(word) > 0 {
			words = append(words, string(word))
			word = word[:0]
		}
	}
	runes := []rune(text)
	for i, r := range runes {
		switch {
		case unicode.IsLetter(r), unicode.IsMark(r), unicode.IsDigit(r):
			word = utf8.AppendRune(word, r)
		case isApostrophe(r):
			// nothing: the word goes on
		case r == '.' && organization && betweenSingleLetters(runes, i):
			// nothing: U.S.A. is one word
		case (r == '&' || r == '+') && organization:
			flush()
			words = append(words, "and")
		default:
			flush()
		}
	}
	flush()
	return words
}

func isApostrophe(r rune) bool {
	switch r {
	case '\'', '’', '‘', '`', '´', 'ʼ', 'ʻ', 'ʾ', 'ʿ', 'ˈ', '′', '＇', '"', '“', '”':
		return r != '"' && r != '“' && r != '”'
	default:
		return false
	}
}

// betweenSingleLetters reports whether the full stop at i follows a letter that
// stands alone, as in U.S.A. and S.p.A.
func betweenSingleLetters(runes []rune, i int) bool {
	if i == 0 || !unicode.IsLetter(runes[i-1]) {
		return false
	}
	if i >= 2 && (unicode.IsLetter(runes[i-2]) || unicode.IsDigit(runes[i-2])) {
		return false
	}
	// the last full stop of an abbreviation joins nothing, which does no harm
	return i+1 < len(runes) && unicode.IsLetter(runes[i+1]) &&
		(i+2 >= len(runes) || !unicode.IsLetter(runes[i+2]))
}
