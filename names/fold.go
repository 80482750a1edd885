package names

import (
	"strings"
	"unicode"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// Fold brings a text to the form in which words are compared: compatibility
// forms resolved (full-width letters, ligatures), case folded, accents dropped
// where they are accents (Latin, Greek, Cyrillic) or optional vowel signs
// (Arabic, Hebrew), and invisible characters removed. Marks that are letters in
// their script (the vowel signs of Devanagari or Thai) stay. Punctuation stays,
// for [Parse] to read.
//
// Arabic letters that are one letter in names are unified as search engines
// commonly do: the alef with and without hamza or madda, final yeh and alef
// maksura, teh marbuta and heh, the Persian and the Arabic kaf and yeh.
func Fold(text string) string {
	if isPlain(text) {
		return strings.ToLower(text)
	}
	text = norm.NFKC.String(strings.ToValidUTF8(text, " "))
	text = cases.Fold().String(text)
	var b strings.Builder
	b.Grow(len(text))
	base := OtherScript
	for _, r := range norm.NFD.String(text) {
		switch {
		case unicode.Is(unicode.Cf, r), r == 'ـ': // zero-width, direction marks, tatweel
			continue
		case unicode.Is(unicode.Mn, r):
			if dropsMarks(base) {
				continue
			}
			b.WriteRune(r)
		default:
			base = ScriptOf(r)
			if s := letterWithoutMark(r); s != "" {
				b.WriteString(s)
			} else {
				b.WriteRune(r)
			}
		}
	}
	return norm.NFC.String(b.String())
}

func isPlain(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 || s[i] < 0x20 {
			return false
		}
	}
	return true
}

func dropsMarks(s Script) bool {
	switch s {
	case Latin, Greek, Cyrillic, Arabic, Hebrew:
		return true
	default:
		return false
	}
}

// letterWithoutMark gives the plain writing of letters whose mark is part of
// the letter and so does not decompose, and of Arabic letters that are written
// in several ways. It returns "" for all others.
func letterWithoutMark(r rune) string {
	switch r {
	case 'ø':
		return "o"
	case 'ł':
		return "l"
	case 'đ', 'ð', 'ɖ':
		return "d"
	case 'ħ':
		return "h"
	case 'ı':
		return "i"
	case 'ŧ':
		return "t"
	case 'þ':
		return "th"
	case 'æ':
		return "ae"
	case 'œ':
		return "oe"
	case 'ə':
		return "a"
	case 'ŋ':
		return "ng"
	case 'ٱ':
		return "ا"
	case 'ى', 'ی':
		return "ي"
	case 'ة':
		return "ه"
	case 'ک':
		return "ك"
	default:
		return ""
	}
}
