package reflect

import (
	"errors"
	"iter"
	"unsafe"
)

// Value is a Go value. The zero Value is none.
//
// ptr is the value itself for what an interface holds directly (pointers, maps, channels, functions) unless
// flagIndirect says that it points at the value. fmt reads these three words (value.h).
type Value struct {
	typ *rtype
	ptr unsafe.Pointer
	flag
}

// flag is the kind in its low bits, what may be done with a value.
type flag uintptr

const (
	flagKind        flag = 1<<5 - 1
	flagUnexported  flag = 1 << 5 // reached through an unexported field that is not embedded
	flagEmbedded    flag = 1 << 6 // reached through an unexported embedded field
	flagIndirect    flag = 1 << 7
	flagAddressable flag = 1 << 8

	flagReadOnly = flagUnexported | flagEmbedded
)

// A ValueError is what a method of Value panics with that is not for values of this kind.
type ValueError struct {
	Method string
	Kind   Kind
}

func (e *ValueError) Error() string {
	if e.Kind == Invalid {
		return "reflect: call of " + e.Method + " on zero Value"
	}
	return "reflect: call of " + e.Method + " on " + e.Kind.String() + " Value"
}

// ValueOf is the value that i holds; the zero Value if it holds none.
func ValueOf(i any) Value

// pack is the value as an interface's; what an interface Value holds.
func pack(v Value) any

func allocate(t *rtype) unsafe.Pointer
func allocateArray(elem *rtype, count int) unsafe.Pointer
func move(t *rtype, to, from unsafe.Pointer, count int)
func clearMemory(t *rtype, at unsafe.Pointer, count int)
func sameBytes(x, y unsafe.Pointer, size uintptr) bool

// As unknown is called in Go what is no method of Value.
const unknownMethod = "unknown method"

func (f flag) kind() Kind { return Kind(f & flagKind) }

// readOnly is what is passed on to values that are reached through this one.
func (f flag) readOnly() flag {
	if f&flagReadOnly != 0 {
		return flagUnexported
	}
	return 0
}

func (f flag) mustBe(k Kind, method string) {
	if Kind(f&flagKind) != k {
		panic(&ValueError{method, f.kind()})
	}
}

func (f flag) mustBeExported(method string) {
	if f == 0 {
		panic(&ValueError{method, Invalid})
	}
	if f&flagReadOnly != 0 {
		panic("reflect: " + method + " using value obtained using unexported field")
	}
}

func (f flag) mustBeAssignable(method string) {
	if f&flagReadOnly != 0 || f&flagAddressable == 0 {
		f.mustBeExported(method)
		panic("reflect: " + method + " using unaddressable value")
	}
}

func (v Value) Kind() Kind       { return Kind(v.flag & flagKind) }
func (v Value) IsValid() bool    { return v.flag != 0 }
func (v Value) CanAddr() bool    { return v.flag&flagAddressable != 0 }
func (v Value) CanSet() bool     { return v.flag&(flagAddressable|flagReadOnly) == flagAddressable }
func (v Value) CanInt() bool     { k := v.kind(); return Int <= k && k <= Int64 }
func (v Value) CanUint() bool    { k := v.kind(); return Uint <= k && k <= Uintptr }
func (v Value) CanFloat() bool   { k := v.kind(); return k == Float32 || k == Float64 }
func (v Value) CanComplex() bool { k := v.kind(); return k == Complex64 || k == Complex128 }

func (v Value) CanInterface() bool {
	if v.flag == 0 {
		panic(&ValueError{"reflect.Value.CanInterface", Invalid})
	}
	return v.flag&flagReadOnly == 0
}

// at is a value of type t in memory.
func at(t *rtype, ptr unsafe.Pointer, f flag) Value {
	return Value{t, ptr, f | flagIndirect | flag(t.kind)}
}

// pointer is the word of a pointer, map, channel, function or unsafe.Pointer.
func (v Value) pointer() unsafe.Pointer {
	if v.flag&flagIndirect != 0 {
		return *(*unsafe.Pointer)(v.ptr)
	}
	return v.ptr
}

func (v Value) Type() Type {
	if v.flag == 0 {
		panic(&ValueError{"reflect.Value.Type", Invalid})
	}
	return v.typ
}

func (v Value) Interface() any {
	if v.flag&flagReadOnly != 0 {
		panic("reflect.Value.Interface: cannot return value obtained from unexported field or method")
	}
	return v.hold()
}

// hold is Interface without asking whether it may be done.
func (v Value) hold() any {
	if v.flag == 0 {
		panic(&ValueError{"reflect.Value.Interface", Invalid})
	}
	return pack(v)
}

// TypeAssert is v.Interface().(T) with a comma and ok.
func TypeAssert[T any](v Value) (T, bool) {
	if v.flag == 0 {
		panic(&ValueError{"reflect.TypeAssert", Invalid})
	}
	if v.flag&flagReadOnly != 0 {
		panic("reflect.TypeAssert: cannot return value obtained from unexported field or method")
	}
	x, ok := v.hold().(T)
	return x, ok
}

func (v Value) InterfaceData() [2]uintptr {
	v.mustBe(Interface, "reflect.Value.InterfaceData")
	return *(*[2]uintptr)(v.ptr)
}

func (v Value) Addr() Value {
	if v.flag&flagAddressable == 0 {
		panic("reflect.Value.Addr of unaddressable value")
	}
	return Value{pointerTo(v.typ), v.ptr, v.flag&flagReadOnly | flag(Pointer)}
}

func (v Value) UnsafeAddr() uintptr {
	if v.flag == 0 {
		panic(&ValueError{"reflect.Value.UnsafeAddr", Invalid})
	}
	if v.flag&flagAddressable == 0 {
		panic("reflect.Value.UnsafeAddr of unaddressable value")
	}
	return uintptr(v.ptr)
}

func (v Value) Bool() bool {
	v.mustBe(Bool, "reflect.Value.Bool")
	return *(*bool)(v.ptr)
}

func (v Value) Int() int64 {
	switch v.kind() {
	case Int:
		return int64(*(*int)(v.ptr))
	case Int8:
		return int64(*(*int8)(v.ptr))
	case Int16:
		return int64(*(*int16)(v.ptr))
	case Int32:
		return int64(*(*int32)(v.ptr))
	case Int64:
		return *(*int64)(v.ptr)
	}
	panic(&ValueError{"reflect.Value.Int", v.kind()})
}

func (v Value) Uint() uint64 {
	switch v.kind() {
	case Uint:
		return uint64(*(*uint)(v.ptr))
	case Uint8:
		return uint64(*(*uint8)(v.ptr))
	case Uint16:
		return uint64(*(*uint16)(v.ptr))
	case Uint32:
		return uint64(*(*uint32)(v.ptr))
	case Uint64:
		return *(*uint64)(v.ptr)
	case Uintptr:
		return uint64(*(*uintptr)(v.ptr))
	}
	panic(&ValueError{"reflect.Value.Uint", v.kind()})
}

func (v Value) Float() float64 {
	switch v.kind() {
	case Float32:
		return float64(*(*float32)(v.ptr))
	case Float64:
		return *(*float64)(v.ptr)
	}
	panic(&ValueError{"reflect.Value.Float", v.kind()})
}

func (v Value) Complex() complex128 {
	switch v.kind() {
	case Complex64:
		return complex128(*(*complex64)(v.ptr))
	case Complex128:
		return *(*complex128)(v.ptr)
	}
	panic(&ValueError{"reflect.Value.Complex", v.kind()})
}

// String is the string of a string; of others it says what they are.
func (v Value) String() string {
	switch v.kind() {
	case String:
		return *(*string)(v.ptr)
	case Invalid:
		return "<invalid Value>"
	}
	return "<" + v.typ.String() + " Value>"
}

func (v Value) Bytes() []byte {
	switch v.kind() {
	case Slice:
		if !v.typ.elem.is(Uint8) {
			panic("reflect.Value.Bytes of non-byte slice")
		}
		return *(*[]byte)(v.ptr)
	case Array:
		if !v.typ.elem.is(Uint8) {
			panic("reflect.Value.Bytes of non-byte array")
		}
		if !v.CanAddr() {
			panic("reflect.Value.Bytes of unaddressable byte array")
		}
		return unsafe.Slice((*byte)(v.ptr), v.typ.length)
	}
	panic(&ValueError{"reflect.Value.Bytes", v.kind()})
}

// word is what Pointer and UnsafePointer tell.
func (v Value) word(method string) unsafe.Pointer {
	switch v.kind() {
	case Chan, Map, Pointer, UnsafePointer:
		return v.pointer()
	case Func:
		if p := v.pointer(); p != nil {
			return *(*unsafe.Pointer)(p)
		}
		return nil
	case Slice:
		return unsafe.Pointer(unsafe.SliceData(*(*[]byte)(v.ptr)))
	case String:
		return unsafe.Pointer(unsafe.StringData(*(*string)(v.ptr)))
	}
	panic(&ValueError{method, v.kind()})
}

func (v Value) Pointer() uintptr              { return uintptr(v.word("reflect.Value.Pointer")) }
func (v Value) UnsafePointer() unsafe.Pointer { return v.word("reflect.Value.UnsafePointer") }

func (v Value) IsNil() bool {
	switch v.kind() {
	case Chan, Func, Map, Pointer, UnsafePointer:
		return v.pointer() == nil
	case Interface:
		return *(*any)(v.ptr) == nil
	case Slice:
		return *(*[]byte)(v.ptr) == nil
	}
	panic(&ValueError{"reflect.Value.IsNil", v.kind()})
}

func (v Value) IsZero() bool {
	switch v.kind() {
	case Bool:
		return !v.Bool()
	case Int, Int8, Int16, Int32, Int64:
		return v.Int() == 0
	case Uint, Uint8, Uint16, Uint32, Uint64, Uintptr:
		return v.Uint() == 0
	case Float32, Float64:
		return v.Float() == 0
	case Complex64, Complex128:
		return v.Complex() == 0
	case String:
		return *(*string)(v.ptr) == ""
	case Chan, Func, Interface, Map, Pointer, Slice, UnsafePointer:
		return v.IsNil()
	case Array:
		for i := range v.typ.length {
			if !v.Index(i).IsZero() {
				return false
			}
		}
		return true
	case Struct:
		for i := range fieldCount(v.typ) {
			if !v.Field(i).IsZero() && fieldName(v.typ, i) != "_" {
				return false
			}
		}
		return true
	}
	panic(&ValueError{"reflect.Value.IsZero", v.kind()})
}

// Indirect is what v points to; v itself if it is no pointer.
func Indirect(v Value) Value {
	if v.kind() != Pointer {
		return v
	}
	return v.Elem()
}

func (v Value) Elem() Value {
	switch v.kind() {
	case Interface:
		x := ValueOf(*(*any)(v.ptr))
		if x.flag != 0 {
			x.flag |= v.readOnly()
		}
		return x
	case Pointer:
		p := v.pointer()
		if p == nil {
			return Value{}
		}
		elem := v.typ.elem
		return Value{elem, p, v.flag&flagReadOnly | flagIndirect | flagAddressable | flag(elem.kind)}
	}
	panic(&ValueError{"reflect.Value.Elem", v.kind()})
}

func (v Value) NumField() int {
	v.mustBe(Struct, "reflect.Value.NumField")
	return fieldCount(v.typ)
}

func (v Value) Field(i int) Value {
	v.mustBe(Struct, "reflect.Value.Field")
	if uint(i) >= uint(fieldCount(v.typ)) {
		panic("reflect: Field index out of range")
	}
	typ, offset, embedded, exported := fieldAt(v.typ, i)
	f := v.flag & (flagUnexported | flagIndirect | flagAddressable)
	if !exported {
		if embedded {
			f |= flagEmbedded
		} else {
			f |= flagUnexported
		}
	}
	return Value{typ, unsafe.Add(v.ptr, offset), f | flag(typ.kind)}
}

// through follows an embedded pointer to a struct; ok is false where it is nil.
func (v Value) through() (Value, bool) {
	if v.kind() != Pointer || !v.typ.elem.is(Struct) {
		return v, true
	}
	if v.pointer() == nil {
		return v, false
	}
	return v.Elem(), true
}

func (v Value) FieldByIndex(index []int) Value {
	if len(index) == 1 {
		return v.Field(index[0])
	}
	v.mustBe(Struct, "reflect.Value.FieldByIndex")
	for i, x := range index {
		if i > 0 {
			var ok bool
			if v, ok = v.through(); !ok {
				panic("reflect: indirection through nil pointer to embedded struct")
			}
		}
		v = v.Field(x)
	}
	return v
}

func (v Value) FieldByIndexErr(index []int) (Value, error) {
	if len(index) == 1 {
		return v.Field(index[0]), nil
	}
	v.mustBe(Struct, "reflect.Value.FieldByIndexErr")
	for i, x := range index {
		if i > 0 {
			inner, ok := v.through()
			if !ok {
				return Value{}, errors.New("reflect: indirection through nil pointer to embedded struct field " + v.typ.elem.name())
			}
			v = inner
		}
		v = v.Field(x)
	}
	return v, nil
}

func (v Value) FieldByName(name string) Value {
	v.mustBe(Struct, "reflect.Value.FieldByName")
	if f, ok := v.typ.FieldByName(name); ok {
		return v.FieldByIndex(f.Index)
	}
	return Value{}
}

func (v Value) FieldByNameFunc(match func(string) bool) Value {
	v.mustBe(Struct, "reflect.Value.FieldByNameFunc")
	if f, ok := v.typ.FieldByNameFunc(match); ok {
		return v.FieldByIndex(f.Index)
	}
	return Value{}
}

func (v Value) Fields() iter.Seq2[StructField, Value] {
	t := v.Type().common()
	t.must(Struct, "Fields", "struct")
	return func(yield func(StructField, Value) bool) {
		for i := range fieldCount(t) {
			if !yield(t.field(i), v.Field(i)) {
				return
			}
		}
	}
}

func (v Value) OverflowComplex(x complex128) bool {
	if !v.CanComplex() {
		panic(&ValueError{"reflect.Value.OverflowComplex", v.kind()})
	}
	return v.typ.OverflowComplex(x)
}

func (v Value) OverflowFloat(x float64) bool {
	if !v.CanFloat() {
		panic(&ValueError{"reflect.Value.OverflowFloat", v.kind()})
	}
	return v.typ.OverflowFloat(x)
}

func (v Value) OverflowInt(x int64) bool {
	if !v.CanInt() {
		panic(&ValueError{"reflect.Value.OverflowInt", v.kind()})
	}
	return v.typ.OverflowInt(x)
}

func (v Value) OverflowUint(x uint64) bool {
	if !v.CanUint() {
		panic(&ValueError{"reflect.Value.OverflowUint", v.kind()})
	}
	return v.typ.OverflowUint(x)
}
