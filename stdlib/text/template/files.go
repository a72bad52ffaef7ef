package template

import (
	"internal/templatefiles"
	"io/fs"
)

// ParseFiles parses files; each gives a template of the file's name, the first of them is returned.
func ParseFiles(filenames ...string) (*Template, error) {
	return templatefiles.Parse(nil, templatefiles.Named("template", filenames), New)
}

// ParseGlob parses the files that a pattern matches.
func ParseGlob(pattern string) (*Template, error) {
	return templatefiles.Parse(nil, templatefiles.Matching("template", pattern), New)
}

// ParseFS parses files of a file system.
func ParseFS(fsys fs.FS, patterns ...string) (*Template, error) {
	return templatefiles.Parse(nil, templatefiles.In(fsys, "template", patterns), New)
}

// ParseFiles parses files into templates associated with t.
func (t *Template) ParseFiles(filenames ...string) (*Template, error) {
	t.init()
	return templatefiles.Parse(t, templatefiles.Named("template", filenames), New)
}

// ParseGlob parses the files that a pattern matches into templates associated with t.
func (t *Template) ParseGlob(pattern string) (*Template, error) {
	t.init()
	return templatefiles.Parse(t, templatefiles.Matching("template", pattern), New)
}

// ParseFS parses files of a file system into templates associated with t.
func (t *Template) ParseFS(fsys fs.FS, patterns ...string) (*Template, error) {
	t.init()
	return templatefiles.Parse(t, templatefiles.In(fsys, "template", patterns), New)
}
