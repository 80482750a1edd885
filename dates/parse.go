package dates

import (
	"errors"
	"fmt"
	"strings"
)

// Order is the order of day, month and year in an all-numeric date.
type Order string

// The orders. AnyOrder accepts only what can be read in one way. The order
// matters only where the year stands last: 1984/01/08 is year, month, day
// under every order.
const (
	AnyOrder Order = ""
	DMY      Order = "dmy"
	MDY      Order = "mdy"
	YMD      Order = "ymd"
)

// The reasons why a text is not read. Test for them with [errors.Is]. No error
// of this package repeats the text: a birth date is personal data and must not
// reach a log.
var (
	// ErrNoDate: the text is empty, or is the placeholder 00/00/0000 of a form
	// that was never filled in.
	ErrNoDate = errors.New("no date is given")
	// ErrUnreadable: the text has none of the shapes that Parse knows.
	ErrUnreadable = errors.New("not a date in a known form")
	// ErrAmbiguous: day and month can be exchanged, and the order is not known.
	ErrAmbiguous = errors.New("day and month can be read either way round; state the order of the column")
	// ErrShortYear: the year has two digits; to choose the century is a guess.
	ErrShortYear = errors.New("the year has two digits; write it with four")
	// ErrImpossible: the shape is known, but there is no such date.
	ErrImpossible = errors.New("impossible date")
	// ErrCalendar: the text says that it counts in another calendar.
	ErrCalendar = errors.New("the date is in another calendar; convert it to the Gregorian one")
)

// Years outside these bounds are slips of the keyboard, or belong to another
// calendar (2527 of the Buddhist era is 1984).
const (
	minYear = 1000
	maxYear = 2200
)

// Parse reads one date, or one range of dates, as sanctions lists and customer
// sheets write it:
//
//   - ISO and its relatives: 1984-01-08, 1984-01, 1984, 1984/01/08, 19840108;
//   - all-numeric with the year last, in the given order: 08/01/1984, 8.1.1984;
//   - with the month in English or Indonesian words: 18 Sep 1964,
//     September 18, 1964, 17 Agustus 1945, Sep 1964, 18SEP1964;
//   - Korean, Chinese, Japanese: 1984년 1월 8일, 1984年1月8日;
//   - partly unknown: 00/00/1958, dd/mm/1945, 1958-00-00;
//   - about: circa 1951, c. 1951, approximately 1951, sekira 1958, ~1951;
//   - ranges: 1951 to 1953, 1951-1953, between 1951 and 1953, 1954/1955,
//     01 Jan 1961 to 31 Dec 1962, circa 1979-1982, Aug. to Sep. 1977.
//
// A time of day behind the date, with or without zone, is dropped. What
// [Date.String] writes, Parse reads back to the same Date.
//
// Under AnyOrder, and under YMD where the year stands last, 13/01/1984 and
// 05/05/1984 are read, since only one date can be meant, and 05/06/1984 is
// [ErrAmbiguous]; [FindOrder] settles the order for a whole column. Two-digit
// years, years outside 1000 to 2200, days that do not exist and numbers of
// spreadsheets (see [FromExcelSerial]) are errors, which say which part is
// wrong and never repeat the text. Two alternatives ("1951 or 1953") are not
// one date: split them first.
func Parse(text string, order Order) (Date, error) {
	s := normalise(text)
	if s == "" {
		return Date{}, ErrNoDate
	}
	s, about := cutAbout(s)
	c, err := parseCivil(s, order)
	if err == nil {
		return Date{From: c, About: about}, nil
	}
	if !errors.Is(err, ErrUnreadable) {
		return Date{}, err
	}
	d, rangeErr := parseRange(s, order)
	if rangeErr == nil {
		d.About = d.About || about
		return d, nil
	}
	if errors.Is(rangeErr, ErrUnreadable) && otherCalendar(s) {
		return Date{}, ErrCalendar
	}
	return Date{}, rangeErr
}

// otherCalendar reports whether the text itself names a calendar that is not
// the Gregorian one. The UN list writes "24/06/1402 (Hijri Calendar)".
func otherCalendar(s string) bool {
	for _, word := range []string{
		"hijr", "jalali", "shamsi", "هـ", "هجري", "昭和", "平成", "令和", "大正", "明治", "民國", "民国", "음력",
	} {
		if strings.Contains(s, word) {
			return true
		}
	}
	return false
}

// checked gives c when it is a date of the calendar, and says otherwise which
// part of it is impossible.
func checked(c Civil) (Civil, error) {
	switch {
	case c.IsZero():
		return Civil{}, ErrNoDate
	case c.Year == 0:
		return Civil{}, fmt.Errorf("%w: it has no year", ErrImpossible)
	case c.Year < minYear || c.Year > maxYear:
		return Civil{}, fmt.Errorf("%w: the year is not between %d and %d", ErrImpossible, minYear, maxYear)
	case c.Month < 0 || c.Month > 12:
		return Civil{}, fmt.Errorf("%w: the month is not between 1 and 12", ErrImpossible)
	case c.Month == 0 && c.Day != 0:
		return Civil{}, fmt.Errorf("%w: it has a day without a month", ErrImpossible)
	case c.Day < 0 || c.Day > 31:
		return Civil{}, fmt.Errorf("%w: the day is not between 1 and 31", ErrImpossible)
	case c.Month != 0 && c.Day > daysIn(c.Year, c.Month):
		return Civil{}, fmt.Errorf("%w: the month does not have that many days", ErrImpossible)
	}
	return c, nil
}
