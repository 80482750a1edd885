package ofac

import (
	"fmt"
	"strconv"
	"strings"

	"saring/lists"
	"saring/names"
	"saring/places"
)

func (l *loader) addEntry(r row) error {
	if _, ok := l.index[r.number]; ok {
		return r.fail(fmt.Sprintf("has entry %d for the second time", r.number), "The file is damaged; download it again.")
	}
	if r.cells[sdnName] == "" {
		return r.fail(fmt.Sprintf("has no name for entry %d", r.number), "The file is damaged; download it again.")
	}
	id := strconv.Itoa(r.number)
	e := lists.Entity{
		List: Source, ID: id, Schema: l.schema(r), Remarks: r.cells[sdnRemarks],
		Programs: programs(r.cells[sdnProgram]),
		URL:      "https://sanctionssearch.ofac.treas.gov/Details.aspx?id=" + id,
		Record:   lists.Record{File: r.path, Line: r.line, Text: r.raw},
	}
	if title := r.cells[sdnTitle]; title != "" {
		e.Positions = strings.Split(title, "; ")
	}
	if e.Schema == names.Vessel || e.Schema == names.Airplane {
		e.Craft = &lists.Craft{
			Type: r.cells[sdnVesselType], CallSign: r.cells[sdnCallSign], Tonnage: r.cells[sdnTonnage],
			GrossTonnage: r.cells[sdnGrossTonnage], Owner: r.cells[sdnOwner],
		}
		if flag := r.cells[sdnFlag]; flag != "" {
			e.Craft.Flag = places.Lookup(flag)
		}
	}
	e.Names = append(e.Names, newName(r.cells[sdnName], lists.Primary, e.Schema))
	l.index[r.number] = len(l.list.Entities)
	l.list.Entities = append(l.list.Entities, e)
	return nil
}

func (l *loader) schema(r row) names.Schema {
	switch strings.ToLower(r.cells[sdnType]) {
	case "individual":
		return names.Person
	case "vessel":
		return names.Vessel
	case "aircraft":
		return names.Airplane
	case "", "entity":
		return names.Organization
	default:
		l.warn("%s, line %d: the type %q is unknown; entry %d is screened as person and organisation", r.path, r.line, r.cells[sdnType], r.number)
		return names.LegalEntity
	}
}

// programs reads the programme column, where several stand as "SDGT] [IFSR".
func programs(cell string) []string {
	var out []string
	for _, p := range strings.FieldsFunc(cell, func(r rune) bool { return r == '[' || r == ']' || r == ';' }) {
		if p = strings.TrimSpace(p); p != "" {
			out = append(out, p)
		}
	}
	return out
}

// newName makes a name. Persons are published as "SURNAME, Given names"; what
// has no comma has no parts.
func newName(text string, kind lists.NameKind, schema names.Schema) lists.Name {
	n := lists.Name{Text: text, Kind: kind}
	if schema != names.Person {
		return n
	}
	if last, first, ok := strings.Cut(text, ", "); ok {
		n.Parts = []lists.NamePart{{Kind: lists.PartLast, Text: last}, {Kind: lists.PartFirst, Text: first}}
	}
	return n
}

func (l *loader) addAlias(r row, e *lists.Entity) {
	const kind, text, remark = 2, 3, 4
	if r.cells[text] == "" {
		l.warn("%s, line %d: an alias without a name", r.path, r.line)
		return
	}
	n := newName(r.cells[text], lists.Alias, e.Schema)
	n.Note = r.cells[remark]
	switch strings.ToLower(r.cells[kind]) {
	case "aka":
	case "fka":
		n.Kind = lists.Former
	case "nka":
		n.Note = strings.TrimSpace("now known as " + n.Note)
	default:
		l.warn("%s, line %d: the alias type %q is unknown; read as an alias", r.path, r.line, r.cells[kind])
	}
	e.Names = append(e.Names, n)
}

func (l *loader) addAddress(r row, e *lists.Entity) {
	const street, city, country, remark = 2, 3, 4, 5
	a := lists.Address{Street: r.cells[street], City: r.cells[city], Note: r.cells[remark]}
	if r.cells[country] != "" {
		a.Country = places.Lookup(r.cells[country])
	}
	if a != (lists.Address{}) {
		e.Addresses = append(e.Addresses, a)
	}
}

func (l *loader) addComment(r row, e *lists.Entity) {
	e.Remarks += r.cells[1]
}
