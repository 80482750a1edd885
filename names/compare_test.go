package names

import (
	"math"
	"testing"
)

func TestScore(t *testing.T) {
	const whatever = -1.0
	tests := []struct {
		name   string
		schema Schema
		a, b   string
		least  float64
		most   float64
	}{
		{"equal", Person, "Kim Jong Un", "Kim Jong Un", 1, 1},
		{"surname first", Person, "KIM, Jong Un", "Jong Un Kim", 1, 1},
		{"case and accents", Person, "François Hollande", "FRANCOIS HOLLANDE", 1, 1},
		{"stroke letters", Person, "Łukasz Żak", "Lukasz Zak", 1, 1},
		{"full width", Person, "Ｋｉｍ Ｊｏｎｇ", "Kim Jong", 1, 1},
		{"zero width inside", Person, "Ki\u200bm Jong", "Kim Jong", 1, 1},
		{"apostrophes", Person, "CH'OE SO’K MIN", "Choe Sok Min", 1, 1},
		{"hyphen", Person, "Ho-Jin Yun", "Yun Ho Jin", 1, 1},
		{"glued given name", Person, "Kim Jongun", "Kim Jong Un", 0.97, 0.999},
		{"glued name in Hangul", Person, "김정은", "김 정은", 0.97, 0.999},
		{"Hangul equal", Person, "김정은", "김정은", 1, 1},
		{"Hangul one syllable apart", Person, "김정은", "김정일", 0, 0.5},
		{"Cyrillic equal", Person, "Умаров Доку Хаматович", "Доку Хаматович УМАРОВ", 1, 1},
		{"Arabic with and without hamza", Person, "أسامة بن لادن", "اسامه بن لادن", 1, 1},
		{"combining marks in another form", Person, "Jose\u0301", "José", 1, 1},
		{"typo in a long word", Person, "Alexander Luakshenko", "Alexander Lukashenko", 0.9, 0.999},
		{"middle name omitted", Person, "John Smith", "John Albert Smith", 0.82, 0.95},
		{"another middle name", Person, "John Albert Smith", "John Henry Smith", whatever, 0.7},
		{"initial", Person, "Hans J Friedrich", "Hans Joachim Friedrich", 0.9, 0.999},
		{"only initials in common", Person, "J S", "John Smith", 0, 0},
		{"only particles in common", Person, "al Assad", "al Baghdadi", 0, 0},
		{"another given name", Person, "Kim Jong Un", "Kim Jong Il", whatever, 0.7},
		{"nothing in common", Person, "Angela Merkel", "Kim Jong Un", 0, 0},
		{"legal form in two writings", Company, "Apple Incorporated", "Apple Inc.", 1, 1},
		{"legal form omitted", Company, "Korea Kwangson Banking Corp", "KOREA KWANGSON BANKING", 0.98, 0.999},
		{"another legal form", Company, "Deutsche Bank AG", "Deutsche Bank GmbH", 0.9, 0.98},
		{"Indonesian legal form", Company, "PT. Bank Mandiri (Persero) Tbk", "Bank Mandiri", 0.98, 0.999},
		{"abbreviation with full stops", Organization, "U.S.A. Trading", "USA Trading", 1, 1},
		{"ampersand", Company, "Smith & Sons", "Smith and Sons", 1, 1},
		{"another number is another ship", Vessel, "CHONG CHON GANG 1", "CHONG CHON GANG 2", whatever, 0.75},
		{"nothing but a legal form", Company, "Limited", "Ltd", 0, 0},
		{"blank", Person, "", "Kim", 0, 0},
		{"both blank", Person, "", "", 0, 0},
		{"punctuation only", Person, "---", "Kim", 0, 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a, b := Parse(tt.a, tt.schema), Parse(tt.b, tt.schema)
			var c Comparer
			got := c.Score(&a, &b)
			if got < tt.least-1e-9 || got > tt.most+1e-9 {
				t.Errorf("Score(%q, %q) = %.4f, want %.3f to %.3f", tt.a, tt.b, got, tt.least, tt.most)
			}
			if back := c.Score(&b, &a); back != got {
				t.Errorf("Score is %.17g one way and %.17g the other", got, back)
			}
		})
	}
}

func TestScoreIsMonotone(t *testing.T) {
	// every next name has one more difference from the first
	chain := []string{
		"Muhammad Abdullah Hasan", "Muhammad Abdulah Hasan", "Mohammad Abdulah Hasan",
		"Mohammad Abdulah Hassan", "Mohammad Abdulah", "Mohammad Ibrahim",
	}
	first := Parse(chain[0], Person)
	var c Comparer
	last := math.Inf(1)
	for _, text := range chain {
		n := Parse(text, Person)
		s := c.Score(&first, &n)
		if s >= last {
			t.Errorf("%q scores %.4f, not below %.4f of the closer name", text, s, last)
		}
		last = s
	}
}

func TestReasons(t *testing.T) {
	tests := []struct {
		name   string
		schema Schema
		a, b   string
		want   string // first reason
	}{
		{"equal", Person, "Kim Jong Un", "kim jong un", "the names are equal"},
		{"order", Person, "Kim Jong Un", "Jong Un Kim", "the same words in another order"},
		{"similar", Person, "Boris Jonson", "Boris Johnson", `"jonson" resembles "johnson" (0.96)`},
		{"omitted here", Person, "John Smith", "John Albert Smith", `"albert" only in the entry's name`},
		{"omitted there", Person, "John Albert Smith", "John Smith", `"albert" only in the customer's name`},
		{"contradiction", Person, "Kim Jong Un", "Kim Jong Il", `"un" stands against "il"`},
		{"initial", Person, "H Friedrich", "Hans Friedrich", `"h" and "hans": an initial`},
		{"glued", Person, "Kim Jongun Ri", "Kim Jong Un Ri", `the same letters, cut into words differently`},
		{"glued in part", Person, "Kim Jongun", "Jong Un Kim", `"jongun" and "jong un": cut into words differently`},
		{"form", Company, "Acme Ltd", "Acme GmbH", "the words are equal"},
		{"nothing", Person, "Angela", "Kim", "no word in common"},
		{"blank", Person, "", "Kim", "one of the names has no word to compare"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a, b := Parse(tt.a, tt.schema), Parse(tt.b, tt.schema)
			c := Compare(&a, &b)
			got := c.Reasons("customer's", "entry's")
			if len(got) == 0 || got[0] != tt.want {
				t.Errorf("Reasons(%q, %q) = %q, want first %q", tt.a, tt.b, got, tt.want)
			}
		})
	}
}

func FuzzScore(f *testing.F) {
	for _, s := range [][2]string{
		{"Kim Jong Un", "KIM, Jong-un"},
		{"김정은", "김 정은"},
		{"أسامة بن لادن", "Usama bin Ladin"},
		{"U.S.A. & Co., Ltd.", "USA and Company Limited"},
		{"\xff\xfe", "ๆๆๆ"},
		{"a b c d e f", "f e d c b a"},
		{"İ", "i̇"},
	} {
		f.Add(s[0], s[1])
	}
	f.Fuzz(func(t *testing.T, x, y string) {
		for _, schema := range []Schema{Person, Company, Vessel, ""} {
			a, b := Parse(x, schema), Parse(y, schema)
			var c Comparer
			s := c.Score(&a, &b)
			if math.IsNaN(s) || s < 0 || s > 1 {
				t.Fatalf("%s: Score(%q, %q) = %v", schema, x, y, s)
			}
			if back := c.Score(&b, &a); back != s {
				t.Fatalf("%s: Score(%q, %q) = %v, and %v the other way", schema, x, y, s, back)
			}
			comparison := Compare(&a, &b)
			if comparison.Score != s {
				t.Fatalf("%s: Compare scores %v, Score %v", schema, comparison.Score, s)
			}
			if len(comparison.Reasons("first", "second")) == 0 {
				t.Fatalf("%s: no reason for (%q, %q)", schema, x, y)
			}
			if hasWord(&a) {
				if s := c.Score(&a, &a); s != 1 {
					t.Fatalf("%s: %q against itself is %v", schema, x, s)
				}
			}
		}
	})
}

func hasWord(n *Name) bool {
	for i := range n.Tokens {
		if n.Tokens[i].Kind == Word || n.Tokens[i].Kind == Number {
			return true
		}
	}
	return false
}

func BenchmarkScore(b *testing.B) {
	pairs := [][2]string{
		{"KIM, Jong Un", "Kim Jong-un"},
		{"Muhammad Abdullah Hasan", "Mohammed Abdulla Hassan"},
		{"Vladimir Vladimirovich Putin", "John Albert Smith"},
	}
	parsed := make([][2]Name, len(pairs))
	for i, p := range pairs {
		parsed[i] = [2]Name{Parse(p[0], Person), Parse(p[1], Person)}
	}
	var c Comparer
	b.ReportAllocs()
	for b.Loop() {
		for i := range parsed {
			c.Score(&parsed[i][0], &parsed[i][1])
		}
	}
}
