package reflect

import "unsafe"

// Zero is the zero value of a type.
func Zero(typ Type) Value {
	if typ == nil {
		panic("reflect: Zero(nil)")
	}
	t := typ.common()
	if t.pointerShaped() {
		return Value{t, nil, flag(t.kind)}
	}
	return at(t, allocate(t), 0)
}

// New is a pointer to a new zero value.
func New(typ Type) Value {
	if typ == nil {
		panic("reflect: New(nil)")
	}
	t := typ.common()
	return Value{pointerTo(t), allocate(t), flag(Pointer)}
}

// NewAt is p as a pointer to a value of the type.
func NewAt(typ Type, p unsafe.Pointer) Value {
	return Value{pointerTo(typ.common()), p, flag(Pointer)}
}

// assignTo is v as a value of type to, which it must be assignable to. An interface is made at target if that is
// not nil.
func (v Value) assignTo(context string, to *rtype, target unsafe.Pointer) Value {
	if v.typ == to || v.typ.fits(to) {
		return Value{to, v.ptr, v.flag&(flagAddressable|flagIndirect) | v.readOnly() | flag(to.kind)}
	}
	if !to.is(Interface) || !implements(v.typ, to) {
		panic(context + ": value of type " + v.typ.String() + " is not assignable to type " + to.String())
	}
	held := pack(v)
	if target == nil {
		target = allocate(to)
	}
	*(*any)(target) = held
	return at(to, target, 0)
}

// store assigns to a variable that may be assigned to.
func (v Value) store(context string, x Value) {
	var target unsafe.Pointer
	if v.kind() == Interface {
		target = v.ptr
	}
	x = x.assignTo(context, v.typ, target)
	if x.flag&flagIndirect == 0 {
		*(*unsafe.Pointer)(v.ptr) = x.ptr
	} else if x.ptr != v.ptr {
		move(v.typ, v.ptr, x.ptr, 1)
	}
}

func (v Value) Set(x Value) {
	v.mustBeAssignable("reflect.Value.Set")
	x.mustBeExported("reflect.Value.Set")
	v.store("reflect.Set", x)
}

func (v Value) SetZero() {
	v.mustBeAssignable("reflect.Value.SetZero")
	clearMemory(v.typ, v.ptr, 1)
}

func (v Value) SetBool(x bool) {
	v.mustBeAssignable("reflect.Value.SetBool")
	v.mustBe(Bool, "reflect.Value.SetBool")
	*(*bool)(v.ptr) = x
}

func (v Value) SetInt(x int64) {
	v.mustBeAssignable("reflect.Value.SetInt")
	if !v.CanInt() {
		panic(&ValueError{"reflect.Value.SetInt", v.kind()})
	}
	v.typ.storeBits(v.ptr, uint64(x))
}

func (v Value) SetUint(x uint64) {
	v.mustBeAssignable("reflect.Value.SetUint")
	if !v.CanUint() {
		panic(&ValueError{"reflect.Value.SetUint", v.kind()})
	}
	v.typ.storeBits(v.ptr, x)
}

// storeBits stores an integer's low bits.
func (t *rtype) storeBits(to unsafe.Pointer, bits uint64) {
	switch t.size {
	case 1:
		*(*uint8)(to) = uint8(bits)
	case 2:
		*(*uint16)(to) = uint16(bits)
	case 4:
		*(*uint32)(to) = uint32(bits)
	case 8:
		*(*uint64)(to) = bits
	}
}

func (v Value) SetFloat(x float64) {
	v.mustBeAssignable("reflect.Value.SetFloat")
	switch v.kind() {
	case Float32:
		*(*float32)(v.ptr) = float32(x)
	case Float64:
		*(*float64)(v.ptr) = x
	default:
		panic(&ValueError{"reflect.Value.SetFloat", v.kind()})
	}
}

func (v Value) SetComplex(x complex128) {
	v.mustBeAssignable("reflect.Value.SetComplex")
	switch v.kind() {
	case Complex64:
		*(*complex64)(v.ptr) = complex64(x)
	case Complex128:
		*(*complex128)(v.ptr) = x
	default:
		panic(&ValueError{"reflect.Value.SetComplex", v.kind()})
	}
}

func (v Value) SetString(x string) {
	v.mustBeAssignable("reflect.Value.SetString")
	v.mustBe(String, "reflect.Value.SetString")
	*(*string)(v.ptr) = x
}

func (v Value) SetBytes(x []byte) {
	v.mustBeAssignable("reflect.Value.SetBytes")
	v.mustBe(Slice, "reflect.Value.SetBytes")
	if !v.typ.elem.is(Uint8) {
		panic("reflect.Value.SetBytes of non-byte slice")
	}
	*(*[]byte)(v.ptr) = x
}

func (v Value) SetPointer(x unsafe.Pointer) {
	v.mustBeAssignable("reflect.Value.SetPointer")
	v.mustBe(UnsafePointer, "reflect.Value.SetPointer")
	*(*unsafe.Pointer)(v.ptr) = x
}
