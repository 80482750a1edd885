package reports

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"math"
	"os"

	"saring/customers"
	"saring/screen"
)

// lineFile is a file of JSON lines.
type lineFile struct {
	file   *os.File
	buffer *bufio.Writer
	// each gives the lines of a result.
	each func(r *screen.Result, line func(any) error) error
}

func newLineFile(path string, each func(*screen.Result, func(any) error) error) (presenter, error) {
	f, err := createFile(path)
	if err != nil {
		return nil, err
	}
	return &lineFile{file: f, buffer: bufio.NewWriterSize(f, 1<<16), each: each}, nil
}

func (l *lineFile) result(r *screen.Result) error { return l.each(r, l.line) }

// line writes one value as one line. "<", ">" and "&" stay readable: the file is
// no HTML.
func (l *lineFile) line(value any) error {
	e := json.NewEncoder(l.buffer)
	e.SetEscapeHTML(false)
	return e.Encode(value)
}

func (l *lineFile) finish(*Manifest) error {
	return errors.Join(l.buffer.Flush(), l.file.Close())
}

func (l *lineFile) abandon() {
	_ = l.file.Close() // the file is removed; after finish it is closed already
}

// jsonAlert is one line of alerts.jsonl, in the order of the contract.
type jsonAlert struct {
	SchemaVersion int               `json:"schema_version"`
	AlertID       string            `json:"alert_id"`
	Customer      jsonCustomer      `json:"customer"`
	Entity        jsonEntity        `json:"entity"`
	Score         float64           `json:"score"`
	Tier          screen.Tier       `json:"tier"`
	Kind          screen.Kind       `json:"kind"`
	Evidence      []screen.Evidence `json:"evidence"`
	State         string            `json:"state"`
}

type jsonEntity struct {
	List        string   `json:"list"`
	ID          string   `json:"id"`
	Schema      string   `json:"schema"`
	Name        string   `json:"name"`
	MatchedName string   `json:"matched_name"`
	Programs    []string `json:"programs"`
	URL         string   `json:"url"`
}

// alertLines gives the lines of alerts.jsonl.
func alertLines(r *screen.Result, line func(any) error) error {
	for i := range r.Alerts {
		alert := &r.Alerts[i]
		e := alert.Entity
		evidence := make([]screen.Evidence, len(alert.Evidence))
		copy(evidence, alert.Evidence)
		for j := range evidence {
			evidence[j].Weight = round(evidence[j].Weight)
		}
		if err := line(jsonAlert{
			SchemaVersion: SchemaVersion, AlertID: alert.ID, Customer: jsonCustomer{&r.Record},
			Entity: jsonEntity{
				List: e.List, ID: e.ID, Schema: string(e.Schema), Name: e.Primary(), MatchedName: alert.Name.Text,
				Programs: append([]string{}, e.Programs...), URL: e.URL,
			},
			Score: round(alert.Score), Tier: alert.Tier, Kind: alert.Kind, Evidence: evidence, State: "new",
		}); err != nil {
			return err
		}
	}
	return nil
}

// round gives four decimals: what a score is accurate to, and what keeps files
// of different machines equal.
func round(x float64) float64 { return math.Round(x*1e4) / 1e4 }

// jsonCustomer marshals file, sheet, row, id and name, and then every mapped
// field in the order of its columns; several columns of one property become an
// array.
type jsonCustomer struct{ record *customers.Record }

// MarshalJSON implements json.Marshaler.
func (c jsonCustomer) MarshalJSON() ([]byte, error) {
	r := c.record
	fields := []jsonField{{"file", r.File}, {"sheet", r.Sheet}, {"row", r.Row}, {"id", r.ID}, {"name", r.MainName()}}
	const fixed = 5
	for _, f := range r.Fields {
		if f.Property == "id" || f.Property == "name" && f.Text == r.MainName() {
			continue
		}
		fields = mergeField(fields, fixed, f.Property, f.Text)
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	b.WriteByte('{')
	for i, f := range fields {
		if i > 0 {
			b.WriteByte(',')
		}
		if err := e.Encode(f.key); err != nil {
			return nil, err
		}
		b.WriteByte(':')
		if err := e.Encode(f.value); err != nil {
			return nil, err
		}
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

type jsonField struct {
	key   string
	value any
}

func mergeField(fields []jsonField, fixed int, key, text string) []jsonField {
	for i := fixed; i < len(fields); i++ {
		if fields[i].key != key {
			continue
		}
		switch v := fields[i].value.(type) {
		case string:
			fields[i].value = []string{v, text}
		case []string:
			v = append(v, text)
			fields[i].value = v
		}
		return fields
	}
	for i := range fixed {
		if fields[i].key == key {
			key += "_column" // a property named like one of the fixed fields
			return mergeField(fields, fixed, key, text)
		}
	}
	return append(fields, jsonField{key, text})
}

// jsonReject is one line of rejects.jsonl.
type jsonReject struct {
	SchemaVersion int      `json:"schema_version"`
	File          string   `json:"file"`
	Sheet         string   `json:"sheet"`
	Row           int      `json:"row"`
	Column        string   `json:"column"`
	ID            string   `json:"id"`
	Reason        string   `json:"reason"`
	Remedy        string   `json:"remedy"`
	Cells         []string `json:"cells"`
}

// rejectLines gives the lines of rejects.jsonl.
func rejectLines(r *screen.Result, line func(any) error) error {
	if r.Rejected == nil {
		return nil
	}
	x := r.Rejected
	return line(jsonReject{
		SchemaVersion: SchemaVersion, File: x.File, Sheet: x.Sheet, Row: x.Row, Column: x.Column, ID: x.ID,
		Reason: x.Reason, Remedy: x.Remedy, Cells: append([]string{}, x.Cells...),
	})
}
