package lists

import (
	"context"
	"fmt"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
)

// Load reads the sanctions lists under paths, each a file or a folder that is
// walked in lexical order. Hidden files and documents about a list (README,
// NOTICE, LICENSE, *.md, SHA256SUMS) are passed over in folders; every other
// file must be of one of the formats, for a folder with an unread list is a
// list not screened against. A file given twice is read once.
//
// Lists are read in parallel and returned ordered by source id. There is an
// error, naming the file, where a file is of no format or cannot be read, a
// companion file lies beside no list of its own, two files are editions of one
// list, or there is no list at all. Of several errors of one kind the first in
// path order is returned. All are [*Error], but for the context's.
func Load(ctx context.Context, formats []Format, paths []string) ([]*List, error) {
	files, err := listFiles(paths)
	if err != nil {
		return nil, err
	}
	jobs, companions, err := recognise(ctx, formats, files)
	if err != nil {
		return nil, err
	}
	if len(jobs) == 0 && len(companions) == 0 {
		return nil, &Error{
			Path: strings.Join(paths, ", "), Problem: "holds no sanctions list",
			Hint: "Give a list file or a folder of them; known are " + formatNames(formats) + ".",
		}
	}
	found, err := readAll(ctx, jobs)
	if err != nil {
		return nil, err
	}
	if err := checkCompanions(found, companions); err != nil {
		return nil, err
	}
	return bySource(found)
}

// job is a main file with its format.
type job struct {
	format Format
	source *Source
}

// recognise tells main files from companions, by content alone.
func recognise(ctx context.Context, formats []Format, files []string) (jobs []job, companions []string, err error) {
	for _, path := range files {
		if err := ctx.Err(); err != nil {
			return nil, nil, fmt.Errorf("loading lists: %w", err)
		}
		source := &Source{Path: path}
		head, err := source.Head()
		if err != nil {
			return nil, nil, err
		}
		format, role := claim(formats, head)
		switch role {
		case Main:
			jobs = append(jobs, job{format, source})
		case Companion:
			companions = append(companions, path)
		case Foreign:
			return nil, nil, &Error{
				Path: path, Problem: "is of no known list format; it looks like " + describe(head),
				Hint: "Known are " + formatNames(formats) + ". Take the file away, or replace it by the published one.",
			}
		}
	}
	return jobs, companions, nil
}

// claim finds the format of a file. A format that reads the file wins over one
// that takes it for a companion.
func claim(formats []Format, head []byte) (Format, Role) {
	var companion Format
	for _, f := range formats {
		switch f.Recognise(head) {
		case Main:
			return f, Main
		case Companion:
			companion = f
		case Foreign:
		}
	}
	if companion != nil {
		return companion, Companion
	}
	return nil, Foreign
}

// readAll reads the lists, as many at a time as there are processors.
func readAll(ctx context.Context, jobs []job) ([]*List, error) {
	found := make([]*List, len(jobs))
	errs := make([]error, len(jobs))
	slots := make(chan struct{}, max(runtime.GOMAXPROCS(0), 1))
	var wg sync.WaitGroup
	for i, j := range jobs {
		wg.Go(func() {
			slots <- struct{}{}
			defer func() { <-slots }()
			found[i], errs[i] = j.format.Load(ctx, j.source)
		})
	}
	wg.Wait()
	for _, err := range errs {
		if err != nil {
			return nil, err
		}
	}
	return found, nil
}

// checkCompanions makes sure that every companion was read with some list:
// aliases without their list are names that nobody is screened against.
func checkCompanions(found []*List, companions []string) error {
	read := map[string]bool{}
	for _, l := range found {
		for _, f := range l.Files {
			read[identity(f.Path)] = true
		}
	}
	for _, path := range companions {
		if !read[identity(path)] {
			return &Error{
				Path: path, Problem: "belongs to a list that is not there",
				Hint: "Put the list's main file beside it, under the matching name.",
			}
		}
	}
	return nil
}

// bySource orders the lists by source id and refuses two of one source.
func bySource(found []*List) ([]*List, error) {
	slices.SortStableFunc(found, func(a, b *List) int { return strings.Compare(a.Source, b.Source) })
	for i := 1; i < len(found); i++ {
		if a, b := found[i-1], found[i]; a.Source == b.Source {
			return nil, &Error{
				Path:    mainPath(b),
				Problem: fmt.Sprintf("is the list %s, and so is %s", b.Source, mainPath(a)),
				Hint:    "Screen against one edition: take one of them away.",
			}
		}
	}
	return found, nil
}

func mainPath(l *List) string {
	if len(l.Files) == 0 {
		return l.Source
	}
	return l.Files[0].Path
}

func formatNames(formats []Format) string {
	found := make([]string, len(formats))
	for i, f := range formats {
		found[i] = f.Name()
	}
	return strings.Join(found, ", ")
}

// identity returns a path by which two ways to name one file can be compared.
func identity(path string) string {
	if abs, err := filepath.Abs(path); err == nil {
		path = abs
	}
	if target, err := filepath.EvalSymlinks(path); err == nil {
		path = target
	}
	return filepath.Clean(path)
}
