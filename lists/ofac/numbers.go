package ofac

import (
	"regexp"
	"strings"

	"saring/identifiers"
)

// numberPattern is "Kind [No.|Number|#] value [(country)] [issued … expires …]".
// The value is one to four groups without a lower-case word, so that a sentence
// with a number in it is not taken for a number.
var numberPattern = regexp.MustCompile(
	`^(.{2,70}?)(?:\s+(?:No\.?|Number|#))?(?:\s*\([A-Z][^)]{1,40}\))?\s*:*\s+` +
		`([A-Z0-9][^\s(),;]*(?:\s[A-Z0-9/-][^\sa-z(),;]*){0,4})` +
		`(?:,?\s*\(?([A-Z][^()]*(?:\([^()]*\)[^()]*)?)\))?` +
		`\s*((?:issued|expires|Issued|Expires|;|,).*)?$`)

// readNumber reads a segment that holds a document or registration number.
func readNumber(segment string) (identifiers.ID, bool) {
	m := numberPattern.FindStringSubmatch(segment)
	if m == nil {
		return identifiers.ID{}, false
	}
	kind, number, country, note := strings.TrimRight(m[1], ": "), m[2], m[3], strings.TrimSpace(m[4])
	property := propertyOf(kind)
	if property == "" || property != "swiftBic" && !strings.ContainsAny(number, "0123456789") {
		return identifiers.ID{}, false
	}
	if rest, ok := strings.CutPrefix(number, "IMO "); ok {
		number = rest
		property = "registrationNumber" // of a company, unless
		if strings.HasPrefix(kind, "Vessel") || strings.HasPrefix(kind, "Identification") {
			property = "imoNumber"
		}
		kind += " IMO"
	}
	return identifiers.ID{
		Property: refine(property, number, country), Number: number, Country: country, Label: kind, Note: note,
	}, true
}

// propertyOf maps OFAC's name of a kind of number to the FollowTheMoney
// property, or gives "" for what is no such number.
func propertyOf(kind string) string {
	k := strings.ToLower(kind)
	for _, rule := range []struct {
		property string
		words    string // any of these, separated by |
	}{
		{"", "secondary sanctions|executive order|sanctions information|caatsa|transactions|established|date|member|year of build|directive|arrested|section|resolution|model|organization type"},
		{"passportNumber", "passport"},
		{"mmsi", "mmsi"},
		{"swiftBic", "swift"},
		{"dunsCode", "d-u-n-s"},
		{"leiCode", "legal entity"},
		{"taxNumber", "tax|fiscal|nit|ruc|rif|r.f.c|rfc|v.a.t|c.u.i.t|fein|rtn|r.t.n|c.n.p.j|p.i.s|c.p.f|tin "},
		{"registrationNumber", "registration|registry|registered|register|company|business|commercial|mercantil|c.r.|license|chamber|enterprise|incorporation|" +
			"branch unit|charity|social credit|gazette|c.i.n.|registr|bik|permit|folio|file number|economic"},
		{"idNumber", "national id|cedula|c.u.r.p|ssn|d.n.i|identification|id card|personal id|identity|birth certificate|driver|electoral|credencial|" +
			"cartilla|residency|citizen's card|travel document|i.f.e|c.u.i|le|c.i.|foreign id|kenyan id|id no|commercial code|identidad|" +
			"serial number|construction number|transponder|stateless|refugee|military|seafarer|pilot|numero|numeric|afghan|tazkira|bosnian|paraguayan|dni|" +
			"moroccan|tarjeta|n.i.e|pin|curp|tax|id|number|no."},
	} {
		for w := range strings.SplitSeq(rule.words, "|") {
			if containsWord(k, w) {
				return rule.property
			}
		}
	}
	return ""
}

// containsWord reports whether word stands in text at the beginning of a word.
func containsWord(text, word string) bool {
	for at := 0; ; {
		i := strings.Index(text[at:], word)
		if i < 0 {
			return false
		}
		i += at
		if i == 0 || !isLetter(text[i-1]) {
			end := i + len(word)
			if len(word) > 3 || end == len(text) || !isLetter(text[end]) {
				return true
			}
		}
		at = i + 1
	}
}

func isLetter(b byte) bool { return b >= 'a' && b <= 'z' }

// refine names numbers by what their form shows: Russian tax numbers (INN) have
// 10 or 12 digits and registration numbers (OGRN) 13 or 15; a legal entity
// identifier (ISO 17442) has 20 characters.
func refine(property, number, country string) string {
	digits := strings.Trim(number, "0123456789") == ""
	switch {
	case property == "leiCode" && len(number) != 20:
		return "registrationNumber"
	case property == "taxNumber" && country == "Russia" && digits && (len(number) == 10 || len(number) == 12):
		return "innCode"
	case property == "registrationNumber" && digits && (len(number) == 13 || len(number) == 15) && country == "Russia":
		return "ogrnCode"
	default:
		return property
	}
}
