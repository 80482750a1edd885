package dates

import (
	"bufio"
	"compress/gzip"
	"errors"
	"os"
	"regexp"
	"strings"
	"testing"
)

func TestParseReads(t *testing.T) {
	tests := []struct {
		name, text string
		order      Order
		want       string
	}{
		{"ISO day", "1984-01-08", AnyOrder, "1984-01-08"},
		{"ISO month", "1984-01", AnyOrder, "1984-01"},
		{"year", " 1984 ", AnyOrder, "1984"},
		{"year first with slashes", "1984/01/08", MDY, "1984-01-08"},
		{"year first with dots", "1984.1.8", DMY, "1984-01-08"},
		{"eight digits", "19840108", DMY, "1984-01-08"},
		{"eight digits, unknown day", "19840100", DMY, "1984-01"},
		{"day first", "08/01/1984", DMY, "1984-01-08"},
		{"month first", "08/01/1984", MDY, "1984-08-01"},
		{"day first with time", "8/1/1984 00:00", DMY, "1984-01-08"},
		{"German dots", "8.1.1984", DMY, "1984-01-08"},
		{"dots and spaces", "8. 1. 1984", DMY, "1984-01-08"},
		{"hyphens", "08-01-1984", DMY, "1984-01-08"},
		{"spaces", "08 01 1984", DMY, "1984-01-08"},
		{"trailing semicolon", "25 Oktober 1970;", AnyOrder, "1970-10-25"},
		{"one reading only, day first", "13/01/1984", AnyOrder, "1984-01-13"},
		{"one reading only, month first", "01/13/1984", AnyOrder, "1984-01-13"},
		{"one reading only, same number twice", "05/05/1984", AnyOrder, "1984-05-05"},
		{"one reading only, under YMD", "13/01/1984", YMD, "1984-01-13"},
		{"month and year", "01/1984", AnyOrder, "1984-01"},
		{"month word", "18 Sep 1964", AnyOrder, "1964-09-18"},
		{"month word in full", "18 September 1964", MDY, "1964-09-18"},
		{"Sept with dot", "18 Sept. 1964", AnyOrder, "1964-09-18"},
		{"month and year in words", "Sep 1964", AnyOrder, "1964-09"},
		{"American", "September 18, 1964", AnyOrder, "1964-09-18"},
		{"ordinal", "18th of September, 1964", AnyOrder, "1964-09-18"},
		{"Excel's long form", "Friday, September 18, 1964", AnyOrder, "1964-09-18"},
		{"mainframe", "18SEP1964", AnyOrder, "1964-09-18"},
		{"Oracle", "18-SEP-1964", AnyOrder, "1964-09-18"},
		{"year first with month word", "1964 Sep 18", AnyOrder, "1964-09-18"},
		{"Indonesian", "17 Agustus 1945", AnyOrder, "1945-08-17"},
		{"Indonesian, old spelling", "10 Nopember 1945", AnyOrder, "1945-11-10"},
		{"Indonesian, abbreviated", "1 Okt 1965", AnyOrder, "1965-10-01"},
		{"Indonesian weekday", "Jum'at, 17 Agustus 1945", AnyOrder, "1945-08-17"},
		{"unknown day beside a month word", "00 Sep 1964", AnyOrder, "1964-09"},
		{"Korean", "1984년 1월 8일", AnyOrder, "1984-01-08"},
		{"Korean, close", "1984년1월8일생", AnyOrder, "1984-01-08"},
		{"Korean, decomposed", "1984\u1102\u1167\u11ab 1\u110b\u116f\u11af", AnyOrder, "1984-01"},
		{"Chinese", "1984年1月8日", AnyOrder, "1984-01-08"},
		{"Japanese, full width", "１９８４年１月", AnyOrder, "1984-01"},
		{"full-width digits", "１９８４／０１／０８", AnyOrder, "1984-01-08"},
		{"Arabic digits", "١٩٨٤", AnyOrder, "1984"},
		{"unknown day and month as zeros", "00/00/1958", DMY, "1958"},
		{"unknown day and month, no order", "00/00/1958", AnyOrder, "1958"},
		{"unknown day", "00/05/1958", AnyOrder, "1958-05"},
		{"form letters", "dd/mm/1945", DMY, "1945"},
		{"form letters and a month", "dd/05/1945", AnyOrder, "1945-05"},
		{"question marks", "??-05-1945", DMY, "1945-05"},
		{"ISO with zeros", "1958-00-00", AnyOrder, "1958"},
		{"circa", "circa 1951", AnyOrder, "~1951"},
		{"circa a day", "circa 07 Jul 1966", AnyOrder, "~1966-07-07"},
		{"c.", "c. 1951", AnyOrder, "~1951"},
		{"c close", "c1951", AnyOrder, "~1951"},
		{"ca.", "ca. 1951", AnyOrder, "~1951"},
		{"approximately", "Approximately 1951", AnyOrder, "~1951"},
		{"about", "about Sep 1951", AnyOrder, "~1951-09"},
		{"sekira", "sekira 1958", AnyOrder, "~1958"},
		{"sekitar", "Sekitar tahun 1958", AnyOrder, "~1958"},
		{"tilde", "~1951", AnyOrder, "~1951"},
		{"about behind", "1951 (approx.)", AnyOrder, "~1951"},
		{"about in Korean", "약 1951년", AnyOrder, "~1951"},
		{"range with to", "1951 to 1953", AnyOrder, "1951/1953"},
		{"range with hyphen", "1951-1953", AnyOrder, "1951/1953"},
		{"range with spaced dash", "1951 – 1953", AnyOrder, "1951/1953"},
		{"range with slash", "1954/1955", AnyOrder, "1954/1955"},
		{"range with tilde", "1951~1953", AnyOrder, "1951/1953"},
		{"between", "between 1951 and 1953", AnyOrder, "1951/1953"},
		{"between months of one year", "Between Aug. and Sep. 1977", AnyOrder, "1977-08/1977-09"},
		{"antara", "antara tahun 1951 dan 1953", AnyOrder, "1951/1953"},
		{"from to", "from 1951 to 1953", AnyOrder, "1951/1953"},
		{"circa range", "circa 1979-1982", AnyOrder, "~1979/1982"},
		{"range of days", "01 Jan 1960 to 31 Dec 1965", AnyOrder, "1960-01-01/1965-12-31"},
		{"circa range of months", "circa Jan 1980 to circa Mar 1981", AnyOrder, "~1980-01/1981-03"},
		{"ISO interval of days", "1984-01-08/1985-02-09", AnyOrder, "1984-01-08/1985-02-09"},
		{"range of numeric days", "01/02/1984-03/02/1984", DMY, "1984-02-01/1984-02-03"},
		{"range of months", "Mar 1962 to Feb 1963", DMY, "1962-03/1963-02"},
		{"range that is a point", "1951-1951", AnyOrder, "1951"},
		{"s/d", "1951 s/d 1953", AnyOrder, "1951/1953"},
		{"RFC 3339", "1984-01-08T00:00:00Z", AnyOrder, "1984-01-08"},
		{"RFC 3339 with fraction and zone", "1984-01-08T23:00:00.000+07:00", AnyOrder, "1984-01-08"},
		{"Excel export", "1984-01-08 00:00:00", AnyOrder, "1984-01-08"},
		{"American time", "1/13/1984 12:00:00 AM", AnyOrder, "1984-01-13"},
		{"range with times", "1984-01-08 00:00 to 1984-01-09 00:00", AnyOrder, "1984-01-08/1984-01-09"},
		{"leap day", "29/02/2000", DMY, "2000-02-29"},
		{"invisible characters", "\ufeff1984-01-08\u200b", AnyOrder, "1984-01-08"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := Parse(tt.text, tt.order)
			if err != nil || got.String() != tt.want {
				t.Errorf("Parse(%q, %q) = %q, %v; want %q", tt.text, tt.order, got, err, tt.want)
			}
		})
	}
}

func TestParseRefuses(t *testing.T) {
	tests := []struct {
		name, text string
		order      Order
		want       error
	}{
		{"empty", " ", AnyOrder, ErrNoDate},
		{"form never filled in", "00/00/0000", DMY, ErrNoDate},
		{"both orders possible", "05/06/1984", AnyOrder, ErrAmbiguous},
		{"both orders possible under YMD", "05/06/1984", YMD, ErrAmbiguous},
		{"both orders possible in a range", "05/06/1984 to 05/07/1984", AnyOrder, ErrAmbiguous},
		{"short year", "08-01-84", DMY, ErrShortYear},
		{"short year with month word", "18-Sep-64", AnyOrder, ErrShortYear},
		{"short year with apostrophe", "18 Sep '64", AnyOrder, ErrShortYear},
		{"short year, month and year", "Sep-64", AnyOrder, ErrShortYear},
		{"short year in Korean", "84년 1월 8일", AnyOrder, ErrShortYear},
		{"31 February", "31/02/1984", DMY, ErrImpossible},
		{"29 February 1900", "1900-02-29", AnyOrder, ErrImpossible},
		{"30 February in words", "30 Feb 1984", AnyOrder, ErrImpossible},
		{"month 13", "1984-13-01", AnyOrder, ErrImpossible},
		{"month 13 in the stated order", "01/13/1984", DMY, ErrImpossible},
		{"day 32", "1984-01-32", AnyOrder, ErrImpossible},
		{"day 0 of no month", "1984-00-05", AnyOrder, ErrImpossible},
		{"year too small", "0984-01-01", AnyOrder, ErrImpossible},
		{"Buddhist year", "2527", AnyOrder, ErrImpossible},
		{"backwards", "1953 to 1951", AnyOrder, ErrImpossible},
		{"half a range is impossible", "1951-01-01 to 1951-02-31", AnyOrder, ErrImpossible},
		{"Hijri", "24/06/1402 (Hijri Calendar)", DMY, ErrCalendar},
		{"Japanese era", "昭和59年1月8日", AnyOrder, ErrCalendar},
		{"age", "30-35 years old", AnyOrder, ErrUnreadable},
		{"two alternatives", "11/02/1968 atau 11/02/1970", DMY, ErrUnreadable},
		{"words", "unknown", AnyOrder, ErrUnreadable},
		{"a name with a month in it", "Mark April", AnyOrder, ErrUnreadable},
		{"six digits", "840108", AnyOrder, ErrUnreadable},
		{"serial", "30689", AnyOrder, ErrUnreadable},
		{"no year", "18 Sep", AnyOrder, ErrUnreadable},
		{"doubtful year", "1951?", AnyOrder, ErrUnreadable},
		{"mixed signs", "1984-01/08", AnyOrder, ErrUnreadable},
		{"negative", "-1984", AnyOrder, ErrUnreadable},
		{"month twice", "jan jan 1984", AnyOrder, ErrUnreadable},
		{"a letter behind", "1984-01-08x", AnyOrder, ErrUnreadable},
		{"marks alone", "年月日", AnyOrder, ErrUnreadable},
		{"about nothing", "circa", AnyOrder, ErrUnreadable},
		{"all short", "1/2/3", DMY, ErrShortYear},
		{"the end of time", "9999", AnyOrder, ErrImpossible},
		{"four parts", "1 2 3 1984", AnyOrder, ErrUnreadable},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := Parse(tt.text, tt.order)
			if !errors.Is(err, tt.want) {
				t.Fatalf("Parse(%q, %q) = %q, %v; want %v", tt.text, tt.order, got, err, tt.want)
			}
			if text := strings.TrimSpace(tt.text); text != "" && strings.Contains(err.Error(), text) {
				t.Errorf("the error repeats the text: %v", err)
			}
		})
	}
}

func TestParseErrorsNameThePart(t *testing.T) {
	for text, part := range map[string]string{
		"1984-13-01":   "the month",
		"1984-01-32":   "the day",
		"1984-02-30":   "that many days",
		"0984-01-01":   "the year",
		"00-00-00":     "two digits",
		"1953 to 1951": "ends before it begins",
	} {
		if _, err := Parse(text, DMY); err == nil || !strings.Contains(err.Error(), part) {
			t.Errorf("Parse(%q): error %v does not say %q", text, err, part)
		}
	}
}

// Every distinct birth date of OFAC's remarks in 2021, 2024 and 2026 and of the
// Indonesian terrorism list of 2022.
func TestParseReadsPublishedLists(t *testing.T) {
	year := regexp.MustCompile(`[1-9][0-9]{3}`)
	for _, tt := range []struct {
		file  string
		lines int
	}{
		{"testdata/ofac_birth_dates.txt.gz", 6120},
		{"testdata/dttot_birth_dates.txt", 228},
	} {
		lines := readLines(t, tt.file)
		if len(lines) != tt.lines {
			t.Errorf("%s: %d lines, want %d", tt.file, len(lines), tt.lines)
		}
		for _, line := range lines {
			d, err := Parse(line, DMY)
			if err != nil && (line != "00/00/0000" || !errors.Is(err, ErrNoDate)) {
				t.Errorf("%s: Parse(%q): %v", tt.file, line, err)
			}
			for _, year := range year.FindAllString(line, -1) {
				if err == nil && !strings.Contains(d.String(), year) {
					t.Errorf("%s: Parse(%q) = %s, which lost the year %s", tt.file, line, d, year)
				}
			}
		}
	}
}

func readLines(t *testing.T, name string) []string {
	t.Helper()
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }() // opened for reading only
	sc := bufio.NewScanner(f)
	if strings.HasSuffix(name, ".gz") {
		z, err := gzip.NewReader(f)
		if err != nil {
			t.Fatal(err)
		}
		sc = bufio.NewScanner(z)
	}
	var lines []string
	for sc.Scan() {
		lines = append(lines, sc.Text())
	}
	if err := sc.Err(); err != nil {
		t.Fatal(err)
	}
	return lines
}

// What Parse gives, String writes and Parse reads back.
func FuzzParse(f *testing.F) {
	for _, s := range []string{
		"1984-01-08", "08/01/1984", "circa Jan 1980 to Mar 1981", "between Aug. and Sep. 1977", "1984년 1월 8일",
		"00/00/1958", "~1951", "1984-01-08T00:00:00Z", "dd/mm/1945", "1954/1955", "18SEP1964", "c", "-", "~~", "/", "년", "\xff",
	} {
		f.Add(s, "dmy")
	}
	f.Fuzz(func(t *testing.T, text, order string) {
		d, err := Parse(text, Order(order))
		if err != nil {
			if !d.IsZero() {
				t.Fatalf("Parse(%q) gives a date and an error", text)
			}
			return
		}
		again, err := Parse(d.String(), AnyOrder)
		if err != nil || again != d {
			t.Fatalf("Parse(%q) = %q, which reads back as %q, %v", text, d, again, err)
		}
		if v := Compare(d, d); v != Match {
			t.Fatalf("Compare(%q with itself) = %s", d, v)
		}
	})
}
