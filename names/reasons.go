package names

import (
	"fmt"
	"slices"
	"strings"
)

// Comparison is a score and what led to it.
type Comparison struct {
	// Score is 0 to 1, see the top of compare.go.
	Score float64
	// Parts are the words of both names, paired; words of the first name in its
	// order, then the words that only the second has.
	Parts []PartComparison

	a, b         *Name
	wholeIsGlued bool
	noWord       bool
}

// PartComparison is a word of the first name against one of the second. One of
// the two is empty where the word has no partner.
type PartComparison struct {
	First, Second string // folded
	Relation      Relation
	Similarity    float64 // 0 to 1
}

// Relation is how two words stand to each other.
type Relation string

// The relations of words.
const (
	Equal         Relation = "equal"
	Similar       Relation = "similar"       // two spellings, perhaps, of one word
	Abbreviated   Relation = "initial"       // an initial and a word that begins with it
	Glued         Relation = "glued"         // one word here, two there
	Omitted       Relation = "omitted"       // only one name has it
	Contradicting Relation = "contradicting" // left over on both sides
)

// Compare compares two names and keeps what led to the score. It does not ask whether
// their schemata are [Comparable]: that question is not one of names.
func Compare(a, b *Name) Comparison {
	var c Comparer
	al := c.align(a, b)
	out := Comparison{Score: al.score(), a: a, b: b, wholeIsGlued: al.wholeIsGlued, noWord: al.words == 0}
	both := al.leftOver > 0 && al.rightOver > 1e-9
	alone := Omitted
	if both {
		alone = Contradicting
	}
	usedRight := make([]bool, len(al.right))
	for _, p := range al.pairs {
		pc := PartComparison{First: al.left[p.left].text(), Relation: alone}
		if p.right >= 0 {
			usedRight[p.right] = true
			pc.Second = al.right[p.right].text()
			pc.Similarity = p.similarity
			pc.Relation = relation(&al.left[p.left], &al.right[p.right])
		}
		out.Parts = append(out.Parts, pc)
	}
	for j, used := range usedRight {
		if !used {
			out.Parts = append(out.Parts, PartComparison{Second: al.right[j].text(), Relation: alone})
		}
	}
	if al.swapped {
		for i := range out.Parts {
			out.Parts[i].First, out.Parts[i].Second = out.Parts[i].Second, out.Parts[i].First
		}
	}
	sortByFirst(out.Parts, a)
	return out
}

func relation(l, r *part) Relation {
	switch {
	case (l.next == nil) != (r.next == nil):
		return Glued
	case l.text() == r.text():
		return Equal
	case l.token.Kind == Initial || r.token.Kind == Initial:
		return Abbreviated
	default:
		return Similar
	}
}

// sortByFirst puts the parts into the order of the words of a; parts without a
// word of a go last, in the order they have.
func sortByFirst(parts []PartComparison, a *Name) {
	sorted := make([]PartComparison, 0, len(parts))
	taken := make([]bool, len(parts))
	for i := range a.Tokens {
		for j := range parts {
			if !taken[j] && startsWithWord(parts[j].First, a.Tokens[i].Text) {
				taken[j] = true
				sorted = append(sorted, parts[j])
				break
			}
		}
	}
	for j := range parts {
		if !taken[j] {
			sorted = append(sorted, parts[j])
		}
	}
	copy(parts, sorted)
}

func startsWithWord(text, word string) bool {
	rest, ok := strings.CutPrefix(text, word)
	return ok && (rest == "" || rest[0] == ' ')
}

// Reasons says in short clauses for a person why the score is what it is, the
// most important first; there is always at least one. The two names are called
// by the words given: Reasons("first", "second") says "only in the first name".
func (c *Comparison) Reasons(first, second string) []string {
	switch {
	case c.a.Empty() || c.b.Empty():
		return []string{"one of the names has no word to compare"}
	case c.wholeIsGlued:
		return append([]string{"the same letters, cut into words differently"}, formReason(c.a, c.b)...)
	case c.noWord:
		return []string{"no word in common"}
	}
	var out, firstOnly, secondOnly []string
	allEqual := true
	for _, p := range c.Parts {
		allEqual = allEqual && p.Relation == Equal
		switch p.Relation {
		case Similar:
			out = append(out, fmt.Sprintf("%q resembles %q (%.2f)", p.First, p.Second, p.Similarity))
		case Abbreviated:
			out = append(out, fmt.Sprintf("%q and %q: an initial", p.First, p.Second))
		case Glued:
			out = append(out, fmt.Sprintf("%q and %q: cut into words differently", p.First, p.Second))
		case Omitted, Contradicting:
			if p.Second == "" {
				firstOnly = append(firstOnly, p.First)
			} else {
				secondOnly = append(secondOnly, p.Second)
			}
		case Equal:
		}
	}
	form := formReason(c.a, c.b)
	switch {
	case allEqual && c.a.Key() == c.b.Key() && form != nil:
		out = append(out, "the words are equal")
	case allEqual && c.a.Key() == c.b.Key():
		out = append(out, "the names are equal")
	case allEqual:
		out = append(out, "the same words in another order")
	case len(firstOnly) > 0 && len(secondOnly) > 0:
		out = append(out, fmt.Sprintf("%s stands against %s", quoted(firstOnly), quoted(secondOnly)))
	case len(firstOnly) > 0:
		out = append(out, fmt.Sprintf("%s only in the %s name", quoted(firstOnly), first))
	case len(secondOnly) > 0:
		out = append(out, fmt.Sprintf("%s only in the %s name", quoted(secondOnly), second))
	}
	return append(out, form...)
}

func formReason(a, b *Name) []string {
	switch formFactor(a.LegalForms, b.LegalForms) {
	case otherFormFactor:
		return []string{fmt.Sprintf("legal forms differ: %s, %s", strings.Join(a.LegalForms, " "), strings.Join(b.LegalForms, " "))}
	case missingFormFactor:
		return []string{"only one name has a legal form: " + strings.Join(slices.Concat(a.LegalForms, b.LegalForms), " ")}
	default:
		return nil
	}
}

func quoted(words []string) string {
	q := make([]string, len(words))
	for i, w := range words {
		q[i] = fmt.Sprintf("%q", w)
	}
	return strings.Join(q, ", ")
}
