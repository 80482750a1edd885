package dates

import (
	"errors"
	"math"
	"testing"
)

func TestFromExcelSerial(t *testing.T) {
	tests := []struct {
		name     string
		days     float64
		date1904 bool
		want     string // empty: refused
	}{
		{"first", 1, false, "1900-01-01"},
		{"before the phantom day", 59, false, "1900-02-28"},
		{"the phantom day", 60, false, ""},
		{"the phantom day at noon", 60.5, false, ""},
		{"after the phantom day", 61, false, "1900-03-01"},
		{"a birthday", 30689, false, "1984-01-08"},
		{"with a time", 30689.99999, false, "1984-01-08"},
		{"last", 2958465, false, "9999-12-31"},
		{"last, with a time", 2958465.75, false, "9999-12-31"},
		{"beyond", 2958466, false, ""},
		{"zero", 0, false, ""},
		{"negative", -3, false, ""},
		{"not a number", math.NaN(), false, ""},
		{"infinite", math.Inf(1), false, ""},
		{"1904 first", 1, true, "1904-01-02"},
		{"1904 has no phantom day", 60, true, "1904-03-01"},
		{"1904 birthday", 30689 - 1462, true, "1984-01-08"},
		{"1904 last", 2957003, true, "9999-12-31"},
		{"1904 beyond", 2957004, true, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := FromExcelSerial(tt.days, tt.date1904)
			if got.String() != tt.want || (tt.want == "") != errors.Is(err, ErrImpossible) {
				t.Errorf("FromExcelSerial(%v, %v) = %q, %v; want %q", tt.days, tt.date1904, got, err, tt.want)
			}
		})
	}
}

func FuzzFromExcelSerial(f *testing.F) {
	f.Add(60.0, false)
	f.Add(1e300, true)
	f.Fuzz(func(t *testing.T, days float64, date1904 bool) {
		d, err := FromExcelSerial(days, date1904)
		if (err == nil) == d.IsZero() {
			t.Fatalf("FromExcelSerial(%v) = %q, %v", days, d, err)
		}
	})
}
