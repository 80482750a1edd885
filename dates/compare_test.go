package dates

import "testing"

func TestCompare(t *testing.T) {
	tests := []struct {
		name, a, b string
		want       Verdict
	}{
		{"same day", "1984-05-03", "1984-05-03", Match},
		{"day in year", "1984", "1984-05-03", Match},
		{"day in month", "1984-05", "1984-05-03", Match},
		{"month in year", "1984", "1984-05", Match},
		{"year in range", "1951/1953", "1952", Match},
		{"day in range", "1951/1953", "1953-12-31", Match},
		{"day in range of days", "01 Jan 1961 to 31 Dec 1962", "1962-06-01", Match},
		{"day in about year", "~1951", "1951-05-03", Match},
		{"range in range", "1951/1955", "1952/1953", Match},

		{"ranges that overlap in part", "1951/1953", "1953/1955", Near},
		{"day and month exchanged", "1984-05-03", "1984-03-05", Near},
		{"day off by one", "1984-05-03", "1984-05-04", Near},
		{"month off by one", "1984-05-03", "1984-06-03", Near},
		{"year off by one", "1984-05-03", "1985-05-03", Near},
		{"month off by one, no day", "1984-05", "1984-06-20", Near},
		{"new year's eve", "1984-12-31", "1985-01-01", Near},
		{"end of February", "1984-02-29", "1984-03-01", Near},
		{"digits of the year exchanged", "1948-05-03", "1984-05-03", Near},
		{"digits of the day exchanged", "1984-05-12", "1984-05-21", Near},
		{"01 and 10 of the day", "1984-05-01", "1984-05-10", Near},
		{"neighbouring years", "1984", "1985", Near},
		{"neighbouring year of a day", "1984", "1985-06-01", Near},
		{"about, two years", "~1951", "1953-12-31", Near},
		{"about, two years, both", "~1951", "~1949", Near},
		{"about a day", "~1966-07-07", "1966-09-01", Near},
		{"year beside a range", "1951/1953", "1954-02-01", Near},

		{"years apart", "1984", "1986", Conflict},
		{"two slips", "1984-05-03", "1985-06-03", Conflict},
		{"another day", "1984-05-03", "1984-05-23", Conflict},
		{"another month", "1984-05", "1984-08-01", Conflict},
		{"day and month exchanged, another year", "1984-05-03", "1985-03-05", Conflict},
		{"digits exchanged in years alone", "1948", "1984", Conflict},
		{"digits of the year exchanged, another month", "1948-05-03", "1984-06-03", Conflict},
		{"about, three years", "~1951", "1954-01-01", Conflict},
		{"two years beside a range", "1951/1953", "1955", Conflict},

		{"day off by ten", "1984-01-08", "1984-01-18", Conflict},
		{"years far apart, same day", "1978-01-08", "1990-01-08", Conflict},

		{"one missing", "", "1984", Unknown},
		{"both missing", "", "", Unknown},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a, b := mustParse(t, tt.a), mustParse(t, tt.b)
			if got := Compare(a, b); got != tt.want {
				t.Errorf("Compare(%s, %s) = %s, want %s", a, b, got, tt.want)
			}
			if got := Compare(b, a); got != tt.want {
				t.Errorf("Compare(%s, %s) = %s, want %s", b, a, got, tt.want)
			}
		})
	}
}

func mustParse(t *testing.T, text string) Date {
	t.Helper()
	if text == "" {
		return Date{}
	}
	d, err := Parse(text, AnyOrder)
	if err != nil {
		t.Fatalf("Parse(%q): %v", text, err)
	}
	return d
}

func FuzzCompare(f *testing.F) {
	f.Add(1984, 5, 3, 0, 0, 0, false, 1984, 3, 5, 0, 0, 0, false)
	f.Add(1951, 0, 0, 1953, 0, 0, true, 1954, 1, 1, 0, 0, 0, false)
	f.Add(1948, 5, 3, 0, 0, 0, false, 1984, 5, 3, 0, 0, 0, false)
	f.Add(0, 0, 0, 1953, 0, 0, false, 1953, 0, 0, 1951, 0, 0, false)
	f.Add(-5, 99, -7, 1, 13, 32, true, 1<<62, -1<<62, 1<<62, 0, 0, 1, false)
	f.Fuzz(func(t *testing.T, y1, m1, d1, y2, m2, d2 int, about1 bool, y3, m3, d3, y4, m4, d4 int, about2 bool) {
		a := Date{Civil{y1, m1, d1}, Civil{y2, m2, d2}, about1}
		b := Date{Civil{y3, m3, d3}, Civil{y4, m4, d4}, about2}
		ab, ba := Compare(a, b), Compare(b, a)
		if ab != ba {
			t.Fatalf("Compare is not symmetric: %v, %v: %s and %s", a, b, ab, ba)
		}
		if want := Match; !a.IsZero() && Compare(a, a) != want {
			t.Fatalf("Compare(%v with itself) = %s", a, Compare(a, a))
		}
	})
}
