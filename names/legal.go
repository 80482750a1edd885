package names

import (
	"strings"
	"sync"
)

// takeLegalForms takes the legal forms out of the words of an organisation's
// name. It returns the other words in order, and the forms in canonical
// writing. The longest writing wins: "public joint stock company" is one form.
func takeLegalForms(words []string) (rest, forms []string) {
	table := legalForms()
	for i := 0; i < len(words); {
		form, n := "", 0
		for l := min(table.longest, len(words)-i); l > 0; l-- {
			if f, ok := table.forms[strings.Join(words[i:i+l], " ")]; ok {
				form, n = f, l
				break
			}
		}
		if n == 0 {
			rest = append(rest, words[i])
			i++
			continue
		}
		forms = append(forms, form)
		i += n
	}
	return rest, forms
}

type legalTable struct {
	forms   map[string]string
	longest int // words of the longest writing
}

// legalForms returns the table of legal forms: every writing, folded, to its
// canonical form. Writings of one legal form in several languages share a
// canonical form where they are translations of each other (the ISO 20275 list
// of entity legal forms has them; these are the ones frequent on sanctions
// lists and in Indonesian and Korean company names).
//
//nolint:gochecknoglobals // built once, never written again
var legalForms = sync.OnceValue(func() legalTable {
	t := legalTable{forms: map[string]string{}}
	for _, line := range []string{
		"ltd: ltd|limited|limitd|ltda|limitada|co ltd|company limited|co limited|pte ltd|pte limited|private limited|pvt ltd|pvt limited|pty ltd|pty limited|sdn bhd|pt|perseroan terbatas|yuhan hoesa|유한회사|有限公司",
		"llc: llc|l l c|limited liability company|ooo|ооо|too|тоо|tov|тов|общество с ограниченной ответственностью|obshchestvo s ogranichennoi otvetstvennostyu|gmbh|gesellschaft mit beschrankter haftung|ges m b h|sarl|s a r l|srl|s r l|bv|b v|besloten vennootschap|doo|d o o|sp z oo|sp z o o|fze|fzc|fz llc|fzco|wll|w l l",
		"jsc: jsc|joint stock company|joint stock co|ao|ао|оао|зао|пао|oao|zao|pao|pjsc|ojsc|cjsc|public joint stock company|open joint stock company|closed joint stock company|private joint stock company|pjs|kgaa|sa|s a|spa|s p a|ag|aktiengesellschaft|as|a s|anonim sirketi|nv|n v|naamloze vennootschap|plc|public limited company|tbk|persero|jusik hoesa|주식회사|株式会社|股份有限公司|акционерное общество|публичное акционерное общество|открытое акционерное общество|закрытое акционерное общество|sae|s a e|sal|s a l|ab|oy|oyj|asa|saoc|saog",
		"inc: inc|incorporated|corp|corporation|incorporation",
		"co: co|company|companies|cie|compagnie|kompaniya|компания|cv|commanditaire vennootschap|ud|usaha dagang|firma|回社|公司|会社|회사",
		"sas: sas|s a s|sa de cv|s a de c v|s de rl de cv|s de r l de c v|sapi de cv|eirl|e i r l",
		"llp: llp|lp|l p|l l p|limited partnership|limited liability partnership|kg|gmbh and co kg|gmbh co kg|ohg",
		"ev: ev|e v|eingetragener verein|yayasan|koperasi|foundation|stichting|재단법인|사단법인",
	} {
		form, writings, _ := strings.Cut(line, ": ")
		for w := range strings.SplitSeq(writings, "|") {
			t.forms[w] = form
			t.longest = max(t.longest, strings.Count(w, " ")+1)
		}
	}
	return t
})
