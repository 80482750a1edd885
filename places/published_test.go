package places

import (
	"flag"
	"os"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the golden files anew")

// What OFAC and the UN publish as a country and has no code here must be no
// state: the golden file shows it. Fragments of broken lines, provinces, towns
// and states that are no more are all that may stand in it.
func TestPublishedCountries(t *testing.T) {
	published, err := os.ReadFile("testdata/published.txt")
	if err != nil {
		t.Fatal(err)
	}
	var unknown strings.Builder
	for line := range strings.Lines(string(published)) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		if Lookup(line).Code == "" {
			unknown.WriteString(line)
		}
	}
	const golden = "testdata/without_code.golden.txt"
	if *update {
		if err := os.WriteFile(golden, []byte(unknown.String()), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if unknown.String() != string(want) {
		t.Errorf("without a code:\n%s\nwant:\n%s", unknown.String(), want)
	}
}

// Our own tables must not say two things of one writing, since the order in
// which a map is walked would then decide.
func TestOwnWritingsAreUnambiguous(t *testing.T) {
	seen := make(map[string]string)
	for _, own := range []map[string]string{ownWritings(), nationalities()} {
		for code, writings := range own {
			for w := range strings.SplitSeq(writings, "|") {
				key := fold(w)
				if other, ok := seen[key]; ok && other != code {
					t.Errorf("%q is %s and %s", w, other, code)
				}
				seen[key] = code
			}
		}
	}
}

func TestEveryCodeIsRead(t *testing.T) {
	for _, code := range countryCodes() {
		want := code
		if code == "AS" {
			want = "US" // Amerika Serikat
		}
		if got := Lookup(strings.ToLower(code)).Code; got != want {
			t.Errorf("%s is read as %q", code, got)
		}
	}
}
