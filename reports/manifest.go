package reports

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"time"

	"saring/customers"
	"saring/lists"
	"saring/screen"
)

// Manifest says what was run, on what, with what result. [Folder.Commit] fills
// in SchemaVersion, RunID, ConfigurationSHA256 and Files.
type Manifest struct {
	SchemaVersion       int         `json:"schema_version"`
	RunID               string      `json:"run_id"`
	Started             time.Time   `json:"started"`
	Finished            time.Time   `json:"finished"`
	Program             Program     `json:"program"`
	Notice              string      `json:"notice,omitempty"`
	Configuration       any         `json:"configuration"`
	ConfigurationSHA256 string      `json:"configuration_sha256"`
	Inputs              []Input     `json:"inputs"`
	Lists               []List      `json:"lists"`
	Alerts              AlertCounts `json:"alerts"`
	// UnreadableScripts counts the customers whose names could not be compared,
	// by script.
	UnreadableScripts map[string]int `json:"unreadable_scripts,omitempty"`
	// Problems counts the cells that could not be used although their row was
	// screened; they are in problems.jsonl.
	Problems int          `json:"problems"`
	Files    []ReportFile `json:"files"`
}

// Program is the program that ran.
type Program struct {
	Version string `json:"version"`
	Commit  string `json:"commit"`
	Go      string `json:"go"`
}

// Input is one customer file.
type Input struct {
	Path   string              `json:"path"`
	Size   int64               `json:"size"`
	SHA256 string              `json:"sha256"`
	Sheets []customers.Mapping `json:"sheets"`
	customers.Counts
	Warnings []string `json:"warnings,omitempty"`
}

// List is one list that was screened against.
type List struct {
	Source    string `json:"source"`
	Title     string `json:"title"`
	Published string `json:"published"` // the publisher's date, "" where the format has none
	// Retrieved is when the main file was last written, RFC 3339 in UTC.
	Retrieved time.Time    `json:"retrieved"`
	Files     []lists.File `json:"files"`
	Entities  int          `json:"entities"`
	Names     int          `json:"names"`
	Warnings  []string     `json:"warnings,omitempty"`
}

// DescribeList gives a list as the manifest tells it.
func DescribeList(l *lists.List) List {
	out := List{
		Source: l.Source, Title: l.Title, Published: l.Published.String(), Files: l.Files,
		Entities: len(l.Entities), Names: l.NameCount(), Warnings: l.Warnings,
	}
	if len(l.Files) > 0 {
		out.Retrieved = l.Files[0].Modified
	}
	return out
}

// AlertCounts counts the alerts of a run.
type AlertCounts struct {
	Total int `json:"total"`
	// Customers counts the rows with at least one alert.
	Customers int                 `json:"customers"`
	ByTier    map[screen.Tier]int `json:"by_tier"`
	ByKind    map[screen.Kind]int `json:"by_kind"`
	ByList    map[string]int      `json:"by_list"`
}

// ReportFile is one file of the report folder.
type ReportFile struct {
	Name   string `json:"name"`
	Size   int64  `json:"size"`
	SHA256 string `json:"sha256"`
}

// complete fills in what follows from the rest.
func (m *Manifest) complete() error {
	m.SchemaVersion = SchemaVersion
	configuration, err := json.Marshal(m.Configuration)
	if err != nil {
		return fmt.Errorf("describing the configuration: %w", err)
	}
	sum := sha256.Sum256(configuration)
	m.ConfigurationSHA256 = hex.EncodeToString(sum[:])
	if m.RunID == "" {
		id := sha256.Sum256([]byte(m.Started.Format(time.RFC3339Nano) + m.ConfigurationSHA256))
		m.RunID = m.Started.UTC().Format("20060102T150405Z") + "-" + hex.EncodeToString(id[:4])
	}
	return nil
}

// reconcile checks that every row read is accounted for, and that the report
// holds as many results as were screened or rejected.
func (m *Manifest) reconcile(results, rejects, alerts int) error {
	expected, rejected := 0, 0
	for i := range m.Inputs {
		in := &m.Inputs[i]
		if in.Read != in.Records+in.Rejected+in.Blank {
			return fmt.Errorf("the rows of %s do not add up: %d read, %d screened, %d rejected, %d blank",
				in.Path, in.Read, in.Records, in.Rejected, in.Blank)
		}
		expected += in.Records + in.Rejected
		rejected += in.Rejected
	}
	// a row may be rejected later than reading, never the other way round
	if results != expected || rejects < rejected || alerts != m.Alerts.Total {
		return fmt.Errorf("the report does not hold every row: %d results of %d, %d rejects of %d, %d alerts of %d",
			results, expected, rejects, rejected, alerts, m.Alerts.Total)
	}
	return nil
}
