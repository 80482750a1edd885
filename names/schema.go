package names

// Schema is a FollowTheMoney schema name: what kind of thing bears the name.
type Schema string

// The schemata that lists and customers use. The zero value means that the
// kind is not known.
const (
	Person       Schema = "Person"
	Organization Schema = "Organization"
	Company      Schema = "Company"
	LegalEntity  Schema = "LegalEntity" // a person or an organisation, it is not known which
	Vessel       Schema = "Vessel"
	Airplane     Schema = "Airplane"
)

// Comparable reports whether something of schema a can be the same thing as
// something of schema b: a person is no vessel; an unknown kind can be
// anything; organisations and companies are told apart by too few publishers
// to keep them apart; a legal entity may be a person or an organisation.
func Comparable(a, b Schema) bool {
	if a == "" || b == "" || a == b {
		return true
	}
	return class(a)&class(b) != 0
}

const (
	classPerson = 1 << iota
	classOrganization
	classVessel
	classAirplane
)

func class(s Schema) int {
	switch s {
	case Person:
		return classPerson
	case Organization, Company:
		return classOrganization
	case LegalEntity:
		return classPerson | classOrganization
	case Vessel:
		return classVessel
	case Airplane:
		return classAirplane
	default:
		return ^0
	}
}
