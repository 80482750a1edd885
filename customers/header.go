package customers

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// compact folds a header for comparison: compatibility form, lower case, and
// letters and digits only, so that "Date of birth", "DATE_OF_BIRTH" and
// "dateOfBirth" are the same.
func compact(s string) string {
	var out strings.Builder
	for _, r := range norm.NFKC.String(s) {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) {
			out.WriteRune(unicode.ToLower(r))
		}
	}
	return out.String()
}

// words folds a text to words separated by single spaces.
func words(s string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(norm.NFKC.String(s)), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r)
	}), " ")
}

// propertyOf says what a header means, or "". The whole header is looked up
// first, then without what is commonly added to it: a number ("Alias 2"), a
// remark in brackets ("Date of birth (DD/MM/YYYY)"), a second language ("Nama
// / Name"), and whose it is ("Customer date of birth"). Nothing is guessed
// from a word inside a header: the mother's name is not the customer's.
func propertyOf(header string) string {
	header = norm.NFKC.String(header)
	if len(header) > 500 {
		return ""
	}
	if p := lookup(header); p != "" {
		return p
	}
	if isOthers(header) {
		return ""
	}
	// Both languages must mean the same.
	found := ""
	for _, part := range headerParts(header) {
		if compact(part) == "" || isRemark(part) {
			continue
		}
		p := lookup(part)
		if p == "" || found != "" && p != found {
			return ""
		}
		found = p
	}
	return found
}

// headerParts cuts a header at brackets, and what stands outside of them at
// slashes, bars and lines.
func headerParts(header string) []string {
	var parts []string
	for header != "" {
		outside, rest, _ := strings.Cut(strings.ReplaceAll(header, "[", "("), "(")
		parts = append(parts, strings.FieldsFunc(outside, func(r rune) bool { return strings.ContainsRune("/|\n\r", r) })...)
		inside, after, _ := strings.Cut(strings.ReplaceAll(rest, "]", ")"), ")")
		parts = append(parts, inside)
		header = after
	}
	return parts
}

// lookup finds a header or its core.
func lookup(header string) string {
	if p := knownHeader(compact(header)); p != "" {
		return p
	}
	core := strings.Trim(words(header), "0123456789 ")
	for {
		if p := knownHeader(compact(core)); p != "" {
			return p
		}
		shorter := withoutOwner(core)
		if shorter == core {
			return ""
		}
		core = shorter
	}
}

// withoutOwner drops a word at either end that says whose the column is.
func withoutOwner(core string) string {
	if first, rest, ok := strings.Cut(core, " "); ok && isOwner(first) {
		return rest
	}
	if i := strings.LastIndexByte(core, ' '); i >= 0 && isOwner(core[i+1:]) {
		return core[:i]
	}
	return core
}

func isOwner(word string) bool {
	switch word {
	case "customer", "customers", "cust", "client", "clients", "member", "applicant", "insured", "policyholder",
		"employee", "vendor", "supplier", "person", "subject", "the", "s",
		"nasabah", "pelanggan", "peserta", "anggota", "debitur", "tertanggung", "karyawan", "konsumen",
		"고객", "회원", "고객의", "거래처":
		return true
	default:
		return false
	}
}

// isRemark reports whether a part of a header says how to fill the column in.
func isRemark(part string) bool {
	switch compact(part) {
	case "ddmmyyyy", "mmddyyyy", "yyyymmdd", "ddmmyy", "hhbbtttt", "ddmmmyyyy", "tttmmdd", "yyyy",
		"required", "mandatory", "optional", "wajib", "wajibdiisi", "opsional", "필수", "선택", "mf", "lp", "iso":
		return true
	default:
		return strings.Trim(compact(part), "0123456789") == ""
	}
}

// isOthers reports whether a header speaks of somebody or something other
// than the customer.
func isOthers(header string) bool {
	for _, w := range strings.Fields(words(header)) {
		switch w {
		case "ibu", "mother", "mothers", "maiden", "father", "fathers", "ayah", "bapak", "spouse", "suami", "istri", "pasangan",
			"bank", "kota", "user", "username", "file", "filename", "branch", "cabang", "product", "produk", "emergency",
			"darurat", "ahli", "waris", "모", "부", "배우자", "은행":
			return true
		}
	}
	return false
}
