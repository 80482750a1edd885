package un

import (
	"regexp"
	"slices"
	"strings"

	"saring/identifiers"
)

// remarkFacts takes out of an entity's comment what is plainly marked there and
// can be nothing else: the IMO number of a shipping company, a SWIFT/BIC code,
// e-mail addresses. The comment itself stays whole in Remarks.
func (e *entry) remarkFacts() {
	text := collapse(e.entity.Remarks)
	for _, m := range imoNumber.FindAllStringSubmatch(text, -1) {
		e.addID(identifiers.ID{Property: "imoNumber", Number: m[2], Label: m[1]})
	}
	for _, m := range swiftCode.FindAllStringSubmatch(text, -1) {
		e.addID(identifiers.ID{Property: "swiftBic", Number: m[2], Label: m[1]})
	}
	for _, m := range emailAddress.FindAllString(text, -1) {
		if !slices.Contains(e.entity.Emails, m) {
			e.entity.Emails = append(e.entity.Emails, m)
		}
	}
}

var (
	// "IMO number: 5571322", "(IMO) Number: 1790183", "Company Number IMO 5434358"
	imoNumber = regexp.MustCompile(`\b((?i:company number imo|imo\)? (?:company )?number|imo)):? (\d{7})\b`)
	// "SWIFT: DCBKKPPY", "SWIFT/BIC: FTBDKPPY"; ISO 9362 has 8 or 11 characters.
	swiftCode = regexp.MustCompile(`\b((?i:swift/bic|swift|bic)(?i: code)?): ?([A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?)\b`)
	// A dot at the end belongs to the sentence.
	emailAddress = regexp.MustCompile(`[A-Za-z0-9][A-Za-z0-9._%+-]*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+`)
)

func (e *entry) addID(id identifiers.ID) {
	id.Label = strings.ReplaceAll(id.Label, ")", "")
	if !slices.Contains(e.entity.IDs, id) {
		e.entity.IDs = append(e.entity.IDs, id)
	}
}
