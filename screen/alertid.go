package screen

import (
	"crypto/sha256"
	"encoding/hex"
	"io"
	"strconv"

	"saring/customers"
	"saring/lists"
)

// AlertID returns the id of the alert of a customer and an entry: 32 hex digits
// of a SHA-256. It is the same in every run for the same customer and entry. A
// customer is known by its id; where the sheet has none, by the content of the
// row, so that moving a row does not make a new alert.
func AlertID(r *customers.Record, e *lists.Entity) string {
	h := sha256.New()
	field := func(s string) { // length first: ("ab","c") is not ("a","bc")
		_, _ = io.WriteString(h, strconv.Itoa(len(s))+":"+s) // a hash never fails
	}
	if r.ID != "" {
		field("id")
		field(r.ID)
	} else {
		field("row")
		for _, c := range r.Cells {
			field(c)
		}
	}
	field(e.List)
	field(e.ID)
	return hex.EncodeToString(h.Sum(nil)[:16])
}
