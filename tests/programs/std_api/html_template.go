// run
// What Go exports from html/template, with Go's types (make_signatures.py).
package main

import "html/template"
import "io"
import "io/fs"
import "text/template/parse"

const _ template.ErrorCode = template.ErrAmbigContext
const _ template.ErrorCode = template.ErrBadHTML
const _ template.ErrorCode = template.ErrBranchEnd
const _ template.ErrorCode = template.ErrEndContext
const _ template.ErrorCode = template.ErrJSTemplate
const _ template.ErrorCode = template.ErrNoSuchTemplate
const _ template.ErrorCode = template.ErrOutputContext
const _ template.ErrorCode = template.ErrPartialCharset
const _ template.ErrorCode = template.ErrPartialEscape
const _ template.ErrorCode = template.ErrPredefinedEscaper
const _ template.ErrorCode = template.ErrRangeLoopReentry
const _ template.ErrorCode = template.ErrSlashAmbig
const _ template.ErrorCode = template.OK
var _ *string = &new(template.Error).Description
var _ *template.ErrorCode = &new(template.Error).ErrorCode
var _ *int = &new(template.Error).Line
var _ *string = &new(template.Error).Name
var _ *parse.Node = &new(template.Error).Node
var _ **parse.Tree = &new(template.Template).Tree
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
var _ func(*template.Error) string = (*template.Error).Error
var _ func(*template.Template, string, *parse.Tree) (*template.Template, error) = (*template.Template).AddParseTree
var _ func(*template.Template) (*template.Template, error) = (*template.Template).Clone
var _ func(*template.Template) string = (*template.Template).DefinedTemplates
var _ func(*template.Template, string, string) *template.Template = (*template.Template).Delims
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
var _ template.CSS
var _ template.Error
var _ template.ErrorCode
var _ template.FuncMap
var _ template.HTML
var _ template.HTMLAttr
var _ template.JS
var _ template.JSStr
var _ template.Srcset
var _ template.Template
var _ template.URL
var _ = map[bool]int{false: 0, template.ErrAmbigContext == 1: 1}
var _ = map[bool]int{false: 0, template.ErrBadHTML == 2: 1}
var _ = map[bool]int{false: 0, template.ErrBranchEnd == 3: 1}
var _ = map[bool]int{false: 0, template.ErrEndContext == 4: 1}
var _ = map[bool]int{false: 0, template.ErrJSTemplate == 12: 1}
var _ = map[bool]int{false: 0, template.ErrNoSuchTemplate == 5: 1}
var _ = map[bool]int{false: 0, template.ErrOutputContext == 6: 1}
var _ = map[bool]int{false: 0, template.ErrPartialCharset == 7: 1}
var _ = map[bool]int{false: 0, template.ErrPartialEscape == 8: 1}
var _ = map[bool]int{false: 0, template.ErrPredefinedEscaper == 11: 1}
var _ = map[bool]int{false: 0, template.ErrRangeLoopReentry == 9: 1}
var _ = map[bool]int{false: 0, template.ErrSlashAmbig == 10: 1}
var _ = map[bool]int{false: 0, template.OK == 0: 1}

func main() {}
