package dates

import (
	"strings"
	"unicode/utf8"
)

// part is one piece of a date: a number, or a month in words.
type part struct {
	value  int    // the number; 0 for a part said to be unknown
	digits int    // how many digits it was written with; 0 for a month word
	month  int    // 1 to 12 for a month word, otherwise 0
	sep    string // what stood before it, without spaces around it
}

// split takes normalised text apart into numbers and month words. It drops
// what says nothing about the date (the weekday, "of", the "th" of "18th") and
// gives ErrUnreadable for anything it does not know.
func split(s string) ([]part, error) {
	s = strings.ReplaceAll(s, "jum'at", "jumat") // the one day name with an apostrophe
	var parts []part
	gap := ""
	for len(s) > 0 {
		kind, piece := nextPiece(s)
		s = s[len(piece):]
		if kind == pieceSign {
			if gap += piece; len(gap) > 4 {
				return nil, ErrUnreadable
			}
			continue
		}
		p, keep, ok := partOf(kind, piece, gap, len(parts) > 0)
		if !ok || len(parts) == 3 && keep {
			return nil, ErrUnreadable
		}
		if !keep {
			continue
		}
		if p.sep = strings.TrimSpace(gap); p.sep == "" && gap != "" {
			p.sep = " "
		}
		if len(parts) == 0 && strings.Trim(p.sep, " ,.") != "" {
			return nil, ErrUnreadable // a sign before the first part: -1984
		}
		gap = ""
		parts = append(parts, p)
	}
	if len(parts) == 0 || strings.Trim(gap, " ,.") != "" {
		return nil, ErrUnreadable
	}
	return parts, nil
}

type pieceKind int

const (
	pieceNumber pieceKind = iota
	pieceWord
	pieceSign
	pieceOther
)

// nextPiece gives the longest run of one kind at the start of s.
func nextPiece(s string) (kind pieceKind, piece string) {
	kind, size := kindAt(s)
	end := size
	for kind != pieceSign && end < len(s) {
		k, n := kindAt(s[end:])
		if k != kind {
			break
		}
		end += n
	}
	return kind, s[:end]
}

func kindAt(s string) (kind pieceKind, size int) {
	switch c := s[0]; {
	case c >= '0' && c <= '9':
		return pieceNumber, 1
	case c >= 'a' && c <= 'z', c == '?', c == '_':
		return pieceWord, 1
	case strings.IndexByte(" -/.,'", c) >= 0:
		return pieceSign, 1
	default:
		_, size = utf8.DecodeRuneInString(s)
		return pieceOther, size
	}
}

// partOf reads one piece. keep is false for a piece to be passed over.
func partOf(kind pieceKind, piece, gap string, behind bool) (p part, keep, ok bool) {
	switch kind {
	case pieceNumber:
		p, ok = numberPart(piece)
		return p, true, ok
	case pieceWord:
		if month, found := monthOf(piece); found {
			return part{month: month}, true, true
		}
		switch {
		case isUnknownPart(piece):
			return part{digits: 2}, true, true
		case isWeekday(piece), piece == "of", gap == "" && behind && isOrdinal(piece):
			return part{}, false, true
		}
		return part{}, false, false
	case pieceSign, pieceOther:
	}
	return part{}, false, false
}

func numberPart(digits string) (part, bool) {
	if len(digits) > 8 {
		return part{}, false
	}
	p := part{digits: len(digits)}
	for _, d := range digits {
		p.value = p.value*10 + int(d-'0')
	}
	return p, true
}

// isUnknownPart reports whether a form's own letters stand where a day or a
// month was left open: dd/mm/1945, xx-05-1945, ??/??/1945.
func isUnknownPart(piece string) bool {
	switch piece {
	case "dd", "mm", "xx", "??", "__", "d", "m", "x", "?", "_", "tgl", "bln":
		return true
	}
	return false
}

func isOrdinal(piece string) bool {
	return piece == "st" || piece == "nd" || piece == "rd" || piece == "th"
}
