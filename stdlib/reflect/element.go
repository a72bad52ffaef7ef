package reflect

import "unsafe"

func growSlice(elem *rtype, old []byte, length int) []byte
func swapElements(elem *rtype, data unsafe.Pointer, i, j int)

// A slice's header is that of a []byte, whatever its elements are.

func makeHeader(data unsafe.Pointer, length, capacity int) []byte {
	return unsafe.Slice((*byte)(data), capacity)[:length:capacity]
}

func sliceValue(t *rtype, header []byte, f flag) Value {
	p := new([]byte)
	*p = header
	return Value{t, unsafe.Pointer(p), f | flagIndirect | flag(Slice)}
}

func (v Value) Len() int {
	switch v.kind() {
	case Slice:
		return len(*(*[]byte)(v.ptr))
	case String:
		return len(*(*string)(v.ptr))
	case Array:
		return v.typ.length
	case Chan:
		return chanLen(v.pointer())
	case Map:
		return mapLen(v.pointer())
	case Pointer:
		if v.typ.elem.is(Array) {
			return v.typ.elem.length
		}
		panic("reflect: call of reflect.Value.Len on ptr to non-array Value")
	}
	panic(&ValueError{"reflect.Value.Len", v.kind()})
}

func (v Value) Cap() int {
	switch v.kind() {
	case Slice:
		return cap(*(*[]byte)(v.ptr))
	case Array:
		return v.typ.length
	case Chan:
		return chanCap(v.pointer())
	case Pointer:
		if v.typ.elem.is(Array) {
			return v.typ.elem.length
		}
		panic("reflect: call of reflect.Value.Cap on ptr to non-array Value")
	}
	panic(&ValueError{"reflect.Value.Cap", v.kind()})
}

func (v Value) Index(i int) Value {
	switch v.kind() {
	case Slice:
		header := *(*[]byte)(v.ptr)
		if uint(i) >= uint(len(header)) {
			panic("reflect: slice index out of range")
		}
		elem := v.typ.elem
		data := unsafe.Add(unsafe.Pointer(unsafe.SliceData(header)), uintptr(i)*elem.Size())
		return Value{elem, data, flagAddressable | flagIndirect | v.readOnly() | flag(elem.kind)}
	case Array:
		if uint(i) >= uint(v.typ.length) {
			panic("reflect: array index out of range")
		}
		elem := v.typ.elem
		f := v.flag&(flagIndirect|flagAddressable) | v.readOnly() | flag(elem.kind)
		return Value{elem, unsafe.Add(v.ptr, uintptr(i)*elem.Size()), f}
	case String:
		text := *(*string)(v.ptr)
		if uint(i) >= uint(len(text)) {
			panic("reflect: string index out of range")
		}
		p := unsafe.Add(unsafe.Pointer(unsafe.StringData(text)), i)
		return Value{typeOf(byte(0)), p, v.readOnly() | flagIndirect | flag(Uint8)}
	}
	panic(&ValueError{"reflect.Value.Index", v.kind()})
}

// backing is the memory that v[i:j] is taken of, its capacity in elements, and the slice's type.
func (v Value) backing(method string) (data unsafe.Pointer, capacity int, typ *rtype) {
	switch v.kind() {
	case Array:
		if v.flag&flagAddressable == 0 {
			panic(method + ": slice of unaddressable array")
		}
		return v.ptr, v.typ.length, sliceOf(v.typ.elem)
	case Slice:
		header := *(*[]byte)(v.ptr)
		return unsafe.Pointer(unsafe.SliceData(header)), cap(header), v.typ
	}
	panic(&ValueError{method, v.kind()})
}

func (v Value) sliced(data unsafe.Pointer, typ *rtype, i, j, k int) Value {
	if k > i {
		data = unsafe.Add(data, uintptr(i)*typ.elem.Size())
	}
	return sliceValue(typ, makeHeader(data, j-i, k-i), v.readOnly())
}

func (v Value) Slice(i, j int) Value {
	if v.kind() == String {
		text := *(*string)(v.ptr)
		if i < 0 || j < i || j > len(text) {
			panic("reflect.Value.Slice: string slice index out of bounds")
		}
		p := new(string)
		*p = text[i:j]
		return Value{v.typ, unsafe.Pointer(p), v.flag}
	}
	data, capacity, typ := v.backing("reflect.Value.Slice")
	if i < 0 || j < i || j > capacity {
		panic("reflect.Value.Slice: slice index out of bounds")
	}
	return v.sliced(data, typ, i, j, capacity)
}

func (v Value) Slice3(i, j, k int) Value {
	data, capacity, typ := v.backing("reflect.Value.Slice3")
	if i < 0 || j < i || k < j || k > capacity {
		panic("reflect.Value.Slice3: slice index out of bounds")
	}
	return v.sliced(data, typ, i, j, k)
}

func (v Value) SetLen(n int) {
	v.mustBeAssignable("reflect.Value.SetLen")
	v.mustBe(Slice, "reflect.Value.SetLen")
	header := (*[]byte)(v.ptr)
	if uint(n) > uint(cap(*header)) {
		panic("reflect: slice length out of range in SetLen")
	}
	*header = (*header)[:n]
}

func (v Value) SetCap(n int) {
	v.mustBeAssignable("reflect.Value.SetCap")
	v.mustBe(Slice, "reflect.Value.SetCap")
	header := (*[]byte)(v.ptr)
	if n < len(*header) || n > cap(*header) {
		panic("reflect: slice capacity out of range in SetCap")
	}
	*header = (*header)[:len(*header):n]
}

func (v Value) Grow(n int) {
	v.mustBeAssignable("reflect.Value.Grow")
	v.mustBe(Slice, "reflect.Value.Grow")
	header := (*[]byte)(v.ptr)
	*header = grown(v.typ.elem, *header, n)
}

func grown(elem *rtype, header []byte, n int) []byte {
	switch length := len(header); {
	case n < 0:
		panic("reflect.Value.Grow: negative len")
	case length+n < 0:
		panic("reflect.Value.Grow: slice overflow")
	case length+n > cap(header):
		return growSlice(elem, header, length+n)[:length]
	}
	return header
}

func (v Value) Clear() {
	switch v.kind() {
	case Slice:
		header := *(*[]byte)(v.ptr)
		clearMemory(v.typ.elem, unsafe.Pointer(unsafe.SliceData(header)), len(header))
	case Map:
		mapClear(v.typ, v.pointer())
	default:
		panic(&ValueError{"reflect.Value.Clear", v.kind()})
	}
}

// MakeSlice makes a slice of zero elements.
func MakeSlice(typ Type, len, cap int) Value {
	t := typ.common()
	switch {
	case !t.is(Slice):
		panic("reflect.MakeSlice of non-slice type")
	case len < 0:
		panic("reflect.MakeSlice: negative len")
	case cap < 0:
		panic("reflect.MakeSlice: negative cap")
	case len > cap:
		panic("reflect.MakeSlice: len > cap")
	}
	return sliceValue(t, makeHeader(allocateArray(t.elem, cap), len, cap), 0)
}

// SliceAt is the slice of n elements that begins at p.
func SliceAt(typ Type, p unsafe.Pointer, n int) Value {
	t := typ.common()
	if n < 0 {
		panic(unsafeError("unsafe.Slice: len out of range"))
	}
	if p == nil && n > 0 {
		panic(unsafeError("unsafe.Slice: ptr is nil and len is not zero"))
	}
	return sliceValue(sliceOf(t), makeHeader(p, n, n), 0)
}

// unsafeError is the run-time error of a builtin.
type unsafeError string

func (e unsafeError) Error() string { return "runtime error: " + string(e) }
func (e unsafeError) RuntimeError() {}

// extended is a slice with n more elements, which are to be set.
func (v Value) extended(n int) Value {
	v.mustBeExported(unknownMethod)
	header := grown(v.typ.elem, *(*[]byte)(v.ptr), n)
	return sliceValue(v.typ, header[:len(header)+n], 0)
}

// Append is append(s, x...).
func Append(s Value, x ...Value) Value {
	s.mustBe(Slice, unknownMethod)
	n := s.Len()
	s = s.extended(len(x))
	for i, v := range x {
		s.Index(n + i).Set(v)
	}
	return s
}

// AppendSlice is append(s, t...).
func AppendSlice(s, t Value) Value {
	s.mustBe(Slice, unknownMethod)
	t.mustBe(Slice, unknownMethod)
	sameElements("reflect.AppendSlice", s.typ.elem, t.typ.elem)
	n, more := s.Len(), t.Len()
	s = s.extended(more)
	Copy(s.Slice(n, n+more), t)
	return s
}

func sameElements(what string, t, u *rtype) {
	if t != u {
		panic(what + ": " + t.String() + " != " + u.String())
	}
}

// Copy is copy(dst, src), for arrays as well.
func Copy(dst, src Value) int {
	if dst.kind() != Array && dst.kind() != Slice {
		panic(&ValueError{"reflect.Copy", dst.kind()})
	}
	if dst.kind() == Array {
		dst.mustBeAssignable(unknownMethod)
	}
	dst.mustBeExported(unknownMethod)
	isText := src.kind() == String && dst.typ.elem.is(Uint8)
	if src.kind() != Array && src.kind() != Slice && !isText {
		panic(&ValueError{"reflect.Copy", src.kind()})
	}
	src.mustBeExported(unknownMethod)
	if !isText {
		sameElements("reflect.Copy", dst.typ.elem, src.typ.elem)
	}
	to, toLength := dst.elements()
	from, fromLength := src.elements()
	count := min(toLength, fromLength)
	move(dst.typ.elem, to, from, count)
	return count
}

func (v Value) elements() (unsafe.Pointer, int) {
	switch v.kind() {
	case Array:
		return v.ptr, v.typ.length
	case String:
		text := *(*string)(v.ptr)
		return unsafe.Pointer(unsafe.StringData(text)), len(text)
	}
	header := *(*[]byte)(v.ptr)
	return unsafe.Pointer(unsafe.SliceData(header)), len(header)
}

// Swapper is a func that swaps two elements of a slice.
func Swapper(slice any) func(i, j int) {
	v := ValueOf(slice)
	if v.kind() != Slice {
		panic(&ValueError{Method: "Swapper", Kind: v.kind()})
	}
	elem := v.typ.elem
	data, length := v.elements()
	return func(i, j int) {
		if uint(i) >= uint(length) || uint(j) >= uint(length) {
			panic("reflect: slice index out of range")
		}
		swapElements(elem, data, i, j)
	}
}
