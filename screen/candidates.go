package screen

import "saring/names"

// Which names are compared
//
// The score of two names (names/compare.go) is above 0 only where
//
//	(1) a word of one and a word of the other, neither an initial and not both
//	    particles, have a similarity above 0, or
//	(2) two adjacent words of one, written together, are a word of the other, or
//	(3) all words of one, written together, are all words of the other.
//
// For every word of the customer's name the vocabulary of the lists is searched
// once for all similar words, and the answer is kept; the postings of these
// words are all names of case (1). Two maps give cases (2) and (3). Every name
// with a score above 0 is thus found, at every threshold.
//
// Most names found share one common word and cannot reach the threshold. They
// are dropped without comparison by a bound. With W the customer's total weight,
// found the weight of its words that have a similar word in the name, N the
// name's total weight, k the number of words found and i the number of initials
// in the name (which may stand for any word of the customer's):
//
//	left over here   L ≥ W - found - i      (no word weighs more than 1)
//	left over there  R ≥ N - k - i
//	matched          M ≤ (min(found+i, W) + min(k+i, N)) / 2
//	score              ≤ M / (M + 1.5·min(L,R) + 0.3·(max(L,R)-min(L,R)))
//
// since no similarity exceeds 1, the score falls when L or R grow, and rises
// with M. The customer's own initials and particles count as found without
// looking: the postings of "al" would be half the list. Names of cases (2) and
// (3) are compared without asking the bound, and legal forms only lower the
// score. names.Bound computes it, beside the score that it bounds.

// searcher finds candidates on one shelf. It belongs to one worker.
type searcher struct {
	shelf *shelf
	// memo keeps the similar words of the customers' words.
	memo map[wordKey][]similarWord
	// stamp[n] is the number of the query that last touched name n, and the
	// slices beside it what this query found.
	stamp   []uint32
	query   uint32
	found   []float32
	words   []float32
	lastHit []int32 // the customer's word that was last counted for the name
	sure    []bool  // found by case (2) or (3)
	touched []int32
}

// memoLimit is how many words a searcher remembers before it starts afresh: a
// bound on memory, about 60 MB at 16 similar words each.
const memoLimit = 200_000

func newSearcher(s *shelf) *searcher {
	n := len(s.names)
	return &searcher{
		shelf: s, memo: map[wordKey][]similarWord{},
		stamp: make([]uint32, n), found: make([]float32, n), words: make([]float32, n),
		lastHit: make([]int32, n), sure: make([]bool, n),
	}
}

// candidates calls yield with every name of the shelf whose score against q can
// reach the threshold, in no particular order.
func (s *searcher) candidates(q *names.Name, threshold float64, yield func(*shelfName)) {
	s.next()
	total, own, ownWords := 0.0, float32(0), float32(0)
	for i := range q.Tokens {
		total += q.Tokens[i].Weight
		if k := q.Tokens[i].Kind; k == names.Initial || k == names.Particle {
			own += float32(q.Tokens[i].Weight)
			ownWords++
		}
	}
	for i := range q.Tokens {
		t := &q.Tokens[i]
		for _, sim := range s.similar(t) {
			for _, n := range s.shelf.postings[sim.word] {
				s.touch(n)
				if t.Kind != names.Particle && s.lastHit[n] != int32(i) {
					s.lastHit[n] = int32(i)
					s.found[n] += float32(t.Weight)
					s.words[n]++
				}
			}
		}
		if i > 0 {
			s.wordsWritten(q.Tokens[i-1].Text + t.Text)
		}
		s.certain(s.shelf.glued[t.Text])
	}
	s.certain(s.shelf.whole[letters(q)])
	for _, n := range s.touched {
		name := &s.shelf.names[n]
		if s.sure[n] || names.Bound(total, float64(s.found[n]+own), float64(name.weight),
			float64(s.words[n]+ownWords), float64(name.initials)) >= threshold {
			yield(name)
		}
	}
}

// wordsWritten marks the names that hold text as one word of any kind.
func (s *searcher) wordsWritten(text string) {
	for _, kind := range []names.TokenKind{names.Word, names.Particle, names.Number} {
		if w, ok := s.shelf.byText[wordKey{text, kind}]; ok {
			s.certain(s.shelf.postings[w])
		}
	}
}

func (s *searcher) certain(ids []int32) {
	for _, n := range ids {
		s.touch(n)
		s.sure[n] = true
	}
}

func (s *searcher) touch(n int32) {
	if s.stamp[n] == s.query {
		return
	}
	s.stamp[n] = s.query
	s.found[n], s.words[n], s.lastHit[n], s.sure[n] = 0, 0, -1, false
	s.touched = append(s.touched, n)
}

// next begins a new query.
func (s *searcher) next() {
	s.touched = s.touched[:0]
	s.query++
	if s.query == 0 { // after 2³² queries old stamps would look new
		clear(s.stamp)
		s.query = 1
	}
}

func (s *searcher) similar(t *names.Token) []similarWord {
	key := wordKey{t.Text, t.Kind}
	if found, ok := s.memo[key]; ok {
		return found
	}
	if len(s.memo) >= memoLimit {
		clear(s.memo)
	}
	found := s.shelf.similar(t)
	s.memo[key] = found
	return found
}
