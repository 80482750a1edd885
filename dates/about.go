package dates

import "strings"

// cutAbout takes the words away that make a date an approximate one, before or
// behind it, and reports whether there were any.
func cutAbout(s string) (rest string, about bool) {
	for {
		rest, cut := cutAboutOnce(s)
		if !cut {
			return s, about
		}
		s, about = rest, true
	}
}

func cutAboutOnce(s string) (rest string, cut bool) {
	// Longer words stand before the shorter ones that begin them.
	for _, word := range []string{
		"circa", "approximately", "approximate", "approx", "about", "around", "estimated", "est",
		"sekira", "sekitar", "kira-kira", "kurang lebih", "diperkirakan", "±", "~", "약", "约", "約", "ca", "c",
	} {
		if after, ok := strings.CutPrefix(s, word); ok && endsWord(after) {
			return strings.TrimLeft(after, " .:,"), true
		}
		if before, ok := strings.CutSuffix(strings.TrimRight(s, ".)"), word); ok && isBehind(before) {
			return strings.TrimRight(before, " (,"), true
		}
	}
	return s, false
}

// endsWord reports whether after can follow a word that is complete: in
// "c1951" it is, in "cheshvan" it is not.
func endsWord(after string) bool {
	return after != "" && (after[0] < 'a' || after[0] > 'z')
}

// isBehind reports whether a qualifier stands apart from the date before it:
// "1951 (approx.)", "1951~".
func isBehind(before string) bool {
	return before != "" && strings.ContainsAny(before[len(before)-1:], " (0123456789")
}
