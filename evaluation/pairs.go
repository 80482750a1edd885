// Package evaluation measures how well names are compared and customers are
// screened, on labelled data.
package evaluation

import (
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"saring/names"
)

// Pairs scores the name pairs of a csv file with a header that has at least
// name1 and name2. It writes every column, followed by score, match and
// reasons, in the order of the rows. The column schema, where there is one and
// it is not blank, overrides schema. The column is_match (true or false), where
// there is one, is the label; case_group, where there is one, groups the result.
func Pairs(ctx context.Context, in io.Reader, out io.Writer, schema names.Schema, threshold float64) (*Quality, error) {
	r := csv.NewReader(in)
	r.FieldsPerRecord = -1
	header, err := r.Read()
	if errors.Is(err, io.EOF) {
		return nil, errors.New("the file is empty; it needs a header row with name1 and name2")
	}
	if err != nil {
		return nil, err
	}
	header[0] = strings.TrimPrefix(header[0], "\ufeff")
	column := func(name string) int { return slices.Index(header, name) }
	first, second := column("name1"), column("name2")
	if first < 0 || second < 0 {
		return nil, fmt.Errorf("the header row has no columns name1 and name2; it has: %s", strings.Join(header, ", "))
	}
	schemaColumn, label, group := column("schema"), column("is_match"), column("case_group")
	w := csv.NewWriter(out)
	if err := w.Write(append(slices.Clip(header), "score", "match", "reasons")); err != nil {
		return nil, err
	}
	q := &Quality{Threshold: threshold}
	for {
		row, err := r.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, err
		}
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		if len(row) != len(header) {
			line, _ := r.FieldPos(0)
			return nil, fmt.Errorf("line %d has %d columns, the header has %d", line, len(row), len(header))
		}
		s := schema
		if schemaColumn >= 0 && row[schemaColumn] != "" {
			s = names.Schema(row[schemaColumn])
		}
		a, b := names.Parse(row[first], s), names.Parse(row[second], s)
		c := names.Compare(&a, &b)
		match := c.Score >= threshold
		if label >= 0 {
			truth, err := strconv.ParseBool(row[label])
			if err != nil {
				line, _ := r.FieldPos(label)
				return nil, fmt.Errorf("line %d: is_match %q is neither true nor false", line, row[label])
			}
			name := ""
			if group >= 0 {
				name = row[group]
			}
			q.add(name, c.Score, truth)
		}
		if err := w.Write(append(slices.Clip(row), strconv.FormatFloat(c.Score, 'f', 4, 64),
			strconv.FormatBool(match), strings.Join(c.Reasons("first", "second"), "; "))); err != nil {
			return nil, err
		}
	}
	w.Flush()
	return q, w.Error()
}
