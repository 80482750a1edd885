package places

import "strings"

// undecorated takes the words away that forms write around a country's name:
// "Warga Negara Malaysia", "citizen of Iran", "Region: Russia", "Republic of
// Sudan", "이란인". The key is folded. State names in which these words make the
// difference (Republic of Korea, Republic of China) are in the table as they
// stand and never come here.
func undecorated(key string) string {
	for _, before := range []string{
		"citizen of ", "national of ", "nationality ", "region ", "kewarganegaraan ", "warga negara ", "warga ", "wn ",
		"orang ", "bangsa ", "negara ", "republic of ", "kingdom of ", "republik ", "kerajaan ",
	} {
		if rest, ok := strings.CutPrefix(key, before); ok {
			return strings.TrimPrefix(rest, "the ")
		}
	}
	for _, behind := range []string{" citizen", " national", " nationality", " passport", "국적", "사람", "인"} {
		if rest, ok := strings.CutSuffix(key, behind); ok {
			return strings.TrimSpace(rest)
		}
	}
	return key
}

// inverted puts what catalogues write behind the name in front of it again:
// "Macedonia, The Former Yugoslav Republic of", "Micronesia (Federated States
// of)". It gives "" for a text of another build.
func inverted(text string) string {
	if name, before, ok := strings.Cut(text, ","); ok && !strings.Contains(before, ",") {
		return before + " " + name
	}
	if name, before, ok := cutBracket(text); ok {
		return before + " " + name
	}
	return ""
}

// bracketed reads a name with another in brackets: the two must not contradict
// each other. "Indonesia (WNI)" and "Korea (DPRK)" have a code, "China (Taiwan)"
// and, since the bracket may say which Congo, "Congo (Pool)" have none.
func bracketed(t map[string]string, text string) string {
	name, in, ok := cutBracket(text)
	if !ok {
		return ""
	}
	outside, inside := t[fold(name)], t[fold(in)]
	if outside == "" || outside == inside {
		return inside
	}
	return ""
}

// cutBracket parts "name (in)".
func cutBracket(text string) (name, in string, ok bool) {
	name, rest, found := strings.Cut(text, "(")
	in, ok = strings.CutSuffix(strings.TrimSpace(rest), ")")
	return name, in, found && ok
}
