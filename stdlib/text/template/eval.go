package template

import (
	"fmt"
	"reflect"
	"strings"
	"text/template/parse"
)

var (
	errorType    = reflect.TypeFor[error]()
	stringerType = reflect.TypeFor[fmt.Stringer]()
	valueType    = reflect.TypeFor[reflect.Value]()
)

// nothing marks that no value was piped into a command. (An invalid Value is a value: nil.)
type nothingType struct{}

var nothing = reflect.ValueOf(nothingType{})

func isNothing(v reflect.Value) bool { return v.IsValid() && v.Type() == nothing.Type() }

// indirect follows pointers and interfaces to what is no such thing, or to a nil one.
func indirect(v reflect.Value) (target reflect.Value, isNil bool) {
	for v.Kind() == reflect.Pointer || v.Kind() == reflect.Interface {
		if v.IsNil() {
			return v, true
		}
		v = v.Elem()
	}
	return v, false
}

// dynamic is what an interface holds, invalid if nothing; another value is itself.
func dynamic(v reflect.Value) reflect.Value {
	if v.Kind() == reflect.Interface {
		return v.Elem()
	}
	return v
}

// pipeline is the value of the last command; the pipeline's variables get it.
func (e *execution) pipeline(dot reflect.Value, pipe *parse.PipeNode) reflect.Value {
	if pipe == nil {
		return reflect.Value{}
	}
	e.node = pipe
	value := nothing
	for _, command := range pipe.Cmds {
		value = e.command(dot, command, value)
		if value.Kind() == reflect.Interface && value.NumMethod() == 0 {
			value = value.Elem()
		}
	}
	for _, v := range pipe.Decl {
		if pipe.IsAssign {
			e.find(v.Ident[0]).value = value
		} else {
			e.declare(v.Ident[0], value)
		}
	}
	return value
}

// command evaluates one command of a pipeline, into which the value of the one before is piped.
func (e *execution) command(dot reflect.Value, command *parse.CommandNode, piped reflect.Value) reflect.Value {
	switch first := command.Args[0].(type) {
	case *parse.FieldNode:
		return e.field(dot, first, command.Args, piped)
	case *parse.ChainNode:
		return e.chain(dot, first, command.Args, piped)
	case *parse.IdentifierNode:
		return e.function(dot, first, command, command.Args, piped)
	case *parse.PipeNode:
		e.mustHaveNoArguments(command.Args, piped)
		return e.pipeline(dot, first)
	case *parse.VariableNode:
		return e.variable(dot, first, command.Args, piped)
	}
	e.node = command.Args[0]
	e.mustHaveNoArguments(command.Args, piped)
	switch first := command.Args[0].(type) {
	case *parse.DotNode:
		return dot
	case *parse.BoolNode:
		return reflect.ValueOf(first.True)
	case *parse.NumberNode:
		return e.number(first)
	case *parse.StringNode:
		return reflect.ValueOf(first.Text)
	case *parse.NilNode:
		e.fail("nil is not a command")
	default:
		e.fail("can't evaluate command %q", first)
	}
	return reflect.Value{}
}

func (e *execution) mustHaveNoArguments(args []parse.Node, piped reflect.Value) {
	if len(args) > 1 || !isNothing(piped) {
		e.fail("can't give argument to non-function %s", args[0])
	}
}

// number is a constant where nothing says what type it should have: its form does.
func (e *execution) number(n *parse.NumberNode) reflect.Value {
	e.node = n
	switch {
	case n.IsComplex:
		return reflect.ValueOf(n.Complex128)
	case n.IsFloat && isFloatText(n.Text):
		return reflect.ValueOf(n.Float64)
	case n.IsInt:
		return reflect.ValueOf(int(n.Int64))
	case n.IsUint:
		e.fail("%s overflows int", n.Text)
	}
	return reflect.Value{}
}

// isFloatText: a point or an exponent, which the E of 0xE is not.
func isFloatText(text string) bool {
	isHexadecimal := strings.HasPrefix(text, "0x") || strings.HasPrefix(text, "0X")
	switch {
	case text[0] == '\'':
		return false
	case isHexadecimal && len(text) > 2:
		return strings.ContainsAny(text, "pP")
	}
	return strings.ContainsAny(text, ".eEpP")
}

// ---- fields, variables, functions. `args` is what stands in the command, the thing itself first; nil if it is an
// operand.

func (e *execution) field(dot reflect.Value, node *parse.FieldNode, args []parse.Node, piped reflect.Value) reflect.Value {
	e.node = node
	return e.path(dot, dot, node, node.Ident, args, piped)
}

func (e *execution) chain(dot reflect.Value, node *parse.ChainNode, args []parse.Node, piped reflect.Value) reflect.Value {
	e.node = node
	if len(node.Field) == 0 {
		e.fail("internal error: no fields in evalChainNode")
	}
	if node.Node.Type() == parse.NodeNil {
		e.fail("indirection through explicit nil in %s", node)
	}
	return e.path(dot, e.argument(dot, nil, node.Node), node, node.Field, args, piped)
}

func (e *execution) variable(dot reflect.Value, node *parse.VariableNode, args []parse.Node, piped reflect.Value) reflect.Value {
	e.node = node
	value := e.find(node.Ident[0]).value
	if len(node.Ident) == 1 {
		e.mustHaveNoArguments(args, piped)
		return value
	}
	return e.path(dot, value, node, node.Ident[1:], args, piped)
}

func (e *execution) function(dot reflect.Value, name *parse.IdentifierNode, node parse.Node, args []parse.Node, piped reflect.Value) reflect.Value {
	e.node = name
	c := call{e: e, dot: dot, name: name.Ident, node: node, piped: piped}
	if len(args) > 0 {
		c.args = args[1:]
	}
	var found bool
	if c.function, c.isBuiltin, found = findFunction(name.Ident, e.template); !found {
		e.fail("%q is not a defined function", name.Ident)
	}
	return c.run()
}

// path follows fields, methods and keys from a value. The last of them gets the arguments.
func (e *execution) path(dot, from reflect.Value, node parse.Node, names []string, args []parse.Node, piped reflect.Value) reflect.Value {
	last := len(names) - 1
	for _, name := range names[:last] {
		from = e.member(from, call{e: e, dot: dot, name: name, node: node, piped: nothing})
	}
	c := call{e: e, dot: dot, name: names[last], node: node, piped: piped}
	if len(args) > 0 {
		c.args = args[1:]
	}
	return e.member(from, c)
}

// member is a method's result, a field, or the element of a map with that key.
func (e *execution) member(of reflect.Value, c call) reflect.Value {
	if !of.IsValid() {
		if e.template.missing == missingIsError {
			e.fail("nil data; no entry for key %q", c.name)
		}
		return reflect.Value{}
	}
	t := of.Type()
	of, isNil := indirect(of)
	if of.Kind() == reflect.Interface && isNil {
		e.fail("nil pointer evaluating %s.%s", t, c.name)
	}
	receiver := of
	if k := of.Kind(); k != reflect.Interface && k != reflect.Pointer && of.CanAddr() {
		receiver = of.Addr()
	}
	if c.function = receiver.MethodByName(c.name); c.function.IsValid() {
		return c.run()
	}
	hasArguments := len(c.args) > 0 || !isNothing(c.piped)
	switch of.Kind() {
	case reflect.Struct:
		if value, found := e.structField(of, t, c.name, hasArguments); found {
			return value
		}
	case reflect.Map:
		key := reflect.ValueOf(c.name)
		if !key.Type().AssignableTo(of.Type().Key()) {
			break
		}
		if hasArguments {
			e.fail("%s is not a method but has arguments", c.name)
		}
		return e.mapElement(of, key)
	case reflect.Pointer: // a nil one
		if target := of.Type().Elem(); target.Kind() == reflect.Struct {
			if _, has := target.FieldByName(c.name); !has {
				break
			}
		}
		e.fail("nil pointer evaluating %s.%s", t, c.name)
	}
	e.fail("can't evaluate field %s in type %s", c.name, t)
	return reflect.Value{}
}

func (e *execution) structField(of reflect.Value, t reflect.Type, name string, hasArguments bool) (value reflect.Value, found bool) {
	field, found := of.Type().FieldByName(name)
	if !found {
		return reflect.Value{}, false
	}
	value, err := of.FieldByIndexErr(field.Index)
	switch {
	case !field.IsExported():
		e.fail("%s is an unexported field of struct type %s", name, t)
	case err != nil:
		e.fail("%v", err)
	case hasArguments:
		e.fail("%s has arguments but cannot be invoked as function", name)
	}
	return value, true
}

func (e *execution) mapElement(m, key reflect.Value) reflect.Value {
	elem := m.MapIndex(key)
	if elem.IsValid() {
		return elem
	}
	switch e.template.missing {
	case missingIsZero:
		return reflect.Zero(m.Type().Elem())
	case missingIsError:
		e.fail("map has no entry for key %q", key.String())
	}
	return elem
}
