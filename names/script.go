package names

import "unicode"

// Script is the writing system of a word, by its Unicode name. The zero value
// is a script that this table does not tell apart.
type Script string

// The scripts that names of the world's lists and customer sheets are written
// in. Kana covers Hiragana and Katakana, which mix within one name.
const (
	OtherScript Script = ""
	Latin       Script = "Latin"
	Cyrillic    Script = "Cyrillic"
	Greek       Script = "Greek"
	Arabic      Script = "Arabic"
	Hebrew      Script = "Hebrew"
	Hangul      Script = "Hangul"
	Han         Script = "Han"
	Kana        Script = "Kana"
	Armenian    Script = "Armenian"
	Georgian    Script = "Georgian"
	Devanagari  Script = "Devanagari"
	Bengali     Script = "Bengali"
	Thai        Script = "Thai"
	Khmer       Script = "Khmer"
	Myanmar     Script = "Myanmar"
	Ethiopic    Script = "Ethiopic"
)

// ScriptOf returns the script of a letter.
func ScriptOf(r rune) Script {
	switch {
	case r < 0x250:
		return Latin
	case unicode.Is(unicode.Latin, r):
		return Latin
	case unicode.Is(unicode.Cyrillic, r):
		return Cyrillic
	case unicode.Is(unicode.Arabic, r):
		return Arabic
	case unicode.Is(unicode.Hangul, r):
		return Hangul
	case unicode.Is(unicode.Han, r):
		return Han
	case unicode.Is(unicode.Hiragana, r), unicode.Is(unicode.Katakana, r), r == 'ー':
		return Kana
	case unicode.Is(unicode.Greek, r):
		return Greek
	case unicode.Is(unicode.Hebrew, r):
		return Hebrew
	case unicode.Is(unicode.Armenian, r):
		return Armenian
	case unicode.Is(unicode.Georgian, r):
		return Georgian
	case unicode.Is(unicode.Devanagari, r):
		return Devanagari
	case unicode.Is(unicode.Bengali, r):
		return Bengali
	case unicode.Is(unicode.Thai, r):
		return Thai
	case unicode.Is(unicode.Khmer, r):
		return Khmer
	case unicode.Is(unicode.Myanmar, r):
		return Myanmar
	case unicode.Is(unicode.Ethiopic, r):
		return Ethiopic
	default:
		return OtherScript
	}
}
