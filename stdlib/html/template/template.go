// Package template makes HTML that is safe against what is put into it: text/template, with what each value is passed
// through chosen by where in the document it goes.
//
// Before a template is executed for the first time an escaper (escape.go) walks over its text as a browser would read
// it (markup.go, script.go, style.go), so it knows the place (place.go) of each action, and adds functions (values.go)
// to its pipeline.
package template

import (
	"errors"
	"fmt"
	"io"
	"sync"
	"text/template"
	"text/template/parse"
)

// Template is text/template's, made safe.
type Template struct {
	// Tree is that of the underlying template. It may have been changed.
	Tree *parse.Tree

	text    *template.Template
	set     *templateSet
	err     error // why it cannot be made safe
	escaped bool  // it is safe
}

// A templateSet is templates that know each other. Its mutex guards it and what its templates have besides their names.
type templateSet struct {
	mutex     sync.Mutex
	templates map[string]*Template
	executed  bool // one of them has been, so no more can be parsed
	escaper   *escaper
}

// FuncMap is functions by the names that templates call them by.
type FuncMap = template.FuncMap

func newSet() *templateSet {
	set := &templateSet{templates: map[string]*Template{}}
	set.escaper = newEscaper(set)
	return set
}

// any is one of the templates, which all have the others.
func (s *templateSet) any() *Template {
	for _, t := range s.templates {
		return t
	}
	panic("no templates in name space")
}

// New is a template without text.
func New(name string) *Template {
	t := &Template{text: template.New(name), set: newSet()}
	t.set.templates[name] = t
	return t
}

// New is a template without text that t knows.
func (t *Template) New(name string) *Template {
	t.set.mutex.Lock()
	defer t.set.mutex.Unlock()
	return t.add(name)
}

func (t *Template) add(name string) *Template {
	added := &Template{text: t.text.New(name), set: t.set}
	if old, ok := t.set.templates[name]; ok {
		*old = *New(old.Name())
	}
	t.set.templates[name] = added
	return added
}

// Must is t unless there is an error, which it panics with.
func Must(t *Template, err error) *Template {
	if err != nil {
		panic(err)
	}
	return t
}

// Name is the template's name.
func (t *Template) Name() string { return t.text.Name() }

// Funcs lets templates call functions. They must be there before a text is parsed that does.
func (t *Template) Funcs(funcMap FuncMap) *Template {
	t.text.Funcs(funcMap)
	return t
}

// Delims sets what stands around actions; "" is {{ or }}.
func (t *Template) Delims(left, right string) *Template {
	t.text.Delims(left, right)
	return t
}

// Option sets an option, as text/template has it.
func (t *Template) Option(opt ...string) *Template {
	t.text.Option(opt...)
	return t
}

// Lookup is the template of a name that t knows, or nil.
func (t *Template) Lookup(name string) *Template {
	t.set.mutex.Lock()
	defer t.set.mutex.Unlock()
	return t.set.templates[name]
}

// Templates are those that t knows, itself included.
func (t *Template) Templates() []*Template {
	t.set.mutex.Lock()
	defer t.set.mutex.Unlock()
	all := make([]*Template, 0, len(t.set.templates))
	for _, known := range t.set.templates {
		all = append(all, known)
	}
	return all
}

// DefinedTemplates lists those that have text, for messages.
func (t *Template) DefinedTemplates() string { return t.text.DefinedTemplates() }

// mayParse: is it early enough?
func (t *Template) mayParse() error {
	if t == nil {
		return nil
	}
	t.set.mutex.Lock()
	defer t.set.mutex.Unlock()
	if t.set.executed {
		return errors.New("html/template: cannot Parse after Execute")
	}
	return nil
}

// Parse gives t, and the templates that the text defines, their text.
func (t *Template) Parse(text string) (*Template, error) {
	if err := t.mayParse(); err != nil {
		return nil, err
	}
	parsed, err := t.text.Parse(text)
	if err != nil {
		return nil, err
	}
	t.set.mutex.Lock()
	defer t.set.mutex.Unlock()
	for _, inner := range parsed.Templates() {
		known := t.set.templates[inner.Name()]
		if known == nil {
			known = t.add(inner.Name())
		}
		known.text, known.Tree = inner, inner.Tree
	}
	return t, nil
}

// AddParseTree gives a template of a name a tree.
func (t *Template) AddParseTree(name string, tree *parse.Tree) (*Template, error) {
	if err := t.mayParse(); err != nil {
		return nil, err
	}
	t.set.mutex.Lock()
	defer t.set.mutex.Unlock()
	text, err := t.text.AddParseTree(name, tree)
	if err != nil {
		return nil, err
	}
	added := &Template{text: text, Tree: text.Tree, set: t.set}
	t.set.templates[name] = added
	return added, nil
}

// Clone is a copy of t and all that it knows. None of them may have been executed.
func (t *Template) Clone() (*Template, error) {
	t.set.mutex.Lock()
	defer t.set.mutex.Unlock()
	late := fmt.Errorf("html/template: cannot Clone %q after it has executed", t.Name())
	if t.err != nil || t.escaped {
		return nil, late
	}
	text, err := t.text.Clone()
	if err != nil {
		return nil, err
	}
	set := newSet()
	set.templates[text.Name()] = &Template{text: text, Tree: text.Tree, set: set}
	for _, inner := range text.Templates() {
		known := t.set.templates[inner.Name()]
		if known == nil || known.err != nil || known.escaped {
			return nil, late
		}
		inner.Tree = inner.Tree.Copy()
		set.templates[inner.Name()] = &Template{text: inner, Tree: inner.Tree, set: set}
	}
	return set.templates[text.Name()], nil
}

// escape makes t safe if it is not yet.
func (t *Template) escape() error {
	t.set.mutex.Lock()
	defer t.set.mutex.Unlock()
	t.set.executed = true
	switch {
	case t.escaped || t.err != nil:
		return t.err
	case t.Tree == nil:
		return fmt.Errorf("template: %q is an incomplete or empty template", t.Name())
	}
	return t.escapeTemplate(t.text.Root, t.Name())
}

// Execute writes the template's text with its actions applied to data.
func (t *Template) Execute(wr io.Writer, data any) error {
	if err := t.escape(); err != nil {
		return err
	}
	return t.text.Execute(wr, data)
}

// ExecuteTemplate is Execute for the template of a name that t knows.
func (t *Template) ExecuteTemplate(wr io.Writer, name string, data any) error {
	known, err := t.lookupSafe(name)
	if err != nil {
		return err
	}
	return known.text.Execute(wr, data)
}

func (t *Template) lookupSafe(name string) (*Template, error) {
	t.set.mutex.Lock()
	defer t.set.mutex.Unlock()
	t.set.executed = true
	known := t.set.templates[name]
	switch {
	case known == nil:
		return nil, fmt.Errorf("html/template: %q is undefined", name)
	case known.err != nil:
		return nil, known.err
	case known.text.Tree == nil || known.text.Root == nil:
		return nil, fmt.Errorf("html/template: %q is an incomplete template", name)
	case known.escaped:
		return known, nil
	}
	return known, known.escapeTemplate(known.text.Root, name)
}

// IsTrue says whether a value counts as true, and whether it can.
func IsTrue(val any) (truth, ok bool) { return template.IsTrue(val) }

// HTMLEscape writes b with what HTML minds escaped.
func HTMLEscape(w io.Writer, b []byte) { template.HTMLEscape(w, b) }

// HTMLEscapeString is s with what HTML minds escaped.
func HTMLEscapeString(s string) string { return template.HTMLEscapeString(s) }

// HTMLEscaper is the arguments, printed, with what HTML minds escaped.
func HTMLEscaper(args ...any) string { return template.HTMLEscaper(args...) }

// JSEscape writes b as the contents of a JavaScript string.
func JSEscape(w io.Writer, b []byte) { template.JSEscape(w, b) }

// JSEscapeString is s as the contents of a JavaScript string.
func JSEscapeString(s string) string { return template.JSEscapeString(s) }

// JSEscaper is the arguments, printed, as the contents of a JavaScript string.
func JSEscaper(args ...any) string { return template.JSEscaper(args...) }

// URLQueryEscaper is the arguments, printed, as part of a query.
func URLQueryEscaper(args ...any) string { return template.URLQueryEscaper(args...) }
