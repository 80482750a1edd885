package ofac

import (
	"strings"

	"saring/dates"
	"saring/identifiers"
	"saring/lists"
	"saring/places"
)

// readRemarks takes the facts out of an entry's remarks, which stay as they are.
// Every segment either becomes a fact or a note: none is lost.
func readRemarks(e *lists.Entity) {
	for _, s := range segments(e.Remarks) {
		if !readSegment(e, s) {
			e.Notes = append(e.Notes, s)
		}
	}
}

// segments cuts remarks at semicolons that stand outside brackets, and drops
// the full stop at the very end.
func segments(remarks string) []string {
	remarks = strings.TrimSuffix(strings.TrimSpace(remarks), ".")
	var out []string
	add := func(s string) {
		if s = strings.TrimSpace(s); s != "" {
			out = append(out, s)
		}
	}
	depth, start, lastClosed := 0, 0, strings.LastIndexByte(remarks, ')')
	for i := range len(remarks) {
		switch remarks[i] {
		case '(':
			depth++
		case ')':
			depth = max(0, depth-1)
		case ';':
			// a bracket that never closes must not swallow the rest
			if depth == 0 || i > lastClosed {
				add(remarks[start:i])
				start, depth = i+1, 0
			}
		}
	}
	add(remarks[start:])
	return out
}

// readSegment reads one segment into the entry, and reports whether it could.
func readSegment(e *lists.Entity, segment string) bool {
	s := cutAlternate(segment)
	for _, rule := range []struct {
		prefix string
		read   func(e *lists.Entity, value string) bool
	}{
		{"DOB", readBirthDate},
		{"POB", readBirthPlace},
		{"nationality", func(e *lists.Entity, v string) bool {
			e.Nationalities = append(e.Nationalities, places.Lookup(v))
			return true
		}},
		{"citizen", func(e *lists.Entity, v string) bool {
			e.Citizenships = append(e.Citizenships, places.Lookup(v))
			return true
		}},
		{"Nationality of Registration", func(e *lists.Entity, v string) bool {
			e.Countries = append(e.Countries, places.Lookup(v))
			return true
		}},
		{"Gender", readGender},
		{"a.k.a.", func(e *lists.Entity, v string) bool { return readWeakName(e, v, lists.Alias) }},
		{"f.k.a.", func(e *lists.Entity, v string) bool { return readWeakName(e, v, lists.Former) }},
		{"Digital Currency Addresses", readWallet},
		{"Digital Currency Address", readWallet},
		{"Linked To", func(e *lists.Entity, v string) bool {
			e.Links = append(e.Links, lists.Link{Relation: "Linked To", Target: v})
			return true
		}},
		{"(Linked To", func(e *lists.Entity, v string) bool {
			e.Links = append(e.Links, lists.Link{Relation: "Linked To", Target: strings.TrimSuffix(v, ")")})
			return true
		}},
		{"Email Address", readEmail},
		{"EMAIL", readEmail},
		{"E-mail", readEmail},
		{"Email", readEmail},
		{"Website", func(e *lists.Entity, v string) bool { e.Websites = append(e.Websites, v); return true }},
		{"Telephone Number", readPhone},
		{"Phone Number", readPhone},
		{"Phone No.", readPhone},
		{"PHONE", readPhone},
		{"Telephone No.", readPhone},
		{"Telephone", readPhone},
		{"TELEPHONE", readPhone},
		{"Fax No.", readPhone},
		{"Fax", readPhone},
		{"FAX", readPhone},
		{"Position", func(e *lists.Entity, v string) bool { e.Positions = append(e.Positions, v); return true }},
		{"Aircraft Model", func(e *lists.Entity, v string) bool { return setOnce(&craft(e).Type, v) }},
		{"Aircraft Operator", func(e *lists.Entity, v string) bool {
			craft(e).Operators = append(craft(e).Operators, v)
			return true
		}},
		{"Aircraft Tail Number", readTailNumber},
		{"Previous Aircraft Tail Number", readTailNumber},
		{"Former Vessel Flag", readFormerFlag},
		{"Other Vessel Flag", readFormerFlag},
		{"Vessel Call Sign", readCallSign},
		{"Other Vessel Call Sign", readCallSign},
	} {
		if value, ok := cutKind(s, rule.prefix); ok && rule.read(e, value) {
			return true
		}
	}
	ids := readNumbers(s, e.Schema)
	e.IDs = append(e.IDs, ids...)
	return len(ids) > 0
}

// cutAlternate drops the word that marks a further value of a kind.
func cutAlternate(s string) string {
	for _, p := range []string{"alt. ", "Alt. ", "ALT. "} {
		if rest, ok := strings.CutPrefix(s, p); ok {
			return rest
		}
	}
	return s
}

// cutKind cuts the name of a kind, with or without a colon, off a segment. The
// value is not empty.
func cutKind(s, kind string) (value string, ok bool) {
	rest, ok := strings.CutPrefix(s, kind)
	if !ok || rest == "" || rest[0] != ' ' && rest[0] != ':' {
		return "", false
	}
	value = strings.TrimSpace(strings.TrimLeft(rest, ": "))
	return value, value != ""
}

func readBirthDate(e *lists.Entity, v string) bool {
	d, err := dates.Parse(v, dates.DMY)
	if err != nil {
		return false
	}
	e.BirthDates = append(e.BirthDates, d)
	return true
}

// readBirthPlace takes the country behind the last comma.
func readBirthPlace(e *lists.Entity, v string) bool {
	a := lists.Address{Full: v}
	for at := 0; ; {
		if c := places.Lookup(v[at:]); c.Code != "" {
			a.Country = c
			break
		}
		next := strings.Index(v[at:], ",") // "Pyongyang, Korea, North" has two
		if next < 0 {
			break
		}
		at += next + 1
	}
	e.BirthPlaces = append(e.BirthPlaces, a)
	return true
}

func readGender(e *lists.Entity, v string) bool {
	switch strings.ToLower(v) {
	case "male", "female":
		e.Gender = strings.ToLower(v)
		return true
	default:
		return false
	}
}

// readWeakName reads a weak alias: OFAC puts these, and only these, in quotation
// marks (FAQ 122).
func readWeakName(e *lists.Entity, v string, kind lists.NameKind) bool {
	text := strings.Trim(v, `'"`)
	if text == "" || text == v {
		return false
	}
	n := newName(text, kind, e.Schema)
	n.Weak = true
	e.Names = append(e.Names, n)
	return true
}

// readWallet reads "- XBT 1abc…". The ticker is whatever OFAC writes (FAQ 563).
func readWallet(e *lists.Entity, v string) bool {
	fields := strings.Fields(strings.TrimPrefix(v, "-"))
	if len(fields) != 2 {
		return false
	}
	e.Wallets = append(e.Wallets, identifiers.Wallet{Currency: fields[0], Address: fields[1]})
	return true
}

func readEmail(e *lists.Entity, v string) bool {
	if !strings.Contains(v, "@") {
		return false
	}
	e.Emails = append(e.Emails, v)
	return true
}

func readPhone(e *lists.Entity, v string) bool {
	if !strings.ContainsAny(v, "0123456789") {
		return false
	}
	e.Phones = append(e.Phones, v)
	return true
}

func readTailNumber(e *lists.Entity, v string) bool {
	craft(e).TailNumbers = append(craft(e).TailNumbers, v)
	return true
}

func readFormerFlag(e *lists.Entity, v string) bool {
	craft(e).FormerFlags = append(craft(e).FormerFlags, places.Lookup(v))
	return true
}

// readCallSign keeps the call signs after the first as identifiers.
func readCallSign(e *lists.Entity, v string) bool {
	if !setOnce(&craft(e).CallSign, v) {
		e.IDs = append(e.IDs, identifiers.ID{Property: "callSign", Number: v, Label: "Other Vessel Call Sign"})
	}
	return true
}

func craft(e *lists.Entity) *lists.Craft {
	if e.Craft == nil {
		e.Craft = &lists.Craft{}
	}
	return e.Craft
}

func setOnce(field *string, v string) bool {
	if *field != "" {
		return false
	}
	*field = v
	return true
}
