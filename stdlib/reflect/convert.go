package reflect

import (
	"strconv"
	"unsafe"
)

func (v Value) Convert(t Type) Value {
	if v.flag == 0 {
		panic(&ValueError{"reflect.Value.Convert", Invalid})
	}
	to := t.common()
	convert := conversionOf(to, v.typ)
	if convert == nil {
		panic("reflect.Value.Convert: value of type " + v.typ.String() + " cannot be converted to type " + to.String())
	}
	return convert(v, to)
}

func (v Value) CanConvert(t Type) bool {
	from := v.Type()
	if !from.ConvertibleTo(t) {
		return false
	}
	to := t.common()
	if v.kind() == Slice && to.is(Pointer) {
		to = to.elem
	}
	return v.kind() != Slice || !to.is(Array) || to.length <= v.Len()
}

type conversion func(v Value, to *rtype) Value

func isInt(k Kind) bool     { return Int <= k && k <= Int64 }
func isUint(k Kind) bool    { return Uint <= k && k <= Uintptr }
func isFloat(k Kind) bool   { return k == Float32 || k == Float64 }
func isComplex(k Kind) bool { return k == Complex64 || k == Complex128 }

// conversionOf is how values of type from become ones of type to; nil if they do not.
func conversionOf(to, from *rtype) conversion {
	if convert := representationChange(to, from); convert != nil {
		return convert
	}
	if from.is(Chan) && to.is(Chan) && from.narrowsTo(to) || sameUnderlying(to, from, tagsIgnored) {
		return relabel
	}
	if to.is(Pointer) && from.is(Pointer) && to.name() == "" && from.name() == "" &&
		sameUnderlying(to.elem, from.elem, tagsIgnored) {
		return relabel
	}
	if to.is(Interface) && implements(from, to) {
		return toInterface
	}
	return nil
}

// representationChange is a conversion between numbers, texts, and slices and arrays.
func representationChange(to, from *rtype) conversion {
	source, target := from.Kind(), to.Kind()
	switch {
	case isInt(source) || isUint(source):
		switch {
		case isInt(target) || isUint(target):
			return integerToInteger
		case isFloat(target):
			return integerToFloat
		case target == String:
			return integerToString
		}
	case isFloat(source):
		switch {
		case isInt(target) || isUint(target):
			return floatToInteger
		case isFloat(target):
			return floatToFloat
		}
	case isComplex(source) && isComplex(target):
		return complexToComplex
	case source == String && target == Slice && to.elem.is(Uint8):
		return stringToBytes
	case source == String && target == Slice && to.elem.is(Int32):
		return stringToRunes
	case source == Slice && target == String && from.elem.is(Uint8):
		return bytesToString
	case source == Slice && target == String && from.elem.is(Int32):
		return runesToString
	case source == Slice && target == Pointer && to.elem.is(Array) && to.elem.elem == from.elem:
		return sliceToArrayPointer
	case source == Slice && target == Array && to.elem == from.elem:
		return sliceToArray
	}
	return nil
}

// bits is an integer of either sort.
func (v Value) bits() uint64 {
	if isInt(v.kind()) {
		return uint64(v.Int())
	}
	return v.Uint()
}

func (v Value) newInteger(bits uint64, to *rtype) Value {
	p := allocate(to)
	to.storeBits(p, bits)
	return at(to, p, v.readOnly())
}

func (v Value) newFloat(x float64, to *rtype) Value {
	p := allocate(to)
	if to.is(Float32) {
		*(*float32)(p) = float32(x)
	} else {
		*(*float64)(p) = x
	}
	return at(to, p, v.readOnly())
}

func (v Value) newString(s string, to *rtype) Value {
	p := allocate(to)
	*(*string)(p) = s
	return at(to, p, v.readOnly())
}

func integerToInteger(v Value, to *rtype) Value { return v.newInteger(v.bits(), to) }

func integerToFloat(v Value, to *rtype) Value {
	if isInt(v.kind()) {
		return v.newFloat(float64(v.Int()), to)
	}
	return v.newFloat(float64(v.Uint()), to)
}

func integerToString(v Value, to *rtype) Value {
	x := v.bits()
	r := rune(x)
	inRange := uint64(r) == x
	if isInt(v.kind()) {
		inRange = int64(r) == int64(x)
	}
	if !inRange {
		r = '\uFFFD'
	}
	return v.newString(string(r), to)
}

func floatToInteger(v Value, to *rtype) Value {
	if isInt(to.Kind()) {
		return v.newInteger(uint64(int64(v.Float())), to)
	}
	return v.newInteger(uint64(v.Float()), to)
}

func floatToFloat(v Value, to *rtype) Value {
	if v.kind() == Float32 && to.is(Float32) { // keeps a NaN's bits
		p := allocate(to)
		*(*float32)(p) = *(*float32)(v.ptr)
		return at(to, p, v.readOnly())
	}
	return v.newFloat(v.Float(), to)
}

func complexToComplex(v Value, to *rtype) Value {
	p := allocate(to)
	if to.is(Complex64) {
		*(*complex64)(p) = complex64(v.Complex())
	} else {
		*(*complex128)(p) = v.Complex()
	}
	return at(to, p, v.readOnly())
}

func stringToBytes(v Value, to *rtype) Value {
	return sliceValue(to, []byte(*(*string)(v.ptr)), v.readOnly())
}

func stringToRunes(v Value, to *rtype) Value {
	p := new([]rune)
	*p = []rune(*(*string)(v.ptr))
	return at(to, unsafe.Pointer(p), v.readOnly())
}

func bytesToString(v Value, to *rtype) Value { return v.newString(string(*(*[]byte)(v.ptr)), to) }
func runesToString(v Value, to *rtype) Value { return v.newString(string(*(*[]rune)(v.ptr)), to) }

func (v Value) mustHoldArray(length int, what string) unsafe.Pointer {
	data, have := v.elements()
	if length > have {
		panic("reflect: cannot convert slice with length " + strconv.Itoa(have) + " to " + what + " with length " +
			strconv.Itoa(length))
	}
	return data
}

func sliceToArrayPointer(v Value, to *rtype) Value {
	data := v.mustHoldArray(to.elem.length, "pointer to array")
	return Value{to, data, v.flag&^(flagIndirect|flagAddressable|flagKind) | flag(Pointer)}
}

func sliceToArray(v Value, to *rtype) Value {
	data := v.mustHoldArray(to.length, "array")
	p := allocate(to)
	move(to, p, data, 1)
	return at(to, p, v.readOnly())
}

// relabel is for types whose values look the same.
func relabel(v Value, to *rtype) Value {
	if v.flag&flagAddressable != 0 {
		p := allocate(to)
		move(to, p, v.ptr, 1)
		v.ptr = p
	}
	return Value{to, v.ptr, v.flag&flagIndirect | v.readOnly() | flag(to.kind)}
}

func toInterface(v Value, to *rtype) Value {
	p := allocate(to)
	*(*any)(p) = pack(v)
	return at(to, p, v.readOnly())
}
