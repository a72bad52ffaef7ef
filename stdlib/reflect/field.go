package reflect

import (
	"iter"
	"strconv"
)

// StructField is one field of a struct type.
type StructField struct {
	Name string
	// PkgPath is the package of an unexported field's name, else empty.
	PkgPath   string
	Type      Type
	Tag       StructTag
	Offset    uintptr // in the struct, in bytes, as unsafe.Offsetof tells it
	Index     []int   // for FieldByIndex
	Anonymous bool    // embedded
}

// IsExported says whether the field's name is.
func (f StructField) IsExported() bool { return f.PkgPath == "" }

func fieldCount(t *rtype) int
func fieldName(t *rtype, i int) string
func fieldAt(t *rtype, i int) (typ *rtype, offset uintptr, embedded, exported bool)
func fieldTexts(t *rtype, i int) (name, pkgPath, tag string)

// A StructTag is conventionally a list of key:"value" with spaces between.
type StructTag string

// Get is the value of key, empty if there is none.
func (tag StructTag) Get(key string) string {
	value, _ := tag.Lookup(key)
	return value
}

// Lookup is the value of key, and whether the tag has the key at all.
func (tag StructTag) Lookup(key string) (value string, ok bool) {
	rest := string(tag)
	for {
		for rest != "" && rest[0] == ' ' {
			rest = rest[1:]
		}
		name := 0
		for name < len(rest) && rest[name] > ' ' && rest[name] != ':' && rest[name] != '"' && rest[name] != 0x7f {
			name++
		}
		if name == 0 || name+1 >= len(rest) || rest[name] != ':' || rest[name+1] != '"' {
			return "", false
		}
		end := name + 2
		for end < len(rest) && rest[end] != '"' {
			if rest[end] == '\\' {
				end++
			}
			end++
		}
		if end >= len(rest) {
			return "", false
		}
		if rest[:name] == key {
			value, err := strconv.Unquote(rest[name+1 : end+1])
			return value, err == nil
		}
		rest = rest[end+1:]
	}
}

func (t *rtype) NumField() int {
	t.must(Struct, "NumField", "struct")
	return fieldCount(t)
}

func (t *rtype) Field(i int) StructField {
	t.must(Struct, "Field", "struct")
	if i < 0 || i >= fieldCount(t) {
		panic("reflect: Field index out of bounds")
	}
	return t.field(i)
}

func (t *rtype) field(i int) (f StructField) {
	typ, offset, embedded, _ := fieldAt(t, i)
	name, pkgPath, tag := fieldTexts(t, i)
	f.Name = name
	f.PkgPath = pkgPath
	f.Type = typ
	f.Tag = StructTag(tag)
	f.Offset = offset
	f.Index = []int{i}
	f.Anonymous = embedded
	return f
}

func (t *rtype) Fields() iter.Seq[StructField] {
	t.must(Struct, "Fields", "struct")
	return func(yield func(StructField) bool) {
		for i := range fieldCount(t) {
			if !yield(t.field(i)) {
				return
			}
		}
	}
}

func (t *rtype) FieldByIndex(index []int) (f StructField) {
	t.must(Struct, "FieldByIndex", "struct")
	f.Type = t
	for i, x := range index {
		within := f.Type
		if i > 0 && within.Kind() == Pointer && within.Elem().Kind() == Struct {
			within = within.Elem()
		}
		f = within.Field(x)
	}
	return f
}

func (t *rtype) FieldByName(name string) (StructField, bool) {
	t.must(Struct, "FieldByName", "struct")
	if name == "" {
		return t.findField(func(string) bool { return false })
	}
	any := false
	for i := range fieldCount(t) {
		if fieldName(t, i) == name {
			return t.field(i), true
		}
		_, _, embedded, _ := fieldAt(t, i)
		any = any || embedded
	}
	if !any {
		return StructField{}, false
	}
	return t.findField(func(s string) bool { return s == name })
}

func (t *rtype) FieldByNameFunc(match func(string) bool) (StructField, bool) {
	t.must(Struct, "FieldByNameFunc", "struct")
	return t.findField(match)
}

// A level of embedding: the structs that are embedded that deep.
type embeddedStruct struct {
	typ   *rtype
	index []int
	often bool // in more than one way: its fields are ambiguous
}

// findField looks at each depth for the one field that matches. Two at one depth hide each other, and all that
// lie deeper.
func (t *rtype) findField(match func(string) bool) (result StructField, ok bool) {
	seen := map[*rtype]bool{}
	for level := []embeddedStruct{{typ: t}}; len(level) > 0 && !ok; {
		var next []embeddedStruct
		place := map[*rtype]int{} // of a type in next, plus 1
		for _, holder := range level {
			if seen[holder.typ] {
				continue
			}
			seen[holder.typ] = true
			for i := range fieldCount(holder.typ) {
				typ, _, embedded, _ := fieldAt(holder.typ, i)
				if match(fieldName(holder.typ, i)) {
					if ok || holder.often {
						return StructField{}, false
					}
					result, ok = holder.typ.field(i), true
					result.Index = joinIndex(holder.index, i)
					continue
				}
				if embedded && typ.is(Pointer) {
					typ = typ.elem
				}
				if ok || !embedded || !typ.is(Struct) {
					continue
				}
				if known := place[typ]; known > 0 {
					next[known-1].often = true
					continue
				}
				next = append(next, embeddedStruct{typ, joinIndex(holder.index, i), holder.often})
				place[typ] = len(next)
			}
		}
		level = next
	}
	return result, ok
}

func joinIndex(index []int, last int) []int {
	joined := make([]int, len(index)+1)
	copy(joined, index)
	joined[len(index)] = last
	return joined
}

// VisibleFields is all fields of a struct type that a selector reaches, promoted ones included, each struct's own
// followed by what is promoted through it.
func VisibleFields(t Type) []StructField {
	if t == nil {
		panic("reflect: VisibleFields(nil)")
	}
	if t.Kind() != Struct {
		panic("reflect.VisibleFields of non-struct type")
	}
	list := visibleFields{place: map[string]int{}, within: map[*rtype]bool{}}
	list.add(t.common(), nil)
	kept := list.fields[:0]
	for i, f := range list.fields {
		if !list.hidden[i] {
			kept = append(kept, f)
		}
	}
	return kept
}

type visibleFields struct {
	fields []StructField
	hidden []bool         // of fields, by place
	place  map[string]int // of the last field of that name that was not hidden when it came
	within map[*rtype]bool
}

func (list *visibleFields) add(t *rtype, prefix []int) {
	if list.within[t] {
		return
	}
	list.within[t] = true
	for i := range fieldCount(t) {
		f := t.field(i)
		f.Index = joinIndex(prefix, i)
		old, known := list.place[f.Name]
		depth := len(f.Index)
		if known && depth <= len(list.fields[old].Index) {
			list.hidden[old] = true
		}
		if !known || depth < len(list.fields[old].Index) {
			list.place[f.Name] = len(list.fields)
			list.fields = append(list.fields, f)
			list.hidden = append(list.hidden, false)
		}
		if f.Anonymous {
			inner := f.Type.common()
			if inner.is(Pointer) {
				inner = inner.elem
			}
			if inner.is(Struct) {
				list.add(inner, f.Index)
			}
		}
	}
	delete(list.within, t)
}
