package screen

import (
	"testing"

	"saring/customers"
	"saring/identifiers"
	"saring/lists"
	"saring/names"
)

func TestTier(t *testing.T) {
	entry := func(change func(*lists.Entity)) lists.Entity {
		e := person("KIM, Jong Un")
		e.BirthDates = born("08 Jan 1984")
		e.Nationalities = from("Korea, North")
		e.Gender = "male"
		if change != nil {
			change(&e)
		}
		return e
	}
	tests := []struct {
		name     string
		customer func(*customers.Record)
		want     Tier
	}{
		{"equal name alone", func(*customers.Record) {}, Exact},
		{"equal name and birth date", func(r *customers.Record) { r.BirthDates = born("1984-01-08") }, Exact},
		{"equal name, another birth date", func(r *customers.Record) { r.BirthDates = born("1961-05-23") }, Possible},
		{"equal name, another nationality", func(r *customers.Record) { r.Nationalities = from("Indonesia") }, Strong},
		{"equal name, another birth date and nationality", func(r *customers.Record) {
			r.BirthDates, r.Nationalities = born("1961-05-23"), from("Indonesia")
		}, Weak},
		{"similar name", func(r *customers.Record) { r.Names[0].Text = "Kim Jong" }, Possible},
		{"similar name and birth date", func(r *customers.Record) {
			r.Names[0].Text, r.BirthDates = "Kim Jong", born("1984-01-08")
		}, Strong},
		{"similar name, another birth date", func(r *customers.Record) {
			r.Names[0].Text, r.BirthDates = "Kim Jong", born("1961-05-23")
		}, Weak},
		{"equal name, another gender", func(r *customers.Record) { r.Gender = "female" }, Possible},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := customer("Kim Jong Un")
			tt.customer(&r)
			alerts := screened(t, indexed(t, listOf(entry(nil)), nil), r)
			if len(alerts) != 1 {
				t.Fatalf("%d alerts, want 1: facts move an alert, they never hide it", len(alerts))
			}
			if alerts[0].Tier != tt.want {
				t.Errorf("tier %s, want %s; evidence %+v", alerts[0].Tier, tt.want, alerts[0].Evidence)
			}
		})
	}
}

func TestReaches(t *testing.T) {
	for _, tt := range []struct {
		tier, limit Tier
		want        bool
	}{
		{Exact, Exact, true},
		{Exact, Weak, true},
		{Strong, Exact, false},
		{Weak, Possible, false},
		{Possible, Possible, true},
		{"unknown", Weak, false},
	} {
		if got := tt.tier.Reaches(tt.limit); got != tt.want {
			t.Errorf("%s reaches %s: %v, want %v", tt.tier, tt.limit, got, tt.want)
		}
	}
}

func TestMostFavourableBirthDateCounts(t *testing.T) {
	e := person("PARK, Jin Hyok")
	e.BirthDates = append(born("15 Aug 1984"), born("18 Oct 1984")...)
	r := customer("Park Jin Hyok")
	r.BirthDates = born("18 Oct 1984")
	alerts := screened(t, indexed(t, listOf(e), nil), r)
	if len(alerts) != 1 || alerts[0].Tier != Exact {
		t.Errorf("alerts %+v, want one, exact", alerts)
	}
}

func TestWeakAlias(t *testing.T) {
	e := person("AL-ZARQAWI, Abu Musab", lists.Name{Text: "THE STRANGER", Kind: lists.Alias, Weak: true})
	e.BirthDates = born("30 Oct 1966")
	plain, confirmed := customer("The Stranger"), customer("The Stranger")
	confirmed.BirthDates = born("1966-10-30")
	for _, tt := range []struct {
		rule            WeakAliases
		plain, confirms int
	}{{WeakConfirm, 0, 1}, {WeakAlert, 1, 1}, {WeakOff, 0, 0}} {
		x := indexed(t, listOf(e), func(p *Policy) { p.WeakAliases = tt.rule })
		if got := len(screened(t, x, plain)); got != tt.plain {
			t.Errorf("%s: %d alerts without a birth date, want %d", tt.rule, got, tt.plain)
		}
		if got := len(screened(t, x, confirmed)); got != tt.confirms {
			t.Errorf("%s: %d alerts with the birth date, want %d", tt.rule, got, tt.confirms)
		}
		if got := len(screened(t, x, customer("Abu Musab al-Zarqawi"))); got != 1 {
			t.Errorf("%s: %d alerts on the primary name, want 1", tt.rule, got)
		}
	}
}

func TestStrongNameIsShownBeforeWeakAlias(t *testing.T) {
	e := person("KIM, Kwang Jin", lists.Name{Text: "Kim Kwang", Kind: lists.Alias, Weak: true})
	alerts := screened(t, indexed(t, listOf(e), nil), customer("Kim Kwang"))
	if len(alerts) != 1 || alerts[0].Name.Weak {
		t.Errorf("alerts %+v, want one, on the primary name", alerts)
	}
}

func TestSchemata(t *testing.T) {
	vessel := lists.Entity{Schema: names.Vessel, Names: []lists.Name{{Text: "VICTORY", Kind: lists.Primary}}}
	company := lists.Entity{Schema: names.Organization, Names: []lists.Name{{Text: "VICTORY LTD", Kind: lists.Primary}}}
	unknown := lists.Entity{Schema: names.LegalEntity, Names: []lists.Name{{Text: "VICTORY", Kind: lists.Primary}}}
	x := indexed(t, listOf(person("VICTORY"), vessel, company, unknown), nil)
	for schema, want := range map[names.Schema]string{
		names.Person: "AD", names.Vessel: "B", names.Company: "DC", "": "ABDC",
	} {
		r := customer("Victory")
		r.Schema = schema
		got := ""
		for _, a := range screened(t, x, r) {
			got += a.Entity.ID
		}
		if got != want {
			t.Errorf("a customer of schema %q alerts on %s, want %s", schema, got, want)
		}
	}
}

func TestWalletAndNumber(t *testing.T) {
	const address = "0x7F367cC41522cE07553e823bf3be79A889DEbe1B"
	e := person("POTEKHIN, Danil")
	e.Wallets = []identifiers.Wallet{{Currency: "ETH", Address: address}}
	e.IDs = []identifiers.ID{{Property: "passportNumber", Number: "PS 472330208", Label: "Passport"}}
	x := indexed(t, listOf(e), nil)

	t.Run("wallet under another name", func(t *testing.T) {
		r := customer("Test Customer")
		r.Wallets = wallet("0x7f367cc41522ce07553e823bf3be79a889debe1b")
		alerts := screened(t, x, r)
		if len(alerts) != 1 || alerts[0].Kind != KindWallet || alerts[0].Score != 1 || alerts[0].Tier != Exact {
			t.Errorf("alerts %+v, want one exact wallet alert", alerts)
		}
	})
	t.Run("wallet without a name", func(t *testing.T) {
		r := customer("")
		r.Wallets = wallet(address)
		if alerts := screened(t, x, r); len(alerts) != 1 || alerts[0].CustomerName != "" {
			t.Errorf("alerts %+v, want one", alerts)
		}
	})
	t.Run("number of the same kind", func(t *testing.T) {
		r := customer("Test Customer")
		r.IDs = []identifiers.ID{{Property: "passportNumber", Number: "ps-472330208"}}
		if alerts := screened(t, x, r); len(alerts) != 1 || alerts[0].Kind != KindIdentifier || alerts[0].Score != 1 {
			t.Errorf("alerts %+v, want one identifier alert", alerts)
		}
	})
	t.Run("number of another kind", func(t *testing.T) {
		r := customer("Test Customer")
		r.IDs = []identifiers.ID{{Property: "taxNumber", Number: "PS472330208"}}
		if alerts := screened(t, x, r); len(alerts) != 1 || alerts[0].Score != 0.9 || alerts[0].Tier != Possible {
			t.Errorf("alerts %+v, want one possible identifier alert", alerts)
		}
	})
	t.Run("name and wallet make one alert", func(t *testing.T) {
		r := customer("Danil Potekhin")
		r.Wallets = wallet(address)
		alerts := screened(t, x, r)
		if len(alerts) != 1 || len(alerts[0].Evidence) != 2 {
			t.Errorf("alerts %+v, want one with both", alerts)
		}
	})
}

func TestUnreadableScript(t *testing.T) {
	x := indexed(t, listOf(person("KIM, Jong Un")), nil)
	for name, want := range map[string]string{"김정은": "Hangul", "Kim Jong Un": "", "Kim 정은": "", "123": ""} {
		for result, err := range NewScreener(x, 1).Run(t.Context(), records(customer(name))) {
			if err != nil || result.UnreadableScript != want {
				t.Errorf("%q: script %q, %v, want %q", name, result.UnreadableScript, err, want)
			}
		}
	}
}

func TestAlertID(t *testing.T) {
	e := person("KIM, Jong Un")
	e.List, e.ID = "us_ofac_sdn", "20157"
	withID, moved, other := customer("Kim"), customer("Kim Jong Un"), customer("Kim")
	withID.ID, moved.ID, other.ID = "C-1", "C-1", "C-2"
	moved.Row, moved.File = 99, "other.csv"
	if AlertID(&withID, &e) != AlertID(&moved, &e) {
		t.Error("a customer with an id has another alert id in another row")
	}
	if AlertID(&withID, &e) == AlertID(&other, &e) {
		t.Error("two customers have one alert id")
	}
	a, b := customer("Kim"), customer("Kim")
	b.Row = 7
	if AlertID(&a, &e) != AlertID(&b, &e) {
		t.Error("a row without an id has another alert id when it moves")
	}
	a.Cells, b.Cells = []string{"ab", "c"}, []string{"a", "bc"}
	if AlertID(&a, &e) == AlertID(&b, &e) {
		t.Error("rows of other cells have one alert id")
	}
	if got := AlertID(&withID, &e); len(got) != 32 {
		t.Errorf("alert id %q has %d characters, want 32", got, len(got))
	}
}
