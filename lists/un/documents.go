package un

import (
	"regexp"
	"strings"

	"saring/identifiers"
)

// documents reads the identity documents. One without a number has nothing to
// compare: its text is kept as a note.
func (e *entry) documents() {
	for _, d := range e.root.all("INDIVIDUAL_DOCUMENT") {
		d.group()
		kind, kind2 := d.child("TYPE_OF_DOCUMENT"), d.child("TYPE_OF_DOCUMENT2")
		published, issuer := d.child("NUMBER"), d.child("ISSUING_COUNTRY")
		issued, city, country := d.child("DATE_OF_ISSUE"), d.child("CITY_OF_ISSUE"), d.child("COUNTRY_OF_ISSUE")
		note := d.child("NOTE")

		label := strings.TrimSpace(strings.TrimRight(kind2, ": "))
		if label == "" || strings.EqualFold(label, "number") {
			label = kind
		}
		number, extra := plainNumber(published)
		if published == "" {
			// "Afghan national identification card (tazkira) number 545167"
			if n, words := plainNumber(kind2); words != "" && strings.ContainsAny(n, "0123456789") {
				number, extra = n, words
			}
		}
		details := []string{extra, note}
		if issued != "" {
			details = append(details, "issued on "+issued)
		}
		if city != "" {
			details = append(details, "issued in "+city)
		}
		if issuer == "" {
			issuer = country
		} else if country != "" && country != issuer {
			details = append(details, "country of issue "+country)
		}
		if number == "" {
			e.documentNote(label, issuer, details)
			continue
		}
		e.entity.IDs = append(e.entity.IDs, identifiers.ID{
			Property: documentProperty(kind + " " + kind2 + " " + extra),
			Number:   number, Country: issuer, Label: label, Note: joined(details),
		})
	}
}

func (e *entry) documentNote(label, issuer string, details []string) {
	if text := joined(append([]string{label, issuer}, details...)); text != "" {
		e.note("INDIVIDUAL_DOCUMENT", text)
	}
}

// documentProperty returns the FollowTheMoney property of a kind of document,
// which the list gives in English, French or Spanish.
func documentProperty(kind string) string {
	kind = strings.ToLower(kind)
	for _, word := range []string{"passport", "passeport", "pasaporte"} {
		if strings.Contains(kind, word) {
			return "passportNumber"
		}
	}
	if strings.Contains(kind, "fiscal code") {
		return "taxNumber"
	}
	return "idNumber"
}

// plainNumber parts a number from the words that the publisher sometimes writes
// around it: "Afghan passport number OA296623", "563210184 (Expires 18 Jun.
// 2018)", "R00012098, South Sudan". Where there are such words, extra is the
// whole text as published. Text that is no such thing is the number itself.
func plainNumber(text string) (number, extra string) {
	number = strings.TrimSpace(afterNumber.ReplaceAllString(text, ""))
	if m := beforeNumber.FindStringSubmatch(number); m != nil {
		number = m[1]
	}
	if !strings.ContainsAny(number, "0123456789") {
		number = text
	}
	if number != text {
		extra = "published as " + text
	}
	return number, extra
}

// afterNumber is a remark in brackets or a country after the number.
var afterNumber = regexp.MustCompile(`\s+\([^()]*\)$|,\s+\p{L}[\p{L} ]+$`)

// beforeNumber are words, at least one of three letters, up to the last of
// "number", "no." or "passport", or up to a closed bracket, before a number.
var beforeNumber = regexp.MustCompile(
	`(?i)^.*?\pL{3,}.*?(?:\bnumber\b|\bno\b|\bpassport\b|\))\s*[.:]*\s*` +
		`(?:(?:number|no)\b[.:]*\s*)?(\S*\d.*|[A-Z]{1,3} \d\S*)$`)

// joined joins the texts that are not empty with semicolons.
func joined(texts []string) string {
	var found []string
	for _, t := range texts {
		if t != "" {
			found = append(found, t)
		}
	}
	return strings.Join(found, "; ")
}
