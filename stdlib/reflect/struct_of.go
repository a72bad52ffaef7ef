package reflect

import (
	"internal/unicode"
	"strconv"
	"sync"
	"unsafe"
)

// fieldSpec is what structOf reads (types.cc).
type fieldSpec struct {
	name     string
	pkgPath  string
	tag      string
	typ      *rtype
	embedded bool
}

// promotedMethod is what setMethods reads (functions.cc). The entry's first argument is the struct's address.
type promotedMethod struct {
	name    string
	sig     *rtype
	entry   unsafe.Pointer
	closure unsafe.Pointer // of the entry
}

func methodEntry(closure unsafe.Pointer) unsafe.Pointer
func structOf(fields []fieldSpec) *rtype
func setMethods(t *rtype, methods []promotedMethod)

// StructOf is the struct type with these fields; Offset and Index are ignored. Methods of an embedded
// field are promoted if it is the first, or the only one where it is a pointer.
func StructOf(fields []StructField) Type {
	specs := make([]fieldSpec, len(fields))
	names := map[string]bool{}
	pkgPath := ""
	promotes := false
	for i, f := range fields {
		place := "reflect.StructOf: field " + strconv.Itoa(i)
		if f.Name == "" {
			panic(place + " has no name")
		}
		if !isFieldName(f.Name) {
			panic(place + " has invalid name")
		}
		if f.Type == nil {
			panic(place + " has no type")
		}
		if f.Anonymous && f.PkgPath != "" {
			panic("reflect.StructOf: field \"" + f.Name + "\" is anonymous but has PkgPath set")
		}
		if c := f.Name[0]; f.IsExported() && ('a' <= c && c <= 'z' || c == '_') {
			panic("reflect.StructOf: field \"" + f.Name + "\" is unexported but missing PkgPath")
		}
		if f.PkgPath != "" {
			if pkgPath != "" && pkgPath != f.PkgPath {
				panic("reflect.StructOf: fields with different PkgPath " + pkgPath + " and " + f.PkgPath)
			}
			pkgPath = f.PkgPath
		}
		t := f.Type.common()
		if f.Anonymous {
			t.mustBeEmbeddable(i, len(fields))
			promotes = promotes || methodCount(t) > 0 || t.is(Pointer) && methodCount(t.elem) > 0
		}
		if names[f.Name] && f.Name != "_" {
			panic("reflect.StructOf: duplicate field " + f.Name)
		}
		names[f.Name] = true
		specs[i] = fieldSpec{f.Name, f.PkgPath, string(f.Tag), t, f.Anonymous}
	}
	t := structOf(specs)
	if promotes {
		t.promoteMethods(specs)
	}
	return t
}

func isFieldName(name string) bool {
	for i, c := range name {
		letter := c == '_' || unicode.IsLetter(c)
		if !letter && (i == 0 || !unicode.IsDigit(c)) {
			return false
		}
	}
	return true
}

// mustBeEmbeddable panics where the methods that a field brings cannot be promoted.
func (t *rtype) mustBeEmbeddable(i, fields int) {
	if t.is(Pointer) && (t.elem.is(Pointer) || t.elem.is(Interface)) {
		panic("reflect.StructOf: illegal embedded field type " + t.String())
	}
	if t.is(Interface) {
		for row := range methodCount(t) {
			if name, _ := methodAt(t, row); !isExported(name) {
				panic("reflect: embedded interface with unexported method(s) not implemented")
			}
		}
		return
	}
	if methodCount(t) == 0 {
		return
	}
	if i > 0 {
		panic("reflect: embedded type with methods not implemented if type is not first field")
	}
	if t.is(Pointer) && fields > 1 {
		panic("reflect: embedded type with methods not implemented if there is more than one field")
	}
	if t.pointerShaped() && fields > 1 {
		panic("reflect: embedded type with methods not implemented for non-pointer type")
	}
}

// The methods that were set: their closures stay alive here.
var promoted struct {
	sync.Mutex
	of map[*rtype][]promotedMethod
}

func (t *rtype) promoteMethods(fields []fieldSpec) {
	promoted.Lock()
	defer promoted.Unlock()
	if methodCount(t) > 0 {
		return
	}
	var methods []promotedMethod
	for i, f := range fields {
		if !f.embedded {
			continue
		}
		for row := range methodCount(f.typ) {
			name, sig := methodAt(f.typ, row)
			if !isExported(name) {
				continue
			}
			closure := t.promotedMethod(i, name, sig)
			methods = append(methods, promotedMethod{name, sig, methodEntry(closure), closure})
		}
	}
	setMethods(t, methods)
	if promoted.of == nil {
		promoted.of = map[*rtype][]promotedMethod{}
	}
	promoted.of[t] = methods
}

// promotedMethod is the method through field i, as a func that takes the struct's address first.
func (t *rtype) promotedMethod(i int, name string, sig *rtype) unsafe.Pointer {
	full := sig.withFirst(typeOf(unsafe.Pointer(nil)))
	return full.makeFunc(func(in []Value) []Value {
		embedded := at(t, in[0].pointer(), 0).Field(i)
		if embedded.kind() == Interface {
			panic("reflect: StructOf does not support methods of embedded interfaces")
		}
		method := embedded.MethodByName(name)
		if sig.variadic {
			return method.CallSlice(in[1:])
		}
		return method.Call(in[1:])
	}, nil).pointer()
}
