package dates

import (
	"cmp"
	"time"
)

// daysIn gives the number of days of a month, 1 to 12, in the proleptic
// Gregorian calendar.
func daysIn(year, month int) int {
	switch month {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	default:
		return 31
	}
}

// first gives the earliest day that c can stand for.
func (c Civil) first() Civil {
	return Civil{c.Year, max(c.Month, 1), max(c.Day, 1)}
}

// last gives the latest day that c can stand for.
func (c Civil) last() Civil {
	switch {
	case c.Month <= 0:
		return Civil{c.Year, 12, 31}
	case c.Day <= 0:
		return Civil{c.Year, c.Month, daysIn(c.Year, c.Month)}
	default:
		return c
	}
}

// order compares two days: negative, zero or positive as c is before, on or
// after o.
func (c Civil) order(o Civil) int {
	return cmp.Or(cmp.Compare(c.Year, o.Year), cmp.Compare(c.Month, o.Month), cmp.Compare(c.Day, o.Day))
}

// isNext reports whether o is the day after c.
func (c Civil) isNext(o Civil) bool {
	y, m, d := time.Date(c.Year, time.Month(c.Month), c.Day+1, 0, 0, 0, 0, time.UTC).Date()
	return o == Civil{y, int(m), d}
}
