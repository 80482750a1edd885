package customers

import (
	"reflect"
	"strings"
	"testing"

	"saring/dates"
	"saring/identifiers"
	"saring/names"
)

func one(t *testing.T, text string, opts Options) Record {
	t.Helper()
	out, err := readText(t, text, opts)
	must(t, err)
	if len(out.Records) == 0 {
		t.Fatalf("no record; rejected: %+v", out.Rejected)
	}
	return out.Records[0]
}

func TestNamesOfARow(t *testing.T) {
	tests := []struct {
		name, text string
		want       []Name
	}{
		{"full name wins over parts", "name,first name,last name\nAli Budi,Ali,B\n", []Name{{"name", "Ali Budi"}}},
		{"parts where there is no full name", "last name,first name,middle name\nPark,Geun,Hye\n", []Name{{"name", "Geun Hye Park"}}},
		{"parts where the full name is blank", "name,first name,last name\n-,Yun,Na\n", []Name{{"name", "Yun Na"}}},
		{"aliases", "name,alias,former name\nAli,Abu; Bakr;-,Omar\n", []Name{{"name", "Ali"}, {"alias", "Abu"}, {"alias", "Bakr"}, {"previousName", "Omar"}}},
		{"alias only", "name,alias\n,Abu\n", []Name{{"alias", "Abu"}}},
		{"two columns of names", "name,nama\nAli,Budi\n", []Name{{"name", "Ali"}, {"name", "Budi"}}},
		{"company besides a name", "name,company name\nAli,PT A\n", []Name{{"name", "Ali"}}},
		{"company instead of a name", "name,company name\n,PT A\n", []Name{{"name", "PT A"}}},
		{"mother is not the customer", "name,mother's maiden name\nAli,Siti\n", []Name{{"name", "Ali"}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := one(t, tt.text, Options{}).Names; !reflect.DeepEqual(got, tt.want) {
				t.Errorf("the names are %v, want %v", got, tt.want)
			}
		})
	}
	if r := one(t, "company name\nPT A\n", Options{}); r.Schema != names.Company {
		t.Errorf("the schema is %q", r.Schema)
	}
}

func TestFactsOfARow(t *testing.T) {
	r := one(t, "id,name,type,gender,passport no,wallet,coin,dob\n7,Ali,badan usaha,wanita,A1;B2,\"ETH: 0x8576acc5c05d6ce88f4e49bf65bdf0c62f91353c, 12c6DSiU4Rq3P4ZxziKxzrL5LmMBrzjrJX\",xbt,soon\n", Options{})
	if r.ID != "7" || r.Schema != names.Company || r.Gender != "female" {
		t.Errorf("%+v", r)
	}
	if want := []identifiers.ID{{Property: "passportNumber", Number: "A1", Label: "passport no"}, {Property: "passportNumber", Number: "B2", Label: "passport no"}}; !reflect.DeepEqual(r.IDs, want) {
		t.Errorf("the numbers are %v", r.IDs)
	}
	if want := []identifiers.Wallet{{Currency: "ETH", Address: "0x8576acc5c05d6ce88f4e49bf65bdf0c62f91353c"}, {Currency: "XBT", Address: "12c6DSiU4Rq3P4ZxziKxzrL5LmMBrzjrJX"}}; !reflect.DeepEqual(r.Wallets, want) {
		t.Errorf("the wallets are %v", r.Wallets)
	}
	if len(r.Problems) != 1 || r.Problems[0].Column != "dob" {
		t.Errorf("the problems are %v", r.Problems)
	}
}

func TestDatesOfAColumn(t *testing.T) {
	tests := []struct {
		name, cells, first, order, problem string
		force                              dates.Order
	}{
		{"ISO", "1984-01-08", "1984-01-08", "", "", ""},
		{"day first is proved below", "08/01/1984 31/12/1990", "1984-01-08", "dmy", "", ""},
		{"month first is proved below", "01/08/1984 12/31/1990", "1984-01-08", "mdy", "", ""},
		{"not proved", "08/01/1984 03/04/1990", "", "", "state the order", ""},
		{"contradictory", "08/01/1984 31/12/1990 12/31/1990", "", "", "state the order", ""},
		{"forced", "08/01/1984", "1984-01-08", "dmy", "", dates.DMY},
		{"unreadable", "soon", "", "", "cannot be read", ""},
		{"year", "1984", "1984", "", "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			text := "name,dob\n"
			for _, c := range strings.Fields(tt.cells) {
				text += "Ali," + c + "\n"
			}
			out, err := readText(t, text, Options{DateOrder: tt.force})
			must(t, err)
			r, got := out.Records[0], ""
			if len(r.BirthDates) > 0 {
				got = r.BirthDates[0].String()
			}
			if got != tt.first || out.Mappings[0].Columns[1].Order != tt.order {
				t.Errorf("the date is %q in order %q", got, out.Mappings[0].Columns[1].Order)
			}
			if tt.problem == "" != (len(r.Problems) == 0) || tt.problem != "" && !strings.Contains(r.Problems[0].Reason, tt.problem) {
				t.Errorf("the problems are %v", r.Problems)
			}
		})
	}
}

func TestSerialText(t *testing.T) {
	tests := []struct {
		serial float64
		want   string
	}{
		{1, "1900-01-01"},
		{59, "1900-02-28"},
		{60, ""},
		{61, "1900-03-01"},
		{30689, "1984-01-08"},
		{30689.5, "1984-01-08T12:00:00"},
		{2958465, "9999-12-31"},
		{2958466, ""},
		{0.5, ""},
		{-1, ""},
	}
	for _, tt := range tests {
		if got, _ := serialText(tt.serial, false); got != tt.want {
			t.Errorf("serialText(%v) is %q, want %q", tt.serial, got, tt.want)
		}
	}
}
