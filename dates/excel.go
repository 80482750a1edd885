package dates

import (
	"fmt"
	"math"
	"time"
)

// Excel's calendar: serial 1 is 1900-01-01, and serial 60 is a 29 February
// 1900 that never was, taken over from Lotus 1-2-3. The workbook option
// "1904 date system" counts from 1904-01-01 as 0 (ECMA-376 part 1, 18.17.4).
// Both end with the year 9999.
const (
	lastSerial1900 = 2958465
	lastSerial1904 = 2957003
	phantomDay     = 60
)

// FromExcelSerial gives the day that a spreadsheet shows for a serial number;
// the fraction, which is the time of day, is dropped. date1904 is the
// workbook's own setting. Serials below 1, beyond the year 9999 (2958465, in
// the 1904 system 2957003), not a number, or 60 in the 1900 system, which is no
// day of any calendar, are [ErrImpossible].
func FromExcelSerial(days float64, date1904 bool) (Date, error) {
	last := float64(lastSerial1900)
	if date1904 {
		last = lastSerial1904
	}
	if math.IsNaN(days) || days < 1 || days >= last+1 {
		return Date{}, fmt.Errorf("%w: the spreadsheet's day number is not between 1 and %.0f", ErrImpossible, last)
	}
	n := int(days)
	base := time.Date(1899, time.December, 30, 0, 0, 0, 0, time.UTC)
	switch {
	case date1904:
		base = time.Date(1904, time.January, 1, 0, 0, 0, 0, time.UTC)
	case n == phantomDay:
		return Date{}, fmt.Errorf("%w: day number 60 is the 29 February 1900 that only spreadsheets know", ErrImpossible)
	case n < phantomDay:
		base = base.AddDate(0, 0, 1)
	}
	y, m, d := base.AddDate(0, 0, n).Date()
	return Date{From: Civil{y, int(m), d}}, nil
}
