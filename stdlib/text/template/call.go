package template

import (
	"fmt"
	"reflect"
	"text/template/parse"
)

// A call of a function, or of a method bound to its receiver.
type call struct {
	e         *execution
	dot       reflect.Value
	function  reflect.Value
	isBuiltin bool
	name      string
	node      parse.Node   // that an error is at
	args      []parse.Node // without the function itself
	piped     reflect.Value
}

func (c call) run() reflect.Value {
	c.checkCount()
	if err := checkResults(c.name, c.function.Type()); err != nil {
		c.e.fail("%v", err)
	}
	if c.isBuiltin && (c.name == "and" || c.name == "or") {
		return c.shortCircuit()
	}
	arguments := c.arguments()
	if c.isBuiltin && c.name == "call" {
		callee := c.piped.String()
		if len(c.args) > 0 {
			callee = c.args[0].String()
		}
		c.function = reflect.ValueOf(callValue)
		arguments = append([]reflect.Value{reflect.ValueOf(callee)}, arguments...)
	}
	result, err := invoke(c.function, arguments)
	if err != nil {
		c.e.node = c.node
		c.e.fail("error calling %s: %w", c.name, err)
	}
	return unwrap(result)
}

// unwrap is the value that a reflect.Value among values is.
func unwrap(v reflect.Value) reflect.Value {
	if v.Type() == valueType {
		return v.Interface().(reflect.Value)
	}
	return v
}

func (c call) isPiped() bool { return !isNothing(c.piped) }

func (c call) count() int {
	if c.isPiped() {
		return len(c.args) + 1
	}
	return len(c.args)
}

func (c call) checkCount() {
	t := c.function.Type()
	if !t.IsVariadic() {
		if c.count() != t.NumIn() {
			c.e.fail("wrong number of args for %s: want %d got %d", c.name, t.NumIn(), c.count())
		}
	} else if least := t.NumIn() - 1; c.count() < least {
		c.e.fail("wrong number of args for %s: want at least %d got %d", c.name, least, len(c.args))
	}
}

// parameter is the type of the i'th argument.
func parameter(function reflect.Type, i int) reflect.Type {
	if last := function.NumIn() - 1; function.IsVariadic() && i >= last {
		return function.In(last).Elem()
	}
	return function.In(i)
}

func (c call) arguments() []reflect.Value {
	t := c.function.Type()
	list := make([]reflect.Value, 0, c.count())
	for i, arg := range c.args {
		list = append(list, c.e.argument(c.dot, parameter(t, i), arg))
	}
	if c.isPiped() {
		list = append(list, c.e.fit(c.piped, parameter(t, len(c.args))))
	}
	return list
}

// shortCircuit evaluates the arguments of and and or as far as needed. The last one, if it comes to that, is the
// value whatever it is.
func (c call) shortCircuit() reflect.Value {
	t := c.function.Type().In(0)
	var value reflect.Value
	for _, arg := range c.args {
		value = c.e.argument(c.dot, t, arg).Interface().(reflect.Value)
		if isTrue(value) == (c.name == "or") {
			return value
		}
	}
	if c.isPiped() {
		value = unwrap(c.e.fit(c.piped, t))
	}
	return value
}

// invoke calls; a panic is an error.
func invoke(function reflect.Value, arguments []reflect.Value) (result reflect.Value, err error) {
	defer func() {
		switch failure := recover().(type) {
		case nil:
		case error:
			err = failure
		default:
			err = fmt.Errorf("%v", failure)
		}
	}()
	results := function.Call(arguments)
	if len(results) == 2 && !results[1].IsNil() {
		return results[0], results[1].Interface().(error)
	}
	return results[0], nil
}

// ---- arguments

func mayBeNil(t reflect.Type) bool {
	switch t.Kind() {
	case reflect.Chan, reflect.Func, reflect.Interface, reflect.Map, reflect.Pointer, reflect.Slice:
		return true
	}
	return t == valueType
}

// fit is the value as one of the type, which may be another one away by one pointer or interface. A nil type takes
// all.
func (e *execution) fit(value reflect.Value, t reflect.Type) reflect.Value {
	if !value.IsValid() {
		switch {
		case t == nil:
			return reflect.Value{}
		case !mayBeNil(t):
			e.fail("invalid value; expected %s", t)
		}
		return reflect.Zero(t)
	}
	if t == valueType && value.Type() != t {
		return reflect.ValueOf(value)
	}
	if t == nil || value.Type().AssignableTo(t) {
		return value
	}
	if value.Kind() == reflect.Interface && !value.IsNil() {
		value = value.Elem()
		if value.Type().AssignableTo(t) {
			return value
		}
	}
	switch {
	case value.Kind() == reflect.Pointer && value.Type().Elem().AssignableTo(t):
		if value = value.Elem(); !value.IsValid() {
			e.fail("dereference of nil pointer of type %s", t)
		}
		return value
	case value.CanAddr() && reflect.PointerTo(value.Type()).AssignableTo(t):
		return value.Addr()
	}
	e.fail("wrong type for value; expected %s; got %s", t, value.Type())
	return reflect.Value{}
}

// argument evaluates an operand for a parameter of type t; nil: any.
func (e *execution) argument(dot reflect.Value, t reflect.Type, node parse.Node) reflect.Value {
	e.node = node
	switch node := node.(type) {
	case *parse.DotNode:
		return e.fit(dot, t)
	case *parse.NilNode:
		if !mayBeNil(t) {
			e.fail("cannot assign nil to %s", t)
		}
		return reflect.Zero(t)
	case *parse.FieldNode:
		return e.fit(e.field(dot, node, nil, nothing), t)
	case *parse.VariableNode:
		return e.fit(e.variable(dot, node, nil, nothing), t)
	case *parse.PipeNode:
		return e.fit(e.pipeline(dot, node), t)
	case *parse.IdentifierNode:
		return e.fit(e.function(dot, node, node, nil, nothing), t)
	case *parse.ChainNode:
		return e.fit(e.chain(dot, node, nil, nothing), t)
	}
	return e.constant(t, node)
}

// constant is a literal as a value of a type.
func (e *execution) constant(t reflect.Type, node parse.Node) reflect.Value {
	number, isNumber := node.(*parse.NumberNode)
	value := reflect.New(t).Elem()
	expected := ""
	switch t.Kind() {
	case reflect.Bool:
		if b, ok := node.(*parse.BoolNode); ok {
			value.SetBool(b.True)
			return value
		}
		expected = "bool"
	case reflect.String:
		if s, ok := node.(*parse.StringNode); ok {
			value.SetString(s.Text)
			return value
		}
		expected = "string"
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		if isNumber && number.IsInt {
			value.SetInt(number.Int64)
			return value
		}
		expected = "integer"
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		if isNumber && number.IsUint {
			value.SetUint(number.Uint64)
			return value
		}
		expected = "unsigned integer"
	case reflect.Float32, reflect.Float64:
		if isNumber && number.IsFloat {
			value.SetFloat(number.Float64)
			return value
		}
		expected = "float"
	case reflect.Complex64, reflect.Complex128:
		if isNumber && number.IsComplex {
			value.SetComplex(number.Complex128)
			return value
		}
		expected = "complex"
	default:
		if t == valueType {
			return reflect.ValueOf(e.literal(node))
		}
		if t.Kind() == reflect.Interface && t.NumMethod() == 0 {
			return e.literal(node)
		}
		e.fail("can't handle %s for arg of type %s", node, t)
	}
	e.fail("expected %s; found %s", expected, node)
	return reflect.Value{}
}

// literal is a literal as its form says.
func (e *execution) literal(node parse.Node) reflect.Value {
	switch node := node.(type) {
	case *parse.BoolNode:
		return reflect.ValueOf(node.True)
	case *parse.StringNode:
		return reflect.ValueOf(node.Text)
	case *parse.NumberNode:
		return e.number(node)
	}
	e.fail("can't handle assignment of %s to empty interface argument", node)
	return reflect.Value{}
}
