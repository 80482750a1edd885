// Package dates holds what a date is on a sanctions list or in a customer
// sheet: a day, a month or a year, a range, or "about" one of these. It knows
// no other package of the project.
//
// A published birth date is rarely a day. OFAC writes "DOB circa 1951" and
// "DOB 1951 to 1953", the UN APPROXIMATELY and BETWEEN, Indonesia "sekira
// 1958". To invent a first of January for these is to invent evidence, so a
// [Date] keeps the precision it was published with, and [Compare] answers with
// a [Verdict] and not with a number of days.
package dates

import "fmt"

// Civil is a calendar date in the proleptic Gregorian calendar. A Day of 0, or
// a Month and Day of 0, means that this part is not known. The zero value is
// no date at all.
type Civil struct {
	Year, Month, Day int
}

// IsZero reports whether c holds no date.
func (c Civil) IsZero() bool { return c == Civil{} }

// String gives ISO 8601 at the precision known: 1984-01-08, 1984-01 or 1984.
func (c Civil) String() string {
	switch {
	case c.IsZero():
		return ""
	case c.Month == 0:
		return fmt.Sprintf("%04d", c.Year)
	case c.Day == 0:
		return fmt.Sprintf("%04d-%02d", c.Year, c.Month)
	default:
		return fmt.Sprintf("%04d-%02d-%02d", c.Year, c.Month, c.Day)
	}
}

// Date is a published or stated date: From alone, or a range From to To, both
// ends included. About marks "circa", "approximately", "sekira". The zero
// value is no date.
type Date struct {
	From  Civil
	To    Civil
	About bool
}

// IsZero reports whether d holds no date.
func (d Date) IsZero() bool { return d.From.IsZero() && d.To.IsZero() }

// String gives the date as reports and JSON write it: 1984-01-08, 1984, a
// range as 1951/1953 (ISO 8601 interval), and about as ~1951 (EDTF).
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	s := d.From.String()
	if !d.To.IsZero() {
		s += "/" + d.To.String()
	}
	if d.About {
		s = "~" + s
	}
	return s
}

// Verdict is the answer of a comparison of two dates.
type Verdict string

// The verdicts, in the words of the report.
const (
	Match    Verdict = "match"    // the two can be, and at their precision are, the same date
	Near     Verdict = "near"     // not the same, but as far apart as a slip or a neighbouring year
	Conflict Verdict = "conflict" // two different dates
	Unknown  Verdict = "unknown"  // one of them is missing
)
