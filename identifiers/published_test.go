package identifiers

import (
	"bufio"
	"compress/gzip"
	"os"
	"strings"
	"testing"
)

// Every address of OFAC's SDN list of 27 September 2024, with its ticker: each
// has a key, only the case of EVM addresses changes, and two addresses have one
// key only where they are one EVM address or the same text.
func TestPublishedAddresses(t *testing.T) {
	f, err := os.Open("testdata/ofac_addresses.txt.gz")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }() // opened for reading only
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	keys := make(map[string]bool)
	entries, changed := 0, 0
	for sc := bufio.NewScanner(z); sc.Scan(); {
		currency, address, _ := strings.Cut(sc.Text(), " ")
		entries++
		key := Wallet{Currency: currency, Address: address}.Key()
		keys[key] = true
		switch {
		case strings.HasPrefix(address, "0x"):
			if lower := strings.ToLower(address); key != lower {
				t.Errorf("%s %s: key %q", currency, address, key)
			}
		case key != address:
			t.Errorf("%s %s: key %q", currency, address, key)
		}
		if key != address {
			changed++
		}
		uri := Wallet{Address: " currency://" + address + "?amount=1 "}.Key()
		if uri != key {
			t.Errorf("%s in a URI has the key %q", address, uri)
		}
	}
	if entries != 654 || len(keys) != 641 || changed == 0 {
		t.Errorf("%d addresses with %d keys, %d changed; want 654 with 641", entries, len(keys), changed)
	}
}
