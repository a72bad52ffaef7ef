// Package template fills texts with data: a template is text with actions in it, which are evaluated over the data
// by reflection.
//
// Package parse makes the tree. exec.go walks it, eval.go evaluates the operands of pipelines, call.go calls
// functions and methods; the functions that every template has are in builtins.go and compare.go.
package template

import (
	"fmt"
	"internal/unicode"
	"maps"
	"reflect"
	"strings"
	"sync"
	"text/template/parse"
)

// Template is a parsed template. Templates that were made of one another are associated: they can invoke each
// other by name.
type Template struct {
	name string
	*parse.Tree
	*group
	left, right string // delimiters, empty for the usual ones
}

// A group is what associated templates share.
type group struct {
	missing missingKey

	setLock sync.RWMutex
	set     map[string]*Template

	functionLock sync.RWMutex
	functions    FuncMap
	callable     map[string]reflect.Value // the same
}

// FuncMap is functions by the names that templates call them by. Each has one result, or two of which the second is
// an error, which ends the execution if it is not nil.
type FuncMap map[string]any

// missingKey is what happens when a map has no such key.
type missingKey int

const (
	missingIsNoValue missingKey = iota
	missingIsZero
	missingIsError
)

// New is an empty template.
func New(name string) *Template {
	t := &Template{name: name}
	t.init()
	return t
}

// New is another empty template, associated with t.
func (t *Template) New(name string) *Template {
	t.init()
	return &Template{name: name, group: t.group, left: t.left, right: t.right}
}

func (t *Template) init() {
	if t.group == nil {
		t.group = &group{set: map[string]*Template{}, functions: FuncMap{}, callable: map[string]reflect.Value{}}
	}
}

// Must is t; it panics if there is an error.
func Must(t *Template, err error) *Template {
	if err != nil {
		panic(err)
	}
	return t
}

// Name is the template's name.
func (t *Template) Name() string { return t.name }

// Delims sets the delimiters for what is parsed from now on; empty ones are {{ and }}.
func (t *Template) Delims(left, right string) *Template {
	t.init()
	t.left, t.right = left, right
	return t
}

// Option sets options, "missingkey=default", "missingkey=invalid", "missingkey=zero" or "missingkey=error". It
// panics on others.
func (t *Template) Option(opt ...string) *Template {
	t.init()
	for _, option := range opt {
		switch option {
		case "":
			panic("empty option string")
		case "missingkey=default", "missingkey=invalid":
			t.missing = missingIsNoValue
		case "missingkey=zero":
			t.missing = missingIsZero
		case "missingkey=error":
			t.missing = missingIsError
		default:
			panic("unrecognized option: " + option)
		}
	}
	return t
}

// Funcs adds functions for the template and those associated with it. It panics on what is no function for
// templates, and on bad names.
func (t *Template) Funcs(funcMap FuncMap) *Template {
	t.init()
	t.functionLock.Lock()
	defer t.functionLock.Unlock()
	addCallable(t.callable, funcMap)
	maps.Copy(t.functions, funcMap)
	return t
}

func addCallable(to map[string]reflect.Value, functions FuncMap) {
	for name, f := range functions {
		if !isFunctionName(name) {
			panic(fmt.Errorf("function name %q is not a valid identifier", name))
		}
		v := reflect.ValueOf(f)
		if v.Kind() != reflect.Func {
			panic("value for " + name + " not a function")
		}
		if err := checkResults(name, v.Type()); err != nil {
			panic(err)
		}
		to[name] = v
	}
}

func isFunctionName(name string) bool {
	for i, c := range name {
		if c != '_' && !unicode.IsLetter(c) && (i == 0 || !unicode.IsDigit(c)) {
			return false
		}
	}
	return name != ""
}

// checkResults: one, or a second that is an error.
func checkResults(name string, f reflect.Type) error {
	switch count := f.NumOut(); {
	case count == 1, count == 2 && f.Out(1) == errorType:
		return nil
	case count == 2:
		return fmt.Errorf("invalid function signature for %s: second return value should be error; is %s", name, f.Out(1))
	default:
		return fmt.Errorf("function %s has %d return values; should be 1 or 2", name, count)
	}
}

// Parse makes t, and what the text defines, of a text. An empty one does not replace what is there.
func (t *Template) Parse(text string) (*Template, error) {
	t.init()
	t.functionLock.RLock()
	trees, err := parse.Parse(t.name, text, t.left, t.right, t.functions, builtins())
	t.functionLock.RUnlock()
	if err != nil {
		return nil, err
	}
	for name, tree := range trees {
		if _, err := t.AddParseTree(name, tree); err != nil {
			return nil, err
		}
	}
	return t, nil
}

// AddParseTree makes a template of that name, or t itself if it is its own, of a tree.
func (t *Template) AddParseTree(name string, tree *parse.Tree) (*Template, error) {
	t.init()
	t.setLock.Lock()
	defer t.setLock.Unlock()
	target := t
	if name != t.name {
		target = t.New(name)
	}
	known := t.set[name]
	keeps := known != nil && known.Tree != nil && parse.IsEmptyTree(tree.Root)
	if !keeps {
		t.set[name] = target
	}
	if !keeps || target.Tree == nil {
		target.Tree = tree
	}
	return target, nil
}

// Lookup is the associated template of that name, nil if there is none.
func (t *Template) Lookup(name string) *Template {
	if t.group == nil {
		return nil
	}
	t.setLock.RLock()
	defer t.setLock.RUnlock()
	return t.set[name]
}

// Templates is the defined templates that are associated with t, itself included.
func (t *Template) Templates() []*Template {
	if t.group == nil {
		return nil
	}
	t.setLock.RLock()
	defer t.setLock.RUnlock()
	list := make([]*Template, 0, len(t.set))
	for _, template := range t.set {
		list = append(list, template)
	}
	return list
}

// DefinedTemplates names the templates that have a tree, for messages; empty if there are none.
func (t *Template) DefinedTemplates() string {
	if t.group == nil {
		return ""
	}
	t.setLock.RLock()
	defer t.setLock.RUnlock()
	var names []string
	for name, template := range t.set {
		if template.Tree != nil && template.Root != nil {
			names = append(names, fmt.Sprintf("%q", name))
		}
	}
	if names == nil {
		return ""
	}
	return "; defined templates are: " + strings.Join(names, ", ")
}

// Clone copies the template and those associated with it; what is parsed later is the copy's own.
func (t *Template) Clone() (*Template, error) {
	c := t.within(nil)
	c.init()
	if t.group == nil {
		return c, nil
	}
	c.missing = t.missing
	t.setLock.RLock()
	defer t.setLock.RUnlock()
	for name, template := range t.set {
		if name == t.name {
			c.set[name] = c
		} else {
			c.set[name] = template.within(c.group)
		}
	}
	t.functionLock.RLock()
	defer t.functionLock.RUnlock()
	maps.Copy(c.functions, t.functions)
	maps.Copy(c.callable, t.callable)
	return c, nil
}

func (t *Template) within(g *group) *Template {
	return &Template{t.name, t.Tree, g, t.left, t.right}
}
