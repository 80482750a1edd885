package places

import "testing"

func TestLookupOfDecoratedNames(t *testing.T) {
	tests := []struct{ name, text, code string }{
		{"catalogue order", "Macedonia, The Former Yugoslav Republic of", "MK"},
		{"catalogue order of a territory", "Virgin Islands, British", "VG"},
		{"catalogue order with an article", "Gambia, The", "GM"},
		{"bracket belongs to the name", "Micronesia (Federated States of)", "FM"},
		{"bracket decides which Congo", "Congo (Kinshasa)", "CD"},
		{"bracket leaves the Congo open", "Congo (Pool)", ""},
		{"bracket agrees", "Indonesia (WNI)", "ID"},
		{"bracket alone is known", "Korea (DPRK)", "KP"},
		{"bracket contradicts", "China (Taiwan)", ""},
		{"bracket not closed", "Iran (Islamic", ""},
		{"form of state", "Republic of the Sudan", "SD"},
		{"form of state that decides", "Republic of Korea", "KR"},
		{"other form of state that decides", "Republic of China", "TW"},
		{"region", "Region: Russia", "RU"},
		{"region of two states", "Region: Crimea", ""},
		{"Indonesian citizen", "Warga Negara Malaysia", "MY"},
		{"Indonesian citizen, short", "WN Korea Utara", "KP"},
		{"citizen of", "Citizen of Iran", "IR"},
		{"citizen behind", "Iranian citizen", "IR"},
		{"Korean nationality", "이란인", "IR"},
		{"Korean nationality, North", "북한 사람", "KP"},
		{"Korean passport", "일본국적", "JP"},
		{"Korean name that ends like a nationality", "스페인", "ES"},
		{"ampersand", "Antigua & Barbuda", "AG"},
		{"and", "Antigua and Barbuda", "AG"},
		{"accents left out", "Sao Tome and Principe", "ST"},
		{"points", "U.S.A.", "US"},
		{"upper case", "KOREA, NORTH", "KP"},
		{"a state that is no more", "USSR", ""},
		{"shared nationality", "Congolese", ""},
		{"decoration alone", "Warga Negara ", ""},
		{"a town", "Pyongyang", ""},
		{"Estonian", "Estonian", "EE"},
		{"state of the United States", "State of Georgia", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := Lookup(tt.text).Code; got != tt.code {
				t.Errorf("Lookup(%q) = %q, want %q", tt.text, got, tt.code)
			}
		})
	}
}

func TestName(t *testing.T) {
	for code, want := range map[string]string{
		"KP": "North Korea", "ID": "Indonesia", "MM": "Myanmar", "kp": "North Korea", "hk": "Hong Kong", "XK": "Kosovo",
		"": "", "ZZ": "ZZ", "nonsense": "nonsense",
	} {
		if got := Name(code); got != want {
			t.Errorf("Name(%q) = %q, want %q", code, got, want)
		}
	}
}
