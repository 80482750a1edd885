// Package reports writes everything that leaves a run: the report folder with
// report.xlsx for the reviewer, alerts.jsonl, alerts.csv and rejects.jsonl for
// other programs, and manifest.json for the auditor. Names and fields are a
// contract, see docs/report.md.
//
//	folder, err := reports.Create(dir, formats)
//	defer folder.Abort()
//	for … { folder.Write(ctx, result) }
//	folder.Commit(ctx, &manifest)
//
// The folder appears whole at Commit or not at all.
package reports

import (
	"fmt"
	"strings"
)

// SchemaVersion is the version of the schema of all machine-readable files.
const SchemaVersion = 1

// Formats says which alert files to write. rejects.jsonl and manifest.json are
// always written.
type Formats struct {
	XLSX  bool `json:"xlsx"`
	JSONL bool `json:"jsonl"`
	CSV   bool `json:"csv"`
}

// DefaultFormats returns what is written where nothing is asked for.
func DefaultFormats() Formats { return Formats{XLSX: true, JSONL: true} }

// ParseFormats reads a list such as "xlsx,csv". At least one format is needed,
// and an unknown one is an error.
func ParseFormats(list string) (Formats, error) {
	var f Formats
	for name := range strings.SplitSeq(list, ",") {
		switch strings.ToLower(strings.TrimSpace(name)) {
		case "xlsx":
			f.XLSX = true
		case "jsonl":
			f.JSONL = true
		case "csv":
			f.CSV = true
		case "html":
			return f, fmt.Errorf("report format html is not written by this version; it writes xlsx, jsonl and csv")
		default:
			return f, fmt.Errorf("report format %q is unknown; this version writes xlsx, jsonl and csv", name)
		}
	}
	return f, nil
}
