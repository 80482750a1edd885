package dates

// aboutYears is how far an approximate date may be off and still be near.
const aboutYears = 2

// Compare says how two dates stand to each other. Each date covers the days
// from the first of its From to the last of its To (or From), so that 1984
// covers a year. The answer does not depend on which date comes first.
//
//   - Unknown: one of the two holds no date.
//   - Match: one covers the other: 1984 and 1984-05-03, 1951/1953 and 1952, or
//     both the same. About does not widen this: circa 1951 and 1951-05-03
//     match, circa 1951 and 1952 are near.
//   - Near: not the same, but as far apart as one slip or a vague source gets:
//     day and month exchanged; exactly one of day, month and year off by one;
//     two neighbouring days, as a time zone makes them; two neighbouring digits
//     of the day or of the year exchanged while the rest agrees to the day;
//     calendar years one apart where one side knows no more than the year, or
//     is a range; up to two apart where one side is about; two ranges that
//     overlap in part.
//   - Conflict: everything else.
func Compare(a, b Date) Verdict {
	if a.IsZero() || b.IsZero() {
		return Unknown
	}
	x, y := spanOf(a), spanOf(b)
	switch {
	case x.covers(y) || y.covers(x):
		return Match
	case x.overlaps(y):
		return Near
	case (a.About || b.About) && x.yearsFrom(y) <= aboutYears:
		return Near
	case (x.vague() || y.vague()) && x.yearsFrom(y) <= 1:
		return Near
	case !x.isRange && !y.isRange && isSlip(x.from, y.from):
		return Near
	default:
		return Conflict
	}
}

// span is a date as the days that it covers, both ends included.
type span struct {
	from, first, last Civil
	isRange           bool
}

func spanOf(d Date) span {
	from, to := d.From, d.To
	if from.IsZero() {
		from = to
	}
	if to.IsZero() {
		to = from
	}
	s := span{from: from, first: from.first(), last: to.last(), isRange: from != to}
	if s.last.order(s.first) < 0 { // a caller's range written backwards
		s.first, s.last = to.first(), from.last()
	}
	return s
}

func (s span) covers(o span) bool {
	return s.first.order(o.first) <= 0 && s.last.order(o.last) >= 0
}

func (s span) overlaps(o span) bool {
	return s.first.order(o.last) <= 0 && o.first.order(s.last) <= 0
}

// vague reports whether a span knows no month, or is a range.
func (s span) vague() bool { return s.isRange || s.from.Month == 0 }

// yearsFrom gives the difference of the calendar years of the two nearest ends
// of spans that do not overlap.
func (s span) yearsFrom(o span) int {
	if s.first.order(o.first) > 0 {
		s, o = o, s
	}
	return o.first.Year - s.last.Year
}

// isSlip reports whether one slip of the keyboard, or of a form's order, turns
// one date into the other.
func isSlip(a, b Civil) bool {
	if a.Month == 0 || b.Month == 0 {
		return false // years alone are compared by their distance
	}
	dy, dm, dd := distance(a.Year, b.Year), distance(a.Month, b.Month), distance(a.Day, b.Day)
	if a.Day == 0 || b.Day == 0 {
		return dy+dm == 1
	}
	switch {
	case dy+dm+dd == 1:
		return true
	case dy == 0 && a.Day == b.Month && a.Month == b.Day:
		return true
	case dy == 0 && dm == 0 && exchanged(a.Day, b.Day):
		return true
	case dm == 0 && dd == 0 && exchanged(a.Year, b.Year):
		return true
	default:
		return a.isNext(b) || b.isNext(a)
	}
}

func distance(a, b int) int { return max(a, b) - min(a, b) }

// exchanged reports whether two numbers differ only in that two neighbouring
// digits have changed places: 12 and 21, 1948 and 1984, 1 and 10 (01 and 10).
func exchanged(a, b int) bool {
	for place := 1; place <= 100; place *= 10 {
		low, high := a/place%10, a/(place*10)%10
		if low != high && a+(low-high)*place*9 == b {
			return true
		}
	}
	return false
}
