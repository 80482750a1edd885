package lists

import (
	"os"
	"path/filepath"
	"strings"
)

// listFiles returns the files that paths name, each once, in path order.
func listFiles(paths []string) ([]string, error) {
	w := &walk{seen: map[string]bool{}}
	for _, path := range paths {
		if err := w.visit(path); err != nil {
			return nil, err
		}
	}
	return w.files, nil
}

// walk gathers list files. It follows symbolic links, since a mounted folder of
// lists often consists of them, and goes into no folder twice.
type walk struct {
	seen  map[string]bool
	files []string
}

func (w *walk) visit(path string) error {
	info, err := os.Stat(path)
	if err != nil {
		return &Error{Path: path, Problem: "cannot be opened", Err: err, Hint: "Check the path of the list."}
	}
	id := identity(path)
	if w.seen[id] {
		return nil
	}
	w.seen[id] = true
	if info.Mode().IsRegular() {
		w.files = append(w.files, path)
		return nil
	}
	if !info.IsDir() {
		return &Error{Path: path, Problem: "is neither a file nor a folder"}
	}
	entries, err := os.ReadDir(path) // in lexical order
	if err != nil {
		return &Error{Path: path, Problem: "cannot be read as a folder", Err: err}
	}
	for _, entry := range entries {
		if isDocument(entry.Name()) {
			continue
		}
		if err := w.visit(filepath.Join(path, entry.Name())); err != nil {
			return err
		}
	}
	return nil
}

// isDocument reports whether a file of this name lies in a folder of lists
// without being one: hidden files and texts about the lists.
func isDocument(name string) bool {
	upper := strings.ToUpper(name)
	if strings.HasPrefix(name, ".") || strings.HasSuffix(upper, ".MD") {
		return true
	}
	for _, word := range []string{"README", "NOTICE", "LICENSE", "SHA256SUMS"} {
		if upper == word || strings.HasPrefix(upper, word+".") {
			return true
		}
	}
	return false
}
