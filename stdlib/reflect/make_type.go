package reflect

func pointerTo(t *rtype) *rtype
func sliceOf(elem *rtype) *rtype
func arrayOf(elem *rtype, length int) *rtype
func mapOf(key, elem *rtype) *rtype
func chanOf(elem *rtype, direction int) *rtype

// funcOf takes the types of parameters, then those of results.
func funcOf(parts []*rtype, parameters int, variadic bool) *rtype

// PointerTo is *T.
func PointerTo(t Type) Type { return pointerTo(t.common()) }

// PtrTo is the old name of PointerTo.
func PtrTo(t Type) Type { return PointerTo(t) }

// SliceOf is []T.
func SliceOf(t Type) Type { return sliceOf(t.common()) }

// ArrayOf is [length]T.
func ArrayOf(length int, elem Type) Type {
	if length < 0 {
		panic("reflect: negative length passed to ArrayOf")
	}
	t := elem.common()
	if t.size > 0 && uint(length) > (1<<31)/uint(t.size) {
		panic("reflect.ArrayOf: array size would exceed virtual address space")
	}
	return arrayOf(t, length)
}

// MapOf is map[key]elem.
func MapOf(key, elem Type) Type {
	if !key.Comparable() {
		panic("reflect.MapOf: invalid key type " + key.String())
	}
	return mapOf(key.common(), elem.common())
}

// ChanOf is chan T, in one direction or both.
func ChanOf(dir ChanDir, t Type) Type {
	direction := 0
	switch dir {
	case BothDir:
	case SendDir:
		direction = 1
	case RecvDir:
		direction = 2
	default:
		panic("reflect.ChanOf: invalid dir")
	}
	if t.Size() >= 1<<16 {
		panic("reflect.ChanOf: element size too large")
	}
	return chanOf(t.common(), direction)
}

// FuncOf is the func type with these parameters and results.
func FuncOf(in, out []Type, variadic bool) Type {
	if variadic && (len(in) == 0 || in[len(in)-1].Kind() != Slice) {
		panic("reflect.FuncOf: last arg of variadic func must be slice")
	}
	parts := make([]*rtype, 0, len(in)+len(out))
	for _, t := range in {
		parts = append(parts, t.common())
	}
	for _, t := range out {
		parts = append(parts, t.common())
	}
	return funcOf(parts, len(in), variadic)
}
