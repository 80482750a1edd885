package dates

import (
	"strconv"
	"strings"
)

// parseEastAsian reads a date whose parts are marked: 1984년 1월 8일,
// 1984年1月8日, 1984年1月, 1984년생. ok is false where the text carries no
// mark of the year, and so is another kind of text.
func parseEastAsian(s string) (c Civil, ok bool, err error) {
	year, rest, ok := cutMarked(s, "년", "年")
	if !ok {
		return Civil{}, false, nil
	}
	if len(year) != 4 {
		return Civil{}, true, shortOrUnreadable(year)
	}
	month, rest, hasMonth := cutMarked(rest, "월", "月")
	day, hasDay := "", false
	if hasMonth {
		day, rest, hasDay = cutMarked(rest, "일", "日", "号", "號")
	}
	switch strings.TrimSpace(rest) {
	case "", "생", "출생", "生", "出生", "生まれ": // born
	default:
		return Civil{}, true, ErrUnreadable
	}
	c.Year, err = strconv.Atoi(year)
	if err == nil && hasMonth {
		c.Month, err = strconv.Atoi(month)
	}
	if err == nil && hasDay {
		c.Day, err = strconv.Atoi(day)
	}
	if err != nil || len(month) > 2 || len(day) > 2 {
		return Civil{}, true, ErrUnreadable
	}
	c, err = checked(c)
	return c, true, err
}

// cutMarked cuts the number off that stands before the first of the marks.
func cutMarked(s string, marks ...string) (number, rest string, ok bool) {
	for _, mark := range marks {
		if before, after, found := strings.Cut(s, mark); found {
			return strings.TrimSpace(before), after, true
		}
	}
	return "", s, false
}

func shortOrUnreadable(year string) error {
	if _, err := strconv.Atoi(year); err == nil && len(year) == 2 {
		return ErrShortYear
	}
	return ErrUnreadable
}
