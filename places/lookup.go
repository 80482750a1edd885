package places

import (
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/cases"
	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
	"golang.org/x/text/unicode/norm"
)

// Lookup finds the country that text names: by ISO 3166-1 code of two or three
// letters, by name in the languages of the Unicode CLDR that our users write
// (English, Indonesian, Korean, Chinese, Japanese, Russian, Arabic, Spanish,
// French, German, Portuguese, Turkish), by the writings of OFAC and the UN, or by
// nationality (Indonesian, WNI, Warga Negara Malaysia, 이란인). Case, accents,
// punctuation and a leading "the" do not matter. Text is kept, trimmed; Code is
// empty where the text names no country known.
//
// Left without a code, since any code would be a guess: "Korea" alone, which is
// not the DPRK; "Congolese", which two states share; states that are no more
// (the Soviet Union, Yugoslavia, Serbia and Montenegro, the Netherlands
// Antilles); regions claimed by two states (Crimea). Two writings are read as
// Indonesian sheets and the UN mean them, against the letter of ISO or of the
// word: AS is Amerika Serikat, and Congo alone is the Republic of the Congo.
func Lookup(text string) Country {
	text = strings.TrimSpace(text)
	return Country{Text: text, Code: codeOf(text)}
}

// codeOf tries the text as it stands, and then without what is written around
// a country's name.
func codeOf(text string) string {
	t := table()
	key := fold(text)
	if code := t[key]; code != "" {
		return code
	}
	if code := t[undecorated(key)]; code != "" {
		return code
	}
	if code := t[undecorated(fold(inverted(text)))]; code != "" {
		return code
	}
	return bracketed(t, text)
}

// fold makes writings comparable: case, accents and punctuation dropped, spaces
// collapsed, a leading "the" left out.
func fold(text string) string {
	text = cases.Fold().String(norm.NFKC.String(text))
	var b strings.Builder
	space := false
	for _, r := range norm.NFD.String(text) {
		switch {
		case unicode.Is(unicode.Mn, r) && r < 0x370, r == '\'', r == '’', r == '.':
			// accents of Latin letters; D.P.R.K. is DPRK
		case unicode.IsLetter(r), unicode.IsDigit(r), unicode.IsMark(r):
			if space && b.Len() > 0 {
				b.WriteByte(' ')
			}
			space = false
			b.WriteRune(r)
		case r == '&':
			b.WriteString(" and")
			space = true
		default:
			space = true
		}
	}
	return strings.TrimPrefix(norm.NFC.String(b.String()), "the ")
}

// table maps folded writings to codes.
//
//nolint:gochecknoglobals // built once, never written again
var table = sync.OnceValue(func() map[string]string {
	t := make(map[string]string, 4000)
	add := func(writing, code string) {
		if key := fold(writing); key != "" {
			t[key] = code
		}
	}
	tags := []language.Tag{
		language.Turkish, language.Portuguese, language.German, language.French, language.Spanish, language.Arabic,
		language.Russian, language.Japanese, language.Chinese, language.TraditionalChinese, language.Korean,
		language.Indonesian, language.English, // the later one wins where two languages differ
	}
	for _, tag := range tags {
		namer := display.Regions(tag)
		for _, code := range countryCodes() {
			if r, err := language.ParseRegion(code); err == nil {
				add(namer.Name(r), code)
			}
		}
	}
	for _, code := range countryCodes() {
		if r, err := language.ParseRegion(code); err == nil {
			add(r.ISO3(), code)
		}
		add(code, code)
	}
	for _, own := range []map[string]string{ownWritings(), nationalities()} {
		for code, writings := range own {
			for w := range strings.SplitSeq(writings, "|") {
				add(w, code)
			}
		}
	}
	delete(t, "korea")
	return t
})

// countryCodes returns the ISO 3166-1 alpha-2 codes, and XK, which all publishers
// use for Kosovo.
func countryCodes() []string {
	return strings.Fields(`AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS
		BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI
		FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR
		IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM
		MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT
		PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM
		TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW`)
}
