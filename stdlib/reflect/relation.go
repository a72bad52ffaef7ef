package reflect

func (t *rtype) Implements(u Type) bool {
	if u == nil {
		panic("reflect: nil type passed to Type.Implements")
	}
	if u.Kind() != Interface {
		panic("reflect: non-interface type passed to Type.Implements")
	}
	return implements(t, u.common())
}

func (t *rtype) AssignableTo(u Type) bool {
	if u == nil {
		panic("reflect: nil type passed to Type.AssignableTo")
	}
	to := u.common()
	return t.fits(to) || to.is(Interface) && implements(t, to)
}

// fits: can a value of type t be stored in a variable of type `to` as it is?
func (t *rtype) fits(to *rtype) bool {
	if t == to {
		return true
	}
	if t.kind != to.kind || t.named() && to.named() {
		return false
	}
	return t.is(Chan) && t.narrowsTo(to) || sameUnderlying(t, to, tagsCount)
}

// narrowsTo: both are channel types, t goes both ways, and the elements are the same.
func (t *rtype) narrowsTo(to *rtype) bool {
	return t.direction == 0 && t.elem == to.elem && !(t.named() && to.named())
}

// Do tags of fields make structs different?
type tagRule bool

const (
	tagsCount   tagRule = true
	tagsIgnored tagRule = false
)

func sameType(a, b *rtype, tags tagRule) bool {
	if a == b || tags == tagsCount {
		return a == b
	}
	return a.kind == b.kind && a.name() == b.name() && a.PkgPath() == b.PkgPath() && sameUnderlying(a, b, tags)
}

func sameUnderlying(a, b *rtype, tags tagRule) bool {
	if a == b {
		return true
	}
	if a.kind != b.kind {
		return false
	}
	switch Kind(a.kind) {
	case Array:
		return a.length == b.length && sameType(a.elem, b.elem, tags)
	case Chan:
		return a.direction == b.direction && sameType(a.elem, b.elem, tags)
	case Pointer, Slice:
		return sameType(a.elem, b.elem, tags)
	case Map:
		return sameType(a.key, b.key, tags) && sameType(a.elem, b.elem, tags)
	case Func:
		return sameFunc(a, b, tags)
	case Struct:
		return sameStruct(a, b, tags)
	case Interface:
		return implements(a, b) && implements(b, a)
	}
	return true
}

func sameFunc(a, b *rtype, tags tagRule) bool {
	parameters, results := funcShape(a)
	if p, r := funcShape(b); p != parameters || r != results || a.variadic != b.variadic {
		return false
	}
	for i := range parameters + results {
		if !sameType(funcPart(a, i), funcPart(b, i), tags) {
			return false
		}
	}
	return true
}

func sameStruct(a, b *rtype, tags tagRule) bool {
	count := fieldCount(a)
	if fieldCount(b) != count {
		return false
	}
	for i := range count {
		typeA, _, embeddedA, _ := fieldAt(a, i)
		typeB, _, embeddedB, _ := fieldAt(b, i)
		nameA, pathA, tagA := fieldTexts(a, i)
		nameB, pathB, tagB := fieldTexts(b, i)
		if nameA != nameB || pathA != pathB || embeddedA != embeddedB || tags == tagsCount && tagA != tagB ||
			!sameType(typeA, typeB, tags) {
			return false
		}
	}
	return true
}

func (t *rtype) ConvertibleTo(u Type) bool {
	if u == nil {
		panic("reflect: nil type passed to Type.ConvertibleTo")
	}
	return conversionOf(u.common(), t) != nil
}
