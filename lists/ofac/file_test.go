package ofac

import (
	"bytes"
	"context"
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"saring/lists"
)

// Rows of the published files.
const (
	sdnRows = "36,\"AEROCARIBBEAN AIRLINES\",-0- ,\"CUBA\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n" +
		"306,\"BANCO NACIONAL DE CUBA\",-0- ,\"CUBA\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"a.k.a. 'BNC'.\"\r\n" +
		"4234,\"HERMANN\",\"vessel\",\"CUBA\",-0- ,\"CL2685\",\"General Cargo\",\"2597\",\"1098\",\"Cuba\",\"Compania Navegacion Golfo S.A.\",-0- \r\n" +
		"24918,\"PARK, Jin Hyok\",\"individual\",\"DPRK3\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"DOB 15 Aug 1984; Gender Male.\"\r\n"
	altRows = "24918,39345,\"aka\",\"PAK, Jin Hek\",-0- \r\n24918,39346,\"aka\",\"PAK, Jin Hyok\",-0- \r\n"
	addRows = "24918,37717,-0- ,-0- ,-0- ,-0- \r\n"
	comRows = "24918,\" Linked To: LAZARUS GROUP.\"\r\n"
	mark    = "\x1a"
	page    = "<!DOCTYPE html>\n<html><head><title>Sign in</title></head><body>Please sign in, then try again.</body></html>\n"
)

// small is a whole set of few rows, with one file put in another's place.
func small(changed, text string) map[string]string {
	files := map[string]string{
		"sdn.csv": sdnRows + mark, "alt.csv": altRows + mark, "add.csv": addRows + mark, "sdn_comments.csv": comRows,
	}
	if changed != "" {
		files[changed] = text
	}
	return files
}

func TestLoadSmall(t *testing.T) {
	l, err := SDN{}.Load(t.Context(), set(t, small("", "")))
	if err != nil || len(l.Warnings) != 0 || len(l.Entities) != 4 || l.NameCount() != 7 || len(l.Files) != 4 {
		t.Fatalf("%+v, error %v", l, err)
	}
	if e := l.Entities[3]; len(e.Addresses) != 0 || e.Remarks != "DOB 15 Aug 1984; Gender Male. Linked To: LAZARUS GROUP." {
		t.Errorf("%+v", e)
	}
}

func TestLoadErrors(t *testing.T) {
	for name, c := range map[string]struct {
		file, text string
		line       int
		problem    string
	}{
		"cut in a cell":        {"sdn.csv", sdnRows[:strings.Index(sdnRows, " Gender")], 4, "csv"},
		"cut between cells":    {"sdn.csv", sdnRows[:strings.Index(sdnRows, ",-0- ,-0- ,-0- ,\"DOB")], 4, "columns instead of 12"},
		"cut in a later line":  {"alt.csv", altRows[:strings.LastIndex(altRows, "Hyok")], 2, "csv"},
		"cut between rows":     {"sdn.csv", sdnRows[:strings.Index(sdnRows, "24918")], 1, "entry 24918"},
		"page for alt":         {"alt.csv", page, 0, "OFAC aliases"},
		"page for sdn":         {"sdn.csv", page, 0, "OFAC entries"},
		"address file for alt": {"alt.csv", addRows + mark, 0, "OFAC addresses"},
		"too few columns":      {"sdn.csv", sdnRows + "24919,\"CHOSUN EXPO\",-0- \r\n" + mark, 5, "3 columns instead of 12"},
		"no number":            {"sdn.csv", strings.Replace(sdnRows, "4234,", "HERMANN,", 1) + mark, 3, "entry number"},
		"twice":                {"sdn.csv", sdnRows + "36,\"AEROCARIBBEAN\"" + strings.Repeat(",-0- ", 10) + "\r\n" + mark, 5, "second time"},
		"no name":              {"sdn.csv", sdnRows + "37" + strings.Repeat(",-0- ", 11) + "\r\n" + mark, 5, "no name"},
		"empty sdn":            {"sdn.csv", "", 0, "something else"},
		"empty alt":            {"alt.csv", "", 0, "something else"},
		"header only":          {"sdn.csv", "ent_num,SDN_Name,SDN_Type,Program,Title,Call_Sign,Vess_type,Tonnage,GRT,Vess_flag,Vess_owner,Remarks\n", 0, "something else"},
		"not of one day":       {"add.csv", addRows + "99999,1,-0- ,\"Pyongyang\",\"Korea, North\",-0- \r\n" + mark, 2, "entry 99999"},
		"comment of another":   {"sdn_comments.csv", comRows + "99999,\"x\"\r\n", 2, "entry 99999"},
	} {
		t.Run(name, func(t *testing.T) {
			source := set(t, small(c.file, c.text))
			l, err := SDN{}.Load(t.Context(), source)
			var known *lists.Error
			if l != nil || !errors.As(err, &known) {
				t.Fatalf("list %v, error %v", l, err)
			}
			file := c.file
			if name == "cut between rows" {
				file = "alt.csv" // which shows it
			}
			if filepath.Base(known.Path) != file || known.Line != c.line || known.Hint == "" || !strings.Contains(known.Error(), c.problem) {
				t.Errorf("line %d: %v", known.Line, known)
			}
		})
	}
}

// A damaged row beyond the first bytes is found by reading, not by recognition.
func TestLoadDamagedFarDown(t *testing.T) {
	lines := strings.SplitAfter(officialText(t, "sdn"), "\n")[:600]
	for name, c := range map[string]struct{ row, problem string }{
		"columns":   {"1,\"X\",-0- \r\n", "3 columns"},
		"no number": {"X" + strings.Repeat(",-0- ", 11) + "\r\n", "entry number"},
	} {
		t.Run(name, func(t *testing.T) {
			text := strings.Join(lines[:499], "") + c.row + strings.Join(lines[499:], "")
			_, err := SDN{}.Load(t.Context(), set(t, map[string]string{"sdn.csv": text + mark}))
			var known *lists.Error
			if !errors.As(err, &known) || known.Line != 500 || !strings.Contains(known.Problem, c.problem) {
				t.Errorf("error %v", err)
			}
		})
	}
}

func TestLoadWarnings(t *testing.T) {
	for name, c := range map[string]struct {
		files map[string]string
		want  []string
	}{
		"alone":           {map[string]string{"sdn.csv": sdnRows + mark}, []string{"no alt.csv", "no add.csv", "no sdn_comments.csv"}},
		"no mark in sdn":  {small("sdn.csv", sdnRows), []string{"sdn.csv does not end"}},
		"no mark in alt":  {small("alt.csv", altRows), []string{"alt.csv does not end"}},
		"alias type":      {small("alt.csv", altRows+"36,1,\"dba\",\"CARIBE\",-0- \r\n"+mark), []string{"\"dba\" is unknown"}},
		"not UTF-8":       {small("alt.csv", altRows+"36,1,\"aka\",\"A\xc9ROCARIBBEAN\",-0- \r\n"+mark), []string{"alt.csv is not UTF-8"}},
		"an alias of air": {small("alt.csv", altRows+"36,1,\"aka\",-0- ,-0- \r\n"+mark), []string{"line 3: an alias without a name"}},
	} {
		t.Run(name, func(t *testing.T) {
			l, err := SDN{}.Load(t.Context(), set(t, c.files))
			if err != nil {
				t.Fatal(err)
			}
			if len(l.Warnings) != len(c.want) {
				t.Fatalf("warnings %q", l.Warnings)
			}
			for i, w := range c.want {
				if !strings.Contains(l.Warnings[i], w) {
					t.Errorf("warning %q, want %q", l.Warnings[i], w)
				}
			}
			if name == "not UTF-8" && l.Entities[0].Names[1].Text != "AÉROCARIBBEAN" {
				t.Errorf("name %q", l.Entities[0].Names[1].Text)
			}
		})
	}
}

func TestRecognise(t *testing.T) {
	head := func(name string) string {
		return officialText(t, name)[:min(lists.HeadBytes, len(officialText(t, name)))]
	}
	for name, c := range map[string]struct {
		head string
		want lists.Role
	}{
		"sdn":           {head("sdn"), lists.Main},
		"alt":           {head("alt"), lists.Companion},
		"add":           {head("add"), lists.Companion},
		"comments":      {head("sdn_comments"), lists.Companion},
		"small sdn":     {sdnRows + mark, lists.Main},
		"with header":   {"\ufeffent_num,SDN_Name,SDN_Type,Program,Title,Call_Sign,Vess_type,Tonnage,GRT,Vess_flag,Vess_owner,Remarks\n" + sdnRows, lists.Main},
		"customers":     {"customer_id,name,dob,country\n1,PARK Jin Hyok,1984-08-15,KP\n2,TIAN Yinyin,1986-07-12,CN\n", lists.Foreign},
		"numbered":      {"1,PARK Jin Hyok,1984-08-15,KP,X\n", lists.Foreign},
		"twelve":        {"id,name,b,c,d,e,f,g,h,i,j,k\n1,PARK,person,,,,,,,,,\n", lists.Foreign},
		"EU csv":        {"fileGenerationDate;Entity_LogicalId;Entity_EU_ReferenceNumber\n20210701;13;EU.27.28\n", lists.Foreign},
		"page":          {page, lists.Foreign},
		"xml":           {"<?xml version=\"1.0\"?>\n<CONSOLIDATED_LIST dateGenerated=\"2021-07-01\"></CONSOLIDATED_LIST>", lists.Foreign},
		"bytes":         {"\x00\xff\x13\x88\"\n,\x1a", lists.Foreign},
		"zip":           {"PK\x03\x04\x14\x00\x06\x00", lists.Foreign},
		"empty":         {"", lists.Foreign},
		"only the mark": {mark, lists.Foreign},
		"mixed":         {sdnRows + altRows, lists.Foreign},
	} {
		t.Run(name, func(t *testing.T) {
			if got := (SDN{}).Recognise([]byte(c.head)); got != c.want {
				t.Errorf("role %v, want %v", got, c.want)
			}
		})
	}
}

// Whatever the bytes, a file is read whole or refused with its path, and no
// segment of a remark is lost.
func FuzzLoad(f *testing.F) {
	for kind, text := range map[fileKind]string{sdnFile: sdnRows, altFile: altRows, addFile: addRows, commentsFile: comRows} {
		f.Add(uint8(kind), []byte(text+mark))
		f.Add(uint8(kind), []byte(text[:len(text)/2]))
		f.Add(uint8(kind), []byte("\ufeffent_num,x\n"+text+"\n\n"))
	}
	f.Add(uint8(sdnFile), []byte(page))
	f.Add(uint8(sdnFile), []byte("1,\"\xff\"\n\x1a\n"))
	f.Fuzz(func(t *testing.T, kind uint8, text []byte) {
		l := &loader{list: &lists.List{}, index: map[int]int{}}
		k, rows := fileKind(kind%uint8(commentsFile)+1), 0
		err := l.rows(context.Background(), "x.csv", bytes.Clone(text), k, func(r row) error {
			rows++
			if len(r.cells) != k.columns() || r.line < 1 {
				t.Errorf("row %+v", r)
			}
			if k == sdnFile {
				return l.addEntry(r)
			}
			e := lists.Entity{}
			switch k {
			case altFile:
				l.addAlias(r, &e)
			case addFile:
				l.addAddress(r, &e)
			case commentsFile:
				l.addComment(r, &e)
			case sdnFile, foreignFile:
			}
			return nil
		})
		var known *lists.Error
		if err != nil && (!errors.As(err, &known) || known.Path != "x.csv") {
			t.Errorf("error %v", err)
		}
		if err == nil && rows == 0 {
			t.Error("read no row and found nothing wrong")
		}
		for i := range l.list.Entities {
			wholly(t, l.list.Entities[i])
		}
	})
}
