package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"
)

// mapFlag takes FIELD=HEADER, once for each column. Unlike the flag library's own
// map it leaves commas alone: headers hold them.
type mapFlag map[string]string

// Set implements pflag.Value.
func (m *mapFlag) Set(text string) error {
	field, header, ok := strings.Cut(text, "=")
	if !ok || strings.TrimSpace(field) == "" {
		return errors.New("write it as FIELD=HEADER, such as name=\"Account title\"")
	}
	if *m == nil {
		*m = mapFlag{}
	}
	(*m)[strings.TrimSpace(field)] = header
	return nil
}

// Type implements pflag.Value.
func (m *mapFlag) Type() string { return "FIELD=HEADER" }

// String implements pflag.Value.
func (m *mapFlag) String() string {
	var pairs []string
	for field, header := range *m {
		pairs = append(pairs, fmt.Sprintf("%s=%s", field, header))
	}
	slices.Sort(pairs)
	return strings.Join(pairs, " ")
}
