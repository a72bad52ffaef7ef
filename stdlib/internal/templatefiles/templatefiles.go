// Package templatefiles parses files into templates, for text/template and html/template.
package templatefiles

import (
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
)

// Template is what a *Template of either package has.
type Template[T any] interface {
	comparable
	Name() string
	New(name string) T
	Parse(text string) (T, error)
}

// Files are to be parsed, in this order.
type Files struct {
	whoever string // asks for them: the beginning of errors
	names   []string
	read    func(file string) (template string, text []byte, err error)
	err     error
}

// Err is why they could not be found.
func (f Files) Err() error { return f.err }

// Named are files by their names.
func Named(whoever string, names []string) Files {
	read := func(file string) (string, []byte, error) {
		text, err := os.ReadFile(file)
		return filepath.Base(file), text, err
	}
	return Files{whoever: whoever, names: names, read: read}
}

// Matching are those that a pattern matches.
func Matching(whoever, pattern string) Files {
	names, err := filepath.Glob(pattern)
	if err != nil {
		return Files{err: err}
	}
	if len(names) == 0 {
		return noMatch(whoever, pattern)
	}
	return Named(whoever, names)
}

// In are those of a file system that patterns match.
func In(fsys fs.FS, whoever string, patterns []string) Files {
	var names []string
	for _, pattern := range patterns {
		found, err := fs.Glob(fsys, pattern)
		if err != nil {
			return Files{err: err}
		}
		if len(found) == 0 {
			return noMatch("template", pattern) // whichever package it is, as in Go
		}
		names = append(names, found...)
	}
	files := Named(whoever, names)
	files.read = func(file string) (string, []byte, error) {
		text, err := fs.ReadFile(fsys, file)
		return path.Base(file), text, err
	}
	return files
}

func noMatch(whoever, pattern string) Files {
	return Files{err: fmt.Errorf("%s: pattern matches no files: %#q", whoever, pattern)}
}

// Parse parses each file into the template of its name, which is t or one that t knows. Without a t, the first file's
// is made. It returns t, or what was made.
func Parse[T Template[T]](t T, files Files, makeTemplate func(name string) T) (T, error) {
	var none T
	if files.err != nil {
		return none, files.err
	}
	if len(files.names) == 0 {
		return none, fmt.Errorf("%s: no files named in call to ParseFiles", files.whoever)
	}
	for _, file := range files.names {
		name, text, err := files.read(file)
		if err != nil {
			return none, err
		}
		if t == none {
			t = makeTemplate(name)
		}
		target := t
		if name != t.Name() {
			target = t.New(name)
		}
		if _, err := target.Parse(string(text)); err != nil {
			return none, err
		}
	}
	return t, nil
}
