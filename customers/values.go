package customers

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"saring/identifiers"
	"saring/names"
	"saring/places"
)

// isPlaceholder reports whether a cell says that there is nothing to say.
// part marks the cell of a first, middle or last name, where "Na" is a family
// name.
func isPlaceholder(text string, part bool) bool {
	if len(text) > 64 {
		return false
	}
	if strings.EqualFold(text, "na") {
		return !part
	}
	folded := words(text)
	switch folded {
	case "":
		return true // dashes, question marks
	case "n a", "not available", "not applicable", "tidak ada", "tdk ada", "tidak diketahui", "tanpa nama", "belum ada",
		"kosong", "nihil", "0", "00", "000", "tbd", "tba", "tbc", "no name", "noname", "none", "null", "nil", "unknown", "nan",
		"blank", "empty", "name", "value", "div 0", "ref", "x", "xx", "xxx", "xxxx", "없음", "미상", "해당없음", "해당 없음", "무명", "미정":
		return folded != "name" && folded != "value" && folded != "ref" || strings.HasPrefix(text, "#")
	default:
		return false
	}
}

// isTotal reports whether a text is the caption of a row of totals.
func isTotal(text string) bool {
	switch words(text) {
	case "total", "grand total", "sub total", "subtotal", "jumlah", "jumlah total", "total jumlah", "total keseluruhan",
		"jumlah keseluruhan", "합계", "총계", "소계", "총합계", "계":
		return true
	default:
		return false
	}
}

func hasLetter(s string) bool { return strings.ContainsFunc(s, unicode.IsLetter) }

// isNumeric reports whether a text is an amount or a count.
func isNumeric(s string) bool { return !hasLetter(s) && strings.ContainsFunc(s, unicode.IsDigit) }

// otherGender is a gender that is stated and neither male nor female. Lists
// publish only these two, so it can be compared with nothing.
const otherGender = "other"

// genderOf reads a gender in English, Indonesian and Korean; "" where it is
// not known. L and P are Indonesian; M and F English.
func genderOf(text string) string {
	switch compact(text) {
	case "male", "m", "man", "lakilaki", "laki", "l", "lk", "pria", "cowok", "남", "남성", "남자":
		return "male"
	case "female", "f", "woman", "perempuan", "p", "pr", "wanita", "w", "여", "여성", "여자":
		return "female"
	case "other", "others", "x", "nonbinary", "diverse", "lainnya", "lain", "기타":
		return otherGender
	default:
		return ""
	}
}

// schemaOf reads what kind of customer a row is; "" where it is not known.
func schemaOf(text string) names.Schema {
	switch compact(text) {
	case "individual", "individuals", "person", "persons", "natural", "naturalperson", "human", "retail", "private", "privateperson", "i",
		"perorangan", "perseorangan", "orang", "orangpribadi", "individu", "pribadi", "wni", "wna", "개인", "자연인", "개인고객":
		return names.Person
	case "company", "companies", "corporate", "corporation", "business", "badanusaha", "badan", "badanhukum", "perusahaan", "korporasi",
		"korporat", "institusi", "pt", "cv", "nonperorangan", "nonindividu", "법인", "회사", "기업", "법인고객", "사업자":
		return names.Company
	case "organization", "organisation", "organizations", "ngo", "foundation", "association", "yayasan", "organisasi", "lembaga",
		"perkumpulan", "koperasi", "단체", "기관", "재단", "협회":
		return names.Organization
	case "entity", "legalentity", "legalperson", "entitas":
		return names.LegalEntity
	case "vessel", "ship", "boat", "kapal", "선박", "배":
		return names.Vessel
	case "airplane", "aircraft", "plane", "pesawat", "pesawatudara", "항공기", "비행기":
		return names.Airplane
	default:
		return ""
	}
}

// splitList cuts a cell that may hold several values at semicolons and lines.
func splitList(text string) []string {
	var out []string
	for _, part := range strings.FieldsFunc(text, func(r rune) bool { return r == ';' || r == '\n' || r == '\r' }) {
		if part = trim(part); part != "" {
			out = append(out, part)
		}
	}
	return out
}

// countriesOf reads the countries of a cell. A cell that names no country as a
// whole may hold several, if every part of it is one.
func countriesOf(text string) []places.Country {
	whole := places.Lookup(text)
	if whole.Code != "" {
		return []places.Country{whole}
	}
	var several []places.Country
	for _, part := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(";/|,&\n", r) }) {
		if trim(part) == "" {
			continue
		}
		c := places.Lookup(part)
		if c.Code == "" {
			return []places.Country{whole}
		}
		several = append(several, c)
	}
	if len(several) == 0 {
		return []places.Country{whole}
	}
	return several
}

// minAddress is the length from which a word in a wallet cell is surely an
// address; the shortest addresses of the large chains have 25 characters.
const minAddress = 20

// walletsOf reads the addresses of a cell, parted by spaces, commas,
// semicolons or lines. A short word beside an address ("ETH:") is its
// currency; a cell of short words only is taken as addresses, so that none is
// lost.
func walletsOf(text, currency string) []identifiers.Wallet {
	parts := strings.FieldsFunc(text, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(",;|", r) })
	long := false
	for _, p := range parts {
		long = long || utf8.RuneCountInString(p) >= minAddress
	}
	var out []identifiers.Wallet
	hint := ""
	for _, p := range parts {
		if p = trim(p); p == "" || isPlaceholder(p, false) {
			continue
		}
		if long && utf8.RuneCountInString(p) < minAddress {
			hint = strings.ToUpper(strings.Trim(p, ":()[]-"))
			continue
		}
		w := identifiers.Wallet{Currency: strings.ToUpper(currency), Address: p}
		if hint != "" {
			w.Currency, hint = hint, ""
		}
		out = append(out, w)
	}
	return out
}
