package places

import (
	"testing"
	"unicode/utf8"
)

func TestLookup(t *testing.T) {
	tests := []struct{ text, code string }{
		{"Korea, North", "KP"},
		{"Democratic People's Republic of Korea", "KP"},
		{"DPRK", "KP"},
		{"Korea Utara", "KP"},
		{"조선민주주의인민공화국", "KP"},
		{"북한", "KP"},
		{"北朝鮮", "KP"},
		{"kp", "KP"},
		{"PRK", "KP"},
		{"Korea, South", "KR"},
		{"Republic of Korea", "KR"},
		{"Korea Selatan", "KR"},
		{"대한민국", "KR"},
		{"Korea", ""},
		{"Iran (Islamic Republic of)", "IR"},
		{"Iran", "IR"},
		{"Burma", "MM"},
		{"Congo, Democratic Republic of the", "CD"},
		{"Congo, Republic of the", "CG"},
		{"Cote d'Ivoire", "CI"},
		{"Côte d’Ivoire", "CI"},
		{"Russian Federation", "RU"},
		{"Rusia", "RU"},
		{"Россия", "RU"},
		{"Tiongkok", "CN"},
		{"중국", "CN"},
		{"Amerika Serikat", "US"},
		{"USA", "US"},
		{"us", "US"},
		{"WNI", "ID"},
		{"Indonesian", "ID"},
		{"Türkiye", "TR"},
		{"Turkey", "TR"},
		{"Palestinian", "PS"},
		{"Viet Nam", "VN"},
		{"The Gambia", "GM"},
		{"Bahamas, The", "BS"},
		{"  Jerman ", "DE"},
		{"Deutschland", "DE"},
		{"مصر", "EG"},
		{"", ""},
		{"Atlantis", ""},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			if got := Lookup(tt.text); got.Code != tt.code {
				t.Errorf("Lookup(%q) = %q, want %q", tt.text, got.Code, tt.code)
			}
		})
	}
}

func TestLookupKeepsText(t *testing.T) {
	if got := Lookup("  Korea, North "); got.Text != "Korea, North" {
		t.Errorf("text is %q", got.Text)
	}
}

func TestEveryCodeHasANameThatLeadsBack(t *testing.T) {
	for _, code := range countryCodes() {
		if got := Lookup(Name(code)).Code; got != code {
			t.Errorf("%s is %q, which leads to %q", code, Name(code), got)
		}
	}
}

func TestSame(t *testing.T) {
	dprk, north, korea := Lookup("DPRK"), Lookup("Korea, North"), Lookup("Korea")
	if same, known := dprk.Same(north); !same || !known {
		t.Errorf("DPRK and Korea, North: %v, %v", same, known)
	}
	if same, known := dprk.Same(korea); same || known {
		t.Errorf("DPRK and Korea: %v, %v; the question has no answer", same, known)
	}
}

func FuzzLookup(f *testing.F) {
	f.Add("Korea, North")
	f.Add("\xff")
	f.Fuzz(func(t *testing.T, text string) {
		if c := Lookup(text); c.Code != "" && (len(c.Code) != 2 || !utf8.ValidString(c.Code)) {
			t.Errorf("Lookup(%q) = %q", text, c.Code)
		}
	})
}

func BenchmarkLookup(b *testing.B) {
	Lookup("warm")
	for b.Loop() {
		Lookup("Democratic People's Republic of Korea")
	}
}
