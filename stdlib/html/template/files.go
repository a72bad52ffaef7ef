package template

import (
	"internal/templatefiles"
	"io/fs"
)

// ParseFiles parses files; each gives a template of the file's name, the first of them is returned.
func ParseFiles(filenames ...string) (*Template, error) { return (*Template)(nil).ParseFiles(filenames...) }

// ParseGlob parses the files that a pattern matches.
func ParseGlob(pattern string) (*Template, error) { return (*Template)(nil).ParseGlob(pattern) }

// ParseFS parses files of a file system.
func ParseFS(fsys fs.FS, patterns ...string) (*Template, error) {
	return (*Template)(nil).ParseFS(fsys, patterns...)
}

// ParseFiles parses files into templates that t knows.
func (t *Template) ParseFiles(filenames ...string) (*Template, error) {
	return t.parse(templatefiles.Named("html/template", filenames))
}

// ParseGlob parses the files that a pattern matches into templates that t knows.
func (t *Template) ParseGlob(pattern string) (*Template, error) {
	return t.parse(templatefiles.Matching("html/template", pattern))
}

// ParseFS parses files of a file system into templates that t knows.
func (t *Template) ParseFS(fsys fs.FS, patterns ...string) (*Template, error) {
	files := templatefiles.In(fsys, "html/template", patterns)
	if err := files.Err(); err != nil {
		return nil, err // whatever there is to say of t, as in Go
	}
	return t.parse(files)
}

func (t *Template) parse(files templatefiles.Files) (*Template, error) {
	if err := t.mayParse(); err != nil {
		return nil, err
	}
	return templatefiles.Parse(t, files, New)
}
