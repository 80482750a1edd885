package evaluation

import (
	"bytes"
	"context"
	"errors"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"saring/names"
)

const pairs = `case_group,schema,name1,name2,is_match
a,Person,Kim Jong Un,"KIM, Jong-un",true
a,Person,Kim Jong Un,Kim Jong Il,false
b,Company,Acme Ltd,Acme Limited,true
b,,John Smith,Jane Doe,true
`

func TestPairs(t *testing.T) {
	var out bytes.Buffer
	q, err := Pairs(t.Context(), strings.NewReader(pairs), &out, names.Person, 0.8)
	if err != nil {
		t.Fatal(err)
	}
	all := q.At(0.8, "")
	if want := (Counts{TruePositive: 2, FalseNegative: 1, TrueNegative: 1}); all != want {
		t.Errorf("counts %+v, want %+v", all, want)
	}
	if p, r, f := all.Precision(), all.Recall(), all.F1(); p != 1 || math.Abs(r-2.0/3) > 1e-9 || math.Abs(f-0.8) > 1e-9 {
		t.Errorf("precision %v, recall %v, F1 %v", p, r, f)
	}
	if got := q.At(0, "b"); got.TruePositive != 2 {
		t.Errorf("group b at threshold 0: %+v", got)
	}
	lines := strings.Split(strings.TrimSpace(out.String()), "\n")
	if len(lines) != 5 || lines[0] != "case_group,schema,name1,name2,is_match,score,match,reasons" ||
		lines[1] != `a,Person,Kim Jong Un,"KIM, Jong-un",true,1.0000,true,the names are equal` {
		t.Errorf("output:\n%s", out.String())
	}
}

func TestPairsRefuses(t *testing.T) {
	for text, says := range map[string]string{
		"":                             "empty",
		"a,b\n1,2\n":                   "no columns name1 and name2",
		"name1,name2\nx\n":             "line 2 has 1 columns",
		"name1,name2,is_match\nx,y,1x": `line 2: is_match "1x"`,
	} {
		if _, err := Pairs(t.Context(), strings.NewReader(text), &bytes.Buffer{}, names.Person, 0.8); err == nil || !strings.Contains(err.Error(), says) {
			t.Errorf("%q: %v, want %q", text, err, says)
		}
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := Pairs(ctx, strings.NewReader(pairs), &bytes.Buffer{}, names.Person, 0.8); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
}

func TestReadReport(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{
		"manifest.json": `{"inputs":[{"rows_screened":10}]}`,
		"alerts.jsonl": `{"customer":{"file":"a","row":2},"score":0.82,"tier":"weak"}
{"customer":{"file":"a","row":2},"score":0.81,"tier":"strong"}
{"customer":{"file":"a","row":5},"score":1,"tier":"exact"}
`,
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	s, err := ReadReport(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"10 rows screened, 3 alerts on 2 rows: 200.00 alerted per 1,000", "exact 1  strong 1  possible 0  weak 0", "0.80: 200.00  0.84: 100.00",
	} {
		if !strings.Contains(s.String(), want) {
			t.Errorf("does not say %q:\n%s", want, s)
		}
	}
	if _, err := ReadReport(t.TempDir()); err == nil {
		t.Error("a folder without a report is taken")
	}
}
