package un

import (
	"context"
	"errors"
	"strings"
	"testing"

	"saring/lists"
)

const (
	listHead = `<?xml version="1.0" encoding="UTF-8"?>` + "\n" + `<CONSOLIDATED_LIST dateGenerated="2026-02-27T00:00:09.554Z">` + "\n"
	person   = "<INDIVIDUAL><FIRST_NAME>ANNA</FIRST_NAME><REFERENCE_NUMBER>XXi.001</REFERENCE_NUMBER></INDIVIDUAL>"
	firm     = "<ENTITY><FIRST_NAME>FIRM</FIRST_NAME><REFERENCE_NUMBER>XXe.001</REFERENCE_NUMBER></ENTITY>"
	listTail = "</CONSOLIDATED_LIST>\n"
)

func document(individuals, entities string) string {
	return listHead + "<INDIVIDUALS>\n" + individuals + "</INDIVIDUALS>\n<ENTITIES>\n" + entities + "</ENTITIES>\n" + listTail
}

func readText(text string) (*lists.List, error) {
	list := &lists.List{Source: Source}
	err := newReader("un.xml", strings.NewReader(text), list).read(context.Background())
	return list, err
}

func TestReadErrors(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		line int
		want string
	}{
		"empty file":         {"", 0, "has no element at all"},
		"html with doctype":  {"<!DOCTYPE html>\n<html><body>Sign in</body></html>", 1, "is an HTML page"},
		"html without":       {"<HTML><body>Sign in</body></HTML>", 1, "is an HTML page"},
		"doctype":            {"<?xml version='1.0'?>\n<!DOCTYPE CONSOLIDATED_LIST [<!ENTITY a 'b'>]>\n<CONSOLIDATED_LIST/>", 2, "document type"},
		"doctype inside":     {document("<INDIVIDUAL>\n<!DOCTYPE x></INDIVIDUAL>", firm), 5, "document type"},
		"entity bomb":        {document("<INDIVIDUAL><FIRST_NAME>&lol;</FIRST_NAME></INDIVIDUAL>", firm), 4, "no well-formed XML"},
		"other root":         {"<sdnList></sdnList>", 1, "root element sdnList"},
		"second root":        {document(person, firm) + document(person, firm), 9, "second root element"},
		"no date":            {"<CONSOLIDATED_LIST><INDIVIDUALS/><ENTITIES/></CONSOLIDATED_LIST>", 1, "dateGenerated"},
		"bad date":           {"<CONSOLIDATED_LIST dateGenerated='27/02/2026 00:00'><INDIVIDUALS/><ENTITIES/></CONSOLIDATED_LIST>", 1, "dateGenerated"},
		"no entry":           {document("", ""), 8, "no entry"},
		"no individuals":     {listHead + "<ENTITIES>" + firm + "</ENTITIES>" + listTail, 4, "no section INDIVIDUALS"},
		"no entities":        {listHead + "<INDIVIDUALS>" + person + "</INDIVIDUALS>" + listTail, 4, "no section ENTITIES"},
		"unknown section":    {listHead + "<VESSELS></VESSELS>" + listTail, 3, "CONSOLIDATED_LIST/VESSELS"},
		"entry out of place": {document(firm, person), 4, "CONSOLIDATED_LIST/INDIVIDUALS/ENTITY"},
		"text outside":       {document(person+"\nJohn", firm), 4, "text outside"},
		"twice":              {document(person+"\n"+person, firm), 5, "XXi.001 twice, first in line 4"},
		"no reference":       {document("<INDIVIDUAL><FIRST_NAME>A</FIRST_NAME></INDIVIDUAL>", firm), 4, "without REFERENCE_NUMBER"},
		"no name":            {document(person, "\n<ENTITY><REFERENCE_NUMBER>XXe.002</REFERENCE_NUMBER></ENTITY>"), 7, "without a name, XXe.002"},
		"alias but no name": {
			document(person, "<ENTITY><REFERENCE_NUMBER>XXe.002</REFERENCE_NUMBER><ENTITY_ALIAS><ALIAS_NAME>B</ALIAS_NAME></ENTITY_ALIAS></ENTITY>"),
			6, "without a name",
		},
		"deep in an entry": {document("<INDIVIDUAL>"+strings.Repeat("<A>", 100), ""), 4, "deeper than 64"},
		"deep outside":     {strings.Repeat("<CONSOLIDATED_LIST dateGenerated='2026-02-27'>", 100), 1, "CONSOLIDATED_LIST/CONSOLIDATED_LIST"},
		"endless entry":    {document("<INDIVIDUAL>"+strings.Repeat("<A></A>\n", maxRecordBytes/8), ""), 0, "larger than 128 KiB"},
		"endless text":     {document("<INDIVIDUAL><A>"+strings.Repeat("x", 2*maxRecordBytes), ""), 4, "larger than 128 KiB"},
		"endless comment":  {listHead + "<!--" + strings.Repeat("x", 2*maxRecordBytes), 3, "larger than 128 KiB"},
		"bad utf-8":        {document("<INDIVIDUAL><FIRST_NAME>\xff\xfe</FIRST_NAME></INDIVIDUAL>", firm), 4, "UTF-8"},
		"other encoding":   {strings.Replace(document(person, firm), "UTF-8", "ISO-8859-1", 1), 1, "UTF-8"},
		"utf-16":           {"\xff\xfe<\x00C\x00", 0, "UTF-8"},
		"wrong end tag":    {listHead + "<INDIVIDUALS></ENTITIES>", 3, "no well-formed XML"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := readText(c.text)
			var known *lists.Error
			if !errors.As(err, &known) {
				t.Fatalf("error %v", err)
			}
			if known.Path != "un.xml" || !strings.Contains(known.Error(), c.want) {
				t.Errorf("error %q, want %q", known, c.want)
			}
			if c.line > 0 && known.Line != c.line {
				t.Errorf("line %d, want %d: %v", known.Line, c.line, known)
			}
			if known.Hint == "" {
				t.Errorf("no hint: %v", known)
			}
		})
	}
}

func TestReadTolerates(t *testing.T) {
	for name, text := range map[string]string{
		"byte order mark":   "\ufeff" + document(person, firm),
		"white space first": "\n\n" + strings.TrimPrefix(document(person, firm), `<?xml version="1.0" encoding="UTF-8"?>`),
		"comments":          "<!-- a -->" + document("<!-- b -->"+person, "<ENTITY><!-- c --><FIRST_NAME>F<!-- d -->IRM</FIRST_NAME><REFERENCE_NUMBER>XXe.001</REFERENCE_NUMBER></ENTITY>") + "<!-- e -->",
		"crlf":              strings.ReplaceAll(document(person, firm), "\n", "\r\n"),
	} {
		t.Run(name, func(t *testing.T) {
			list, err := readText(text)
			if err != nil {
				t.Fatal(err)
			}
			if len(list.Entities) != 2 || list.Entities[1].Primary() != "FIRM" || list.Published.String() != "2026-02-27" {
				t.Errorf("list %+v", list)
			}
		})
	}
}

func TestEveryTruncationIsAnError(t *testing.T) {
	text := strings.TrimRight(inflate(t, excerptPath), "\n")
	step := func(i int) int {
		if i < 1500 || i > len(text)-400 {
			return 1
		}
		return 2503
	}
	for i := 0; i < len(text); i += step(i) {
		_, err := readText(text[:i])
		var known *lists.Error
		if !errors.As(err, &known) {
			t.Fatalf("cut at %d of %d: error %v", i, len(text), err)
		}
	}
}

// One entry full of names takes no more than seconds.
func TestCrowdedEntry(t *testing.T) {
	crowd := strings.Repeat("A(B);", (maxRecordBytes-1000)/5)
	list, err := readText(document(person, strings.Replace(firm, "FIRM", crowd, 1)))
	if err != nil {
		t.Fatal(err)
	}
	if got := len(list.Entities); got != 2 {
		t.Errorf("%d entries", got)
	}
}

func TestUnknownElementsAreTold(t *testing.T) {
	entry := func(id, extra string) string {
		return "<INDIVIDUAL><FIRST_NAME>A</FIRST_NAME><REFERENCE_NUMBER>" + id + "</REFERENCE_NUMBER>" + extra + "</INDIVIDUAL>"
	}
	list, err := readText(document(
		entry("XXi.001", "<WALLET>1abc</WALLET><INDIVIDUAL_ADDRESS kind='home'><PLANET>Mars</PLANET></INDIVIDUAL_ADDRESS>")+
			entry("XXi.002", "<WALLET>2abc</WALLET><SECOND_NAME>B</SECOND_NAME><SECOND_NAME>C</SECOND_NAME>"), "",
	))
	if err != nil {
		t.Fatal(err)
	}
	wantWarnings := []string{
		"The section ENTITIES is empty.",
		"The element INDIVIDUAL/INDIVIDUAL_ADDRESS/@kind is not known, its text is kept as a note (in XXi.001).",
		"The element INDIVIDUAL/INDIVIDUAL_ADDRESS/PLANET is not known, its text is kept as a note (in XXi.001).",
		"The element INDIVIDUAL/SECOND_NAME is not known, its text is kept as a note (in XXi.002).",
		"The element INDIVIDUAL/WALLET is not known, its text is kept as a note (2 times, first in XXi.001).",
	}
	if strings.Join(list.Warnings, "\n") != strings.Join(wantWarnings, "\n") {
		t.Errorf("warnings %q", list.Warnings)
	}
	if got := strings.Join(list.Entities[0].Notes, "|"); got != "INDIVIDUAL/WALLET: 1abc|INDIVIDUAL/INDIVIDUAL_ADDRESS/@kind: home|INDIVIDUAL/INDIVIDUAL_ADDRESS/PLANET: Mars" {
		t.Errorf("notes %q", got)
	}
	if got := strings.Join(list.Entities[1].Notes, "|"); got != "INDIVIDUAL/WALLET: 2abc|INDIVIDUAL/SECOND_NAME: C" {
		t.Errorf("notes %q", got)
	}
}

func FuzzRead(f *testing.F) {
	whole := inflate(f, excerptPath)
	f.Add(document(person, firm))
	f.Add(whole[:9000])
	f.Add(document(person, "<ENTITY><FIRST_NAME>; A (AB) ; B / C</FIRST_NAME><REFERENCE_NUMBER>X</REFERENCE_NUMBER>"+
		"<ENTITY_ALIAS><QUALITY>a.k.a.</QUALITY><ALIAS_NAME>((;))</ALIAS_NAME><NOTE>(A; )</NOTE></ENTITY_ALIAS></ENTITY>"))
	f.Add("<!DOCTYPE a><a>")
	f.Add("\ufeff<CONSOLIDATED_LIST dateGenerated='2026-02-27'><INDIVIDUALS/>")
	f.Fuzz(func(t *testing.T, text string) {
		list, err := readText(text)
		if err != nil {
			var known *lists.Error
			if !errors.As(err, &known) {
				t.Fatalf("error %v is no list error", err)
			}
			return
		}
		for _, e := range list.Entities {
			if e.ID == "" || e.Primary() == "" || e.Record.Text == "" {
				t.Fatalf("entry %+v", e)
			}
			for _, n := range e.Names {
				if n.Text == "" {
					t.Fatalf("empty name in %s", e.ID)
				}
			}
		}
	})
}
