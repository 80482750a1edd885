package dates

import (
	"errors"
	"testing"
)

func TestParse(t *testing.T) {
	tests := []struct {
		text  string
		order Order
		want  string
	}{
		{"1984-01-08", AnyOrder, "1984-01-08"},
		{"1984-01", AnyOrder, "1984-01"},
		{"1984", AnyOrder, "1984"},
		{"19840108", AnyOrder, "1984-01-08"},
		{"1984/1/8", AnyOrder, "1984-01-08"},
		{"1984-01-08T00:00:00Z", AnyOrder, "1984-01-08"},
		{"1984-01-08 00:00:00", AnyOrder, "1984-01-08"},
		{"8/1/1984 00:00", DMY, "1984-01-08"},
		{"08/01/1984", DMY, "1984-01-08"},
		{"08/01/1984", MDY, "1984-08-01"},
		{"8.1.1984", DMY, "1984-01-08"},
		{"08-01-1984", DMY, "1984-01-08"},
		{"13/01/1984", AnyOrder, "1984-01-13"},
		{"01/13/1984", AnyOrder, "1984-01-13"},
		{"05/05/1984", AnyOrder, "1984-05-05"},
		{"10 Dec 1948", DMY, "1948-12-10"},
		{"Sep 1938", DMY, "1938-09"},
		{"September 18, 1964", AnyOrder, "1964-09-18"},
		{"18th September 1964", AnyOrder, "1964-09-18"},
		{"17 Agustus 1945", AnyOrder, "1945-08-17"},
		{"3 Mei 1990", AnyOrder, "1990-05-03"},
		{"21-Nov-1972", AnyOrder, "1972-11-21"},
		{"1984년 1월 8일", AnyOrder, "1984-01-08"},
		{"1984年1月8日", AnyOrder, "1984-01-08"},
		{"1984年1月", AnyOrder, "1984-01"},
		{"00/00/1958", DMY, "1958"},
		{"dd/mm/1945", DMY, "1945"},
		{"1958-00-00", AnyOrder, "1958"},
		{"circa 1951", DMY, "~1951"},
		{"circa 07 Jul 1966", DMY, "~1966-07-07"},
		{"sekira 1958", DMY, "~1958"},
		{"~1951", AnyOrder, "~1951"},
		{"1951 to 1953", DMY, "1951/1953"},
		{"1951-1953", AnyOrder, "1951/1953"},
		{"between 1951 and 1953", AnyOrder, "1951/1953"},
		{"circa 1979-1982", DMY, "~1979/1982"},
		{"01 Jan 1961 to 31 Dec 1962", DMY, "1961-01-01/1962-12-31"},
		{"Mar 1962 to Feb 1963", DMY, "1962-03/1963-02"},
		{" 29 Feb 2000 ", DMY, "2000-02-29"},
	}
	for _, tt := range tests {
		t.Run(tt.text+string(tt.order), func(t *testing.T) {
			got, err := Parse(tt.text, tt.order)
			if err != nil || got.String() != tt.want {
				t.Errorf("Parse(%q, %q) = %q, %v, want %q", tt.text, tt.order, got, err, tt.want)
			}
		})
	}
}

func TestParseRefuses(t *testing.T) {
	for _, text := range []string{
		"", "unknown", "31/02/1988", "29 Feb 1900", "13/13/1984", "32/01/1984", "08/01/84", "1/2/3", "0984", "9999",
		"1953 to 1951", "circa", "1984-13-01", "jan jan 1984", "12 34 56 78", "1984-01-08x", "年月日",
	} {
		if got, err := Parse(text, DMY); err == nil {
			t.Errorf("Parse(%q) = %v, want an error", text, got)
		}
	}
	if _, err := Parse("03/04/1984", AnyOrder); !errors.Is(err, ErrAmbiguous) {
		t.Errorf("03/04/1984 in any order: %v, want ErrAmbiguous", err)
	}
}

func TestCompare(t *testing.T) {
	tests := []struct {
		name, a, b string
		want       Verdict
	}{
		{"equal days", "1984-01-08", "1984-01-08", Match},
		{"year and day", "1984", "1984-05-03", Match},
		{"month and day", "1984-05", "1984-05-03", Match},
		{"range and day", "1951 to 1953", "1952-07-01", Match},
		{"range and year at its end", "1951 to 1953", "1953", Match},
		{"one year off", "1984-01-08", "1985-01-08", Near},
		{"one month off", "1984-01-08", "1984-02-08", Near},
		{"one day off", "1984-01-08", "1984-01-09", Near},
		{"one day off over the year's end", "1984-12-31", "1985-01-01", Near},
		{"one digit of the day", "1984-01-08", "1984-01-18", Near},
		{"day and month exchanged", "1984-01-08", "1984-08-01", Near},
		{"digits of the year exchanged", "1978-01-08", "1987-01-08", Near},
		{"years next to each other", "1984", "1985", Near},
		{"year next to a day", "1984", "1985-06-01", Near},
		{"about, two years", "~1951", "1953-03-03", Near},
		{"about, three years", "~1951", "1954-03-03", Conflict},
		{"another day", "1984-01-08", "1984-05-23", Conflict},
		{"another year", "1984", "1987", Conflict},
		{"years far apart", "1978-01-08", "1990-01-08", Conflict},
		{"missing", "", "1984", Unknown},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a, b := parsed(t, tt.a), parsed(t, tt.b)
			if got := Compare(a, b); got != tt.want {
				t.Errorf("Compare(%s, %s) = %s, want %s", a, b, got, tt.want)
			}
			if got := Compare(b, a); got != tt.want {
				t.Errorf("Compare(%s, %s) = %s, want %s", b, a, got, tt.want)
			}
		})
	}
}

func parsed(t *testing.T, text string) Date {
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

func FuzzParse(f *testing.F) {
	for _, s := range []string{"1984-01-08", "circa 1979-1982", "1984년 1월 8일", "between 1951 and 1953", "00/00/1958", "Jan 1984", "\xff"} {
		f.Add(s, "1984")
	}
	f.Fuzz(func(t *testing.T, x, y string) {
		for _, order := range []Order{AnyOrder, DMY, MDY, YMD} {
			a, err := Parse(x, order)
			if err != nil {
				continue
			}
			if a.IsZero() {
				t.Fatalf("Parse(%q, %q) is zero without an error", x, order)
			}
			// what String writes, Parse reads
			if back, err := Parse(a.String(), AnyOrder); a.To.IsZero() && (err != nil || back != a) {
				t.Fatalf("Parse(%q) = %v, %v, want %v", a.String(), back, err, a)
			}
			if v := Compare(a, a); v != Match {
				t.Fatalf("%v against itself: %s", a, v)
			}
			b, err := Parse(y, order)
			if err != nil {
				continue
			}
			if v, back := Compare(a, b), Compare(b, a); v != back {
				t.Fatalf("Compare(%v, %v) = %s, and %s the other way", a, b, v, back)
			}
		}
	})
}
