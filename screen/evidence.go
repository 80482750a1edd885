package screen

import (
	"fmt"
	"slices"
	"strings"

	"saring/customers"
	"saring/dates"
	"saring/lists"
	"saring/names"
	"saring/places"
)

// The fields of evidence, under their FollowTheMoney property names.
const (
	FieldName        = "name"
	FieldBirthDate   = "birthDate"
	FieldNationality = "nationality"
	FieldCountry     = "country"
	FieldGender      = "gender"
	FieldWallet      = "publicKey"
)

// facts compares what is known beside names and numbers. A fact that one side
// does not have is told as unknown only where the other has it: that is what an
// analyst can ask for.
func (p *Policy) facts(r *customers.Record, e *lists.Entity) []Evidence {
	var out []Evidence
	for _, ev := range []Evidence{p.birthDate(r, e), p.nationality(r, e), p.country(r, e), p.gender(r, e)} {
		if ev.Field != "" {
			out = append(out, ev)
		}
	}
	return out
}

// birthDate takes the most favourable pair: publishers list several dates of
// birth for one person, of which one is meant to be true.
func (p *Policy) birthDate(r *customers.Record, e *lists.Entity) Evidence {
	if e.Schema != names.Person && e.Schema != names.LegalEntity || len(r.BirthDates)+len(e.BirthDates) == 0 {
		return Evidence{}
	}
	ev := Evidence{
		Field: FieldBirthDate, Verdict: Unknown,
		Customer: joinDates(r.BirthDates), Entity: joinDates(e.BirthDates),
	}
	best := -1
	for _, a := range r.BirthDates {
		for _, b := range e.BirthDates {
			v, w := p.birthPair(a, b)
			if better := favour(v); better > best || better == best && w > ev.Weight {
				best, ev.Verdict, ev.Weight = better, v, w
			}
		}
	}
	switch ev.Verdict {
	case Match:
		ev.Detail = "Birth dates agree."
	case Near:
		ev.Detail = "Birth dates differ by what may be a slip."
	case Conflict:
		ev.Detail = "Birth dates differ."
	case Unknown:
		ev.Detail = unknownDetail("Birth date", ev.Customer, ev.Entity)
	}
	return ev
}

func (p *Policy) birthPair(a, b dates.Date) (Verdict, float64) {
	switch dates.Compare(a, b) {
	case dates.Match:
		if a == b && a.From.Day != 0 {
			return Match, p.Weights.BirthDay
		}
		return Match, p.Weights.BirthYear
	case dates.Near:
		return Near, p.Weights.BirthNear
	case dates.Conflict:
		return Conflict, p.Weights.BirthConflict
	case dates.Unknown:
		return Unknown, 0
	default:
		return Unknown, 0
	}
}

// favour orders verdicts from the least to the most favourable to an alert.
func favour(v Verdict) int {
	switch v {
	case Unknown:
		return 0
	case Conflict:
		return 1
	case Near:
		return 2
	case Match:
		return 3
	default:
		return -1
	}
}

func (p *Policy) nationality(r *customers.Record, e *lists.Entity) Evidence {
	theirs := slices.Concat(e.Nationalities, e.Citizenships)
	if len(r.Nationalities)+len(theirs) == 0 {
		return Evidence{}
	}
	ev := Evidence{
		Field: FieldNationality, Verdict: Unknown,
		Customer: joinCountries(r.Nationalities), Entity: joinCountries(theirs),
	}
	same, known := shareCountry(r.Nationalities, theirs)
	switch {
	case same:
		ev.Verdict, ev.Weight, ev.Detail = Match, p.Weights.Nationality, "Nationalities agree."
	case known:
		ev.Verdict, ev.Weight, ev.Detail = Conflict, p.Weights.NationalityConflict, "Nationalities differ."
	default:
		ev.Detail = unknownDetail("Nationality", ev.Customer, ev.Entity)
	}
	return ev
}

// country compares where the customer lives or is registered with all countries
// the entry is connected with. Another country is no conflict: people move.
func (p *Policy) country(r *customers.Record, e *lists.Entity) Evidence {
	theirs := slices.Concat(e.Countries, e.Nationalities)
	for i := range e.Addresses {
		theirs = append(theirs, e.Addresses[i].Country)
	}
	if same, _ := shareCountry(r.Countries, theirs); !same {
		return Evidence{}
	}
	return Evidence{
		Field: FieldCountry, Verdict: Match, Customer: joinCountries(r.Countries), Entity: joinCountries(theirs),
		Weight: p.Weights.Country, Detail: "The entry is connected with the customer's country.",
	}
}

func (p *Policy) gender(r *customers.Record, e *lists.Entity) Evidence {
	if !comparableGender(r.Gender) || !comparableGender(e.Gender) {
		return Evidence{}
	}
	ev := Evidence{Field: FieldGender, Verdict: Match, Customer: r.Gender, Entity: e.Gender, Detail: "Genders agree."}
	if r.Gender != e.Gender {
		ev.Verdict, ev.Weight, ev.Detail = Conflict, p.Weights.GenderConflict, "Genders differ."
	}
	return ev
}

// comparableGender reports whether a gender is one of the two that lists publish.
func comparableGender(g string) bool { return g == "male" || g == "female" }

// shareCountry reports whether the two sides have a country in common, and
// whether the question could be answered at all.
func shareCountry(a, b []places.Country) (same, known bool) {
	for _, x := range a {
		for _, y := range b {
			s, k := x.Same(y)
			same, known = same || s && k, known || k
		}
	}
	return same, known
}

func unknownDetail(what, customer, entity string) string {
	switch {
	case customer == "":
		return what + " of the customer is not given."
	case entity == "":
		return what + " of the entry is not published."
	default:
		return fmt.Sprintf("%s cannot be compared as written.", what)
	}
}

func joinDates(ds []dates.Date) string {
	texts := make([]string, 0, len(ds))
	for _, d := range ds {
		texts = appendNew(texts, d.String())
	}
	return strings.Join(texts, "; ")
}

func joinCountries(cs []places.Country) string {
	texts := make([]string, 0, len(cs))
	for _, c := range cs {
		texts = appendNew(texts, c.Text)
	}
	return strings.Join(texts, "; ")
}

func appendNew(texts []string, text string) []string {
	if text == "" {
		return texts
	}
	for _, t := range texts {
		if t == text {
			return texts
		}
	}
	return append(texts, text)
}
