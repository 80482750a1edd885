package names

import "math"

// assignment finds the one-to-one pairing of rows and columns with the highest
// sum of gains, by the Hungarian method with potentials (Kuhn 1955, Munkres
// 1957; the O(n²m) form of Jonker and Volgenant). gain is row-major, rows ≤
// columns, all values at least 0. It fills pair[row] with its column, and
// returns it.
//
// The optimum's value is unique, so a score computed from it does not depend on
// the order of the two names: that is what keeps Compare symmetric.
func assignment(gain []float64, rows, cols int, scratch *scratch) []int {
	scratch.grow(rows, cols)
	u, v, p, way := scratch.u, scratch.v, scratch.p, scratch.way
	for i := range u {
		u[i] = 0
	}
	for j := range v {
		v[j], p[j], way[j] = 0, 0, 0
	}
	for i := 1; i <= rows; i++ {
		p[0] = i
		j0 := 0
		minv, used := scratch.minv, scratch.used
		for j := range minv {
			minv[j], used[j] = math.Inf(1), false
		}
		for {
			used[j0] = true
			i0, j1, delta := p[j0], 0, math.Inf(1)
			for j := 1; j <= cols; j++ {
				if used[j] {
					continue
				}
				cost := -gain[(i0-1)*cols+j-1] - u[i0] - v[j]
				if cost < minv[j] {
					minv[j], way[j] = cost, j0
				}
				if minv[j] < delta {
					delta, j1 = minv[j], j
				}
			}
			for j := 0; j <= cols; j++ {
				if used[j] {
					u[p[j]] += delta
					v[j] -= delta
				} else {
					minv[j] -= delta
				}
			}
			j0 = j1
			if p[j0] == 0 {
				break
			}
		}
		for j0 != 0 {
			j1 := way[j0]
			p[j0] = p[j1]
			j0 = j1
		}
	}
	pair := scratch.pair[:rows]
	for j := 1; j <= cols; j++ {
		if p[j] > 0 {
			pair[p[j]-1] = j - 1
		}
	}
	return pair
}

// scratch is the working memory of one comparison.
type scratch struct {
	u, v, minv   []float64
	p, way, pair []int
	used         []bool
}

func (s *scratch) grow(rows, cols int) {
	s.u = sized(s.u, rows+1)
	s.pair = sized(s.pair, rows)
	s.v = sized(s.v, cols+1)
	s.minv = sized(s.minv, cols+1)
	s.p = sized(s.p, cols+1)
	s.way = sized(s.way, cols+1)
	s.used = sized(s.used, cols+1)
}

func sized[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n)
	}
	return s[:n]
}
