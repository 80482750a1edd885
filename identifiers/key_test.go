package identifiers

import (
	"strings"
	"testing"
)

func TestIDKey(t *testing.T) {
	tests := []struct{ number, want string }{
		{"PS 472330208 ", "PS472330208"},
		{"ps-472330208", "PS472330208"},
		{"ＡＢ１２３４", "AB1234"},
		{"12.345.678-9", "123456789"},
		{"1234", ""},
		{"00000000", ""},
		{"-----", ""},
		{"", ""},
	}
	for _, tt := range tests {
		if got := (ID{Number: tt.number}).Key(); got != tt.want {
			t.Errorf("Key(%q) = %q, want %q", tt.number, got, tt.want)
		}
	}
}

// The addresses are published in OFAC's SDN list.
func TestWalletKey(t *testing.T) {
	const (
		bitcoin  = "1EfMVkxQQuZfBdocpJu6RUsCJvenQWbQyE"
		ethereum = "0x7F367cC41522cE07553e823bf3be79A889DEbe1B"
	)
	same := [][2]string{
		{bitcoin, " " + bitcoin + "\n"},
		{bitcoin, "bitcoin:" + bitcoin + "?amount=0.1"},
		{ethereum, "0x7f367cc41522ce07553e823bf3be79a889debe1b"},
		{ethereum, "0X7F367CC41522CE07553E823BF3BE79A889DEBE1B"},
		{ethereum, "ethereum:" + ethereum + "@1"},
		{ethereum, "ethereum:pay-" + ethereum + "@137/transfer?address=" + ethereum},
		{ethereum, "ethereum:0xdAC17F958D2ee523a2206206994597C13D831ec7/transfer?address=" + ethereum + "&uint256=1"},
		{ethereum, "\ufeff" + ethereum[:10] + "\u200b" + ethereum[10:]},
		{bitcoin, "Bitcoin: " + bitcoin},
		{"qpf2cphc5dkuclkqur7lhj2yuqq9pk3hmukle77vhq", "BITCOINCASH:QPF2CPHC5DKUCLKQUR7LHJ2YUQQ9PK3HMUKLE77VHQ"},
		{"bc1q3y5v2khlyvemcz042wl98dzflywr8ghglqws6s", "BC1Q3Y5V2KHLYVEMCZ042WL98DZFLYWR8GHGLQWS6S"},
	}
	for _, p := range same {
		if a, b := (Wallet{Address: p[0]}).Key(), (Wallet{Address: p[1]}).Key(); a != b || a == "" {
			t.Errorf("%q and %q: keys %q and %q", p[0], p[1], a, b)
		}
	}
	if a, b := (Wallet{Address: bitcoin}).Key(), (Wallet{Address: "1efmvkxqquzfbdocpju6rusCJvenQWbQyE"}).Key(); a == b {
		t.Error("Base58 addresses of another case are another address")
	}
	// A bech32 or hexadecimal look-alike of mixed case, and TON's slash, stay.
	for _, kept := range []string{
		"bc1Q3y5v2khlyvemcz042wl98dzflywr8ghglqws6s", "EQDrjaLahLkMB/hMCmkzOyBuHJ139ZUYmPHu6RRBKnbdLIYI",
		"0:e4d954ef9f4e1250a26b5bbad76a1cdd17cfd08babad6f4c23e372270aef6f76", "0x7F367cC41522cE07553e823bf3be79A889DEbe1",
	} {
		if got := (Wallet{Address: kept}).Key(); got != kept {
			t.Errorf("Key(%q) = %q, want it unchanged", kept, got)
		}
	}
	for _, none := range []string{"", "1234567890", "bitcoin:", "0x123"} {
		if got := (Wallet{Address: none}).Key(); got != "" {
			t.Errorf("Key(%q) = %q, want none", none, got)
		}
	}
}

func FuzzKeys(f *testing.F) {
	f.Add("bitcoin:1EfMVkxQQuZfBdocpJu6RUsCJvenQWbQyE?amount=1")
	f.Add("PS 472330208")
	f.Fuzz(func(t *testing.T, s string) {
		if k := (Wallet{Address: s}).Key(); k != "" && len(k) < 20 {
			t.Errorf("wallet key %q of %q", k, s)
		} else if again := (Wallet{Address: k}).Key(); k != "" && !strings.Contains(k, ":") && again != k {
			t.Errorf("the wallet key %q of %q has the key %q", k, s, again)
		}
		if k := (ID{Number: s}).Key(); (ID{Number: k}).Key() != k {
			t.Errorf("the key %q of %q is not its own key", k, s)
		}
	})
}
