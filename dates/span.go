package dates

import (
	"errors"
	"fmt"
	"strings"
)

// parseRange reads two dates with something between them that means "to". It
// gives ErrUnreadable where nothing splits the text into two dates, and the
// error of the side at fault where something does.
func parseRange(s string, order Order) (Date, error) {
	if a, b, ok := cutBetween(s); ok {
		return rangeOf(a, b, order)
	}
	s = strings.TrimPrefix(strings.TrimPrefix(s, "from "), "dari ")
	for _, sep := range []string{
		" to ", " until ", " till ", " through ", " sampai dengan ", " sampai ", " hingga ", " s/d ", " s.d. ", " s.d ", " sd ",
	} {
		if a, b, ok := strings.Cut(s, sep); ok {
			return rangeOf(a, b, order)
		}
	}
	// A sign that also stands inside dates separates two of them where it is
	// the middle one of an odd number: 1984-01-08-1985-02-09.
	found := ErrUnreadable
	for _, sep := range []string{"/", "~", "-"} {
		a, b, ok := cutMiddle(s, sep)
		if !ok {
			continue
		}
		d, err := rangeOf(a, b, order)
		if err == nil {
			return d, nil
		}
		// A lone number behind a sign is damage and no short year: 1984-01/08.
		if !errors.Is(err, ErrUnreadable) && !errors.Is(err, ErrShortYear) {
			found = err
		}
	}
	return Date{}, found
}

// cutBetween reads "between X and Y", "antara X dan Y".
func cutBetween(s string) (a, b string, ok bool) {
	if rest, found := strings.CutPrefix(s, "between "); found {
		return strings.Cut(rest, " and ")
	}
	if rest, found := strings.CutPrefix(s, "antara "); found {
		return strings.Cut(rest, " dan ")
	}
	return "", "", false
}

func cutMiddle(s, sep string) (a, b string, ok bool) {
	n := strings.Count(s, sep)
	if n%2 == 0 {
		return "", "", false
	}
	at := -1
	for range n/2 + 1 {
		at += 1 + strings.Index(s[at+1:], sep)
	}
	return s[:at], s[at+len(sep):], true
}

// rangeOf reads both ends. About at either end holds for the whole range,
// since a Date has one mark for both.
func rangeOf(a, b string, order Order) (Date, error) {
	a, aboutA := cutAbout(strings.TrimSpace(a))
	b, aboutB := cutAbout(strings.TrimSpace(b))
	to, err := parseCivil(b, order)
	if err != nil {
		return Date{}, endError("end", err)
	}
	from, err := parseCivil(a, order)
	if errors.Is(err, ErrUnreadable) {
		// "Aug. to Sep. 1977": the year is written once and holds for both.
		if month, ok := monthOf(strings.TrimRight(a, ".")); ok && to.Month != 0 {
			from, err = Civil{Year: to.Year, Month: month}, nil
		}
	}
	if err != nil {
		return Date{}, endError("beginning", err)
	}
	if to.last().order(from.first()) < 0 {
		return Date{}, fmt.Errorf("%w: the range ends before it begins", ErrImpossible)
	}
	if from == to {
		to = Civil{}
	}
	return Date{From: from, To: to, About: aboutA || aboutB}, nil
}

func endError(end string, err error) error {
	if errors.Is(err, ErrUnreadable) {
		return ErrUnreadable
	}
	return fmt.Errorf("the %s of the range: %w", end, err)
}
