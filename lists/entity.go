package lists

import (
	"saring/dates"
	"saring/identifiers"
	"saring/names"
	"saring/places"
)

// Entity is one designated person, organisation, vessel or aircraft, with all
// that its publisher says of it.
type Entity struct {
	// List is the source id of the list it stands on, such as "un_sc".
	List string
	// ID is the publisher's own reference: KPi.001, or OFAC's uid.
	ID string
	// Schema is the FollowTheMoney schema; LegalEntity where the publisher does
	// not say whether it is a person.
	Schema names.Schema

	Names         []Name
	BirthDates    []dates.Date
	BirthPlaces   []Address
	Nationalities []places.Country
	Citizenships  []places.Country
	// Countries are countries of operation or registration of an organisation.
	Countries []places.Country
	// Gender is "male", "female" or "" where it is not published.
	Gender    string
	Titles    []string // forms of address: Dr., Haji
	Positions []string // offices held: "FARDC General"

	IDs       []identifiers.ID
	Wallets   []identifiers.Wallet
	Addresses []Address
	Emails    []string
	Phones    []string
	Websites  []string
	Craft     *Craft // vessels and aircraft only

	// Programs are the sanctions programmes as published: SDGT, DPRK3, DPRK.
	Programs []string
	Links    []Link
	ListedOn dates.Date
	// UpdatedOn are the amendment dates, as published.
	UpdatedOn []dates.Date
	// Remarks is the publisher's remark or comment, whole and untouched.
	Remarks string
	// Notes are the parts of the publisher's text that belong to no field above.
	Notes []string
	// URL leads to the publisher's page of this entry, or to its search.
	URL string
	// Record is where the entry came from, for audit.
	Record Record
}

// Primary returns the primary name as published, or the first name where the
// publisher marks none, or "" where there is no name.
func (e *Entity) Primary() string {
	for i := range e.Names {
		if e.Names[i].Kind == Primary {
			return e.Names[i].Text
		}
	}
	if len(e.Names) > 0 {
		return e.Names[0].Text
	}
	return ""
}

// NameKind says what a published name is to its entry.
type NameKind string

// The kinds of names. How good a name is (weak or not) is told apart from its
// kind by [Name.Weak].
const (
	Primary        NameKind = "primary"
	Alias          NameKind = "alias"
	Former         NameKind = "former"
	OriginalScript NameKind = "original_script"
)

// Name is one published name of an entry.
type Name struct {
	// Text is the whole name, in the order and spelling published.
	Text string
	// Parts are the parts that the publisher gave apart, in published order.
	Parts []NamePart
	Kind  NameKind
	// Weak marks a weak alias: OFAC's weak a.k.a. (FAQ 122), the UN's alias of
	// QUALITY "Low".
	Weak bool
	// Note is what the publisher says of this name: where and when it was used.
	Note string
}

// NamePart is a part of a name that the publisher gave apart.
type NamePart struct {
	Kind PartKind
	Text string
}

// PartKind is a kind of name part, in FollowTheMoney property names where the
// publisher says what the part is.
type PartKind string

// The part kinds. The UN publishes FIRST_NAME to FOURTH_NAME in an order that
// follows the culture, not the function: they are numbered, not interpreted.
const (
	PartFirst  PartKind = "firstName"
	PartLast   PartKind = "lastName"
	PartName1  PartKind = "name1"
	PartName2  PartKind = "name2"
	PartName3  PartKind = "name3"
	PartName4  PartKind = "name4"
	PartSuffix PartKind = "nameSuffix"
)

// Address is a place as published, in its parts where they are given.
type Address struct {
	Street     string         `json:"street,omitempty"`
	City       string         `json:"city,omitempty"`
	Region     string         `json:"region,omitempty"`
	PostalCode string         `json:"postalCode,omitempty"`
	Country    places.Country `json:"country,omitzero"`
	Note       string         `json:"note,omitempty"`
	// Full is the text where the publisher gives no parts.
	Full string `json:"full,omitempty"`
}

// Craft is what is published of a vessel or an aircraft.
type Craft struct {
	Type         string           // Crude Oil Tanker, Airbus A300
	Flag         places.Country   // flag state
	FormerFlags  []places.Country // earlier flag states
	CallSign     string
	Tonnage      string // deadweight, as published
	GrossTonnage string // gross registered tonnage, as published
	Owner        string
	TailNumbers  []string // aircraft registration marks
	Operators    []string
}

// Link is a relation to another entry, by name as published.
type Link struct {
	Relation string // as published: "Linked To"
	Target   string
}

// Record is the place and text of the publisher's raw record.
type Record struct {
	File string // path of the file
	Line int    // 1-based line where the record starts; 0 where unknown
	Text string // the record as published: csv lines or an XML element
}
