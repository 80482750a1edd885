package screen

import (
	"saring/customers"
	"saring/lists"
)

// Verdict says how one fact of the customer stands to the entry's.
type Verdict string

// The verdicts of the contract.
const (
	Match    Verdict = "match"
	Near     Verdict = "near"
	Conflict Verdict = "conflict"
	Unknown  Verdict = "unknown"
)

// Evidence is one compared fact, with what was searched and what was found, so
// that every alert explains itself.
type Evidence struct {
	// Field is the FollowTheMoney property compared: name, birthDate,
	// nationality, gender, or an identifier's property.
	Field   string  `json:"field"`
	Verdict Verdict `json:"verdict"`
	// Customer and Entity are the two values as written.
	Customer string `json:"customer"`
	Entity   string `json:"entity"`
	// Weight is what it adds to, or takes from, the rank that decides the tier;
	// for the field "name" it is the score itself.
	Weight float64 `json:"weight"`
	// Detail is one sentence for a person.
	Detail string `json:"detail"`
}

// Tier says how urgently a person should look.
type Tier string

// The tiers, from the most to the least urgent.
const (
	Exact    Tier = "exact"
	Strong   Tier = "strong"
	Possible Tier = "possible"
	Weak     Tier = "weak"
)

// Tiers returns all tiers, the most urgent first.
func Tiers() []Tier { return []Tier{Exact, Strong, Possible, Weak} }

// Meaning says in a sentence for a person what the tier means.
func (t Tier) Meaning() string {
	switch t {
	case Exact:
		return "Equal name, wallet or number, and nothing against it."
	case Strong:
		return "Nearly equal, or supported by other facts."
	case Possible:
		return "Similar, to be checked."
	case Weak:
		return "Little in common, or other facts speak against it."
	default:
		return ""
	}
}

// Kind says what gave rise to an alert.
type Kind string

// The kinds of alerts of this version; the contract reserves jurisdiction and
// text.
const (
	KindName       Kind = "name"
	KindIdentifier Kind = "identifier"
	KindWallet     Kind = "wallet"
)

// Alert is one customer against one entry. All that speaks for or against that
// pair, several names included, is in one alert.
type Alert struct {
	ID     string // stable over runs, see [AlertID]
	Entity *lists.Entity
	// Name is the entry's name that scored highest; for identifier and wallet
	// alerts the entry's primary name.
	Name lists.Name
	// CustomerName is the customer's name that scored highest.
	CustomerName string
	Score        float64
	Tier         Tier
	Kind         Kind
	Evidence     []Evidence
}

// Result is what screening says of one row: alerts, best first, or the reason
// why it could not be screened.
type Result struct {
	Record customers.Record
	Alerts []Alert
	// Rejected is set, and Record and Alerts are empty, where the row could not
	// be screened.
	Rejected *customers.RowError
	// UnreadableScript is the script of a customer whose names are all in a
	// script in which no list name of this run is written, so that no name
	// could be compared; "" otherwise.
	UnreadableScript string
}
