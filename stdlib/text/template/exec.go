package template

import (
	"fmt"
	"io"
	"reflect"
	"text/template/parse"
)

// Invocations within invocations.
const maxDepth = 100000

// ExecError is what Execute returns when the template cannot be executed. An error of the writer is returned as it
// is.
type ExecError struct {
	Name string // of the template
	Err  error
}

func (e ExecError) Error() string { return e.Err.Error() }
func (e ExecError) Unwrap() error { return e.Err }

// An execution of one template. An invoked template has one of its own.
type execution struct {
	template  *Template
	out       io.Writer
	node      parse.Node // that is being executed, for messages
	variables []variable // in scope, the newest last
	depth     int        // of invocations
}

type variable struct {
	name  string
	value reflect.Value
}

// writeFailure is what the execution ends with if the writer fails.
type writeFailure struct{ error }

// flow says how the list goes on that a node is in.
type flow int

const (
	goOn flow = iota
	leaveLoop
	nextIteration
)

// Execute writes the template filled with data. On an error, some of it may have been written already. A
// reflect.Value stands for the value that it holds.
func (t *Template) Execute(wr io.Writer, data any) (err error) {
	dot, isValue := data.(reflect.Value)
	if !isValue {
		dot = reflect.ValueOf(data)
	}
	e := &execution{template: t, out: wr, variables: []variable{{"$", dot}}}
	defer func() {
		switch failure := recover().(type) {
		case nil:
		case writeFailure:
			err = failure.error
		case ExecError:
			err = failure
		default:
			panic(failure)
		}
	}()
	if t.Tree == nil || t.Root == nil {
		e.fail("%q is an incomplete or empty template", t.Name())
	}
	e.walk(dot, t.Root)
	return nil
}

// ExecuteTemplate executes the associated template of that name.
func (t *Template) ExecuteTemplate(wr io.Writer, name string, data any) error {
	template := t.Lookup(name)
	if template == nil {
		return fmt.Errorf("template: no template %q associated with template %q", name, t.name)
	}
	return template.Execute(wr, data)
}

// fail ends the execution; the message says where.
func (e *execution) fail(format string, args ...any) {
	place := "template: " + e.template.Name()
	if e.node != nil {
		location, context := e.template.ErrorContext(e.node)
		place = fmt.Sprintf("template: %s: executing %q at <%s>", location, e.template.Name(), context)
	}
	panic(ExecError{e.template.Name(), fmt.Errorf("%s: "+format, append([]any{place}, args...)...)})
}

// ---- variables

func (e *execution) find(name string) *variable {
	for i := len(e.variables) - 1; i >= 0; i-- {
		if e.variables[i].name == name {
			return &e.variables[i]
		}
	}
	e.fail("undefined variable: %s", name)
	return nil
}

func (e *execution) declare(name string, value reflect.Value) {
	e.variables = append(e.variables, variable{name, value})
}

// leave ends the scope of the variables declared since there were that many.
func (e *execution) leave(count int) { e.variables = e.variables[:count] }

// ---- nodes

func (e *execution) walk(dot reflect.Value, node parse.Node) flow {
	e.node = node
	switch node := node.(type) {
	case *parse.ListNode:
		for _, inner := range node.Nodes {
			if f := e.walk(dot, inner); f != goOn {
				return f
			}
		}
	case *parse.TextNode:
		if _, err := e.out.Write(node.Text); err != nil {
			panic(writeFailure{err})
		}
	case *parse.ActionNode:
		if value := e.pipeline(dot, node.Pipe); len(node.Pipe.Decl) == 0 {
			e.print(node, value)
		}
	case *parse.IfNode:
		return e.walkCondition(dot, &node.BranchNode)
	case *parse.WithNode:
		return e.walkCondition(dot, &node.BranchNode)
	case *parse.RangeNode:
		return e.walkRange(dot, node)
	case *parse.TemplateNode:
		e.invoke(dot, node)
	case *parse.BreakNode:
		return leaveLoop
	case *parse.ContinueNode:
		return nextIteration
	case *parse.CommentNode:
	default:
		e.fail("unknown node: %s", node)
	}
	return goOn
}

// walkCondition is for if, and for with, in which the value is dot.
func (e *execution) walkCondition(dot reflect.Value, branch *parse.BranchNode) flow {
	defer e.leave(len(e.variables))
	value := e.pipeline(dot, branch.Pipe)
	truth, ok := truthOf(dynamic(value))
	switch {
	case !ok:
		e.fail("if/with can't use %v", value)
	case truth && branch.NodeType == parse.NodeWith:
		return e.walk(value, branch.List)
	case truth:
		return e.walk(dot, branch.List)
	case branch.ElseList != nil:
		return e.walk(dot, branch.ElseList)
	}
	return goOn
}

func (e *execution) invoke(dot reflect.Value, node *parse.TemplateNode) {
	template := e.template.Lookup(node.Name)
	if template == nil {
		e.fail("template %q not defined", node.Name)
	}
	if e.depth == maxDepth {
		e.fail("exceeded maximum template depth (%v)", maxDepth)
	}
	dot = e.pipeline(dot, node.Pipe)
	inner := &execution{template, e.out, e.node, []variable{{"$", dot}}, e.depth + 1}
	inner.walk(dot, template.Root)
}

func (e *execution) print(node parse.Node, value reflect.Value) {
	e.node = node
	printed, ok := printable(value)
	if !ok {
		e.fail("can't print %s of type %s", node, value.Type())
	}
	if _, err := fmt.Fprint(e.out, printed); err != nil {
		panic(writeFailure{err})
	}
}

// printable is what fmt prints for a value: what a pointer points to, or the pointer if it has the method that
// prints it.
func printable(v reflect.Value) (x any, ok bool) {
	if v.Kind() == reflect.Pointer {
		v, _ = indirect(v)
	}
	if !v.IsValid() {
		return "<no value>", true
	}
	printsItself := func(t reflect.Type) bool { return t.Implements(errorType) || t.Implements(stringerType) }
	if !printsItself(v.Type()) {
		if v.CanAddr() && printsItself(reflect.PointerTo(v.Type())) {
			v = v.Addr()
		} else if k := v.Kind(); k == reflect.Chan || k == reflect.Func {
			return nil, false
		}
	}
	return v.Interface(), true
}

