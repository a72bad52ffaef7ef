package reflect

import (
	"iter"
	"sort"
	"sync"
	"unicode"
	"unicode/utf8"
)

// Method is one method of a type.
type Method struct {
	Name string
	// PkgPath is the package of an unexported method's name, else empty.
	PkgPath string
	Type    Type // of a concrete type's method: with the receiver as first parameter
	Index   int  // for Type.Method
}

// IsExported says whether the method's name is.
func (m Method) IsExported() bool { return m.PkgPath == "" }

// A row of a type's method set, or of an interface.
type methodRow struct {
	name    string
	pkgPath string
	sig     *rtype // without the receiver
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
			rows = append(rows, methodRow{name, "", sig})
		} else if t.is(Interface) {
			rows = append(rows, methodRow{name, t.PkgPath(), sig})
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
	parameters, results := funcShape(row.sig)
	parts := make([]*rtype, 1, 1+parameters+results)
	parts[0] = t
	for i := range parameters + results {
		parts = append(parts, funcPart(row.sig, i))
	}
	m.Type = funcOf(parts, 1+parameters, row.sig.variadic)
	return m
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
