package customers

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"saring/names"
)

// headerRows is how many rows are looked at for the headers, from the first
// that is not blank: titles, dates and captions may stand above them.
const headerRows = 30

// wanted is the user's mapping: property by compact header.
type wanted map[string]string

func newWanted(m map[string]string) (wanted, error) {
	w := make(wanted, len(m))
	for typed, header := range m {
		property := propertyNamed(typed)
		if property == "" {
			return nil, fmt.Errorf("--map %s=%s: there is no field %s; the fields are %s",
				typed, header, typed, strings.Join(Properties(), ", "))
		}
		key := compact(header)
		if key == "" {
			return nil, fmt.Errorf("--map %s=%s: the header is empty", typed, header)
		}
		if other, ok := w[key]; ok && other != property {
			return nil, fmt.Errorf("--map gives the header %s to two fields; give it to one", header)
		}
		w[key] = property
	}
	return w, nil
}

// property says what a header means and what decided it.
func (w wanted) property(header string) (property, how string) {
	if p := w[compact(header)]; p != "" {
		return p, "flag"
	}
	if p := propertyOf(header); p != "" {
		return p, "header"
	}
	return "", ""
}

// score rates a row as headers: the number of properties that it names, or 0
// where it names neither a name nor a wallet address, without which nothing
// can be screened. What the user named himself counts most.
func (w wanted) score(row []string) int {
	seen := make(map[string]bool, len(row))
	score, key := 0, false
	for _, header := range row {
		if trim(header) == "" {
			continue
		}
		property, how := w.property(header)
		if property == "" || seen[property] {
			continue
		}
		seen[property] = true
		key = key || givesName(property) || property == propWallet
		score++
		if how == "flag" {
			score += 100
		}
	}
	if !key {
		return 0
	}
	return score
}

// best finds the row that is rated highest, the first among equals; -1 where
// none is rated at all.
func (w wanted) best(rows [][]string) (index, score int) {
	index = -1
	for i, row := range rows {
		if s := w.score(row); s > score {
			index, score = i, s
		}
	}
	return index, score
}

// columns maps the cells of the header row. The schema is Company where the
// only names are a company's, and "" otherwise.
func (w wanted) columns(header []string) ([]ColumnMapping, names.Schema) {
	last := len(header)
	for last > 0 && trim(header[last-1]) == "" {
		last--
	}
	columns := make([]ColumnMapping, last)
	flagged, has := map[string]bool{}, map[string]bool{}
	for i, text := range header[:last] {
		c := ColumnMapping{Column: i + 1, Header: strings.Join(strings.Fields(trim(text)), " ")}
		c.Property, c.How = w.property(text)
		flagged[c.Property] = flagged[c.Property] || c.How == "flag"
		columns[i] = c
	}
	for i := range columns {
		c := &columns[i]
		if c.How == "header" && flagged[c.Property] {
			c.Property, c.How = "", "" // the user says that it is another column
		}
		has[c.Property] = true
	}
	onlyCompany := has[propCompanyName] && !has[propName] && !has[propFirstName] && !has[propLastName]
	schema := names.Schema("")
	for i := range columns {
		c := &columns[i]
		switch {
		case c.Property == propCompanyName && onlyCompany:
			c.Property, schema = propName, names.Company
		case c.Property == propCurrency && c.How == "header" && !has[propWallet]:
			c.Property, c.How = "", "" // the currency of an account
		}
	}
	return columns, schema
}

// missing returns the user's headers that no sheet has.
func (w wanted) missing(mappings []Mapping) []string {
	found := map[string]bool{}
	for i := range mappings {
		for _, c := range mappings[i].Columns {
			found[compact(c.Header)] = true
		}
	}
	var out []string
	for key := range w {
		if !found[key] {
			out = append(out, key)
		}
	}
	slices.Sort(out)
	return out
}

// headersSeen describes the row that is most likely the headers, for an error
// text. Its cells are shown only if they read like headers: the first row of a
// file without headers is a customer.
func headersSeen(rows []rawRow) string {
	best, most := -1, 0
	for i := range rows {
		n := 0
		for _, c := range rows[i].cells {
			if hasLetter(c.text) {
				n++
			}
		}
		if n > most {
			best, most = i, n
		}
	}
	if best < 0 {
		return "no row with text was seen"
	}
	var seen []string
	readsLikeHeaders := false
	for _, c := range rows[best].cells {
		text := trim(c.text)
		if text == "" {
			continue
		}
		if len(text) > 60 || strings.ContainsAny(text, "@") || strings.ContainsFunc(text, unicode.IsDigit) && propertyOf(text) == "" {
			readsLikeHeaders = false
			seen = nil
			break
		}
		readsLikeHeaders = readsLikeHeaders || propertyOf(text) != "" || hasHeaderWord(text)
		seen = append(seen, text)
	}
	if !readsLikeHeaders || len(seen) == 0 {
		return fmt.Sprintf("row %d, which has most text, does not read like headers", rows[best].number)
	}
	return fmt.Sprintf("headers seen in row %d: %s", rows[best].number, strings.Join(seen, ", "))
}

// hasHeaderWord reports whether a text holds a word that headers are made of
// and names are not.
func hasHeaderWord(text string) bool {
	for _, w := range strings.Fields(words(text)) {
		switch w {
		case "name", "id", "no", "number", "code", "date", "type", "status", "address", "amount", "account", "customer",
			"client", "policy", "insured", "country", "branch", "product", "description", "value", "category", "remarks",
			"nama", "nomor", "kode", "tanggal", "tgl", "jenis", "alamat", "nasabah", "pelanggan", "jumlah", "rekening",
			"이름", "번호", "일자", "주소", "고객", "구분", "코드", "금액":
			return true
		}
	}
	return false
}
