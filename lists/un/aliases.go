package un

import (
	"fmt"
	"slices"
	"strings"

	"saring/lists"
	"saring/places"
)

// originalScript reads NAME_ORIGINAL_SCRIPT. One value of the list is Latin and
// repeats the primary name: it adds nothing.
func (e *entry) originalScript() {
	for _, o := range e.root.all("NAME_ORIGINAL_SCRIPT") {
		for _, f := range nameForms(o.value()) {
			if !f.original && strings.EqualFold(f.text, e.entity.Primary()) {
				continue
			}
			e.addName(lists.Name{Text: f.text, Kind: lists.OriginalScript, Note: f.note})
		}
	}
}

// aliases reads the aliases of an entry, with the birth facts that the
// publisher ties to an alias: they are another identity's, and count as the
// entry's own.
func (e *entry) aliases() {
	for _, a := range append(e.root.all("INDIVIDUAL_ALIAS"), e.root.all("ENTITY_ALIAS")...) {
		a.group()
		quality, text, note := a.child("QUALITY"), a.child("ALIAS_NAME"), a.child("NOTE")
		e.aliasBirth(a)
		if text == "" {
			if note != "" {
				e.note(a.name+"/NOTE", note)
			}
			continue
		}
		kind, weak := lists.Alias, false
		switch strings.ToLower(strings.Trim(quality, ". ")) {
		case "good", "a.k.a", "":
		case "low":
			weak = true
		case "f.k.a":
			kind = lists.Former
		default:
			e.odd.add(e.entity.ID, fmt.Sprintf("The alias quality %q is not known and is taken for an alias", quality))
			note = joined([]string{quality, note})
		}
		forms := nameForms(text)
		for i := range forms {
			forms[i].note = joined([]string{forms[i].note, note})
		}
		for _, f := range append(forms, noteForms(text, note)...) {
			name := lists.Name{Text: f.text, Kind: kind, Weak: weak, Note: f.note}
			if f.original {
				name.Kind = lists.OriginalScript
			}
			e.addName(name)
		}
	}
}

func (e *entry) aliasBirth(a *element) {
	if text := a.child("DATE_OF_BIRTH"); text != "" {
		if date, ok := aliasBirthDate(text); ok {
			e.addBirthDate(date)
		} else {
			e.note(a.name+"/DATE_OF_BIRTH", text)
			e.odd.add(e.entity.ID, "An alias's DATE_OF_BIRTH is no date and is kept as a note")
		}
	}
	birthplace := lists.Address{City: a.child("CITY_OF_BIRTH")}
	if country := a.child("COUNTRY_OF_BIRTH"); country != "" {
		birthplace.Country = places.Lookup(country)
	}
	e.addBirthPlace(birthplace)
}

// addName adds a name, once: the note of a repetition joins the first one's.
func (e *entry) addName(name lists.Name) {
	if name.Text == "" {
		return
	}
	i := slices.IndexFunc(e.entity.Names, func(n lists.Name) bool {
		return n.Text == name.Text && n.Kind == name.Kind && n.Weak == name.Weak
	})
	if i < 0 {
		e.entity.Names = append(e.entity.Names, name)
		return
	}
	if known := &e.entity.Names[i]; name.Note != "" && name.Note != known.Note {
		known.Note = joined([]string{known.Note, name.Note})
	}
}

// acronyms adds, for every name of an organisation with its acronym in brackets,
// the name without it and the acronym, unless they are listed anyhow. The
// acronym is weak: three letters that the publisher did not list as a name of
// their own say little.
func (e *entry) acronyms() {
	for _, published := range slices.Clone(e.entity.Names) {
		without, acronym := cutAcronym(published.Text)
		if acronym == "" {
			continue
		}
		e.addUnlisted(lists.Name{Text: without, Kind: lists.Alias, Note: "published with the acronym " + acronym})
		e.addUnlisted(lists.Name{Text: acronym, Kind: lists.Alias, Weak: true, Note: "acronym published in brackets"})
	}
}

func (e *entry) addUnlisted(name lists.Name) {
	if !slices.ContainsFunc(e.entity.Names, func(o lists.Name) bool { return strings.EqualFold(o.Text, name.Text) }) {
		e.addName(name)
	}
}
