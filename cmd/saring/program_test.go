package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

// binary is the built program.
var binary string

// TestMain builds the program once for all tests.
func TestMain(m *testing.M) {
	dir, err := os.MkdirTemp("", "saring-test-")
	if err != nil {
		panic(err) // no test can run
	}
	binary = filepath.Join(dir, "saring")
	if runtime.GOOS == "windows" {
		binary += ".exe"
	}
	code := 1
	if out, err := exec.Command("go", "build", "-o", binary, ".").CombinedOutput(); err != nil {
		fmt.Fprintf(os.Stderr, "building the program: %v\n%s", err, out)
	} else {
		code = m.Run()
	}
	if err := os.RemoveAll(dir); err != nil {
		fmt.Fprintln(os.Stderr, err)
	}
	os.Exit(code)
}

// runs runs the program and gives its exit code and streams.
func runs(t *testing.T, args ...string) (code int, stdout, stderr string) {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), binary, args...)
	var out, errs bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errs
	err := cmd.Run()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	return cmd.ProcessState.ExitCode(), out.String(), errs.String()
}

const (
	exampleLists     = "../../examples/lists"
	exampleCustomers = "../../examples/customers.xlsx"
)

func TestProgram(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	listed := write("listed.csv", "id,name,date of birth\n1,Kim Jong Un,1984-01-08\n")
	clean := write("clean.csv", "id,name,date of birth\n1,Zacharias Quillfeather,1990-02-03\n")
	mapped := write("mapped.csv", "no,\"Account, title\"\n1,Kim Jong Un\n")
	html := write("sdn.csv", "<!DOCTYPE html><html><body>Access denied</body></html>")
	config := write("saring.yaml", "lists: ["+exampleLists+"]\nthreshold: 0.9\nfail_on: exact\n")
	wrong := write("wrong.yaml", "threshold: 0.9\nthresold: 0.8\n")
	full := filepath.Join(dir, "full")
	if err := os.Mkdir(full, 0o700); err != nil {
		t.Fatal(err)
	}
	write("full/report.xlsx", "an earlier report")

	tests := []struct {
		name string
		args []string
		code int
		says string // on standard output or error
	}{
		{"alerts do not fail a run", []string{"--lists", exampleLists, listed}, 0, "Alerts: 1, on 1 customer"},
		{"nothing found is said", []string{"--lists", exampleLists, clean}, 0, "No alerts were found."},
		{"gate tripped", []string{"--lists", exampleLists, "--fail-on", "strong", listed}, 2, "Alerts: 1"},
		{"gate not tripped", []string{"--lists", exampleLists, "--fail-on", "strong", clean}, 0, "No alerts"},
		{"gate of no tier", []string{"--lists", exampleLists, "--fail-on", "high", clean}, 1, "none of exact, strong, possible, weak"},
		{"no list", []string{clean}, 3, "no list is given"},
		{"list is missing", []string{"--lists", filepath.Join(dir, "none.xml"), clean}, 3, "none.xml"},
		{"list is an HTML page", []string{"--lists", html, clean}, 3, "HTML"},
		{"some rows rejected", []string{"--lists", exampleLists, exampleCustomers}, 4, "62 read = 56 screened + 5 not screened + 1 blank"},
		{"no customer file", []string{"--lists", exampleLists}, 1, "no customer file is given"},
		{"customer file is missing", []string{"--lists", exampleLists, filepath.Join(dir, "none.xlsx")}, 1, "none.xlsx"},
		{"configuration file", []string{"--config", config, listed}, 2, "Alerts: 1"},
		{"a flag wins over the file", []string{"--config", config, "--fail-on", "", listed}, 0, "Alerts: 1"},
		{"unknown key", []string{"--config", wrong, listed}, 1, "line 2: field thresold not found"},
		{"threshold out of range", []string{"--lists", exampleLists, "--threshold", "1.5", clean}, 1, "threshold 1.5"},
		{"unknown flag", []string{"--list", exampleLists, clean}, 1, "unknown flag: --list"},
		{"mapping to no header", []string{"--lists", exampleLists, "--map", "name=Nama", clean}, 1, "nama"},
		{"mapping with a comma", []string{"--lists", exampleLists, "--map", "name=Account, title", mapped}, 0, "Alerts: 1"},
		{"mapping without a header", []string{"--lists", exampleLists, "--map", "name", clean}, 1, "FIELD=HEADER"},
		{"report folder in use", []string{"--lists", exampleLists, "--out", full, clean}, 1, "never overwrites"},
		{"unknown format", []string{"--lists", exampleLists, "--format", "pdf", clean}, 1, "pdf"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			args := append([]string{"screen"}, tt.args...)
			out := filepath.Join(t.TempDir(), "report")
			if !strings.Contains(strings.Join(args, " "), "--out") {
				args = append(args, "--out", out)
			}
			code, stdout, stderr := runs(t, args...)
			if code != tt.code {
				t.Errorf("exit code %d, want %d", code, tt.code)
			}
			if !strings.Contains(stdout+stderr, tt.says) {
				t.Errorf("does not say %q:\n%s%s", tt.says, stdout, stderr)
			}
			_, err := os.Stat(filepath.Join(out, "manifest.json"))
			if finished := tt.code != 1 && tt.code != 3; finished != (err == nil) {
				t.Errorf("report: %v", err)
			}
			rest, err := os.ReadDir(filepath.Dir(out))
			if err != nil || len(rest) > 1 {
				t.Errorf("left behind: %v, %v", rest, err)
			}
		})
	}
}

func TestProgramSaysNothingOfCustomers(t *testing.T) {
	path := filepath.Join(t.TempDir(), "customers.csv")
	secret := []string{"Quillfeather", "31/02/1990", "AB998877", "0x00000000000000000000000000000000000abcde", "q@example.com"}
	text := "id;name;date of birth;passport number;wallet;email\n" +
		"SECRETID;Zacharias " + secret[0] + ";" + secret[1] + ";" + secret[2] + ";" + secret[3] + ";" + secret[4] + "\n" +
		"SECRETID;;" + secret[1] + ";;;" + secret[4] + "\n"
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	code, stdout, stderr := runs(t, "screen", "--lists", exampleLists, "--out", filepath.Join(t.TempDir(), "r"), path)
	if code != 4 {
		t.Fatalf("exit code %d, want 4\n%s%s", code, stdout, stderr)
	}
	for _, s := range append(secret, "SECRETID") {
		if strings.Contains(stdout+stderr, s) {
			t.Errorf("%q is in the output or the log:\n%s%s", s, stdout, stderr)
		}
	}
}

// The same inputs and configuration give the same alerts, with the index or
// without, and with any number of workers.
func TestProgramIsDeterministic(t *testing.T) {
	var first []byte
	for _, more := range [][]string{{"--workers", "1"}, {"--workers", "2"}, {"--exhaustive"}} {
		out := filepath.Join(t.TempDir(), "report")
		args := append([]string{"screen", "--quiet", "--lists", exampleLists, "--out", out, exampleCustomers}, more...)
		if code, stdout, stderr := runs(t, args...); code != 4 || stdout+stderr != "" {
			t.Fatalf("exit code %d: %s%s", code, stdout, stderr)
		}
		alerts, err := os.ReadFile(filepath.Join(out, "alerts.jsonl"))
		if err != nil {
			t.Fatal(err)
		}
		if first == nil {
			first = alerts
		}
		if !bytes.Equal(first, alerts) {
			t.Errorf("%v gives other alerts", more)
		}
	}
	for line := range bytes.Lines(first) {
		var alert map[string]any
		if err := json.Unmarshal(line, &alert); err != nil {
			t.Fatal(err)
		}
		for _, field := range []string{
			"schema_version", "alert_id", "customer", "entity", "score", "tier", "kind", "evidence", "state",
		} {
			if _, ok := alert[field]; !ok {
				t.Errorf("alert without %s: %s", field, line)
			}
		}
	}
}

func TestProgramReadsStandardInput(t *testing.T) {
	out := filepath.Join(t.TempDir(), "report")
	cmd := exec.CommandContext(t.Context(), binary, "screen", "--lists", exampleLists, "--out", out, "-")
	cmd.Stdin = strings.NewReader("name\nKim Jong Un\n")
	if text, err := cmd.CombinedOutput(); err != nil || !strings.Contains(string(text), "Alerts: 1") {
		t.Errorf("%v:\n%s", err, text)
	}
}

func TestOtherCommands(t *testing.T) {
	pairs := filepath.Join(t.TempDir(), "pairs.csv")
	if err := os.WriteFile(pairs, []byte("note,name1,name2,is_match\n\"a, b\",Kim Jong Un,\"KIM, Jong-un\",true\nc,Kim Jong Un,Angela Merkel,false\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		name, stdout, stderr string
		code                 int
		args                 []string
	}{
		{"compare two", "score 1.0000, match at threshold 0.8", "", 0, []string{"compare", "Kim Jong Un", "Kim Jong-un"}},
		{
			"compare pairs", "note,name1,name2,is_match,score,match,reasons\n\"a, b\",Kim Jong Un,\"KIM, Jong-un\",true,1.0000,true,the names are equal\nc,Kim Jong Un,Angela Merkel,false,0.0000,false,no word in common\n",
			"2 labelled pairs", 0,
			[]string{"compare", "--pairs", pairs},
		},
		{"compare one", "", "give two names", 1, []string{"compare", "Kim"}},
		{"pairs without names", "", "no columns name1 and name2", 1, []string{"compare", "--pairs", "../../go.mod"}},
		{"status", "un_sc        2026-02-27", "", 0, []string{"lists", "status", "--lists", exampleLists}},
		{"status of nothing", "", "list", 3, []string{"lists", "status"}},
		{"version", "report schema 1", "", 0, []string{"version"}},
		{"no such command", "", "unknown command", 1, []string{"sreen"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			code, stdout, stderr := runs(t, tt.args...)
			if code != tt.code {
				t.Errorf("exit code %d, want %d", code, tt.code)
			}
			if !strings.Contains(stdout, tt.stdout) || !strings.Contains(stderr, tt.stderr) {
				t.Errorf("want %q and %q, got\n%s\n%s", tt.stdout, tt.stderr, stdout, stderr)
			}
		})
	}
}
