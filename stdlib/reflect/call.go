package reflect

import "unsafe"

// callFunction calls a func with arguments of its parameters' types and fills in the results.
func callFunction(function unsafe.Pointer, sig *rtype, arguments, results []Value)

// Call calls the func v. Arguments of a variadic parameter are given one by one.
func (v Value) Call(in []Value) []Value { return v.call("Call", in) }

// CallSlice calls the variadic func v; its last argument is the slice.
func (v Value) CallSlice(in []Value) []Value { return v.call("CallSlice", in) }

func (v Value) call(method string, in []Value) []Value {
	v.mustBe(Func, "reflect.Value."+method)
	v.mustBeExported("reflect.Value." + method)
	function := v.pointer()
	if function == nil {
		panic("reflect: call of nil function")
	}
	t := v.typ
	parameters, results := funcShape(t)
	fixed := parameters
	switch spread := t.variadic && method == "Call"; {
	case method == "CallSlice" && !t.variadic:
		panic("reflect: CallSlice of non-variadic function")
	case spread && len(in) < parameters-1, !spread && len(in) < parameters:
		panic("reflect: " + method + " with too few input arguments")
	case !spread && len(in) > parameters:
		panic("reflect: " + method + " with too many input arguments")
	case spread:
		fixed--
	}
	for _, x := range in {
		if x.kind() == Invalid {
			panic("reflect: " + method + " using zero Value argument")
		}
	}
	arguments := make([]Value, parameters)
	for i := range fixed {
		in[i].mustBeExported("reflect.Value." + method)
		if !in[i].typ.AssignableTo(t.in(i)) {
			panic("reflect: " + method + " using " + in[i].typ.String() + " as type " + t.in(i).String())
		}
		arguments[i] = in[i].assignTo("reflect.Value.Call", t.in(i), nil)
	}
	if fixed < parameters {
		rest := in[fixed:]
		slice := MakeSlice(t.in(fixed), len(rest), len(rest))
		for i, x := range rest {
			if !x.typ.AssignableTo(t.in(fixed).elem) {
				panic("reflect: cannot use " + x.typ.String() + " as type " + t.in(fixed).elem.String() + " in " + method)
			}
			slice.Index(i).Set(x)
		}
		arguments[fixed] = slice
	}
	out := make([]Value, results)
	callFunction(function, t, arguments, out)
	return out
}
