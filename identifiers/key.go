package identifiers

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Key gives the form in which numbers are compared: letters and digits only, in
// upper case, full-width forms resolved. It is "" for a number that identifies
// nobody: one of fewer than five characters, or of one character repeated.
func (id ID) Key() string {
	var b strings.Builder
	varied := false
	var first rune
	for _, r := range norm.NFKC.String(id.Number) {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			continue
		}
		r = unicode.ToUpper(r)
		if b.Len() == 0 {
			first = r
		}
		varied = varied || r != first
		b.WriteRune(r)
	}
	if key := b.String(); varied && len(key) >= 5 {
		return key
	}
	return ""
}

// Key gives the form in which wallet addresses are compared. It equates what is
// the same string to every wallet program: surrounding space, a URI around the
// address (bitcoin:1abc…?amount=1), the case of the hexadecimal digits of an EVM
// address, and of bech32 addresses, which are all lower or all upper case (BIP
// 173). Base58 is case-sensitive and is kept as it is. The key does not decode:
// one key in two encodings, or on two chains, has two keys here. It is "" for
// fewer than 20 characters, which is no address.
func (w Wallet) Key() string {
	a := strings.TrimSpace(norm.NFKC.String(w.Address))
	if scheme, rest, ok := strings.Cut(a, ":"); ok && scheme != "" && strings.Trim(strings.ToLower(scheme), "abcdefghijklmnopqrstuvwxyz") == "" {
		a = strings.TrimPrefix(rest, "//")
	}
	if i := strings.IndexAny(a, "?@/"); i > 0 {
		a = a[:i]
	}
	if len(a) < 20 {
		return ""
	}
	lower := strings.ToLower(a)
	switch {
	case len(a) == 42 && strings.HasPrefix(lower, "0x") && strings.Trim(lower[2:], "0123456789abcdef") == "":
		return lower
	case (a == lower || a == strings.ToUpper(a)) && isBech32(lower):
		return lower
	default:
		return a
	}
}

// isBech32 reports whether a lower-case text has the form of a bech32 address:
// a readable part, the separator 1, and letters of the bech32 alphabet.
func isBech32(s string) bool {
	i := strings.LastIndexByte(s, '1')
	return i >= 2 && i <= 5 && strings.Trim(s[i+1:], "qpzry9x8gf2tvdw0s3jn54khce6mua7l") == ""
}
