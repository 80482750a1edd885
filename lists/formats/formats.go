// Package formats names the list formats that the program reads.
package formats

import (
	"saring/lists"
	"saring/lists/ofac"
	"saring/lists/un"
)

// All returns every format, in the order in which a file is offered to them. A
// new slice each time, for the caller to keep.
func All() []lists.Format {
	return []lists.Format{ofac.SDN{}, un.Consolidated{}}
}
