package customers

import (
	"math"
	"time"

	"saring/dates"
)

// serialText writes the serial number of a workbook's date in ISO 8601, with
// the time of day where it has one. It reports false for what is no date, such
// as a time of day alone.
func serialText(serial float64, date1904 bool) (string, bool) {
	day, err := dates.FromExcelSerial(serial, date1904)
	if err != nil {
		return "", false
	}
	const secondsOfDay = 86_400
	seconds := int(math.Round((serial - math.Trunc(serial)) * secondsOfDay))
	if seconds == 0 || seconds == secondsOfDay {
		return day.String(), true
	}
	clock := time.Unix(int64(seconds), 0).UTC()
	return day.String() + clock.Format("T15:04:05"), true
}
