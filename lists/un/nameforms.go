package un

import (
	"regexp"
	"strings"
	"unicode"
)

// form is one name taken out of a published text.
type form struct {
	text     string
	note     string
	original bool // not in Latin script
}

// maxFormDepth bounds names in brackets within brackets; the list has two.
const maxFormDepth = 4

// nameForms takes the names out of the text of one ALIAS_NAME or
// NAME_ORIGINAL_SCRIPT. The shapes are those found in the list:
//
//	Azim Adhajani; Azim Agha-Jani                 two names
//	Mohammad Sabet b) M. Javad Kareemi Sabet      two names
//	Akrin Saleh Akrin (أقرين صالح أقرين)            a name and its original script
//	Amir Khazmat (original script: Амир Хазмат)   the same
//	حسن غول (Hassan Ghul; Hassan Gul)              an original script and its readings
//	Agha Jan Alizai اغا جان عالیزی                 both, without brackets
//	Ezatullah Haqqani (previously listed as)      a name and a remark
//	Khirullah Khairkhwa, born in Kandahar on …    a name and a remark
//
// Brackets that hold anything else (an acronym, a branch) belong to the name.
//
// A text that leaves no name that way is one name as it stands.
func nameForms(text string) []form {
	if found := formsAt(text, 0); len(found) > 0 || text == "" {
		return found
	}
	return []form{{text: text, original: hasOther(text)}}
}

func formsAt(text string, depth int) []form {
	var found []form
	for _, piece := range splitNames(text) {
		found = append(found, pieceForms(piece, depth)...)
	}
	return found
}

// splitNames splits at separators outside brackets, and at "b)" and the like.
func splitNames(text string) []string {
	var pieces []string
	depth, start := 0, 0
	for i, r := range text {
		switch r {
		case '(':
			depth++
		case ')':
			depth = max(depth-1, 0)
		case ';', '؛', '،':
			if depth == 0 {
				pieces = append(pieces, text[start:i])
				start = i + len(string(r))
			}
		}
	}
	pieces = append(pieces, text[start:])
	var split []string
	for _, p := range pieces {
		split = append(split, enumerator.Split(p, -1)...)
	}
	return split
}

var enumerator = regexp.MustCompile(`(?:^|\s)[a-h]\)\s`)

// pieceForms reads one name with its brackets.
func pieceForms(piece string, depth int) []form {
	var note string
	if i := strings.Index(piece, ", born "); i > 0 {
		note, piece = strings.TrimSpace(piece[i+1:]), piece[:i]
	}
	if before, ok := strings.CutSuffix(piece, " - sub-unit name"); ok {
		note, piece = joined([]string{note, "sub-unit name"}), before
	}
	outside, groups := brackets(piece)
	bare := outside.without()
	isOriginal := !hasLatin(bare) && hasLetter(bare)
	var inner []form
	for i, g := range groups {
		g = strings.TrimSpace(originalMark.ReplaceAllString(g, ""))
		switch {
		case g == "" || isRemark(g) || (!isOriginal && startsLower(g)):
			note = joined([]string{note, groups[i]})
		case depth < maxFormDepth && isOriginal && hasLatin(g),
			depth < maxFormDepth && !isOriginal && hasOther(g):
			inner = append(inner, formsAt(g, depth+1)...)
		default:
			continue // part of the name: stays where it is
		}
		outside.drop[i] = true
	}
	var found []form
	for _, run := range scriptRuns(trimName(outside.text())) {
		found = append(found, form{text: run, note: note, original: hasOther(run)})
	}
	return append(found, inner...)
}

// originalMark introduces the original script of a name.
var originalMark = regexp.MustCompile(`(?i)^original script\s*:?\s*|\s*\(original script\)`)

// isRemark reports whether brackets hold a remark on the name.
func isRemark(text string) bool {
	switch strings.ToLower(text) {
	case "previously listed as", "formerly listed as", "birth name", "combat name", "nom de guerre", "third", "initials":
		return true
	}
	return reference.MatchString(text)
}

// reference is another entry's REFERENCE_NUMBER.
var reference = regexp.MustCompile(`(?i)^[a-z]{2}[ei]\.\d{3}$`)

// noteForms takes the names out of the note of an alias: its original script
// ("in Arabic: …", "original script: …"), and its readings where the alias is
// in original script or the note lists them in brackets.
func noteForms(alias, note string) []form {
	var found []form
	if m := scriptNote.FindStringSubmatch(note); m != nil {
		if text := trimName(m[1]); hasOther(text) {
			found = append(found, form{text: text, original: true, note: "original script of " + alias})
		}
	}
	list := note
	separator := ";"
	switch {
	case strings.Contains(note, "(transliterations of original script name)"):
		list, _, _ = strings.Cut(note, "(transliterations")
		separator = ","
	case strings.HasPrefix(strings.ToLower(note), "transliterations:"):
		list, _, _ = strings.Cut(note[len("transliterations:"):], ")")
	default:
		if m := listInBrackets.FindStringSubmatch(note); m != nil {
			list = m[1]
		} else if hasLatin(alias) {
			return found
		}
	}
	if !strings.Contains(list, separator) {
		return found
	}
	var readings []form
	for _, text := range strings.Split(list, separator) {
		text = collapse(text)
		if text == "" {
			continue
		}
		if !looksLikeName(text) {
			return found
		}
		readings = append(readings, form{text: text, note: "given in the note on " + alias})
	}
	return append(found, readings...)
}

var (
	scriptNote     = regexp.MustCompile(`(?i)\b(?:in arabic(?: script)?|original script)\s*:\s*([^A-Za-z]+)`)
	listInBrackets = regexp.MustCompile(`\(([^()]*;[^()]*)\)`)
)

// looksLikeName keeps names apart from the other things that notes list: dates,
// passport numbers, sentences.
func looksLikeName(text string) bool {
	return hasLatin(text) && !startsLower(text) && len(strings.Fields(text)) <= 7 && !strings.ContainsAny(text, "0123456789:")
}

// scriptRuns splits text where it passes between Latin and another script. A
// word without letters belongs to the run before it.
func scriptRuns(text string) []string {
	var runs []string
	var run []string
	last := 0 // 1 Latin, 2 other
	for _, word := range strings.Fields(text) {
		kind := last
		switch {
		case hasOther(word):
			kind = 2
		case hasLatin(word):
			kind = 1
		}
		if last != 0 && kind != last {
			runs = append(runs, strings.Join(run, " "))
			run = nil
		}
		run, last = append(run, word), kind
	}
	if len(run) > 0 {
		runs = append(runs, strings.Join(run, " "))
	}
	return runs
}

// trimName takes white space, commas and stray brackets off the ends.
func trimName(text string) string {
	text = strings.Trim(collapse(text), " ,،")
	if strings.Count(text, "(") != strings.Count(text, ")") {
		text = strings.Trim(text, "() ,")
	}
	return text
}

func hasLatin(text string) bool {
	return strings.ContainsFunc(text, func(r rune) bool { return unicode.Is(unicode.Latin, r) })
}

// hasOther reports letters of another script than Latin. Modifier letters, such
// as the turned comma of romanised Arabic, belong to no script.
func hasOther(text string) bool {
	return strings.ContainsFunc(text, func(r rune) bool {
		return unicode.IsLetter(r) && !unicode.Is(unicode.Latin, r) && !unicode.Is(unicode.Lm, r)
	})
}

func hasLetter(text string) bool { return strings.ContainsFunc(text, unicode.IsLetter) }

func startsLower(text string) bool {
	for _, r := range text {
		return unicode.IsLower(r)
	}
	return false
}
