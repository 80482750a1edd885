package dates

import "iter"

// FindOrder says in which order a column writes its all-numeric dates, out of
// samples of its cells; give it the whole column where that is affordable. It
// answers DMY when some cell has a first part above 12 that can only be a day,
// MDY when some cell has such a second part, and AnyOrder when no cell proves
// anything or when two cells contradict each other: in such a column the cells
// that can be read in one way still are, and every other one is
// [ErrAmbiguous]. Cells that are no all-numeric date with a four-digit year
// last prove nothing and are passed over.
func FindOrder(samples iter.Seq[string]) Order {
	order := AnyOrder
	for text := range samples {
		proved := provedBy(text)
		switch {
		case proved == AnyOrder || proved == order:
		case order == AnyOrder:
			order = proved
		default:
			return AnyOrder
		}
	}
	return order
}

func provedBy(text string) Order {
	s := normalise(text)
	asDMY, errDMY := parseCivil(s, DMY)
	asMDY, errMDY := parseCivil(s, MDY)
	switch {
	case errDMY == nil && errMDY != nil && asDMY.Day > 12:
		return DMY
	case errMDY == nil && errDMY != nil && asMDY.Day > 12:
		return MDY
	default:
		return AnyOrder
	}
}
