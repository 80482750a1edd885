// Package lists holds what a sanctions list is: a [List] of entities with the
// publisher's date and the hashes of the files it came from. The formats are in
// the folders beneath, one format family each; lists/formats names them all.
//
// A list is read completely or not at all. Whoever screens against half a list
// believes himself safe and is not, so every reader refuses a file that is
// truncated, an HTML page, or of another kind, with an [*Error] that says which
// file and line, and what to do. Nothing is fetched from a network here.
package lists

import (
	"time"

	"saring/dates"
)

// List is one sanctions list, whole.
type List struct {
	// Source is the source id: us_ofac_sdn, un_sc.
	Source string
	// Title is the publisher's name and the list's, for people.
	Title string
	// Publisher is the host-independent name of the publisher: "OFAC".
	Publisher string
	// Published is the publisher's date of this edition, or zero where the
	// format carries none (OFAC's CSV set).
	Published dates.Date
	// Files are the files it was read from, the given one first.
	Files []File
	// Entities are in the publisher's order.
	Entities []Entity
	// Warnings say in one sentence each what is odd without making the list
	// unusable: no end-of-file mark, no aliases beside it.
	Warnings []string
}

// NameCount returns the number of published names of all entities.
func (l *List) NameCount() int {
	n := 0
	for i := range l.Entities {
		n += len(l.Entities[i].Names)
	}
	return n
}

// File is one file that a list was read from.
type File struct {
	Path     string    `json:"path"`
	Size     int64     `json:"size"`   // bytes on disk
	SHA256   string    `json:"sha256"` // of the bytes on disk, lower-case hex
	Modified time.Time `json:"modified"`
}
