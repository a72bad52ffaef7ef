package template

import (
	"reflect"
	"text/template/parse"
)

// walkRange executes a range node. The else list is for what has no elements.
func (e *execution) walkRange(dot reflect.Value, node *parse.RangeNode) flow {
	e.node = node
	defer e.leave(len(e.variables))
	over, _ := indirect(e.pipeline(dot, node.Pipe))
	loop := &rangeLoop{e: e, node: node, variables: len(e.variables)}
	switch over.Kind() {
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64,
		reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		if len(node.Pipe.Decl) > 1 {
			e.fail("can't use %v to iterate over more than one variable", over)
		}
		loop.overValues(over)
	case reflect.Array, reflect.Slice:
		for i := 0; i < over.Len() && loop.iterate(reflect.ValueOf(i), over.Index(i)); i++ {
		}
	case reflect.Map:
		for _, key := range sortedKeys(over) {
			if !loop.iterate(key, over.MapIndex(key)) {
				break
			}
		}
	case reflect.Chan:
		loop.overChannel(over)
	case reflect.Func:
		loop.overFunction(over)
	case reflect.Invalid: // as an empty map
	default:
		e.fail("range can't iterate over %v", over)
	}
	if !loop.any && node.ElseList != nil {
		return e.walk(dot, node.ElseList)
	}
	return goOn
}

// A rangeLoop executes the list of a range node for each element.
type rangeLoop struct {
	e         *execution
	node      *parse.RangeNode
	variables int // in scope outside of an iteration
	any       bool
}

// iterate is one iteration; false: the loop is left. What has no index has an invalid one.
func (l *rangeLoop) iterate(index, elem reflect.Value) bool {
	l.any = true
	l.setVariables(index, elem)
	f := l.e.walk(elem, l.node.List)
	l.e.leave(l.variables)
	return f != leaveLoop
}

// setVariables: one variable gets the element, two the index and the element. Declared ones are the newest.
func (l *rangeLoop) setVariables(index, elem reflect.Value) {
	values := []reflect.Value{elem}
	if len(l.node.Pipe.Decl) > 1 {
		values = []reflect.Value{index, elem}
	}
	for i, declared := range l.node.Pipe.Decl {
		if l.node.Pipe.IsAssign {
			l.e.find(declared.Ident[0]).value = values[i]
		} else {
			l.e.variables[l.variables-len(l.node.Pipe.Decl)+i].value = values[i]
		}
	}
}

func (l *rangeLoop) overValues(over reflect.Value) {
	for elem := range over.Seq() {
		if !l.iterate(reflect.Value{}, elem) {
			break
		}
	}
}

func (l *rangeLoop) overChannel(c reflect.Value) {
	if c.IsNil() {
		return
	}
	if c.Type().ChanDir() == reflect.SendDir {
		l.e.fail("range over send-only channel %v", c)
	}
	for i := 0; ; i++ {
		elem, ok := c.Recv()
		if !ok || !l.iterate(reflect.ValueOf(i), elem) {
			return
		}
	}
}

func (l *rangeLoop) overFunction(f reflect.Value) {
	two := len(l.node.Pipe.Decl) > 1
	switch {
	case f.Type().CanSeq():
		if two {
			l.e.fail("can't use %v iterate over more than one variable", f)
		}
		l.overValues(f)
	case f.Type().CanSeq2():
		for key, elem := range f.Seq2() {
			if !two {
				key, elem = reflect.Value{}, key
			}
			if !l.iterate(key, elem) {
				break
			}
		}
	default:
		l.e.fail("range can't iterate over %v", f)
	}
}
