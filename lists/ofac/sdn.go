// Package ofac reads the SDN list of the US Treasury's Office of Foreign Assets
// Control in its csv set: sdn.csv, alt.csv (aliases), add.csv (addresses) and
// sdn_comments.csv (what does not fit into the remarks), as OFAC's data
// specification (dat_spec.txt) describes them.
//
// The set has four peculiarities that decide whether a list is whole:
//
//   - The files are one list only together: two thirds of the names are in
//     alt.csv. They carry no date; that they are of one day shows in that every
//     number in alt, add and comments is in sdn.csv, which is checked.
//   - Remarks are cut at 1,000 characters, in the middle of a word, and go on in
//     sdn_comments.csv.
//   - Weak aliases are not in alt.csv. They stand in the remarks, in quotation
//     marks: a.k.a. 'CYCLOPS' (OFAC FAQ 122).
//   - Nearly all facts (birth dates, documents, wallets) stand in the remarks as
//     "kind value; kind value; …". What no rule here knows is kept as a note.
package ofac

import (
	"bytes"
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"saring/lists"
)

// Source is the source id of the list.
const Source = "us_ofac_sdn"

// SDN is the format of the csv set, a [lists.Format].
type SDN struct{}

// Name implements [lists.Format].
func (SDN) Name() string { return "OFAC SDN csv set (sdn.csv, alt.csv, add.csv, sdn_comments.csv)" }

// Recognise implements [lists.Format]: sdn.csv is the main file, the other three
// are companions.
func (SDN) Recognise(head []byte) lists.Role {
	switch kindOf(head, true) {
	case sdnFile:
		return lists.Main
	case altFile, addFile, commentsFile:
		return lists.Companion
	case foreignFile:
		return lists.Foreign
	default:
		return lists.Foreign
	}
}

// The columns of sdn.csv.
const (
	sdnNumber = iota
	sdnName
	sdnType
	sdnProgram
	sdnTitle
	sdnCallSign
	sdnVesselType
	sdnTonnage
	sdnGrossTonnage
	sdnFlag
	sdnOwner
	sdnRemarks
	sdnColumns
)

// Load implements [lists.Format].
func (SDN) Load(ctx context.Context, main *lists.Source) (*lists.List, error) {
	l := &loader{
		list:  &lists.List{Source: Source, Title: "OFAC Specially Designated Nationals and Blocked Persons List", Publisher: "OFAC"},
		index: map[int]int{},
	}
	if err := l.file(ctx, main, sdnFile, l.addEntry); err != nil {
		return nil, err
	}
	if len(l.list.Entities) == 0 {
		return nil, &lists.Error{Path: main.Path, Problem: "has no entry", Hint: "Download it again."}
	}
	for _, c := range []struct {
		word    string
		kind    fileKind
		row     func(row, *lists.Entity)
		without string
	}{
		{"alt", altFile, l.addAlias, "the aliases are missing from this list"},
		{"add", addFile, l.addAddress, "the addresses are missing from this list"},
		{"sdn_comments", commentsFile, l.addComment, "long remarks are cut off, and with them documents and wallets"},
	} {
		source, ok, err := main.Sibling("sdn", c.word)
		if err != nil {
			return nil, err
		}
		if !ok && c.kind == commentsFile {
			source, ok, err = main.Sibling("sdn", "comments")
			if err != nil {
				return nil, err
			}
		}
		if !ok {
			l.warn("no %s.csv beside %s: %s", c.word, main.Path, c.without)
			continue
		}
		if err := l.companion(ctx, source, c.kind, c.row); err != nil {
			return nil, err
		}
	}
	for i := range l.list.Entities {
		l.list.Entities[i].Remarks = strings.TrimSpace(l.list.Entities[i].Remarks)
		readRemarks(&l.list.Entities[i])
	}
	return l.list, nil
}

// loader gathers the files of one set.
type loader struct {
	list  *lists.List
	index map[int]int // entry number to index in list.Entities
}

func (l *loader) warn(format string, args ...any) {
	l.list.Warnings = append(l.list.Warnings, fmt.Sprintf(format, args...))
}

// row is one row of one of the files.
type row struct {
	path   string
	line   int
	number int      // ent_num
	cells  []string // nulls as ""
	raw    string
}

func (r row) fail(problem, hint string) error {
	return &lists.Error{Path: r.path, Line: r.line, Problem: problem, Hint: hint}
}

// file reads one file whole and calls each for every row.
func (l *loader) file(ctx context.Context, source *lists.Source, kind fileKind, each func(row) error) error {
	described, err := source.File()
	if err != nil {
		return err
	}
	r, err := source.Open()
	if err != nil {
		return err
	}
	defer func() { _ = r.Close() }() // read only
	text, err := io.ReadAll(r)
	if err != nil {
		return err
	}
	l.list.Files = append(l.list.Files, described)
	return l.rows(ctx, source.Path, text, kind, each)
}

// rows reads the text of one file.
func (l *loader) rows(ctx context.Context, path string, text []byte, kind fileKind, each func(row) error) error {
	// Damage after the first row is told below, with its line.
	if found := kindOf(text[:min(len(text), lists.HeadBytes)], false); found != kind {
		return &lists.Error{
			Path: path, Problem: fmt.Sprintf("does not hold what %s should: it holds %s", kind, found),
			Hint: "Download it again, and keep the files of one day together.",
		}
	}
	const endOfFile = 0x1a // Ctrl-Z, with which OFAC ends its files
	if i := bytes.IndexByte(text, endOfFile); i >= 0 && len(bytes.TrimSpace(text[i+1:])) == 0 {
		text = text[:i]
	} else if kind != commentsFile { // which OFAC publishes without it
		l.warn("%s does not end with the mark with which OFAC ends the file: it was saved again by other software, or cut off", path)
	}
	decoded, converted := decode(text)
	if converted {
		l.warn("%s is not UTF-8; it was read as Windows-1252", path)
	}
	c := csv.NewReader(bytes.NewReader(decoded))
	c.FieldsPerRecord = -1
	c.ReuseRecord = true
	start := int64(0)
	for first := true; ; first = false {
		if err := ctx.Err(); err != nil {
			return fmt.Errorf("reading %s: %w", path, err)
		}
		cells, err := c.Read()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return csvError(path, err)
		}
		line, _ := c.FieldPos(0)
		r := row{path: path, line: line, raw: strings.TrimRight(string(decoded[start:c.InputOffset()]), "\r\n")}
		start = c.InputOffset()
		if len(cells) != kind.columns() {
			return r.fail(fmt.Sprintf("has %d columns instead of %d", len(cells), kind.columns()),
				"The file is cut off or damaged; download it again.")
		}
		r.cells = make([]string, len(cells))
		for i, cell := range cells {
			r.cells[i] = value(cell)
		}
		if last := len(cells) - 1; kind.cutsText() && r.cells[last] != "" {
			r.cells[last] = cells[last] // a space at the cut belongs to the text
		}
		if r.number, err = strconv.Atoi(r.cells[0]); err != nil {
			if first && strings.EqualFold(r.cells[0], "ent_num") {
				continue // a header row, in files saved again by other software
			}
			return r.fail("does not begin with an entry number", "The file is damaged; download it again.")
		}
		if err := each(r); err != nil {
			return err
		}
	}
}

func csvError(path string, err error) error {
	out := &lists.Error{Path: path, Problem: "is no readable csv", Hint: "The file is cut off or damaged; download it again.", Err: err}
	var parse *csv.ParseError
	if errors.As(err, &parse) {
		out.Line, out.Err = parse.Line, parse.Err
	}
	return out
}

// companion reads a file whose rows belong to entries of sdn.csv.
func (l *loader) companion(ctx context.Context, source *lists.Source, kind fileKind, each func(row, *lists.Entity)) error {
	return l.file(ctx, source, kind, func(r row) error {
		i, ok := l.index[r.number]
		if !ok {
			return r.fail(fmt.Sprintf("belongs to entry %d, which is not in %s", r.number, l.list.Files[0].Path),
				"The files are not of one day, or sdn.csv is cut off; download the set again.")
		}
		e := &l.list.Entities[i]
		e.Record.Text += "\n" + r.raw
		each(r, e)
		return nil
	})
}
