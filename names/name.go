// Package names reads names and compares them: what a name's tokens are, in
// which script, which of them is a legal form, an initial or a number, and how
// much two names are the same. It is pure: it knows no list, no customer and no
// other package of the project. All that Saring knows of names belongs here, so
// that screening, "saring compare" and evaluation share one comparison.
//
// [Parse] reads a name once; [Compare] compares two that were read. Screening
// parses every list name when the list is loaded and every customer name when
// its row is read, and then only compares.
//
//	a := names.Parse("KIM, Jong Un", names.Person)
//	b := names.Parse("Jong-un Kim", names.Person)
//	names.Compare(&a, &b).Score // 1
//
// What this version knows: Unicode folding, tokens in any order, tokens glued or
// split, legal forms, initials, numbers, and the similarity of letters within a
// token. It does not transliterate: a name in Hangul is compared with names in
// Hangul only. [Name.Scripts] lets a caller notice and say so.
package names

import (
	"slices"
	"strings"
)

// MaxTokens is the most tokens of a name that are compared; further ones are
// dropped by [Parse], which bounds the time of a comparison. The longest name
// on the lists of 2026 has 40.
const MaxTokens = 64

// Name is a name as [Parse] read it. Names are values and safe to share between
// goroutines; nobody changes a Name after Parse.
type Name struct {
	// Text is the name as it was given.
	Text string
	// Schema is what bears the name.
	Schema Schema
	// Tokens are the words that are compared, in the order of the name.
	Tokens []Token
	// LegalForms are the legal forms found, in canonical writing: "ltd", "pt".
	LegalForms []string
}

// Token is one word of a name.
type Token struct {
	// Text is the folded word: lower case, no marks, no punctuation.
	Text string
	// Kind is what the word is in the name.
	Kind TokenKind
	// Script is the script of its first letter.
	Script Script
	// Weight is how much the word counts, 0 to 2; 1 is an ordinary word.
	Weight float64
}

// TokenKind is what a word is in a name.
type TokenKind uint8

// The kinds of tokens.
const (
	Word     TokenKind = iota // a name proper
	Initial                   // a single letter that stands for a word
	Number                    // holds a digit: compared for equality only
	Particle                  // of, the, al, bin, de: says little by itself
)

// Scripts returns the scripts of the name's words, in order of appearance,
// without numbers.
func (n *Name) Scripts() []Script {
	var out []Script
	for i := range n.Tokens {
		t := &n.Tokens[i]
		if t.Kind == Number || slices.Contains(out, t.Script) {
			continue
		}
		out = append(out, t.Script)
	}
	return out
}

// Empty reports whether the name has no word to compare.
func (n *Name) Empty() bool { return len(n.Tokens) == 0 }

// Key returns the folded words in the order of the name, joined by single
// spaces: two names of equal keys are written alike.
func (n *Name) Key() string {
	var b strings.Builder
	for i := range n.Tokens {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(n.Tokens[i].Text)
	}
	return b.String()
}
