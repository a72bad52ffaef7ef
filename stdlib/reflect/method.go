package reflect

import (
	"internal/unicode"
	"iter"
	"sort"
	"sync"
	"unicode/utf8"
)

// Method is one method of a type.
type Method struct {
	Name string
	// PkgPath is the package of an unexported method's name, else empty.
	PkgPath string
	Type    Type  // of a concrete type's method: with the receiver as first parameter
	Func    Value // the same as a func value; of an interface's method none
	Index   int   // for Type.Method
}

// IsExported says whether the method's name is.
func (m Method) IsExported() bool { return m.PkgPath == "" }

// A row of a type's method set, or of an interface.
type methodRow struct {
	name    string
	pkgPath string
	sig     *rtype // without the receiver
	row     int    // among all methods, as methodAt counts
}

func methodCount(t *rtype) int
func methodAt(t *rtype, row int) (name string, sig *rtype)

var methodTables struct {
	sync.RWMutex
	of map[*rtype][]methodRow
}

// methods are those that Method(i) counts: exported ones, of interfaces all, by name.
func (t *rtype) methods() []methodRow {
	if methodCount(t) == 0 {
		return nil
	}
	methodTables.RLock()
	rows, known := methodTables.of[t]
	methodTables.RUnlock()
	if known {
		return rows
	}
	for i := range methodCount(t) {
		name, sig := methodAt(t, i)
		if isExported(name) {
			rows = append(rows, methodRow{name, "", sig, i})
		} else if t.is(Interface) {
			rows = append(rows, methodRow{name, t.PkgPath(), sig, i})
		}
	}
	sort.Slice(rows, func(i, j int) bool {
		if rows[i].name != rows[j].name {
			return rows[i].name < rows[j].name
		}
		return rows[i].pkgPath < rows[j].pkgPath
	})
	methodTables.Lock()
	if methodTables.of == nil {
		methodTables.of = map[*rtype][]methodRow{}
	}
	methodTables.of[t] = rows
	methodTables.Unlock()
	return rows
}

func isExported(name string) bool {
	first, _ := utf8.DecodeRuneInString(name)
	return unicode.IsUpper(first)
}

func (t *rtype) NumMethod() int {
	if t.is(Interface) {
		return methodCount(t)
	}
	return len(t.methods())
}

func (t *rtype) Method(i int) Method {
	rows := t.methods()
	if i < 0 || i >= len(rows) {
		if t.is(Interface) {
			return Method{}
		}
		panic("reflect: Method index out of range")
	}
	row := rows[i]
	m := Method{Name: row.name, PkgPath: row.pkgPath, Index: i}
	if t.is(Interface) {
		m.Type = row.sig
		return m
	}
	sig := row.sig.withFirst(t)
	m.Type = sig
	m.Func = Value{sig, methodFunction(functionFor(sig, bodyMethod), sig, t, row.row), flag(Func)}
	return m
}

// withFirst is the func type with one more parameter in front.
func (sig *rtype) withFirst(t *rtype) *rtype {
	parameters, results := funcShape(sig)
	parts := make([]*rtype, 1, 1+parameters+results)
	parts[0] = t
	for i := range parameters + results {
		parts = append(parts, funcPart(sig, i))
	}
	return funcOf(parts, 1+parameters, sig.variadic)
}

func (t *rtype) MethodByName(name string) (Method, bool) {
	i := t.methodIndex(name)
	if i < 0 {
		return Method{}, false
	}
	return t.Method(i), true
}

func (t *rtype) methodIndex(name string) int {
	for i, row := range t.methods() {
		if row.name == name {
			return i
		}
	}
	return -1
}

func (t *rtype) Methods() iter.Seq[Method] {
	return func(yield func(Method) bool) {
		for i := range t.NumMethod() {
			if !yield(t.Method(i)) {
				return
			}
		}
	}
}

func (v Value) NumMethod() int {
	if v.typ == nil {
		panic(&ValueError{"reflect.Value.NumMethod", Invalid})
	}
	return v.typ.NumMethod()
}

// Method is the i'th method bound to v: a func without the receiver among its parameters.
func (v Value) Method(i int) Value {
	if v.typ == nil {
		panic(&ValueError{"reflect.Value.Method", Invalid})
	}
	rows := v.typ.methods()
	if uint(i) >= uint(len(rows)) {
		panic("reflect: Method index out of range")
	}
	if v.kind() == Interface && v.IsNil() {
		panic("reflect: Method on nil interface value")
	}
	row := rows[i]
	f := v.readOnly() | flag(Func)
	if row.pkgPath != "" {
		f |= flagUnexported
	}
	return Value{row.sig, bindMethod(functionFor(row.sig, bodyBound), row.sig, v.typ, row.row, v.receiver()), f}
}

// receiver is what a bound method holds: the value, or the place of a variable, of which each call sees what it is
// then.
func (v Value) receiver() any {
	if v.flag&flagAddressable != 0 && !v.typ.pointerShaped() && v.kind() != Interface {
		return pack(Value{v.typ, v.ptr, v.flag &^ flagAddressable})
	}
	return pack(v)
}

func (v Value) MethodByName(name string) Value {
	if v.typ == nil {
		panic(&ValueError{"reflect.Value.MethodByName", Invalid})
	}
	i := v.typ.methodIndex(name)
	if i < 0 {
		return Value{}
	}
	return v.Method(i)
}

func (v Value) Methods() iter.Seq2[Method, Value] {
	t := v.Type()
	return func(yield func(Method, Value) bool) {
		for i := range v.NumMethod() {
			if !yield(t.Method(i), v.Method(i)) {
				return
			}
		}
	}
}
