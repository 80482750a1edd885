package customers

import (
	"errors"
	"fmt"
	"math"

	"saring/dates"
)

// birthDate reads a cell of a date column. It returns what is wrong where the
// cell cannot be read for certain.
func (s *sheet) birthDate(c cell, text string, order dates.Order) (date dates.Date, problem string) {
	if c.kind == dateCell || c.kind == numberCell && s.isSerial(c.serial) {
		if date, err := dates.FromExcelSerial(c.serial, s.date04); err == nil {
			return date, ""
		}
	}
	date, err := dates.Parse(text, order)
	switch {
	case errors.Is(err, dates.ErrAmbiguous):
		return dates.Date{}, "the date can be read with day or month first, and the column does not tell which; " +
			"write it as YYYY-MM-DD or state the order of day and month"
	case err != nil:
		// The error says what is impossible and never repeats the text.
		return dates.Date{}, fmt.Sprintf("the date cannot be read (%v); write it as YYYY-MM-DD", err)
	}
	return date, ""
}

// isSerial reports whether a number without a date format is a workbook's day
// count. A year (1800 to 2100) is a year, and a number that would be a day long
// after anybody's birth is something else, such as a date without its dots.
func (s *sheet) isSerial(n float64) bool {
	const firstDay, lastYear = 1, 2050
	if n < firstDay || n == math.Trunc(n) && n >= 1800 && n <= 2100 {
		return false
	}
	date, err := dates.FromExcelSerial(n, s.date04)
	return err == nil && date.From.Year <= lastYear
}
