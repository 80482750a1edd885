package un

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"saring/dates"
	"saring/lists"
	"saring/names"
	"saring/places"
)

// entry is one entry on its way from the tree to the entity.
type entry struct {
	root   *element
	entity lists.Entity
	odd    *oddities
}

// mapEntry turns the tree of an INDIVIDUAL or ENTITY into an entity. It reads
// every element of sc-sanctions.xsd, and those that the published file has
// beyond it; what it does not read goes to Notes and is told as an oddity.
func mapEntry(root *element, record lists.Record, odd *oddities) lists.Entity {
	e := &entry{root: root.group(), odd: odd}
	e.entity = lists.Entity{
		List: Source, ID: root.child("REFERENCE_NUMBER"), URL: SearchURL, Record: record,
		Remarks: root.raw("COMMENTS1"), Programs: nonEmpty(root.child("UN_LIST_TYPE")),
	}
	if root.name == "INDIVIDUAL" {
		e.entity.Schema = names.Person
		e.person()
	} else {
		e.organisation()
	}
	e.originalScript()
	e.aliases()
	if root.name == "ENTITY" {
		e.acronyms()
	}
	e.addresses()
	e.listing()
	root.unread(root.name, func(path, text string) {
		odd.add(e.entity.ID, fmt.Sprintf("The element %s is not known, its text is kept as a note", path))
		if text != "" {
			e.note(path, text)
		}
	})
	return e.entity
}

// person reads what only individuals have.
func (e *entry) person() {
	var parts []lists.NamePart
	for i, name := range []string{"FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME"} {
		kinds := []lists.PartKind{lists.PartName1, lists.PartName2, lists.PartName3, lists.PartName4}
		if text := e.root.child(name); text != "" {
			parts = append(parts, lists.NamePart{Kind: kinds[i], Text: text})
		}
	}
	if len(parts) > 0 {
		texts := make([]string, len(parts))
		for i, p := range parts {
			texts[i] = p.Text
		}
		e.entity.Names = append(e.entity.Names, lists.Name{Text: strings.Join(texts, " "), Parts: parts, Kind: lists.Primary})
	}
	e.entity.Titles = e.root.values("TITLE")
	e.entity.Positions = e.root.values("DESIGNATION")
	for _, text := range append(e.root.values("NATIONALITY"), nonEmpty(e.root.child("NATIONALITY2"))...) {
		country := places.Lookup(text)
		if !slices.Contains(e.entity.Nationalities, country) {
			e.entity.Nationalities = append(e.entity.Nationalities, country)
		}
	}
	switch gender := strings.ToLower(e.root.child("GENDER")); gender {
	case "male", "female", "":
		e.entity.Gender = gender
	default:
		e.note("GENDER", gender)
	}
	e.births()
	e.documents()
}

// organisation reads what only entities have. FIRST_NAME of an entity is its
// whole name; " ; " and " / " stand between two names.
func (e *entry) organisation() {
	name := e.root.child("FIRST_NAME")
	e.entity.Schema = entitySchema(name)
	for _, part := range betweenNames.Split(name, -1) {
		switch {
		case part == "":
		case len(e.entity.Names) == 0:
			e.addName(lists.Name{Text: part, Kind: lists.Primary})
		default:
			e.addName(lists.Name{
				Text: part, Kind: lists.Alias, Weak: isAcronym(part, e.entity.Primary()),
				Note: "published beside the primary name",
			})
		}
	}
	e.remarkFacts()
}

var betweenNames = regexp.MustCompile(`\s+[;/]\s+|;\s+`)

// entitySchema tells a ship from an organisation. The Council keeps designated
// ships in a list of their own; every ENTITY of the 2024 and 2026 files whose
// comment names a ship or an IMO number is the company that owns or manages it,
// and the number is the company's. So only a name that calls itself a ship is
// one.
func entitySchema(name string) names.Schema {
	if shipName.MatchString(name) {
		return names.Vessel
	}
	return names.Organization
}

var shipName = regexp.MustCompile(`(?i)^(?:(?:m/?v|m/t|motor vessel)[ .]|vessel: )`)

// addresses reads the addresses; one that has a note only is that note.
func (e *entry) addresses() {
	for _, a := range append(e.root.all("INDIVIDUAL_ADDRESS"), e.root.all("ENTITY_ADDRESS")...) {
		address := place(a)
		if address != (lists.Address{}) && !slices.Contains(e.entity.Addresses, address) {
			e.entity.Addresses = append(e.entity.Addresses, address)
		}
	}
}

// place reads the parts of an address or a place of birth.
func place(a *element) lists.Address {
	a.group()
	address := lists.Address{
		Street: a.child("STREET"), City: a.child("CITY"), Region: a.child("STATE_PROVINCE"),
		PostalCode: a.child("ZIP_CODE"), Note: a.child("NOTE"),
	}
	if country := a.child("COUNTRY"); country != "" {
		address.Country = places.Lookup(country)
	}
	if address.Note != "" && address == (lists.Address{Note: address.Note}) {
		return lists.Address{Full: address.Note}
	}
	return address
}

// listing reads the dates of the listing and the publisher's own numbering.
func (e *entry) listing() {
	root := e.root
	if text := root.child("LISTED_ON"); text != "" {
		e.entity.ListedOn = e.day("LISTED_ON", text)
	}
	for _, text := range root.values("LAST_DAY_UPDATED") {
		if date := e.day("LAST_DAY_UPDATED", text); !date.IsZero() && !slices.Contains(e.entity.UpdatedOn, date) {
			e.entity.UpdatedOn = append(e.entity.UpdatedOn, date)
		}
	}
	for _, kind := range root.values("LIST_TYPE") {
		if kind != "UN List" {
			e.note("LIST_TYPE", kind)
		}
	}
	if text := root.child("DELISTED_ON"); text != "" {
		e.note("DELISTED_ON", text)
		e.odd.add(e.entity.ID, "An entry is marked as delisted and is screened against all the same")
	}
	for _, name := range []string{"DATAID", "SUBMITTED_BY", "SUBMITTED_ON", "SORT_KEY", "SORT_KEY_LAST_MOD"} {
		if text := root.child(name); text != "" {
			e.note(name, text)
		}
	}
	root.child("VERSIONNUM") // the schema's version of the entry, always 1: in the record
}

// day reads an xs:date; text that is none is kept as a note.
func (e *entry) day(field, text string) dates.Date {
	if date, ok := isoDay(text); ok {
		return date
	}
	e.note(field, text)
	e.odd.add(e.entity.ID, fmt.Sprintf("A %s is no date and is kept as a note", field))
	return dates.Date{}
}

// note keeps text that has no field of its own.
func (e *entry) note(field, text string) {
	e.entity.Notes = append(e.entity.Notes, field+": "+text)
}

func nonEmpty(text string) []string {
	if text == "" {
		return nil
	}
	return []string{text}
}
