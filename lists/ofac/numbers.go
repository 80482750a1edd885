package ofac

import (
	"regexp"
	"strings"
	"unicode"

	"saring/identifiers"
	"saring/names"
)

// numberPattern is "Kind [No.|Number|#] value [(country)] [issued … expires …]".
// The value is one to nine groups; all but the first are without a lower-case
// letter, so that a sentence with a number in it is not taken for a number. A
// bracket before the country is a register's place: "(Jalisco) (Mexico)".
var numberPattern = regexp.MustCompile(
	`^(.{2,70}?)(?:\s+(?:No\.?|Number|#))?(\s*\([A-Z][^)]{1,40}\))?\s*:*\s+#?` +
		`([A-Z0-9](?:[^\s(),;]|\([A-Z0-9]{1,3}\))*(?:\s[A-Z0-9/-][^\sa-z(),;]*){0,8})` +
		`(?:\s*\(([^()]*)\)\s*\(([A-Z][^()]*)\)` +
		`|,?\s*\(?([A-Z][^()]*(?:\([^()]*\)[^()]*)?)\))?` +
		`\s*((?:issued|expires|Issued|Expires|;|,).*)?$`)

// readNumbers reads a segment that holds a document or registration number, or
// two of them joined by "and". The schema is that of the entry.
func readNumbers(segment string, schema names.Schema) []identifiers.ID {
	if first, second, ok := strings.Cut(segment, " and "); ok {
		a, aOK := readNumber(first, schema)
		b, bOK := readNumber(second, schema)
		if aOK && bOK {
			return []identifiers.ID{a, b}
		}
	}
	if id, ok := readNumber(segment, schema); ok {
		return []identifiers.ID{id}
	}
	return nil
}

func readNumber(segment string, schema names.Schema) (identifiers.ID, bool) {
	m := numberPattern.FindStringSubmatch(segment)
	if m == nil {
		return identifiers.ID{}, false
	}
	place, country, note := m[4], m[5]+m[6], m[7] // of the two forms of a country one is empty
	kind, number := splitKind(strings.TrimRight(m[1], ": ")+m[2], m[3])
	property := propertyOf(kind)
	if property == "" || property != "swiftBic" && !hasDigit(number) {
		return identifiers.ID{}, false
	}
	if rest, ok := strings.CutPrefix(number, "IMO "); ok {
		// The IMO gives numbers to ships and, in another series, companies.
		number, kind, property = rest, kind+" IMO", "registrationNumber"
		if schema == names.Vessel {
			property = "imoNumber"
		}
	}
	return identifiers.ID{
		Property: refine(property, number, country), Number: number, Country: country, Label: kind,
		Note: strings.TrimSpace(place + " " + note),
	}, true
}

// splitKind moves words that belong to the kind out of the number, as in
// "Diplomatic Passport A123", "Personal ID Card 123" and "US FEIN 12-3".
func splitKind(kind, number string) (string, string) {
	for {
		word, rest, ok := strings.Cut(number, " ")
		if !ok || hasDigit(word) {
			return kind, number
		}
		inWords := strings.ContainsFunc(word, unicode.IsLower) || strings.HasSuffix(word, ":")
		if !inWords && propertyOf(kind) != "" {
			return kind, number
		}
		kind, number = kind+" "+strings.TrimRight(word, ":"), strings.TrimSpace(rest)
	}
}

func hasDigit(s string) bool { return strings.ContainsAny(s, "0123456789") }

// propertyOf maps OFAC's name of a kind of number to the FollowTheMoney
// property, or gives "" for what is no such number.
func propertyOf(kind string) string {
	k := strings.ToLower(kind)
	for _, rule := range []struct {
		property string
		words    string // any of these, separated by |
	}{
		{"", "secondary sanctions|executive order|sanctions information|caatsa|transactions|established|date|member of|year of build|directive|arrested|section|resolution|model|organization type|notice|determination|congress|information"},
		{"passportNumber", "passport"},
		{"mmsi", "mmsi"},
		{"swiftBic", "swift"},
		{"dunsCode", "d-u-n-s"},
		{"leiCode", "legal entity"},
		{"taxNumber", "tax|rsin|fiscal|nit|ruc|rif|r.f.c|rfc|v.a.t|c.u.i.t|fein|rtn|r.t.n|c.n.p.j|p.i.s|c.p.f|tin "},
		{"registrationNumber", "registration|registry|registered|register|company|business|commercial|mercantil|c.r.|license|chamber|enterprise|incorporation|" +
			"branch unit|charity|social credit|gazette|c.i.n.|registr|bik|permit|folio|file|economic"},
		{"idNumber", "national id|cedula|c.u.r.p|ssn|d.n.i|identification|id card|personal id|identity|birth certificate|driver|electoral|credencial|" +
			"cartilla|residency|citizen's card|travel document|i.f.e|c.u.i|le|c.i.|foreign id|kenyan id|id no|commercial code|identidad|" +
			"serial|construction number|transponder|stateless|refugee|military|visa|immigration|membership|seafarer|pilot|numero|numeric|afghan|tazkira|bosnian|paraguayan|dni|" +
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
