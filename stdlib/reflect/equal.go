package reflect

import "unsafe"

// Comparable says whether v == x cannot panic, whatever x is.
func (v Value) Comparable() bool {
	switch v.kind() {
	case Invalid:
		return false
	case Interface:
		return v.IsNil() || v.Elem().Comparable()
	case Array:
		switch Kind(v.typ.elem.kind) {
		case Interface, Array, Struct:
			for i := range v.typ.length {
				if !v.Index(i).Comparable() {
					return false
				}
			}
			return true
		}
	case Struct:
		for i := range fieldCount(v.typ) {
			if !v.Field(i).Comparable() {
				return false
			}
		}
		return true
	}
	return v.typ.Comparable()
}

// Equal says whether the values are equal as == has it; interfaces are what they hold.
func (v Value) Equal(u Value) bool {
	if v.kind() == Interface {
		v = v.Elem()
	}
	if u.kind() == Interface {
		u = u.Elem()
	}
	if v.flag == 0 || u.flag == 0 {
		return v.flag == u.flag
	}
	if v.kind() != u.kind() || v.typ != u.typ {
		return false
	}
	switch v.kind() {
	case Func, Map, Slice:
	case Array:
		if v.typ.length == 0 && !v.typ.elem.Comparable() {
			break
		}
		for i := range v.typ.length {
			if !v.Index(i).Equal(u.Index(i)) {
				return false
			}
		}
		return true
	case Struct:
		for i := range fieldCount(v.typ) {
			if !v.Field(i).Equal(u.Field(i)) {
				return false
			}
		}
		return true
	default:
		return v.sameScalar(u)
	}
	panic("reflect.Value.Equal: values of type " + v.typ.String() + " are not comparable")
}

// sameScalar compares two of one type that is neither made of others nor a func, map or slice.
func (v Value) sameScalar(u Value) bool {
	switch v.kind() {
	case Bool:
		return v.Bool() == u.Bool()
	case Int, Int8, Int16, Int32, Int64:
		return v.Int() == u.Int()
	case Uint, Uint8, Uint16, Uint32, Uint64, Uintptr:
		return v.Uint() == u.Uint()
	case Float32, Float64:
		return v.Float() == u.Float()
	case Complex64, Complex128:
		return v.Complex() == u.Complex()
	case String:
		return *(*string)(v.ptr) == *(*string)(u.ptr)
	}
	return v.pointer() == u.pointer()
}

// DeepEqual says whether x and y are equal where arrays, structs, slices, maps, pointers and interfaces are equal
// when what they hold is.
func DeepEqual(x, y any) bool {
	if x == nil || y == nil {
		return x == y
	}
	v, u := ValueOf(x), ValueOf(y)
	return v.typ == u.typ && deepEqual(v, u, map[comparison]bool{})
}

// A comparison that is being made already, or was made, is true as far as it matters: cycles end at it.
type comparison struct {
	x, y unsafe.Pointer
	typ  *rtype
}

// identity is the address that tells values apart which may lie in a cycle; nil for others.
func (v Value) identity() unsafe.Pointer {
	switch v.kind() {
	case Pointer, Map:
		return v.pointer()
	case Slice, Interface:
		if !v.IsNil() {
			return v.ptr
		}
	}
	return nil
}

func deepEqual(v, u Value, seen map[comparison]bool) bool {
	if v.flag == 0 || u.flag == 0 {
		return v.flag == u.flag
	}
	if v.typ != u.typ {
		return false
	}
	if x, y := v.identity(), u.identity(); x != nil && y != nil {
		if uintptr(x) > uintptr(y) {
			x, y = y, x
		}
		key := comparison{x, y, v.typ}
		if seen[key] {
			return true
		}
		seen[key] = true
	}
	switch v.kind() {
	case Array:
		return deepEqualElements(v.typ.elem, v.ptr, u.ptr, v.typ.length, seen)
	case Slice:
		x, y := *(*[]byte)(v.ptr), *(*[]byte)(u.ptr)
		if (x == nil) != (y == nil) || len(x) != len(y) {
			return false
		}
		from, to := unsafe.Pointer(unsafe.SliceData(x)), unsafe.Pointer(unsafe.SliceData(y))
		return from == to || deepEqualElements(v.typ.elem, from, to, len(x), seen)
	case Interface:
		if v.IsNil() || u.IsNil() {
			return v.IsNil() == u.IsNil()
		}
		return deepEqual(v.Elem(), u.Elem(), seen)
	case Pointer:
		return v.pointer() == u.pointer() || deepEqual(v.Elem(), u.Elem(), seen)
	case Struct:
		for i := range fieldCount(v.typ) {
			if !deepEqual(v.Field(i), u.Field(i), seen) {
				return false
			}
		}
		return true
	case Map:
		return deepEqualMaps(v, u, seen)
	case Func:
		return v.IsNil() && u.IsNil()
	}
	return v.sameScalar(u)
}

// plain: are values of the type deeply equal exactly if their bytes are?
func (t *rtype) plain() bool {
	return t.flags&(typePlainEqual|typePointerFree) == typePlainEqual|typePointerFree
}

func deepEqualElements(elem *rtype, x, y unsafe.Pointer, count int, seen map[comparison]bool) bool {
	if elem.plain() {
		return sameBytes(x, y, uintptr(count)*elem.Size())
	}
	for i := range count {
		offset := uintptr(i) * elem.Size()
		if !deepEqual(at(elem, unsafe.Add(x, offset), 0), at(elem, unsafe.Add(y, offset), 0), seen) {
			return false
		}
	}
	return true
}

func deepEqualMaps(v, u Value, seen map[comparison]bool) bool {
	if v.IsNil() != u.IsNil() || v.Len() != u.Len() {
		return false
	}
	if v.pointer() == u.pointer() {
		return true
	}
	it := newIterator(v.typ, v.pointer())
	for {
		key, x, ok := iteratorNext(v.typ, it)
		if !ok {
			return true
		}
		y := mapGet(v.typ, u.pointer(), key)
		if y.flag == 0 || !deepEqual(x, y, seen) {
			return false
		}
	}
}
