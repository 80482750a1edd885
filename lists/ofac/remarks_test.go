package ofac

import (
	"reflect"
	"testing"

	"saring/dates"
	"saring/identifiers"
	"saring/lists"
	"saring/names"
	"saring/places"
)

func TestSegments(t *testing.T) {
	for remarks, want := range map[string][]string{
		"":                               nil,
		" . ":                            nil,
		"a.k.a. 'BNC'.":                  {"a.k.a. 'BNC'"},
		"DOB 1951; ; POB Tripoli.":       {"DOB 1951", "POB Tripoli"},
		"Linked To: X (Y; Z); Gender M.": {"Linked To: X (Y; Z)", "Gender M"},
		"DOB 1951 (circa; POB Tripoli":   {"DOB 1951 (circa", "POB Tripoli"},
		"a); b)":                         {"a)", "b)"},
	} {
		if got := segments(remarks); !reflect.DeepEqual(got, want) {
			t.Errorf("%q: got %q, want %q", remarks, got, want)
		}
	}
}

func TestReadSegment(t *testing.T) {
	person, company, vessel, plane := names.Person, names.Organization, names.Vessel, names.Airplane
	year := func(y int) dates.Civil { return dates.Civil{Year: y} }
	weak := func(text string, kind lists.NameKind) []lists.Name {
		return []lists.Name{{Text: text, Kind: kind, Weak: true}}
	}
	wallet := func(ticker, address string) []identifiers.Wallet {
		return []identifiers.Wallet{{Currency: ticker, Address: address}}
	}
	birthPlace := func(full, country, code string) []lists.Address {
		return []lists.Address{{Full: full, Country: places.Country{Text: country, Code: code}}}
	}
	for _, c := range []struct {
		segment string
		want    lists.Entity
	}{
		{"DOB 12 Jul 1986", lists.Entity{Schema: person, BirthDates: []dates.Date{day(1986, 7, 12)}}},
		{"alt. DOB 18 Oct 1984", lists.Entity{Schema: person, BirthDates: []dates.Date{day(1984, 10, 18)}}},
		{"DOB circa 1934", lists.Entity{Schema: person, BirthDates: []dates.Date{{From: year(1934), About: true}}}},
		{"DOB circa 01 Jan 1961", lists.Entity{Schema: person, BirthDates: []dates.Date{{From: dates.Civil{Year: 1961, Month: 1, Day: 1}, About: true}}}},
		{"alt. DOB 1960 to 1962", lists.Entity{Schema: person, BirthDates: []dates.Date{{From: year(1960), To: year(1962)}}}},
		{"DOB Sep 1964", lists.Entity{Schema: person, BirthDates: []dates.Date{{From: dates.Civil{Year: 1964, Month: 9}}}}},
		{"DOB not known", lists.Entity{Schema: person, Notes: []string{"DOB not known"}}},
		{"POB Pyongyang, Korea, North", lists.Entity{Schema: person, BirthPlaces: birthPlace("Pyongyang, Korea, North", "Korea, North", "KP")}},
		{"alt. POB Sheberghan District, Jowzjan Province, Afghanistan", lists.Entity{Schema: person, BirthPlaces: birthPlace("Sheberghan District, Jowzjan Province, Afghanistan", "Afghanistan", "AF")}},
		{"POB Santa Agueda,Baja California Sur,Mexico", lists.Entity{Schema: person, BirthPlaces: birthPlace("Santa Agueda,Baja California Sur,Mexico", "Mexico", "MX")}},
		{"POB Vicente Guerrero, Durango", lists.Entity{Schema: person, BirthPlaces: birthPlace("Vicente Guerrero, Durango", "", "")}},
		{"nationality China", lists.Entity{Schema: person, Nationalities: []places.Country{{Text: "China", Code: "CN"}}}},
		{"citizen Korea, North", lists.Entity{Schema: person, Citizenships: []places.Country{{Text: "Korea, North", Code: "KP"}}}},
		{"alt. citizen Iran", lists.Entity{Schema: person, Citizenships: []places.Country{{Text: "Iran", Code: "IR"}}}},
		{"Nationality of Registration Iran", lists.Entity{Schema: company, Countries: []places.Country{{Text: "Iran", Code: "IR"}}}},
		{"Gender Male", lists.Entity{Schema: person, Gender: "male"}},
		{"Gender Female", lists.Entity{Schema: person, Gender: "female"}},
		{"Gender Unknown", lists.Entity{Schema: person, Notes: []string{"Gender Unknown"}}},
		{"a.k.a. 'CYCLOPS'", lists.Entity{Schema: person, Names: weak("CYCLOPS", lists.Alias)}},
		{`f.k.a. "ANA I"`, lists.Entity{Schema: vessel, Names: weak("ANA I", lists.Former)}},
		{"a.k.a. of his brother", lists.Entity{Schema: person, Notes: []string{"a.k.a. of his brother"}}},
		{"Digital Currency Address - XBT 134r8iHv69xdT6p5qVKTsHrcUEuBVZAYak", lists.Entity{Schema: person, Wallets: wallet("XBT", "134r8iHv69xdT6p5qVKTsHrcUEuBVZAYak")}},
		{"alt. Digital Currency Address - LTC LeKvNdNEzgQkzVVnRdV3fAu2DSF1nLsNw6", lists.Entity{Schema: person, Wallets: wallet("LTC", "LeKvNdNEzgQkzVVnRdV3fAu2DSF1nLsNw6")}},
		{"Digital Currency Addresses - ETH 0x8576acc5c05d6ce88f4e49bf65bdf0c62f91353c", lists.Entity{Schema: person, Wallets: wallet("ETH", "0x8576acc5c05d6ce88f4e49bf65bdf0c62f91353c")}},
		{"Linked To: LAZARUS GROUP", lists.Entity{Schema: person, Links: []lists.Link{{Relation: "Linked To", Target: "LAZARUS GROUP"}}}},
		{"(Linked To: LAZARUS GROUP)", lists.Entity{Schema: person, Links: []lists.Link{{Relation: "Linked To", Target: "LAZARUS GROUP"}}}},
		{"Email Address 417136259@qq.com", lists.Entity{Schema: person, Emails: []string{"417136259@qq.com"}}},
		{"Email:adelb@shabakah.net.sa", lists.Entity{Schema: person, Emails: []string{"adelb@shabakah.net.sa"}}},
		{"Website www.example.com", lists.Entity{Schema: company, Websites: []string{"www.example.com"}}},
		{"Phone Number 8613621583465", lists.Entity{Schema: person, Phones: []string{"8613621583465"}}},
		{"alt. Phone Number 8618004121000", lists.Entity{Schema: person, Phones: []string{"8618004121000"}}},
		{"Telephone No. (971) (4) (3248000)", lists.Entity{Schema: company, Phones: []string{"(971) (4) (3248000)"}}},
		{"Telephone Number: (971) (4) (3248000)", lists.Entity{Schema: company, Phones: []string{"(971) (4) (3248000)"}}},
		{"Fax No. 63224870", lists.Entity{Schema: company, Phones: []string{"63224870"}}},
		{"Aircraft Model IL76-TD", lists.Entity{Schema: plane, Craft: &lists.Craft{Type: "IL76-TD"}}},
		{"Aircraft Operator YAS AIR", lists.Entity{Schema: plane, Craft: &lists.Craft{Operators: []string{"YAS AIR"}}}},
		{"Previous Aircraft Tail Number 2-WGLP", lists.Entity{Schema: plane, Craft: &lists.Craft{TailNumbers: []string{"2-WGLP"}}}},
		{"Former Vessel Flag Malta", lists.Entity{Schema: vessel, Craft: &lists.Craft{FormerFlags: []places.Country{{Text: "Malta", Code: "MT"}}}}},
		{"Other Vessel Call Sign 5IM713", lists.Entity{Schema: vessel, Craft: &lists.Craft{CallSign: "5IM713"}}},
		{"all offices worldwide", lists.Entity{Schema: company, Notes: []string{"all offices worldwide"}}},
		{"citizenship revoked in 1992", lists.Entity{Schema: person, Notes: []string{"citizenship revoked in 1992"}}},
		{"DOB", lists.Entity{Schema: person, Notes: []string{"DOB"}}},
	} {
		t.Run(c.segment, func(t *testing.T) {
			got := lists.Entity{Schema: c.want.Schema, Remarks: c.segment + "."}
			readRemarks(&got)
			got.Remarks = ""
			if !reflect.DeepEqual(got, c.want) {
				t.Errorf("got  %+v\nwant %+v", got, c.want)
			}
		})
	}
}

func TestSecondCallSignIsKept(t *testing.T) {
	e := lists.Entity{Schema: names.Vessel, Craft: &lists.Craft{CallSign: "9HDQ9"}, Remarks: "Other Vessel Call Sign 5IM713."}
	readRemarks(&e)
	if e.Craft.CallSign != "9HDQ9" || len(e.IDs) != 1 || e.IDs[0].Property != "callSign" || e.IDs[0].Number != "5IM713" {
		t.Errorf("%+v, %+v", e.Craft, e.IDs)
	}
}

// wholly checks that every segment of the remarks becomes a fact or a note.
func wholly(t *testing.T, e lists.Entity) {
	t.Helper()
	want := facts(&e) + len(e.Notes)
	for _, s := range segments(e.Remarks) {
		before, notes := facts(&e), len(e.Notes)
		one := e
		one.Remarks = s + "." // segments drops one full stop
		readRemarks(&one)
		if facts(&one)+len(one.Notes) <= before+notes {
			t.Errorf("%q was lost", s)
		}
	}
	readRemarks(&e)
	if got := facts(&e) + len(e.Notes); got < want {
		t.Errorf("%d facts and notes became %d", want, got)
	}
}

func FuzzRemarks(f *testing.F) {
	f.Add("DOB 15 Aug 1984; alt. DOB 18 Oct 1984; Gender Male; Passport 290333974 (Korea, North); a.k.a. 'snowsjohn'.")
	f.Add("Vessel Registration Identification IMO 9187655; MMSI 256842000; Other Vessel Call Sign A; Other Vessel Call Sign B.")
	f.Add("Digital Currency Addresses - ETH 0x85; Linked To: X (Y; Z; Aircraft Model A; Aircraft Model B")
	f.Add("POB ,,,; citizen  ; (Linked To: ); Gender Male; Gender Female; a.k.a. ''; Passport A1 and Cedula No. 2..")
	f.Fuzz(func(t *testing.T, remarks string) {
		for _, schema := range []names.Schema{names.Person, names.Vessel} {
			e := lists.Entity{Schema: schema, Remarks: remarks}
			read := 0
			for _, s := range segments(remarks) {
				before := facts(&e)
				ok := readSegment(&e, s)
				if grew := facts(&e) > before; ok && !grew && !isGender(s) {
					t.Errorf("%q was read into nothing", s)
				}
				if ok {
					read++
				}
			}
			whole := lists.Entity{Schema: schema, Remarks: remarks}
			readRemarks(&whole)
			if read+len(whole.Notes) != len(segments(remarks)) {
				t.Errorf("%d read, %d notes, %d segments", read, len(whole.Notes), len(segments(remarks)))
			}
		}
	})
}

// isGender allows the one fact of which there is one: said again, it is the same.
func isGender(s string) bool {
	_, ok := cutKind(cutAlternate(s), "Gender")
	return ok
}
