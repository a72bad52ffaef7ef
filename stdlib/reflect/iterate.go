package reflect

import "iter"

// Seq is what a range loop with one variable goes over.
func (v Value) Seq() iter.Seq[Value] {
	if v.Type().(*rtype).is(Func) && v.typ.isIterator(1) {
		return func(yield func(Value) bool) {
			body := MakeFunc(v.typ.in(0), func(in []Value) []Value { return []Value{ValueOf(yield(in[0]))} })
			v.Call([]Value{body})
		}
	}
	switch k := v.kind(); {
	case isInt(k), isUint(k):
		return v.countTo()
	case k == Pointer && v.typ.elem.is(Array):
		return indices(v.typ.elem.length)
	case k == Array:
		return indices(v.typ.length)
	}
	switch v.kind() {
	case Slice:
		return func(yield func(Value) bool) { indices(v.Len())(yield) }
	case String:
		return func(yield func(Value) bool) {
			for i := range v.String() {
				if !yield(ValueOf(i)) {
					return
				}
			}
		}
	case Map:
		return func(yield func(Value) bool) {
			for entries := v.MapRange(); entries.Next(); {
				if !yield(entries.Key()) {
					return
				}
			}
		}
	case Chan:
		return func(yield func(Value) bool) {
			for x, ok := v.Recv(); ok; x, ok = v.Recv() {
				if !yield(x) {
					return
				}
			}
		}
	}
	panic("reflect: " + v.typ.String() + " cannot produce iter.Seq[Value]")
}

func indices(count int) iter.Seq[Value] {
	return func(yield func(Value) bool) {
		for i := range count {
			if !yield(ValueOf(i)) {
				return
			}
		}
	}
}

// countTo goes from 0 to the integer v, in its type.
func (v Value) countTo() iter.Seq[Value] {
	return func(yield func(Value) bool) {
		var count uint64
		if isUint(v.kind()) {
			count = v.Uint()
		} else if n := v.Int(); n > 0 {
			count = uint64(n)
		}
		for i := range count {
			p := allocate(v.typ)
			v.typ.storeBits(p, i)
			if !yield(at(v.typ, p, 0)) {
				return
			}
		}
	}
}

// Seq2 is what a range loop with two variables goes over.
func (v Value) Seq2() iter.Seq2[Value, Value] {
	if v.Type().(*rtype).is(Func) && v.typ.isIterator(2) {
		return func(yield func(Value, Value) bool) {
			body := MakeFunc(v.typ.in(0), func(in []Value) []Value { return []Value{ValueOf(yield(in[0], in[1]))} })
			v.Call([]Value{body})
		}
	}
	switch v.kind() {
	case Pointer:
		if v.Elem().kind() == Array {
			return v.Elem().indexed()
		}
	case Array, Slice:
		return v.indexed()
	case String:
		return func(yield func(Value, Value) bool) {
			for i, c := range v.String() {
				if !yield(ValueOf(i), ValueOf(c)) {
					return
				}
			}
		}
	case Map:
		return func(yield func(Value, Value) bool) {
			for entries := v.MapRange(); entries.Next(); {
				if !yield(entries.Key(), entries.Value()) {
					return
				}
			}
		}
	}
	panic("reflect: " + v.typ.String() + " cannot produce iter.Seq2[Value, Value]")
}

func (v Value) indexed() iter.Seq2[Value, Value] {
	return func(yield func(Value, Value) bool) {
		for i := range v.Len() {
			if !yield(ValueOf(i), v.Index(i)) {
				return
			}
		}
	}
}
