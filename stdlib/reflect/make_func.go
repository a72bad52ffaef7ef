package reflect

import (
	"sync"
	"unsafe"
)

// Which native is the body of a function made at run time (functions.cc).
const (
	bodyMade   = 0
	bodyBound  = 1
	bodyMethod = 2
)

// newFunction makes the code of func values of the type; see functionFor.
func newFunction(sig *rtype, body int) unsafe.Pointer
func makeClosure(function unsafe.Pointer, sig, value *rtype, fn, settle func([]Value) []Value) unsafe.Pointer
func bindMethod(function unsafe.Pointer, sig, t *rtype, row int, receiver any) unsafe.Pointer
func methodFunction(function unsafe.Pointer, sig, t *rtype, row int) unsafe.Pointer

type madeFunction struct {
	sig  *rtype
	body int
}

var madeFunctions struct {
	sync.RWMutex
	code map[madeFunction]unsafe.Pointer
}

// functionFor is the code of func values of the type, which is made once.
func functionFor(sig *rtype, body int) unsafe.Pointer {
	key := madeFunction{sig, body}
	madeFunctions.RLock()
	code := madeFunctions.code[key]
	madeFunctions.RUnlock()
	if code != nil {
		return code
	}
	madeFunctions.Lock()
	defer madeFunctions.Unlock()
	if madeFunctions.code == nil {
		madeFunctions.code = map[madeFunction]unsafe.Pointer{}
	}
	if madeFunctions.code[key] == nil {
		madeFunctions.code[key] = newFunction(sig, body)
	}
	return madeFunctions.code[key]
}

// MakeFunc is a func of the type that calls fn with its arguments and returns fn's results.
func MakeFunc(typ Type, fn func(args []Value) (results []Value)) Value {
	t := typ.common()
	if !t.is(Func) {
		panic("reflect: call of MakeFunc with non-Func type")
	}
	return t.makeFunc(fn, func(out []Value) []Value {
		if len(out) != t.numOut() {
			panic("reflect: wrong return count from function created by MakeFunc")
		}
		results := make([]Value, len(out))
		for i, x := range out {
			if x.typ == nil {
				panic("reflect: function created by MakeFunc using closure returned zero Value")
			}
			if x.flag&flagReadOnly != 0 {
				panic("reflect: function created by MakeFunc using closure" +
					" returned value obtained from unexported field")
			}
			results[i] = x.assignTo("reflect.MakeFunc", t.out(i), nil)
		}
		return results
	})
}

// makeFunc is a func of the type that calls fn and then settle, unless nil, which is given fn's results and makes them
// what the type wants. fn is called directly, so that it may recover.
func (t *rtype) makeFunc(fn, settle func([]Value) []Value) Value {
	return Value{t, makeClosure(functionFor(t, bodyMade), t, typeOf(Value{}), fn, settle), flag(Func)}
}
