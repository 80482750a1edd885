package dates

import (
	"regexp"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// normalise brings a text to the one form that the parsers read: lower case,
// compatibility forms folded (full-width digits, decomposed Hangul), digits of
// the Arabic script as ASCII, one space between words, no invisible characters
// and no punctuation at either end.
func normalise(text string) string {
	ascii := true
	for i := 0; i < len(text); i++ {
		if text[i] >= 0x80 {
			ascii = false
			break
		}
	}
	if !ascii {
		text = strings.Map(foldRune, norm.NFKC.String(text))
	}
	s := strings.Join(strings.Fields(strings.ToLower(text)), " ")
	return strings.Trim(s, " ;,.\"'")
}

func foldRune(r rune) rune {
	switch {
	case unicode.Is(unicode.Cf, r):
		return -1
	case r >= '٠' && r <= '٩':
		return r - '٠' + '0'
	case r >= '۰' && r <= '۹':
		return r - '۰' + '0'
	case unicode.Is(unicode.Pd, r): // en dash, em dash, hyphen
		return '-'
	case r == '’':
		return '\''
	case r == '∼' || r == '〜': // how East Asian keyboards write the tilde
		return '~'
	default:
		return r
	}
}

// timeOfDay is the tail that ISO 8601, Excel and database exports put behind a
// date: T or space, hh:mm, seconds and fraction, am or pm, zone.
var timeOfDay = regexp.MustCompile(
	`^(.*[0-9])(?:t| |, )[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]+)?)?` +
		`(?: ?[ap]\.?m)?(?: ?(?:z|utc|gmt|wib|wita|wit))?(?: ?[+-][0-9]{2}:?[0-9]{2})?(?: utc)?$`)

// cutTime drops the time of day behind a date.
func cutTime(s string) string {
	if !strings.Contains(s, ":") {
		return s
	}
	if m := timeOfDay.FindStringSubmatch(s); m != nil {
		return m[1]
	}
	return s
}
