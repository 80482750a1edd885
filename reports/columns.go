package reports

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"saring/dates"
	"saring/lists"
	"saring/places"
	"saring/screen"
)

// side is what a column of the alerts tells of.
type side int

const (
	sideFinding  side = iota // the comparison
	sideCustomer             // what the customer file says
	sideEntry                // what the list says
	sideAnalyst              // what the analyst will say
)

// column is one column of the alerts, in report.xlsx and alerts.csv alike.
type column struct {
	header string
	width  float64 // in characters, for xlsx
	side   side
	value  func(r *screen.Result, a *screen.Alert) string
}

// alertColumns returns the columns of the alerts: what was found first, then
// the customer's and the entry's values side by side, fact by fact, then the
// analyst's columns.
func alertColumns() []column {
	type result = *screen.Result
	type alert = *screen.Alert
	return []column{
		{"Tier", 10, sideFinding, func(_ result, a alert) string { return string(a.Tier) }},
		{"Score", 8, sideFinding, func(_ result, a alert) string { return strconv.FormatFloat(round(a.Score), 'f', 4, 64) }},
		{"Found by", 11, sideFinding, func(_ result, a alert) string { return string(a.Kind) }},
		{"Customer", 28, sideCustomer, func(_ result, a alert) string { return a.CustomerName }},
		{"Listed name", 28, sideEntry, func(_ result, a alert) string { return a.Name.Text }},
		{"Kind of name", 13, sideEntry, func(_ result, a alert) string { return nameKind(a.Name) }},
		{"Why", 46, sideFinding, func(_ result, a alert) string { return why(a.Evidence) }},
		{"Customer born", 14, sideCustomer, func(r result, _ alert) string { return dateTexts(r.Record.BirthDates) }},
		{"Entry born", 16, sideEntry, func(_ result, a alert) string { return dateTexts(a.Entity.BirthDates) }},
		{"Birth date", 11, sideFinding, func(_ result, a alert) string { return verdict(a, screen.FieldBirthDate) }},
		{"Customer nationality", 18, sideCustomer, func(r result, _ alert) string { return countryTexts(r.Record.Nationalities) }},
		{"Entry nationality", 18, sideEntry, func(_ result, a alert) string {
			return countryTexts(slices.Concat(a.Entity.Nationalities, a.Entity.Citizenships))
		}},
		{"Nationality", 11, sideFinding, func(_ result, a alert) string { return verdict(a, screen.FieldNationality) }},
		{"Customer gender", 10, sideCustomer, func(r result, _ alert) string { return r.Record.Gender }},
		{"Entry gender", 10, sideEntry, func(_ result, a alert) string { return a.Entity.Gender }},
		{"Gender", 10, sideFinding, func(_ result, a alert) string { return verdict(a, screen.FieldGender) }},
		{"Entry", 28, sideEntry, func(_ result, a alert) string { return a.Entity.Primary() }},
		{"Entry type", 13, sideEntry, func(_ result, a alert) string { return string(a.Entity.Schema) }},
		{"Programmes", 14, sideEntry, func(_ result, a alert) string { return strings.Join(a.Entity.Programs, ", ") }},
		{"List", 13, sideEntry, func(_ result, a alert) string { return a.Entity.List }},
		{"Reference", 12, sideEntry, func(_ result, a alert) string { return a.Entity.ID }},
		{"Customer ID", 14, sideCustomer, func(r result, _ alert) string { return r.Record.ID }},
		{"File", 24, sideCustomer, func(r result, _ alert) string { return r.Record.File }},
		{"Sheet", 16, sideCustomer, func(r result, _ alert) string { return r.Record.Sheet }},
		{"Row", 7, sideCustomer, func(r result, _ alert) string { return strconv.Itoa(r.Record.Row) }},
		{"Decision", 15, sideAnalyst, blank},
		{"Reason", 30, sideAnalyst, blank},
		{"Analyst", 14, sideAnalyst, blank},
		{"Date", 12, sideAnalyst, blank},
		{"Approver", 14, sideAnalyst, blank},
		{"Alert ID", 34, sideFinding, func(_ result, a alert) string { return a.ID }},
	}
}

func blank(*screen.Result, *screen.Alert) string { return "" }

// nameKind says what kind of name matched, in words.
func nameKind(n lists.Name) string {
	var kind string
	switch n.Kind {
	case lists.Primary:
		kind = "primary name"
	case lists.Alias:
		kind = "alias"
	case lists.Former:
		kind = "former name"
	case lists.OriginalScript:
		kind = "original script"
	default:
		kind = string(n.Kind)
	}
	if n.Weak {
		kind = "weak " + kind
	}
	return kind
}

// why tells all that speaks for or against, one sentence after the other.
func why(evidence []screen.Evidence) string {
	var sentences []string
	for i := range evidence {
		if evidence[i].Verdict != screen.Unknown && evidence[i].Detail != "" {
			sentences = append(sentences, evidence[i].Detail)
		}
	}
	return strings.Join(sentences, " ")
}

// verdict gives the verdict on a fact in capitals; a fact that neither side has
// is as unknown as one that only one side has.
func verdict(a *screen.Alert, field string) string {
	for i := range a.Evidence {
		if a.Evidence[i].Field == field {
			return strings.ToUpper(string(a.Evidence[i].Verdict))
		}
	}
	return strings.ToUpper(string(screen.Unknown))
}

func dateTexts(ds []dates.Date) string {
	texts := make([]string, len(ds))
	for i, d := range ds {
		texts[i] = d.String()
	}
	return join(texts)
}

func countryTexts(cs []places.Country) string {
	texts := make([]string, len(cs))
	for i, c := range cs {
		texts[i] = c.Text
	}
	return join(texts)
}

// join joins distinct texts, and cuts a long list with a count of the rest.
func join(texts []string) string {
	const most = 4
	var out []string
	for _, t := range texts {
		if t != "" && !slices.Contains(out, t) {
			out = append(out, t)
		}
	}
	if len(out) > most {
		rest := len(out) - most
		out = append(out[:most:most], fmt.Sprintf("and %d more", rest))
	}
	return strings.Join(out, "; ")
}
