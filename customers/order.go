package customers

import (
	"math"
	"strings"
	"time"

	"saring/dates"
)

// serialText writes the serial number of a workbook's date in ISO 8601, with
// the time of day where it has one.
func serialText(serial float64, date1904 bool) (string, bool) {
	t, ok := serialTime(serial, date1904)
	if !ok {
		return "", false
	}
	if t.Hour()+t.Minute()+t.Second() == 0 {
		return t.Format("2006-01-02"), true
	}
	return t.Format("2006-01-02T15:04:05"), true
}

// serialTime turns a day count into a moment. In the 1900 system day 1 is 1
// January 1900 and day 60 a 29 February 1900 that never was, kept from an older
// program (ECMA-376 part 1, 18.17.4.1); in the 1904 system day 0 is 1 January
// 1904. It reports false for what is no day in either.
func serialTime(serial float64, date1904 bool) (time.Time, bool) {
	const lastDay = 2_958_466 // the day after 31 December 9999
	if serial < 0 || serial >= lastDay || serial < 1 && !date1904 {
		return time.Time{}, false // below 1 it is a time of day
	}
	day := int(math.Trunc(serial))
	seconds := int(math.Round((serial - math.Trunc(serial)) * 86_400))
	base := time.Date(1899, time.December, 30, 0, 0, 0, 0, time.UTC)
	switch {
	case date1904:
		base = time.Date(1904, time.January, 1, 0, 0, 0, 0, time.UTC)
	case day < 60:
		base = base.AddDate(0, 0, 1)
	case day == 60:
		return time.Time{}, false
	}
	return base.AddDate(0, 0, day).Add(time.Duration(seconds) * time.Second), true
}

// findOrder finds the order of day and month that the all-numeric dates of a
// column prove: a number above 12 is no month. Where they prove nothing, or one
// proves what another disproves, the order is not known.
func findOrder(sample []string) dates.Order {
	var dmy, mdy, ymd int
	for _, text := range sample {
		a, b, c, ok := threeNumbers(text)
		switch {
		case !ok:
		case a >= 1000:
			ymd++
		case c < 1000 && c > 31 && a > 31:
			// no order reads it
		case a > 12 && a <= 31 && b <= 12:
			dmy++
		case b > 12 && b <= 31 && a <= 12:
			mdy++
		}
	}
	switch {
	case dmy > 0 && mdy > 0:
		return dates.AnyOrder
	case dmy > 0:
		return dates.DMY
	case mdy > 0:
		return dates.MDY
	case ymd > 0:
		return dates.YMD
	default:
		return dates.AnyOrder
	}
}

// threeNumbers reads the numbers of a date such as 31/12/1984, without the
// time behind it.
func threeNumbers(text string) (a, b, c int, ok bool) {
	text, _, _ = strings.Cut(strings.ToUpper(text), "T")
	text, _, _ = strings.Cut(text, " ")
	parts := strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune("/.-", r) })
	if len(parts) != 3 {
		return 0, 0, 0, false
	}
	var n [3]int
	for i, p := range parts {
		if len(p) > 4 {
			return 0, 0, 0, false
		}
		for _, d := range p {
			if d < '0' || d > '9' {
				return 0, 0, 0, false
			}
			n[i] = n[i]*10 + int(d-'0')
		}
	}
	return n[0], n[1], n[2], true
}
