package template

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
)

// ParseFiles parses files; each gives a template of the file's name, the first of them is returned.
func ParseFiles(filenames ...string) (*Template, error) { return parseFiles(nil, readFromSystem, filenames) }

// ParseGlob parses the files that a pattern matches.
func ParseGlob(pattern string) (*Template, error) { return parseGlob(nil, pattern) }

// ParseFS parses files of a file system.
func ParseFS(fsys fs.FS, patterns ...string) (*Template, error) { return parseFS(nil, fsys, patterns) }

// ParseFiles parses files into templates that t knows.
func (t *Template) ParseFiles(filenames ...string) (*Template, error) {
	return parseFiles(t, readFromSystem, filenames)
}

// ParseGlob parses the files that a pattern matches into templates that t knows.
func (t *Template) ParseGlob(pattern string) (*Template, error) { return parseGlob(t, pattern) }

// ParseFS parses files of a file system into templates that t knows.
func (t *Template) ParseFS(fsys fs.FS, patterns ...string) (*Template, error) {
	return parseFS(t, fsys, patterns)
}

// A fileReader reads a file; the name is that of the template.
type fileReader func(file string) (name string, text []byte, err error)

func readFromSystem(file string) (string, []byte, error) {
	text, err := os.ReadFile(file)
	return filepath.Base(file), text, err
}

func parseFiles(t *Template, read fileReader, files []string) (*Template, error) {
	if err := t.mayParse(); err != nil {
		return nil, err
	}
	if len(files) == 0 {
		return nil, errors.New("html/template: no files named in call to ParseFiles")
	}
	for _, file := range files {
		name, text, err := read(file)
		if err != nil {
			return nil, err
		}
		if t == nil {
			t = New(name)
		}
		target := t
		if name != t.Name() {
			target = t.New(name)
		}
		if _, err := target.Parse(string(text)); err != nil {
			return nil, err
		}
	}
	return t, nil
}

func parseGlob(t *Template, pattern string) (*Template, error) {
	if err := t.mayParse(); err != nil {
		return nil, err
	}
	files, err := filepath.Glob(pattern)
	if err != nil {
		return nil, err
	}
	if len(files) == 0 {
		return nil, fmt.Errorf("html/template: pattern matches no files: %#q", pattern)
	}
	return parseFiles(t, readFromSystem, files)
}

func parseFS(t *Template, fsys fs.FS, patterns []string) (*Template, error) {
	var files []string
	for _, pattern := range patterns {
		found, err := fs.Glob(fsys, pattern)
		if err != nil {
			return nil, err
		}
		if len(found) == 0 {
			return nil, fmt.Errorf("template: pattern matches no files: %#q", pattern)
		}
		files = append(files, found...)
	}
	read := func(file string) (string, []byte, error) {
		text, err := fs.ReadFile(fsys, file)
		return path.Base(file), text, err
	}
	return parseFiles(t, read, files)
}
