package identifiers

import (
	"net/url"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// minWalletKey is the length below which a text is no address of any chain; the
// shortest Bitcoin addresses have 26 characters.
const minWalletKey = 20

// Key gives the form in which wallet addresses are compared. It equates what
// every wallet program takes for the same address:
//
//   - with and without space around it, and with invisible characters in it;
//   - alone and in a payment URI: bitcoin:1abc…?amount=1 (BIP 21),
//     ethereum:0xabc…@1 (ERC-681, where the recipient of a token transfer is
//     taken, not the token's contract);
//   - the case of the hexadecimal digits of an EVM address (0x and 40 digits),
//     which is only the check sum of ERC-55;
//   - bech32 (bc1…, ltc1…, BIP 173) and cash addresses written in capitals, as
//     QR codes do.
//
// Everything else, Base58 above all, is case-sensitive and is kept as it is.
//
// The key does not decode. It does not equate one key pair in two encodings
// (1… and bc1q…, a cash address and its legacy form, T… of Tron and 0x…), does
// not add a missing 0x, and does not verify check sums. The currency plays no
// part: one EVM address is the same key on every chain. It is "" for fewer than
// 20 characters, which is no address.
func (w Wallet) Key() string {
	a := bare(w.Address)
	if len(a) < minWalletKey {
		return ""
	}
	lower := strings.ToLower(a)
	switch {
	case isEVM(lower):
		return lower
	case a == strings.ToUpper(a) && (isBech32(lower) || isCashAddress(lower)):
		return lower
	default:
		return a
	}
}

// bare takes the address out of the text or URI around it.
func bare(text string) string {
	a := strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Cf, r) {
			return -1
		}
		return r
	}, norm.NFKC.String(text))
	a = strings.TrimSpace(a)
	inURI := false
	for {
		rest, ok := cutScheme(a)
		if !ok {
			break
		}
		a, inURI = strings.TrimSpace(strings.TrimPrefix(rest, "//")), true
	}
	if inURI {
		a = strings.TrimPrefix(a, "pay-") // ERC-681
		if to := tokenRecipient(a); to != "" {
			return to
		}
		// Only in a URI do these end the address: TON writes a slash inside one.
		if i := strings.IndexAny(a, "@/"); i > 0 {
			a = a[:i]
		}
	}
	a, _, _ = strings.Cut(a, "?")
	return strings.TrimSpace(a)
}

// cutScheme cuts "bitcoin:" off. The raw form of TON addresses (0:abc…) has a
// number before its colon and is left alone.
func cutScheme(a string) (rest string, ok bool) {
	scheme, rest, ok := strings.Cut(a, ":")
	if !ok || scheme == "" || strings.Trim(strings.ToLower(scheme), "abcdefghijklmnopqrstuvwxyz") != "" {
		return a, false
	}
	return rest, true
}

// tokenRecipient gives the address that an ERC-681 token transfer pays to:
// 0xToken/transfer?address=0xRecipient. It is "" for anything else.
func tokenRecipient(a string) string {
	path, query, ok := strings.Cut(a, "?")
	if !ok || !strings.HasSuffix(path, "/transfer") {
		return ""
	}
	values, err := url.ParseQuery(query)
	if err != nil {
		return "" // then the contract is all that is known
	}
	to := values.Get("address")
	if !isEVM(strings.ToLower(to)) {
		return ""
	}
	return to
}

func isEVM(lower string) bool {
	digits, ok := strings.CutPrefix(lower, "0x")
	return ok && len(digits) == 40 && strings.Trim(digits, "0123456789abcdef") == ""
}

// bech32Alphabet is that of BIP 173, which cash addresses share.
const bech32Alphabet = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"

// isBech32 reports whether a lower-case text has the form of a bech32 address:
// a readable part of letters, the separator 1, and letters of the alphabet.
func isBech32(lower string) bool {
	i := strings.LastIndexByte(lower, '1')
	return i >= 2 && strings.Trim(lower[:i], "abcdefghijklmnopqrstuvwxyz") == "" &&
		len(lower)-i > 6 && strings.Trim(lower[i+1:], bech32Alphabet) == ""
}

// isCashAddress reports whether a lower-case text has the form of a Bitcoin
// Cash address without its prefix: q or p, and 41 letters of the alphabet.
func isCashAddress(lower string) bool {
	return len(lower) == 42 && (lower[0] == 'q' || lower[0] == 'p') && strings.Trim(lower, bech32Alphabet) == ""
}
