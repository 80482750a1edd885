package dates

import "strings"

// parseCivil reads one date without qualifiers out of normalised text.
func parseCivil(s string, order Order) (Civil, error) {
	s = strings.Trim(cutTime(s), " ;,.")
	for _, word := range []string{"tahun ", "tanggal ", "tgl "} { // year, date, its abbreviation
		s = strings.TrimPrefix(s, word)
	}
	if c, ok, err := parseEastAsian(s); ok {
		return c, err
	}
	parts, err := split(s)
	if err != nil {
		return Civil{}, err
	}
	for _, p := range parts {
		if p.month != 0 {
			return withMonthWord(parts)
		}
	}
	return allNumeric(parts, order)
}

// withMonthWord reads the shapes in which the month is a word, so that no
// order need be known: D M Y, M D Y, Y M D, M Y and Y M.
func withMonthWord(parts []part) (Civil, error) {
	var c Civil
	var years, months, days, short int
	for i, p := range parts {
		switch {
		case p.month != 0:
			c.Month = p.month
			months++
		case p.digits == 4:
			c.Year = p.value
			years++
		case p.digits <= 2:
			c.Day = p.value
			days++
			if i > 0 {
				short++
			}
		default:
			return Civil{}, ErrUnreadable
		}
	}
	switch {
	case months == 1 && years == 1 && days <= 1 && parts[len(parts)-1].isYearOr(parts[0]):
		return checked(c)
	case months == 1 && years == 0 && days == 2 && short >= 1:
		return Civil{}, ErrShortYear // 18-Sep-64
	case months == 1 && years == 0 && days == 1 && short == 1:
		return Civil{}, ErrShortYear // Sep-64
	default:
		return Civil{}, ErrUnreadable
	}
}

// isYearOr reports whether p or the other end of the date is its year: a year
// in the middle (18 1964 Sep) is nobody's way to write.
func (p part) isYearOr(other part) bool { return p.digits == 4 || other.digits == 4 }

// allNumeric reads the shapes that are numbers alone.
func allNumeric(parts []part, order Order) (Civil, error) {
	for _, p := range parts[1:] {
		if p.sep != parts[1].sep || len(p.sep) != 1 || strings.IndexByte("-/. ", p.sep[0]) < 0 {
			return Civil{}, ErrUnreadable // 1984-01/08 is no date but damage
		}
	}
	for _, p := range parts {
		if p.digits > 2 && p.digits != 4 && len(parts) > 1 {
			return Civil{}, ErrUnreadable
		}
	}
	switch len(parts) {
	case 1:
		return oneNumber(parts[0])
	case 2:
		return monthAndYear(parts[0], parts[1])
	case 3:
		return threeNumbers(parts[0], parts[1], parts[2], order)
	default:
		return Civil{}, ErrUnreadable
	}
}

// oneNumber reads 1984 and 19840108. Six digits may be YYMMDD, DDMMYY or
// YYYYMM and are left alone.
func oneNumber(p part) (Civil, error) {
	switch p.digits {
	case 4:
		return checked(Civil{Year: p.value})
	case 8:
		return checked(Civil{p.value / 10000, p.value / 100 % 100, p.value % 100})
	default:
		return Civil{}, ErrUnreadable
	}
}

func monthAndYear(a, b part) (Civil, error) {
	switch {
	case a.digits == 4 && b.digits <= 2:
		return checked(Civil{Year: a.value, Month: b.value})
	case b.digits == 4 && a.digits <= 2:
		return checked(Civil{Year: b.value, Month: a.value})
	case a.digits <= 2 && b.digits <= 2:
		return Civil{}, ErrShortYear
	default:
		return Civil{}, ErrUnreadable
	}
}

func threeNumbers(a, b, c part, order Order) (Civil, error) {
	switch {
	case a.digits == 4 && b.digits <= 2 && c.digits <= 2:
		return checked(Civil{a.value, b.value, c.value})
	case c.digits == 4 && a.digits <= 2 && b.digits <= 2:
		return yearLast(a.value, b.value, c.value, order)
	case a.digits <= 2 && b.digits <= 2 && c.digits <= 2:
		return Civil{}, ErrShortYear
	default:
		return Civil{}, ErrUnreadable
	}
}

// yearLast reads two numbers before a year in the order stated, or in the one
// order in which they are a date.
func yearLast(a, b, year int, order Order) (Civil, error) {
	switch order {
	case DMY:
		return checked(Civil{year, b, a})
	case MDY:
		return checked(Civil{year, a, b})
	case AnyOrder, YMD:
	}
	dmy, errDMY := checked(Civil{year, b, a})
	mdy, errMDY := checked(Civil{year, a, b})
	switch {
	case errDMY == nil && errMDY == nil && dmy != mdy:
		return Civil{}, ErrAmbiguous
	case errDMY == nil:
		return dmy, nil
	case errMDY == nil:
		return mdy, nil
	default:
		return Civil{}, errDMY
	}
}
