// Package reflect looks at values and types of a running program, makes new ones, and calls what it finds.
//
// Types are the program's own descriptors (runtime/type_descriptor.h): an *rtype points at one, so equal types
// are equal pointers. What is asked often is read there directly; the rest are natives (types.cc).
package reflect

import (
	"iter"
	"math"
	"unsafe"
)

// Type is a Go type. Types are identical exactly if they are equal with ==.
type Type interface {
	// Align and FieldAlign are the alignment of a variable, and of a field, in bytes.
	Align() int
	FieldAlign() int
	// Method is the i'th of the method set's exported methods, in the order of their names; of an interface
	// type, of all of its methods.
	Method(i int) Method
	MethodByName(name string) (Method, bool)
	NumMethod() int
	// Name is the name of a defined type within its package; PkgPath is the package's import path.
	Name() string
	PkgPath() string
	// Size is how many bytes a value takes, as unsafe.Sizeof tells it.
	Size() uintptr
	String() string
	Kind() Kind
	Implements(u Type) bool
	AssignableTo(u Type) bool
	ConvertibleTo(u Type) bool
	Comparable() bool
	// Bits is the size of a number's type in bits.
	Bits() int
	ChanDir() ChanDir
	IsVariadic() bool
	// Elem is the element type of an array, channel, map, pointer or slice.
	Elem() Type
	Field(i int) StructField
	FieldByIndex(index []int) StructField
	FieldByName(name string) (StructField, bool)
	FieldByNameFunc(match func(string) bool) (StructField, bool)
	In(i int) Type
	Key() Type
	Len() int
	NumField() int
	NumIn() int
	NumOut() int
	Out(i int) Type
	OverflowComplex(x complex128) bool
	OverflowFloat(x float64) bool
	OverflowInt(x int64) bool
	OverflowUint(x uint64) bool
	// CanSeq and CanSeq2 say whether a range loop with one variable, or with two, could go over a value.
	CanSeq() bool
	CanSeq2() bool
	Fields() iter.Seq[StructField]
	Methods() iter.Seq[Method]
	Ins() iter.Seq[Type]
	Outs() iter.Seq[Type]

	common() *rtype
}

// rtype is the beginning of a type descriptor; types.cc asserts that it is laid out so.
type rtype struct {
	kind         uint8
	align        uint8
	flags        uint16
	size         uint32
	slotCount    uint32
	id           uint32
	hash         uint32
	goSize       uint32
	class        uint16
	pointerBits  unsafe.Pointer
	pointerWords uint32
	slotPointers uint32
	texts        [6]uintptr
	elem         *rtype
	key          *rtype
	length       int
	direction    uint8 // 0 both, 1 send only, 2 receive only
	variadic     bool
}

// Bits of rtype.flags.
const (
	typeNamed         = 1 << 0
	typePointerFree   = 1 << 2
	typePointerShaped = 1 << 3
	typeComparable    = 1 << 4
	typePlainEqual    = 1 << 5
)

func typeText(t *rtype) string
func typeName(t *rtype) string
func typePackage(t *rtype) string
func funcShape(t *rtype) (parameters, results int)

// funcPart is the type of the i'th parameter; results are counted on behind the parameters.
func funcPart(t *rtype, i int) *rtype
func typeOf(i any) *rtype
func implements(t, iface *rtype) bool

// TypeOf is the dynamic type of i, nil for a nil interface.
func TypeOf(i any) Type {
	t := typeOf(i)
	if t == nil {
		return nil
	}
	return t
}

// TypeFor is the type that T stands for.
func TypeFor[T any]() Type {
	return typeOf((*T)(nil)).elem
}

func toType(t *rtype) Type {
	if t == nil {
		return nil
	}
	return t
}

func (t *rtype) common() *rtype      { return t }
func (t *rtype) pointerShaped() bool { return t.flags&typePointerShaped != 0 }
func (t *rtype) named() bool         { return t.name() != "" }
func (t *rtype) is(k Kind) bool      { return Kind(t.kind) == k }
func (t *rtype) String() string      { return typeText(t) }
func (t *rtype) Size() uintptr       { return uintptr(t.size) }
func (t *rtype) Align() int          { return int(t.align) }
func (t *rtype) FieldAlign() int     { return int(t.align) }
func (t *rtype) Kind() Kind          { return Kind(t.kind) }
func (t *rtype) Name() string        { return t.name() }
func (t *rtype) Comparable() bool    { return t.flags&typeComparable != 0 }
func (t *rtype) CanSeq() bool        { return t.canRange(1) }
func (t *rtype) CanSeq2() bool       { return t.canRange(2) }

func (t *rtype) name() string {
	if t.kind > uint8(Complex128) && t.kind != uint8(String) && t.kind != uint8(UnsafePointer) && t.flags&typeNamed == 0 {
		return ""
	}
	return typeName(t)
}

func (t *rtype) PkgPath() string {
	if t.flags&typeNamed == 0 {
		return ""
	}
	return typePackage(t)
}

func (t *rtype) Bits() int {
	if t == nil {
		panic("reflect: Bits of nil Type")
	}
	if k := Kind(t.kind); k < Int || k > Complex128 {
		panic("reflect: Bits of non-arithmetic Type " + t.String())
	}
	return int(t.size) * 8
}

// must panics when a method is not for types of this kind.
func (t *rtype) must(k Kind, method, wanted string) {
	if Kind(t.kind) != k {
		panic("reflect: " + method + " of non-" + wanted + " type " + t.String())
	}
}

func (t *rtype) chanDir() ChanDir {
	switch t.direction {
	case 1:
		return SendDir
	case 2:
		return RecvDir
	}
	return BothDir
}

func (t *rtype) ChanDir() ChanDir {
	t.must(Chan, "ChanDir", "chan")
	return t.chanDir()
}

func (t *rtype) Elem() Type {
	if t.elem == nil {
		panic("reflect: Elem of invalid type " + t.String())
	}
	return t.elem
}

func (t *rtype) Key() Type {
	t.must(Map, "Key", "map")
	return t.key
}

func (t *rtype) Len() int {
	t.must(Array, "Len", "array")
	return t.length
}

func (t *rtype) IsVariadic() bool {
	t.must(Func, "IsVariadic", "func")
	return t.variadic
}

func (t *rtype) numIn() int {
	parameters, _ := funcShape(t)
	return parameters
}

func (t *rtype) numOut() int {
	_, results := funcShape(t)
	return results
}

// in and out are for indices that are known to be right.
func (t *rtype) in(i int) *rtype  { return funcPart(t, i) }
func (t *rtype) out(i int) *rtype { return funcPart(t, t.numIn()+i) }

func (t *rtype) NumIn() int {
	t.must(Func, "NumIn", "func")
	return t.numIn()
}

func (t *rtype) NumOut() int {
	t.must(Func, "NumOut", "func")
	return t.numOut()
}

func (t *rtype) In(i int) Type {
	t.must(Func, "In", "func")
	return t.ins()[i]
}

func (t *rtype) Out(i int) Type {
	t.must(Func, "Out", "func")
	return t.outs()[i]
}

func (t *rtype) ins() []*rtype {
	all := make([]*rtype, t.numIn())
	for i := range all {
		all[i] = funcPart(t, i)
	}
	return all
}

func (t *rtype) outs() []*rtype {
	parameters, results := funcShape(t)
	all := make([]*rtype, results)
	for i := range all {
		all[i] = funcPart(t, parameters+i)
	}
	return all
}

func (t *rtype) Ins() iter.Seq[Type] {
	t.must(Func, "Ins", "func")
	return typesOf(t.ins())
}

func (t *rtype) Outs() iter.Seq[Type] {
	t.must(Func, "Outs", "func")
	return typesOf(t.outs())
}

func typesOf(list []*rtype) iter.Seq[Type] {
	return func(yield func(Type) bool) {
		for _, t := range list {
			if !yield(t) {
				return
			}
		}
	}
}

// canRange: is there a range loop with that many variables?
func (t *rtype) canRange(variables int) bool {
	switch Kind(t.kind) {
	case Int, Int8, Int16, Int32, Int64, Uint, Uint8, Uint16, Uint32, Uint64, Uintptr, Chan:
		return variables == 1
	case Array, Slice, String, Map:
		return true
	case Pointer:
		return t.elem.is(Array)
	case Func:
		return t.isIterator(variables)
	}
	return false
}

func (t *rtype) isIterator(variables int) bool {
	if parameters, results := funcShape(t); parameters != 1 || results != 0 {
		return false
	}
	yield := t.in(0)
	if !yield.is(Func) {
		return false
	}
	parameters, results := funcShape(yield)
	return parameters == variables && results == 1 && yield.out(0) == typeOf(false)
}

func overflowsFloat32(x float64) bool {
	x = math.Abs(x)
	return math.MaxFloat32 < x && x <= math.MaxFloat64
}

func (t *rtype) OverflowComplex(x complex128) bool {
	switch Kind(t.kind) {
	case Complex64:
		return overflowsFloat32(real(x)) || overflowsFloat32(imag(x))
	case Complex128:
		return false
	}
	panic("reflect: OverflowComplex of non-complex type " + t.String())
}

func (t *rtype) OverflowFloat(x float64) bool {
	switch Kind(t.kind) {
	case Float32:
		return overflowsFloat32(x)
	case Float64:
		return false
	}
	panic("reflect: OverflowFloat of non-float type " + t.String())
}

func (t *rtype) OverflowInt(x int64) bool {
	if k := Kind(t.kind); k < Int || k > Int64 {
		panic("reflect: OverflowInt of non-int type " + t.String())
	}
	spare := 64 - 8*t.size
	return x<<spare>>spare != x
}

func (t *rtype) OverflowUint(x uint64) bool {
	if k := Kind(t.kind); k < Uint || k > Uintptr {
		panic("reflect: OverflowUint of non-uint type " + t.String())
	}
	spare := 64 - 8*t.size
	return x<<spare>>spare != x
}
