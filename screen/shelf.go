package screen

import (
	"math/bits"
	"slices"
	"unicode/utf8"

	"saring/names"
)

// shelf holds the parsed names of one kind of bearer, and finds those that
// share a word with a customer's name.
type shelf struct {
	names []shelfName
	vocab []word
	// byText finds a word of the vocabulary by text and kind.
	byText map[wordKey]int32
	// postings[w] are the names that hold word w, ascending.
	postings [][]int32
	// glued finds names by two adjacent words written as one.
	glued map[string][]int32
	// whole finds names by all their words written as one.
	whole map[string][]int32
	// scripts are the scripts of the vocabulary.
	scripts map[names.Script]bool
	// schemata are the schemata of the entries.
	schemata map[names.Schema]bool
}

// shelfName is one name of one entry.
type shelfName struct {
	parsed   names.Name
	entity   int32 // index into Index.entities
	name     int32 // index into Entity.Names
	weight   float32
	initials float32 // how many words are initials
}

type wordKey struct {
	text string
	kind names.TokenKind
}

// word is a distinct word of all names on the shelf, with what the similarity
// bound needs.
type word struct {
	token  names.Token
	length int    // in letters
	mask   uint64 // letters it holds, by code point modulo 64
}

func newWord(t names.Token) word {
	w := word{token: t, length: utf8.RuneCountInString(t.Text)}
	for _, r := range t.Text {
		w.mask |= 1 << (r & 63)
	}
	return w
}

func newShelf() *shelf {
	return &shelf{
		byText: map[wordKey]int32{}, glued: map[string][]int32{}, whole: map[string][]int32{},
		scripts: map[names.Script]bool{}, schemata: map[names.Schema]bool{},
	}
}

// mayHold reports whether anything on the shelf can be of the schema.
func (s *shelf) mayHold(schema names.Schema) bool {
	for x := range s.schemata {
		if names.Comparable(x, schema) {
			return true
		}
	}
	return false
}

// add puts one parsed name on the shelf.
func (s *shelf) add(parsed names.Name, entity, name int32) {
	if parsed.Empty() {
		return
	}
	id := int32(len(s.names)) //nolint:gosec // lists hold well under 2³¹ names
	sn := shelfName{parsed: parsed, entity: entity, name: name}
	for i := range parsed.Tokens {
		t := &parsed.Tokens[i]
		sn.weight += float32(t.Weight)
		if t.Kind == names.Initial {
			sn.initials++
		}
		key := wordKey{t.Text, t.Kind}
		w, ok := s.byText[key]
		if !ok {
			w = int32(len(s.vocab)) //nolint:gosec // as above
			s.byText[key] = w
			s.vocab = append(s.vocab, newWord(*t))
			s.postings = append(s.postings, nil)
			s.scripts[t.Script] = true
		}
		if p := s.postings[w]; len(p) == 0 || p[len(p)-1] != id {
			s.postings[w] = append(p, id)
		}
		if i > 0 {
			pair := parsed.Tokens[i-1].Text + t.Text
			if g := s.glued[pair]; len(g) == 0 || g[len(g)-1] != id {
				s.glued[pair] = append(g, id)
			}
		}
	}
	s.whole[letters(&parsed)] = append(s.whole[letters(&parsed)], id)
	s.names = append(s.names, sn)
}

// letters returns all words of a name written as one.
func letters(n *names.Name) string {
	var b []byte
	for i := range n.Tokens {
		b = append(b, n.Tokens[i].Text...)
	}
	return string(b)
}

// similarWord is a word of the vocabulary that is similar to a customer's word.
type similarWord struct {
	word       int32
	similarity float32
}

// similar returns all words of the vocabulary whose similarity to t is above 0,
// but for initials on either side and pairs of particles, which by themselves
// make no score.
func (s *shelf) similar(t *names.Token) []similarWord {
	if t.Kind == names.Initial {
		return nil
	}
	if t.Kind == names.Number {
		if w, ok := s.byText[wordKey{t.Text, t.Kind}]; ok {
			return []similarWord{{word: w, similarity: 1}}
		}
		return nil
	}
	q := newWord(*t)
	var out []similarWord
	for i := range s.vocab {
		v := &s.vocab[i]
		if v.token.Script != t.Script || v.token.Kind == names.Initial || v.token.Kind == names.Number ||
			v.token.Kind == names.Particle && t.Kind == names.Particle || !canBeSimilar(&q, v) {
			continue
		}
		if sim := names.Similarity(t, &v.token); sim > 0 {
			out = append(out, similarWord{word: int32(i), similarity: float32(sim)})
		}
	}
	return slices.Clip(out)
}

// canBeSimilar reports false only where names.Similarity is certainly 0: it
// bounds Jaro-Winkler from above.
//
// Jaro is (m/|a| + m/|b| + (m-t)/m) / 3 with m common letters, so at most
// (m/|a| + m/|b| + 1) / 3. A letter of a whose bit is not in b's mask is not
// among the common ones; with x such bits m ≤ |a|-x, and likewise for b.
// Letters that share a bit only make the bound looser. Winkler adds at most a
// tenth of the rest to 1 for each of the first four letters in common.
func canBeSimilar(a, b *word) bool {
	if a.token.Text == b.token.Text {
		return true
	}
	m := min(a.length-bits.OnesCount64(a.mask&^b.mask), b.length-bits.OnesCount64(b.mask&^a.mask))
	if m <= 0 {
		return false
	}
	jaro := (float64(m)/float64(a.length) + float64(m)/float64(b.length) + 1) / 3
	const loosest = 4 * 0.1
	if jaro+loosest*(1-jaro) < names.TokenFloor {
		return false
	}
	bonus := 0.1 * float64(commonPrefix(a.token.Text, b.token.Text))
	const rounding = 1e-9
	return jaro+bonus*(1-jaro) >= names.TokenFloor-rounding
}

// commonPrefix counts the letters, at most 4, that begin both texts.
func commonPrefix(a, b string) int {
	n := 0
	for n < 4 && a != "" && b != "" {
		ra, la := utf8.DecodeRuneInString(a)
		rb, lb := utf8.DecodeRuneInString(b)
		if ra != rb {
			break
		}
		a, b, n = a[la:], b[lb:], n+1
	}
	return n
}
