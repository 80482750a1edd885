package lists

import (
	"fmt"
	"strings"
)

// Error is a list file that cannot be used. The program answers it with exit
// code 3: it does not screen against a list that it does not fully have.
type Error struct {
	Path    string // the file
	Line    int    // 1-based; 0 where there is none to name
	Problem string // what is wrong, one clause
	Hint    string // what to do, one sentence; may be empty
	Err     error  // the cause; may be nil
}

// Error gives file, line, problem, cause and hint, in that order.
func (e *Error) Error() string {
	var b strings.Builder
	b.WriteString("list " + e.Path)
	if e.Line > 0 {
		fmt.Fprintf(&b, ", line %d", e.Line)
	}
	b.WriteString(": " + e.Problem)
	if e.Err != nil {
		fmt.Fprintf(&b, ": %v", e.Err)
	}
	if e.Hint != "" {
		b.WriteString(". " + e.Hint)
	}
	return b.String()
}

// Unwrap returns the cause.
func (e *Error) Unwrap() error { return e.Err }
