// run
// What Go exports from text/template, with Go's types (make_signatures.py).
package main

import "io"
import "io/fs"
import "text/template"
import "text/template/parse"

var _ *error = &new(template.ExecError).Err
var _ *string = &new(template.ExecError).Name
var _ func(io.Writer, []uint8) = template.HTMLEscape
var _ func(string) string = template.HTMLEscapeString
var _ func(...interface{}) string = template.HTMLEscaper
var _ func(interface{}) (bool, bool) = template.IsTrue
var _ func(io.Writer, []uint8) = template.JSEscape
var _ func(string) string = template.JSEscapeString
var _ func(...interface{}) string = template.JSEscaper
var _ func(*template.Template, error) *template.Template = template.Must
var _ func(string) *template.Template = template.New
var _ func(fs.FS, ...string) (*template.Template, error) = template.ParseFS
var _ func(...string) (*template.Template, error) = template.ParseFiles
var _ func(string) (*template.Template, error) = template.ParseGlob
var _ func(...interface{}) string = template.URLQueryEscaper
var _ func(template.ExecError) string = (template.ExecError).Error
var _ func(template.ExecError) error = (template.ExecError).Unwrap
var _ func(*template.Template, string, *parse.Tree) (*template.Template, error) = (*template.Template).AddParseTree
var _ func(*template.Template) (*template.Template, error) = (*template.Template).Clone
var _ func(template.Template) *parse.Tree = (template.Template).Copy
var _ func(*template.Template) string = (*template.Template).DefinedTemplates
var _ func(*template.Template, string, string) *template.Template = (*template.Template).Delims
var _ func(template.Template, parse.Node) (string, string) = (template.Template).ErrorContext
var _ func(*template.Template, io.Writer, interface{}) error = (*template.Template).Execute
var _ func(*template.Template, io.Writer, string, interface{}) error = (*template.Template).ExecuteTemplate
var _ func(*template.Template, template.FuncMap) *template.Template = (*template.Template).Funcs
var _ func(*template.Template, string) *template.Template = (*template.Template).Lookup
var _ func(*template.Template) string = (*template.Template).Name
var _ func(*template.Template, string) *template.Template = (*template.Template).New
var _ func(*template.Template, ...string) *template.Template = (*template.Template).Option
var _ func(*template.Template, string) (*template.Template, error) = (*template.Template).Parse
var _ func(*template.Template, fs.FS, ...string) (*template.Template, error) = (*template.Template).ParseFS
var _ func(*template.Template, ...string) (*template.Template, error) = (*template.Template).ParseFiles
var _ func(*template.Template, string) (*template.Template, error) = (*template.Template).ParseGlob
var _ func(*template.Template) []*template.Template = (*template.Template).Templates
var _ template.ExecError
var _ template.FuncMap
var _ template.Template

func main() {}
