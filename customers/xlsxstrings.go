package customers

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// readStrings reads the texts that cells share.
func (b *book) readStrings(part string) (err error) {
	if b.parts[part] == nil {
		return nil // a cell that refers to it will say so
	}
	r, err := b.open(part, maxSharedStrings)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, r.Close()) }()
	d := xml.NewDecoder(r)
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return fmt.Errorf("its part %s is damaged (%w); save the workbook again as .xlsx", part, err)
		}
		if start, ok := token.(xml.StartElement); ok && start.Name.Local == "si" {
			text, err := richText(d)
			if err != nil {
				return fmt.Errorf("its part %s is damaged (%w); save the workbook again as .xlsx", part, err)
			}
			b.strings = append(b.strings, text)
		}
	}
}

// richText reads up to the end of the element just started and joins its text
// runs. Phonetic guides (rPh) are a reading aid beside the text and no part of
// it.
func richText(d *xml.Decoder) (string, error) {
	var text string
	depth, phonetic, inText := 1, 0, false
	for depth > 0 {
		token, err := d.Token()
		if err != nil {
			if errors.Is(err, io.EOF) {
				err = io.ErrUnexpectedEOF
			}
			return "", err
		}
		switch t := token.(type) {
		case xml.StartElement:
			depth++
			if t.Name.Local == "rPh" {
				phonetic = depth
			}
			inText = t.Name.Local == "t" && phonetic == 0
		case xml.EndElement:
			if depth == phonetic {
				phonetic = 0
			}
			depth--
			inText = false
		case xml.CharData:
			if inText {
				text += string(t)
			}
		}
	}
	return unescape(text), nil
}

// unescape undoes _xHHHH_, the way a workbook writes characters that XML
// cannot hold (ECMA-376 part 1, 22.9.2.19, ST_Xstring).
func unescape(s string) string {
	if !strings.Contains(s, "_x") {
		return s
	}
	var out strings.Builder
	for i := 0; i < len(s); {
		if i+7 <= len(s) && s[i] == '_' && s[i+1] == 'x' && s[i+6] == '_' {
			if n, err := strconv.ParseUint(s[i+2:i+6], 16, 16); err == nil {
				out.WriteRune(rune(n)) // a lone surrogate becomes U+FFFD
				i += 7
				continue
			}
		}
		out.WriteByte(s[i])
		i++
	}
	return out.String()
}
