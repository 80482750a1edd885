package un

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"saring/dates"
	"saring/lists"
)

// births reads dates and places of birth of an individual.
func (e *entry) births() {
	for _, d := range e.root.all("INDIVIDUAL_DATE_OF_BIRTH") {
		e.addBirthDate(e.birthDate(d.group()))
	}
	for _, p := range e.root.all("INDIVIDUAL_PLACE_OF_BIRTH") {
		e.addBirthPlace(place(p))
	}
}

// birthDate reads one INDIVIDUAL_DATE_OF_BIRTH at the precision published.
func (e *entry) birthDate(d *element) dates.Date {
	kind, note := d.child("TYPE_OF_DATE"), d.child("NOTE")
	var date dates.Date
	for _, field := range []string{"DATE", "YEAR"} {
		text := d.child(field)
		if text == "" {
			continue
		}
		read, ok := isoDate(text)
		switch {
		case !ok:
			e.oddDate(field, text)
		case date.IsZero():
			date = read
		default:
			e.note(field, text)
		}
	}
	if from, to := d.child("FROM_YEAR"), d.child("TO_YEAR"); from != "" || to != "" {
		if read, ok := years(from, to); ok && date.IsZero() {
			date = read
		} else {
			e.oddDate("FROM_YEAR/TO_YEAR", from+"/"+to)
		}
	}
	date.About = !date.IsZero() && kind == "APPROXIMATELY"
	if note == "" {
		return date
	}
	if strings.EqualFold(note, "approximately") {
		date.About = !date.IsZero()
		return date
	}
	e.note("INDIVIDUAL_DATE_OF_BIRTH/NOTE", note)
	date = finer(date, note)
	date.About = !date.IsZero() && (date.About || kind == "APPROXIMATELY")
	return date
}

func (e *entry) oddDate(field, text string) {
	e.note("INDIVIDUAL_DATE_OF_BIRTH/"+field, text)
	e.odd.add(e.entity.ID, fmt.Sprintf("A %s of birth is no date and is kept as a note", field))
}

// finer returns what the note beside a birth date says, where that agrees with
// date and says more: "Nov. 1973" where there is no date, "Sep." beside the
// year 1958. Where the note holds one year and cannot be read otherwise, the
// year is taken. Everything else leaves date as it is.
func finer(date dates.Date, note string) dates.Date {
	if strings.Contains(strings.ToLower(note), "hijri") {
		return date
	}
	text := note
	if date.From.Year != 0 && !oneYear.MatchString(note) {
		text = note + " " + strconv.Itoa(date.From.Year)
	}
	if read, err := dates.Parse(strings.TrimSpace(text), dates.DMY); err == nil && plausible(read) &&
		(date.IsZero() || agrees(read, date)) {
		return read
	}
	if found := oneYear.FindAllString(note, -1); date.IsZero() && len(found) == 1 {
		if read, ok := isoDate(found[0]); ok {
			return read
		}
	}
	return date
}

var oneYear = regexp.MustCompile(`\b(?:19|20)\d\d\b`)

// plausible keeps a day and month apart from a year of another calendar.
func plausible(d dates.Date) bool {
	return d.From.Year >= 1850 && d.From.Year <= 2100 && (d.To.IsZero() || d.To.Year <= 2100)
}

// agrees reports whether read is date with a month more.
func agrees(read, date dates.Date) bool {
	return date.To.IsZero() && date.From.Month == 0 && read.From.Year == date.From.Year && read.From.Month != 0 &&
		(read.To.IsZero() || read.To.Year == date.From.Year)
}

func (e *entry) addBirthDate(date dates.Date) {
	if !date.IsZero() && !slices.Contains(e.entity.BirthDates, date) {
		e.entity.BirthDates = append(e.entity.BirthDates, date)
	}
}

func (e *entry) addBirthPlace(p lists.Address) {
	if p != (lists.Address{}) && !slices.Contains(e.entity.BirthPlaces, p) {
		e.entity.BirthPlaces = append(e.entity.BirthPlaces, p)
	}
}

// aliasBirthDate reads the free text of an alias's DATE_OF_BIRTH: a day, a year
// or "1958 - 1964".
func aliasBirthDate(text string) (dates.Date, bool) {
	if date, ok := isoDate(text); ok {
		return date, true
	}
	if from, to, found := strings.Cut(text, "-"); found {
		if date, ok := years(strings.TrimSpace(from), strings.TrimSpace(to)); ok {
			return date, true
		}
	}
	date, err := dates.Parse(text, dates.DMY)
	return date, err == nil && plausible(date)
}

// isoDate reads a year or an xs:date.
func isoDate(text string) (dates.Date, bool) {
	if year, ok := isoYear(text); ok {
		return dates.Date{From: dates.Civil{Year: year}}, true
	}
	return isoDay(text)
}

// isoDay reads an xs:date, whose time zone says nothing of the day meant.
func isoDay(text string) (dates.Date, bool) {
	match := xsDate.FindStringSubmatch(text)
	if match == nil {
		return dates.Date{}, false
	}
	t, err := time.Parse(time.DateOnly, match[1])
	if err != nil || t.Year() == 0 {
		return dates.Date{}, false
	}
	return dates.Date{From: dates.Civil{Year: t.Year(), Month: int(t.Month()), Day: t.Day()}}, true
}

var xsDate = regexp.MustCompile(`^(\d{4}-\d\d-\d\d)(?:Z|[+-]\d\d:\d\d)?$`)

func isoYear(text string) (int, bool) {
	year, err := strconv.Atoi(text)
	return year, err == nil && len(text) == 4 && year > 0
}

// years reads a range of years; one that is missing or backwards is none.
func years(from, to string) (dates.Date, bool) {
	first, ok1 := isoYear(from)
	last, ok2 := isoYear(to)
	if !ok1 || !ok2 || last < first {
		return dates.Date{}, false
	}
	return dates.Date{From: dates.Civil{Year: first}, To: dates.Civil{Year: last}}, true
}
