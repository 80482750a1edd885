package screen

import (
	"fmt"
	"slices"
)

// DefaultThreshold is the least name score that raises an alert. It was chosen
// by measurement, see docs/matching.md.
const DefaultThreshold = 0.80

// WeakAliases says what a weak alias may do.
type WeakAliases string

// The rules for weak aliases. OFAC does not expect weak a.k.a.s to be screened,
// but to be used when a hit is examined (FAQ 122 to 125).
const (
	// WeakConfirm lets a weak alias raise an alert only together with an equal
	// birth date. The default.
	WeakConfirm WeakAliases = "confirm"
	// WeakAlert treats weak aliases like all other names.
	WeakAlert WeakAliases = "alert"
	// WeakOff ignores weak aliases.
	WeakOff WeakAliases = "off"
)

// Policy is what an organisation decides about screening. It stands in the
// manifest of every run.
type Policy struct {
	// Threshold is the least score that raises an alert, above 0, at most 1.
	Threshold float64 `json:"threshold"`
	// WeakAliases is the rule for weak aliases.
	WeakAliases WeakAliases `json:"weak_aliases"`
	// Exhaustive compares every customer with every name, without the index.
	Exhaustive bool `json:"exhaustive"`
	// Weights are what the facts beside the name add to the rank.
	Weights Weights `json:"weights"`
	// Tiers are the least ranks of the tiers.
	Tiers TierLimits `json:"tiers"`
}

// Weights are what each fact adds to the score to give the rank, which decides
// the tier. They are judgement, not measurement, in this version.
type Weights struct {
	BirthDay            float64 `json:"birth_day"`            // same day
	BirthYear           float64 `json:"birth_year"`           // same year, no finer date on one side
	BirthNear           float64 `json:"birth_near"`           // a slip apart
	BirthConflict       float64 `json:"birth_conflict"`       //
	Nationality         float64 `json:"nationality"`          // one in common
	NationalityConflict float64 `json:"nationality_conflict"` // none in common
	Country             float64 `json:"country"`              // residence or registration in common
	GenderConflict      float64 `json:"gender_conflict"`      //
}

// TierLimits are the least ranks of the tiers; below Possible it is weak.
type TierLimits struct {
	Strong   float64 `json:"strong"`
	Possible float64 `json:"possible"`
}

// DefaultPolicy returns the policy that is used where nothing is configured.
func DefaultPolicy() Policy {
	return Policy{
		Threshold:   DefaultThreshold,
		WeakAliases: WeakConfirm,
		Weights: Weights{
			BirthDay: 0.10, BirthYear: 0.05, BirthNear: 0.02, BirthConflict: -0.15,
			Nationality: 0.03, NationalityConflict: -0.05, Country: 0.02, GenderConflict: -0.10,
		},
		Tiers: TierLimits{Strong: 0.95, Possible: 0.85},
	}
}

// Check returns an error that says which value is out of its range.
func (p *Policy) Check() error {
	if !(p.Threshold > 0 && p.Threshold <= 1) {
		return fmt.Errorf("threshold %v is not above 0 and at most 1", p.Threshold)
	}
	switch p.WeakAliases {
	case WeakConfirm, WeakAlert, WeakOff:
		return nil
	default:
		return fmt.Errorf("weak aliases %q is none of confirm, alert, off", p.WeakAliases)
	}
}

// tier gives the tier of a rank: exact needs a score of 1 and no conflict.
func (p *Policy) tier(score float64, evidence []Evidence) Tier {
	rank := score
	conflict := false
	for i := range evidence {
		if evidence[i].Field != FieldName {
			rank += evidence[i].Weight
		}
		conflict = conflict || evidence[i].Verdict == Conflict
	}
	const rounding = 1e-9 // 0.9 + 0.05 is to reach 0.95
	switch {
	case score >= 1-rounding && !conflict:
		return Exact
	case rank >= p.Tiers.Strong-rounding:
		return Strong
	case rank >= p.Tiers.Possible-rounding:
		return Possible
	default:
		return Weak
	}
}

// Reaches reports whether tier t is as urgent as limit, or more.
func (t Tier) Reaches(limit Tier) bool {
	order := Tiers()
	return slices.Index(order, t) >= 0 && slices.Index(order, t) <= slices.Index(order, limit)
}
