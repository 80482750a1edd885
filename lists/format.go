package lists

import "context"

// Role says what a file is to a format.
type Role int

// The roles of a file.
const (
	Foreign   Role = iota // not of this format
	Main      Role = iota // the file to load
	Companion Role = iota // belongs to a main file beside it: OFAC's alt.csv
)

// Format reads one publisher's file format.
type Format interface {
	// Name is the format in a few words, for messages: "OFAC SDN csv set".
	Name() string
	// Recognise says what a file is from its first bytes, decompressed. It
	// never looks at the file's name.
	Recognise(head []byte) Role
	// Load reads the list whose main file is main. It finds companions beside
	// it, and returns a complete list or an [*Error].
	Load(ctx context.Context, main *Source) (*List, error)
}
