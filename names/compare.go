package names

import "strings"

// How two names are compared
//
// The words of the two names are paired one to one, in any order, so that the
// sum of the pairs' similarities is highest. What is left over on one side only
// has been omitted there; what is left over on both sides contradicts:
//
//	KIM  Jong  Un            John  Albert  Smith        John  A  Smith
//	 |     \  /               |            |             |        |
//	Kim   Jongun             John         Smith         John  B  Smith
//
//	glued: 0.99              omission of Albert         A against B
//
//	score = Σ similarity·weight / (matched + contradiction·1.5 + omission·0.3)
//
// where weight is the mean weight of the two words of a pair, matched is the
// sum of these weights, contradiction the weight left over on both sides, and
// omission the rest of what is left over. An omission costs little because
// publishers and customers leave out middle names and patronymics at will; a
// contradiction costs much because a different patronymic or given name is a
// different person.
//
// The score is 1 for names of the same words (their order is custom, not
// identity: publishers put the surname first), 0 where no word but an initial
// or a particle is shared, symmetric, and never above 1. It costs
// O(n·m·(n+m)) for n and m words.
//
// Known limits of this version: no transliteration, no nicknames, no rarity of
// words, no knowledge of which word is the surname.
const (
	contradictionCost = 1.5
	omissionCost      = 0.3
	gluedSimilarity   = 0.98
	otherFormFactor   = 0.97 // both have a legal form, and not the same
	missingFormFactor = 0.99 // one of them has none
)

// Score says how much two names are the same, 0 to 1. It does not ask whether
// their schemata are [Comparable]. It is what [Compare] gives as score, without
// the reasons, and allocates nothing once c has grown to its longest names.
func (c *Comparer) Score(a, b *Name) float64 {
	al := c.align(a, b)
	return al.score()
}

// Comparer compares names and owns the working memory for it. The zero value is
// ready; one Comparer serves one goroutine.
type Comparer struct {
	scratch scratch
	gain    []float64
	left    []part
	right   []part
	pairs   []pairing
}

// part is a word or two adjacent words read as one.
type part struct {
	token *Token
	next  *Token // second half where two words are read as one, else nil
	glued bool   // equal to a part of the other name only when read as one
}

func (p part) weight() float64 {
	if p.next != nil {
		return max(p.token.Weight, p.next.Weight)
	}
	return p.token.Weight
}

func (p part) text() string {
	if p.next != nil {
		return p.token.Text + " " + p.next.Text
	}
	return p.token.Text
}

type pairing struct {
	left, right int // -1 where there is no partner
	similarity  float64
}

type alignment struct {
	left, right  []part
	pairs        []pairing // every part of both sides exactly once
	similar      float64   // Σ similarity·weight
	matched      float64   // Σ weight of pairs
	leftOver     float64   // weight unmatched on the left
	rightOver    float64   // and on the right
	words        int       // pairs that are not of initials or particles
	formFactor   float64
	wholeIsGlued bool
	swapped      bool
}

func (al *alignment) score() float64 {
	if al.wholeIsGlued {
		return gluedSimilarity * al.formFactor
	}
	if al.words == 0 {
		return 0
	}
	return min(1, al.similar/(al.matched+cost(al.leftOver, al.rightOver))) * al.formFactor
}

// cost is what the weights left over on the two sides cost.
func cost(left, right float64) float64 {
	contradiction := min(left, right)
	return contradictionCost*contradiction + omissionCost*(max(left, right)-contradiction)
}

// Bound returns a score that two names cannot exceed, from little knowledge: the
// weight of all words of the first name, how much of it has a similar word in
// the second (its own initials included), the weight of all words of the second,
// how many words of the first have a similar one there, and how many words of
// the second are initials. It does not hold for names that share glued words.
// The argument is in screen/candidates.go.
func Bound(total, found, otherTotal, words, otherInitials float64) float64 {
	found = min(total, found+otherInitials)
	words = min(otherTotal, words+otherInitials)
	matched := (found + words) / 2
	if matched == 0 {
		return 0
	}
	const rounding = 1e-6 // the weights are summed in another order than in the score
	return matched/(matched+cost(total-found, otherTotal-words)) + rounding
}

// align pairs the words of a and b. The result holds only until the next call.
func (c *Comparer) align(a, b *Name) alignment {
	swapped := later(a, b)
	if swapped {
		a, b = b, a
	}
	al := alignment{formFactor: formFactor(a.LegalForms, b.LegalForms), swapped: swapped}
	if len(a.Tokens) == 0 {
		return al
	}
	c.left = glue(c.left[:0], a.Tokens, b.Tokens)
	c.right = glue(c.right[:0], b.Tokens, a.Tokens)
	if len(c.left) > len(c.right) {
		c.left, c.right = c.right, c.left
		al.swapped = !al.swapped
	}
	al.left, al.right = c.left, c.right
	rows, cols := len(c.left), len(c.right)
	c.gain = sized(c.gain, rows*cols)
	for i := range c.left {
		for j := range c.right {
			c.gain[i*cols+j] = partSimilarity(&c.left[i], &c.right[j]) * (c.left[i].weight() + c.right[j].weight()) / 2
		}
	}
	chosen := assignment(c.gain, rows, cols, &c.scratch)
	c.pairs = c.pairs[:0]
	rightTotal := 0.0
	for j := range c.right {
		rightTotal += c.right[j].weight()
	}
	rightMatched := 0.0
	for i, j := range chosen {
		l := &c.left[i]
		g := c.gain[i*cols+j]
		if g <= 0 {
			c.pairs = append(c.pairs, pairing{left: i, right: -1})
			al.leftOver += l.weight()
			continue
		}
		r := &c.right[j]
		w := (l.weight() + r.weight()) / 2
		c.pairs = append(c.pairs, pairing{left: i, right: j, similarity: g / w})
		al.similar += g
		al.matched += w
		rightMatched += r.weight()
		if l.token.Kind == Word || r.token.Kind == Word || l.token.Kind == Number {
			if l.token.Kind != Initial && r.token.Kind != Initial {
				al.words++
			}
		}
	}
	al.rightOver = max(0, rightTotal-rightMatched)
	al.pairs = c.pairs
	al.wholeIsGlued = al.similar < al.matched || al.leftOver > 0 || al.rightOver > 1e-9
	al.wholeIsGlued = al.wholeIsGlued && sameLetters(a.Tokens, b.Tokens)
	return al
}

// later reports whether a comes after b in the canonical order in which two
// names are aligned, so that Compare(a, b) and Compare(b, a) do the same sums.
func later(a, b *Name) bool {
	if len(a.Tokens) != len(b.Tokens) {
		return len(a.Tokens) > len(b.Tokens)
	}
	for i := range a.Tokens {
		if d := strings.Compare(a.Tokens[i].Text, b.Tokens[i].Text); d != 0 {
			return d > 0
		}
	}
	return false
}

// glue appends the words of name to parts, reading two adjacent words as one
// where the other name has them as one word: Jong Un / Jongun.
func glue(parts []part, name, other []Token) []part {
	for i := 0; i < len(name); i++ {
		if i+1 < len(name) && isGlued(&name[i], &name[i+1], other) {
			parts = append(parts, part{token: &name[i], next: &name[i+1], glued: true})
			i++
			continue
		}
		parts = append(parts, part{token: &name[i]})
	}
	return parts
}

func isGlued(first, second *Token, other []Token) bool {
	for k := range other {
		if equalGlued(first.Text, second.Text, other[k].Text) {
			return true
		}
	}
	return false
}

func equalGlued(first, second, whole string) bool {
	return len(whole) == len(first)+len(second) && whole[:len(first)] == first && whole[len(first):] == second
}

func partSimilarity(a, b *part) float64 {
	switch {
	case a.next == nil && b.next == nil:
		return Similarity(a.token, b.token)
	case a.next != nil && b.next != nil:
		if a.token.Text == b.token.Text && a.next.Text == b.next.Text {
			return 1
		}
		return 0
	case a.next != nil:
		if equalGlued(a.token.Text, a.next.Text, b.token.Text) {
			return gluedSimilarity
		}
		return 0
	default:
		return partSimilarity(b, a)
	}
}

// sameLetters reports whether the names are equal but for where they are cut
// into words: 김정은 and 김 정은, Al Qaida and Alqaida.
func sameLetters(a, b []Token) bool {
	i, j, x, y := 0, 0, 0, 0
	for {
		for i < len(a) && x == len(a[i].Text) {
			i, x = i+1, 0
		}
		for j < len(b) && y == len(b[j].Text) {
			j, y = j+1, 0
		}
		if i == len(a) || j == len(b) {
			return i == len(a) && j == len(b)
		}
		if a[i].Text[x] != b[j].Text[y] {
			return false
		}
		x++
		y++
	}
}

func formFactor(a, b []string) float64 {
	switch {
	case len(a) == 0 && len(b) == 0:
		return 1
	case len(a) == 0 || len(b) == 0:
		return missingFormFactor
	}
	for _, x := range a {
		for _, y := range b {
			if x == y {
				return 1
			}
		}
	}
	return otherFormFactor
}
