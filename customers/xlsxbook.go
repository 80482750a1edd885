package customers

import (
	"archive/zip"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"
)

// Limits against archives that unpack to more than any workbook holds.
const (
	maxSharedStrings = 2 << 30   // bytes of xl/sharedStrings.xml
	maxSmallPart     = 256 << 20 // bytes of any part that is read whole
	maxSheetPart     = 16 << 30  // bytes of a worksheet, which is streamed
)

// book is an Office Open XML workbook (ECMA-376, both the transitional and the
// strict form). It is read straight from the archive: a sheet is streamed with
// the type and number format of every cell, and XML that breaks off is an
// error and not the end of the sheet.
type book struct {
	parts    map[string]*zip.File // by name in lower case, with slashes
	strings  []string
	dates    []bool // by style: whether the number format is a date
	date1904 bool
	sheets   []bookSheet
	macros   bool
}

type bookSheet struct {
	name   string
	hidden bool
	part   string
}

func openBook(r io.ReaderAt, size int64) (*book, error) {
	archive, err := zip.NewReader(r, size)
	if err != nil {
		return nil, fmt.Errorf("its archive is damaged (%w); get the file again or save it again as .xlsx", err)
	}
	b := &book{parts: make(map[string]*zip.File, len(archive.File))}
	for _, f := range archive.File {
		name := strings.ToLower(strings.TrimPrefix(strings.ReplaceAll(f.Name, `\`, "/"), "/"))
		b.parts[name] = f
		b.macros = b.macros || path.Base(name) == "vbaproject.bin"
	}
	main, err := b.mainPart()
	if err != nil {
		return nil, err
	}
	relations, err := b.relations(main)
	if err != nil {
		return nil, err
	}
	for _, rel := range relations {
		switch path.Base(rel.Type) {
		case "sharedStrings":
			err = b.readStrings(rel.Target)
		case "styles":
			err = b.readStyles(rel.Target)
		}
		if err != nil {
			return nil, err
		}
	}
	return b, b.readWorkbook(main, relations)
}

// mainPart finds the workbook by the package's relationships.
func (b *book) mainPart() (string, error) {
	relations, err := b.relations("")
	if err != nil {
		return "", err
	}
	for _, rel := range relations {
		if path.Base(rel.Type) == "officeDocument" && strings.HasSuffix(rel.Target, ".xml") && strings.HasPrefix(rel.Target, "xl/") {
			return rel.Target, nil
		}
	}
	if b.parts["xl/workbook.xml"] != nil {
		return "xl/workbook.xml", nil
	}
	return "", errors.New("it is an archive but no .xlsx workbook; save it as .xlsx")
}

type relation struct {
	ID     string `xml:"Id,attr"`
	Type   string `xml:"Type,attr"`
	Target string `xml:"Target,attr"`
}

// relations reads what a part refers to, with targets made absolute and in
// lower case. "" stands for the package itself.
func (b *book) relations(part string) (map[string]relation, error) {
	dir, base := path.Split(part)
	f := b.parts[dir+"_rels/"+base+".rels"]
	if f == nil {
		return map[string]relation{}, nil
	}
	var doc struct {
		Relations []relation `xml:"Relationship"`
	}
	if err := decodePart(f, &doc); err != nil {
		return nil, err
	}
	out := make(map[string]relation, len(doc.Relations))
	for _, rel := range doc.Relations {
		target := strings.ToLower(strings.ReplaceAll(rel.Target, `\`, "/"))
		if strings.HasPrefix(target, "/") {
			rel.Target = path.Clean(target)[1:]
		} else {
			rel.Target = path.Join(dir, target)
		}
		out[rel.ID] = rel
	}
	return out, nil
}

func (b *book) readWorkbook(main string, relations map[string]relation) error {
	f := b.parts[main]
	if f == nil {
		return fmt.Errorf("its part %s is missing; save it again as .xlsx", main)
	}
	var doc struct {
		Properties struct {
			Date1904 string `xml:"date1904,attr"`
		} `xml:"workbookPr"`
		Sheets []struct {
			Attrs []xml.Attr `xml:",any,attr"`
		} `xml:"sheets>sheet"`
	}
	if err := decodePart(f, &doc); err != nil {
		return err
	}
	b.date1904 = doc.Properties.Date1904 == "1" || strings.EqualFold(doc.Properties.Date1904, "true")
	for _, s := range doc.Sheets {
		var sheet bookSheet
		var rel relation
		for _, a := range s.Attrs {
			switch {
			case a.Name.Local == "name":
				sheet.name = a.Value
			case a.Name.Local == "state":
				sheet.hidden = a.Value == "hidden" || a.Value == "veryHidden"
			case a.Name.Local == "id" && a.Name.Space != "":
				rel = relations[a.Value]
			}
		}
		switch {
		case path.Base(rel.Type) == "worksheet" && b.parts[rel.Target] != nil:
			sheet.part = rel.Target
			b.sheets = append(b.sheets, sheet)
		case path.Base(rel.Type) == "chartsheet", path.Base(rel.Type) == "dialogsheet", strings.HasSuffix(strings.ToLower(rel.Type), "macrosheet"):
			// no cells with customers
		default:
			return fmt.Errorf("the content of sheet %s is missing; save the workbook again as .xlsx", sheet.name)
		}
	}
	return nil
}

func (b *book) open(name string, limit int64) (io.ReadCloser, error) {
	f := b.parts[name]
	if f == nil {
		return nil, fmt.Errorf("its part %s is missing; save the workbook again as .xlsx", name)
	}
	return openPart(f, limit)
}

func openPart(f *zip.File, limit int64) (io.ReadCloser, error) {
	if f.Flags&1 != 0 {
		return nil, errors.New("it is encrypted; save it as .xlsx without a password")
	}
	r, err := f.Open()
	if err != nil {
		return nil, fmt.Errorf("opening its part %s: %w", f.Name, err)
	}
	return &limited{ReadCloser: r, left: limit, name: f.Name}, nil
}

// limited ends a part that is larger than it may be with an error, where
// io.LimitReader would cut it off in silence.
type limited struct {
	io.ReadCloser
	left int64
	name string
}

func (l *limited) Read(p []byte) (int, error) {
	n, err := l.ReadCloser.Read(p)
	if l.left -= int64(n); l.left < 0 {
		return 0, fmt.Errorf("its part %s is larger than any workbook's", l.name)
	}
	return n, err
}

// decodePart reads a small part whole.
func decodePart(f *zip.File, into any) (err error) {
	r, err := openPart(f, maxSmallPart)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, r.Close()) }()
	if err := xml.NewDecoder(r).Decode(into); err != nil {
		return fmt.Errorf("its part %s is damaged (%w); save the workbook again as .xlsx", f.Name, err)
	}
	return nil
}
