package ofac

import (
	"bytes"
	"context"
	"encoding/csv"
	"errors"
	"io"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"
	"sync"
	"testing"

	"saring/lists"
	"saring/names"
)

const officialSet = "../../examples/lists/us_ofac_sdn/"

// official loads the whole published set of July 2021, once.
var official = sync.OnceValues(func() (*lists.List, error) {
	return SDN{}.Load(context.Background(), &lists.Source{Path: officialSet + "sdn.csv.gz"})
})

func officialList(t *testing.T) *lists.List {
	t.Helper()
	l, err := official()
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// officialText gives one file of the set, decompressed, without the end mark.
func officialText(t testing.TB, name string) string {
	t.Helper()
	r, err := (&lists.Source{Path: officialSet + name + ".csv.gz"}).Open()
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = r.Close() }() // read only
	text, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return strings.TrimSuffix(string(text), "\x1a")
}

// set writes files beside each other and gives sdn.csv as a source.
func set(t *testing.T, files map[string]string) *lists.Source {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return &lists.Source{Path: filepath.Join(dir, "sdn.csv")}
}

// entry finds an entry of the official list.
func entry(t *testing.T, id string) lists.Entity {
	t.Helper()
	for _, e := range officialList(t).Entities {
		if e.ID == id {
			return e
		}
	}
	t.Fatalf("entry %s is not there", id)
	return lists.Entity{}
}

func TestOfficialCounts(t *testing.T) {
	l := officialList(t)
	count := map[string]int{"entities": len(l.Entities), "names": l.NameCount(), "files": len(l.Files), "warnings": len(l.Warnings)}
	for i := range l.Entities {
		e := &l.Entities[i]
		count[string(e.Schema)]++
		count["record lines"] += strings.Count(e.Record.Text, "\n") + 1
		for _, n := range e.Names {
			switch {
			case n.Weak:
				count["weak"]++
			case n.Kind == lists.Primary:
				count["primary"]++
			default:
				count["alt"]++
			}
		}
	}
	want := map[string]int{
		"entities": 8976, "names": 23327, "files": 4, "warnings": 0, "primary": 8976, "alt": 11910, "weak": 2441,
		"record lines": 8976 + 11910 + 13837 + 5,
	}
	for _, schema := range []names.Schema{names.Person, names.Organization, names.Vessel, names.Airplane} {
		word := map[names.Schema]string{
			names.Person: `"individual"`, names.Organization: "-0- ", names.Vessel: `"vessel"`, names.Airplane: `"aircraft"`,
		}[schema]
		want[string(schema)] = len(regexp.MustCompile(`(?m)^\d+,"[^"\n]*(?:""[^"\n]*)*",`+word+`,`).FindAllString(officialText(t, "sdn"), -1))
	}
	if !reflect.DeepEqual(count, want) {
		t.Errorf("got  %v\nwant %v", count, want)
	}
}

// The wallets are counted a second way: by a pattern over the raw lines, with
// the comments glued on.
func TestOfficialWallets(t *testing.T) {
	remarks, order := map[string]string{}, []string{}
	for _, m := range regexp.MustCompile(`(?m)^(\d+),.*?(?:"([^"\n]*(?:""[^"\n]*)*)"|-0- )\r?$`).FindAllStringSubmatch(officialText(t, "sdn"), -1) {
		if i := strings.LastIndex(m[0], `,"`); i >= 0 && m[2] != "" {
			remarks[m[1]] = strings.TrimSuffix(strings.TrimRight(m[0][i+2:], "\r"), `"`)
			order = append(order, m[1])
		}
	}
	for _, m := range regexp.MustCompile(`(?m)^(\d+),"(.*)"\r?$`).FindAllStringSubmatch(officialText(t, "sdn_comments"), -1) {
		remarks[m[1]] += m[2]
	}
	want, wantByTicker := map[string]bool{}, map[string]int{}
	one := regexp.MustCompile(`Digital Currency Address(?:es)? - (\w+) (\w+)`)
	for _, id := range order {
		for _, m := range one.FindAllStringSubmatch(remarks[id], -1) {
			want[id+" "+m[1]+" "+m[2]] = true
			wantByTicker[m[1]]++
		}
	}
	got, byTicker := map[string]bool{}, map[string]int{}
	for _, e := range officialList(t).Entities {
		for _, w := range e.Wallets {
			got[e.ID+" "+w.Currency+" "+w.Address] = true
			byTicker[w.Currency]++
		}
	}
	if !reflect.DeepEqual(byTicker, wantByTicker) || !reflect.DeepEqual(got, want) || byTicker["XBT"] < 60 {
		t.Errorf("got  %v\nwant %v", byTicker, wantByTicker)
	}
	t.Logf("wallets by ticker: %v", byTicker)
}

func TestOfficialRemarksAreWhollyRead(t *testing.T) {
	read, notes := 0, 0
	for _, e := range officialList(t).Entities {
		fresh := lists.Entity{Schema: e.Schema}
		if e.Schema == names.Vessel { // whose columns come before the remarks
			fresh.Craft = &lists.Craft{Type: e.Craft.Type, CallSign: e.Craft.CallSign}
		}
		var left []string
		for _, s := range segments(e.Remarks) {
			before := facts(&fresh)
			ok := readSegment(&fresh, s)
			if grew := facts(&fresh) > before; grew != ok {
				t.Errorf("entry %s: %q: read %v, but facts grew %v", e.ID, s, ok, grew)
			}
			if ok {
				read++
			} else {
				left = append(left, s)
			}
		}
		notes += len(left)
		if !reflect.DeepEqual(left, e.Notes) {
			t.Errorf("entry %s: notes %q, left over %q", e.ID, e.Notes, left)
		}
	}
	t.Logf("%d segments read, %d notes", read, notes)
	if read < 20000 || notes > 5500 {
		t.Errorf("%d segments read, %d notes", read, notes)
	}
}

func TestOfficialNumbersKeepEveryWord(t *testing.T) {
	word := regexp.MustCompile(`[\pL\pN]+`)
	for _, e := range officialList(t).Entities {
		for _, s := range segments(e.Remarks) {
			var text strings.Builder
			ids := readNumbers(cutAlternate(s), e.Schema)
			for _, id := range ids {
				text.WriteString(" " + id.Label + " " + id.Number + " " + id.Country + " " + id.Note)
			}
			for _, w := range word.FindAllString(cutAlternate(s), -1) {
				if len(ids) > 0 && !strings.Contains(text.String(), w) && w != "No" && w != "Number" && w != "and" {
					t.Errorf("entry %s: %q lost %q: %+v", e.ID, s, w, ids)
				}
			}
		}
	}
}

// facts counts the values that remarks can fill.
func facts(e *lists.Entity) int {
	n := len(e.Names) + len(e.BirthDates) + len(e.BirthPlaces) + len(e.Nationalities) + len(e.Citizenships) + len(e.Countries) +
		len(e.Positions) + len(e.IDs) + len(e.Wallets) + len(e.Emails) + len(e.Phones) + len(e.Websites) + len(e.Links)
	texts := []string{e.Gender}
	if c := e.Craft; c != nil {
		n += len(c.FormerFlags) + len(c.TailNumbers) + len(c.Operators)
		texts = append(texts, c.Type, c.CallSign)
	}
	for _, s := range texts {
		if s != "" {
			n++
		}
	}
	return n
}

// Spreadsheet programs save the set with a header row, blanks for nulls and
// without the end mark.
func TestSavedAgain(t *testing.T) {
	files := map[string]string{}
	for name, header := range map[string]string{
		"sdn":          "ent_num,SDN_Name,SDN_Type,Program,Title,Call_Sign,Vess_type,Tonnage,GRT,Vess_flag,Vess_owner,Remarks",
		"alt":          "ent_num,alt_num,alt_type,alt_name,alt_remarks",
		"add":          "ent_num,add_num,address,city,country,add_remarks",
		"sdn_comments": "ent_num,comments",
	} {
		rows, err := csv.NewReader(strings.NewReader(officialText(t, name))).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		for _, row := range rows {
			for i := range row {
				if row[i] == "-0- " {
					row[i] = ""
				}
			}
		}
		var text bytes.Buffer
		if err := csv.NewWriter(&text).WriteAll(rows); err != nil {
			t.Fatal(err)
		}
		files[name+".csv"] = "\ufeff" + header + "\n" + text.String()
	}
	got, err := SDN{}.Load(t.Context(), set(t, files))
	if err != nil {
		t.Fatal(err)
	}
	want := officialList(t)
	if len(got.Entities) != len(want.Entities) || len(got.Warnings) != 3 { // no end mark in sdn, alt, add
		t.Fatalf("%d entities, warnings %q", len(got.Entities), got.Warnings)
	}
	for i := range want.Entities {
		a, b := got.Entities[i], want.Entities[i]
		a.Record, b.Record = lists.Record{}, lists.Record{}
		if !reflect.DeepEqual(a, b) {
			t.Errorf("got  %+v\nwant %+v", a, b)
		}
	}
}

func TestLoadCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := (SDN{}).Load(ctx, &lists.Source{Path: officialSet + "sdn.csv.gz"}); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
}
