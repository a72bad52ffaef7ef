package json

import (
	"errors"
	"internal/jsonflags"
	"internal/jsonscan"
	"internal/unicode"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"unsafe"
)

// structFields is what a struct type's values have as members: its own fields and those that are promoted to it.
type structFields struct {
	list   []structField // in the order of declaration, promoted ones where their struct is embedded
	byName map[string]*structField
	folded map[string][]*structField // by foldedName, outer ones first
	rest   *structField              // the embedded map or value for all other members

	err    *SemanticError // why the type is refused, but not by encoding/json
	format *SemanticError // why it is refused by all
}

type structField struct {
	name             string
	next             string // , "name" :
	escaped          bool   // how the name is quoted depends on what is escaped
	path             []step // to the field
	codec            *codec
	typ              reflect.Type
	index            []int
	breadth          int // in the order of a walk that takes outer structs first
	named            bool
	embed            bool
	omitEmpty        bool
	omitZero         bool
	quoted           bool
	foldCase, strict bool // the options case:ignore and case:strict
	format           bool
	isZero           func(c *codec, p unsafe.Pointer) bool
}

// A step leads from a struct to a field; from one that is a pointer to an embedded struct on to that struct.
type step struct {
	offset  uintptr
	pointee reflect.Type // nil if the field is no embedded pointer, or the last
	private bool         // the pointer cannot be set
}

// at is where the field of the struct at p lies; nil if an embedded pointer on the way is.
func (f *structField) at(p unsafe.Pointer, how mode) (unsafe.Pointer, mode) {
	for i := range f.path {
		p = unsafe.Add(p, f.path[i].offset)
		if f.path[i].pointee != nil {
			if p = *(*unsafe.Pointer)(p); p == nil {
				return nil, 0
			}
			how &^= unaddress
		}
	}
	return p, how
}

// makeWay is at, but makes the structs that embedded pointers lack.
func (f *structField) makeWay(p unsafe.Pointer) unsafe.Pointer {
	for i := range f.path {
		step := &f.path[i]
		p = unsafe.Add(p, step.offset)
		if step.pointee == nil {
			continue
		}
		at := (*unsafe.Pointer)(p)
		if *at == nil {
			if step.private {
				return nil
			}
			*at = reflect.New(step.pointee).UnsafePointer()
		}
		p = *at
	}
	return p
}

// refused is why values of the type are neither encoded nor decoded.
func (fields *structFields) refused(flags *jsonflags.Flags) *SemanticError {
	if fields.err != nil && !flags.Get(jsonflags.ReportErrorsWithLegacySemantics) {
		return fields.err
	}
	return fields.format
}

// find is the field for a member, or nil.
func (fields *structFields) find(name string, flags *jsonflags.Flags) *structField {
	if f := fields.byName[name]; f != nil {
		return f
	}
	for _, f := range fields.folded[foldedName(name)] {
		if f.matches(name, flags) {
			return f
		}
	}
	return nil
}

// ambiguous: has the member, which no field has the exact name of, several fields?
func (fields *structFields) ambiguous(name string, flags *jsonflags.Flags) bool {
	count := 0
	if fields.byName[name] == nil {
		for _, f := range fields.folded[foldedName(name)] {
			if f.matches(name, flags) {
				count++
			}
		}
	}
	return count > 1
}

// matches: is a name, which is the field's but for case, _ and -, the field's?
func (f *structField) matches(name string, flags *jsonflags.Flags) bool {
	if !f.foldCase && (f.strict || !flags.Get(jsonflags.MatchCaseInsensitiveNames)) {
		return false
	}
	return !flags.Get(jsonflags.MatchCaseSensitiveDelimiter) || strings.EqualFold(name, f.name)
}

// foldedName is the same for names that differ in case, _ and - only.
func foldedName(name string) string {
	return strings.Map(func(r rune) rune {
		if r == '_' || r == '-' {
			return -1
		}
		for {
			next := unicode.SimpleFold(r)
			if next <= r {
				return next
			}
			r = next
		}
	}, name)
}

// A structLevel is a struct whose fields are looked at.
type structLevel struct {
	typ   reflect.Type
	path  []step
	index []int
	leaf  bool // seen already: its own embedded structs are not looked into again
}

// A fieldWalk goes over a struct and what it embeds, level by level.
type fieldWalk struct {
	fields *structFields
	queue  []structLevel
	seen   map[reflect.Type]bool
	all    []structField
	rests  []structField
}

func fieldsOf(root reflect.Type) *structFields {
	w := fieldWalk{
		fields: new(structFields),
		queue:  []structLevel{{typ: root}},
		seen:   map[reflect.Type]bool{root: true},
	}
	for len(w.queue) > 0 {
		here := w.queue[0]
		w.queue = w.queue[1:]
		w.visit(here)
	}
	fields := w.fields
	fields.list = dominant(w.all)
	fields.index()
	if n := len(w.rests); n == 1 || n > 1 && len(w.rests[0].index) != len(w.rests[1].index) {
		fields.rest = &w.rests[0]
	}
	return fields
}

// wrong notes what is wrong with a struct type first.
func (w *fieldWalk) wrong(t reflect.Type, message string) {
	if w.fields.err == nil {
		w.fields.err = &SemanticError{GoType: t, Err: errors.New(message)}
	}
}

func (w *fieldWalk) visit(here structLevel) {
	names := map[string]string{} // of members, with the fields that they are for
	rest := ""                   // the field that takes all others
	hasTag, hasField := false, false
	for i := range here.typ.NumField() {
		sf := here.typ.Field(i)
		_, tagged := sf.Tag.Lookup("json")
		hasTag = hasTag || tagged
		f, ignored, message := readTag(sf)
		if message != "" {
			w.wrong(here.typ, message)
		}
		if ignored {
			continue
		}
		hasField = true
		f.typ = sf.Type
		f.index = append(slices.Clone(here.index), i)
		f.path = append(slices.Clone(here.path), step{offset: sf.Offset})
		target := indirect(sf.Type)
		if sf.Anonymous && !f.named {
			if target.Kind() == reflect.Struct {
				f.embed = true
			} else {
				w.wrong(here.typ, "embedded Go struct field "+sf.Name+" of non-struct type must be explicitly given a JSON name")
			}
		}
		if f.embed && w.embedded(here, sf, f, target, &rest) {
			continue
		}
		f.embed = false
		w.field(here, sf, f, target, names)
	}
	if here.typ.NumField() > 0 && !hasTag && !hasField {
		w.wrong(here.typ, "Go struct has no exported fields")
	}
}

func indirect(t reflect.Type) reflect.Type {
	if t.Kind() == reflect.Pointer && t.Name() == "" {
		return t.Elem()
	}
	return t
}

// embedded takes a field whose members are the struct's; false if it is one like others.
func (w *fieldWalk) embedded(here structLevel, sf reflect.StructField, f structField, target reflect.Type, rest *string) bool {
	if f.named || f.omitEmpty || f.omitZero || f.quoted || f.foldCase || f.strict || f.format {
		w.wrong(here.typ, "Go struct field "+sf.Name+" cannot have any options other than `embed` specified")
		if f.named {
			return false
		}
	}
	about := "embedded Go struct field " + sf.Name + " of type " + target.String()
	if target != valueType && hasMethods(target) {
		w.wrong(here.typ, about+" must not implement marshal or unmarshal methods")
	}
	switch {
	case target.Kind() == reflect.Struct:
		if sf.Type.Kind() == reflect.Pointer {
			last := &f.path[len(f.path)-1]
			last.pointee, last.private = target, !sf.IsExported()
		}
		if !here.leaf {
			w.queue = append(w.queue, structLevel{target, f.path, f.index, w.seen[target]})
		}
		w.seen[target] = true
		return true
	case !sf.IsExported():
		w.wrong(here.typ, "embedded Go struct field "+sf.Name+" is not exported")
		return true
	case target == valueType:
	case target.Kind() != reflect.Map || target.Key().Kind() != reflect.String:
		w.wrong(here.typ, about+" must be a Go struct, Go map of string key, or jsontext.Value")
		return false
	case hasMethods(target.Key()):
		w.wrong(here.typ, "embedded map field "+sf.Name+" of type "+target.String()+
			" must have a string key that does not implement marshal or unmarshal methods")
		return false
	}
	if *rest != "" {
		w.wrong(here.typ, "embedded Go struct fields "+*rest+" and "+sf.Name+" cannot both be a Go map or jsontext.Value")
	}
	*rest = sf.Name
	f.codec = codecOf(target)
	w.rests = append(w.rests, f)
	return true
}

// field takes a field that is one member.
func (w *fieldWalk) field(here structLevel, sf reflect.StructField, f structField, target reflect.Type, names map[string]string) {
	if !sf.IsExported() {
		if !sf.Anonymous || target.Kind() != reflect.Struct {
			w.wrong(here.typ, "Go struct field "+sf.Name+" is not exported")
			return
		}
		if hasMethods(target) || f.omitZero && access(target, isZeroerType) != noMethod {
			w.wrong(here.typ, "Go struct field "+sf.Name+" is not exported for method calls")
			return
		}
	}
	if other, ok := names[f.name]; ok {
		w.wrong(here.typ, "Go struct fields "+other+" and "+sf.Name+" conflict over JSON object name "+strconv.Quote(f.name))
	}
	names[f.name] = sf.Name
	f.isZero = zeroTest(sf.Type)
	f.breadth = len(w.all)
	w.all = append(w.all, f)
	if f.format && w.fields.format == nil {
		message := "Go struct field " + sf.Name + " has unsupported `format` tag option"
		w.fields.format = &SemanticError{GoType: here.typ, Err: errors.New(message)}
	}
}

// dominant leaves one field of each name: the outermost, named ones before others; none if there are several.
func dominant(all []structField) []structField {
	slices.SortStableFunc(all, func(x, y structField) int {
		if x.name != y.name {
			return strings.Compare(x.name, y.name)
		}
		if len(x.index) != len(y.index) {
			return len(x.index) - len(y.index)
		}
		switch {
		case x.named == y.named:
			return 0
		case x.named:
			return -1
		}
		return 1
	})
	kept := all[:0]
	for len(all) > 0 {
		n := 1
		for n < len(all) && all[n].name == all[0].name {
			n++
		}
		if n == 1 || len(all[0].index) != len(all[1].index) || all[0].named != all[1].named {
			kept = append(kept, all[0])
		}
		all = all[n:]
	}
	slices.SortFunc(kept, func(x, y structField) int { return slices.Compare(x.index, y.index) })
	return kept
}

func (fields *structFields) index() {
	fields.byName = make(map[string]*structField, len(fields.list))
	fields.folded = make(map[string][]*structField, len(fields.list))
	for i := range fields.list {
		f := &fields.list[i]
		f.codec = codecOf(f.typ)
		quoted, _ := jsonscan.AppendQuoted(nil, f.name, 0)
		escaped, _ := jsonscan.AppendQuoted(nil, f.name, jsonscan.ForHTML|jsonscan.ForScripts)
		f.next, f.escaped = ","+string(quoted)+":", string(quoted) != string(escaped)
		fields.byName[f.name] = f
		folded := foldedName(f.name)
		fields.folded[folded] = append(fields.folded[folded], f)
	}
	for _, same := range fields.folded {
		slices.SortFunc(same, func(x, y *structField) int { return x.breadth - y.breadth })
	}
}

// zeroTest is how a type's own IsZero is asked, nil if it has none.
func zeroTest(t reflect.Type) func(c *codec, p unsafe.Pointer) bool {
	switch {
	case t.Kind() == reflect.Interface && t.Implements(isZeroerType):
		return func(c *codec, p unsafe.Pointer) bool {
			v := c.value(p)
			return v.IsNil() || v.Elem().Kind() == reflect.Pointer && v.Elem().IsNil() || v.Interface().(isZeroer).IsZero()
		}
	case t.Kind() == reflect.Pointer && t.Implements(isZeroerType):
		return func(c *codec, p unsafe.Pointer) bool {
			v := c.value(p)
			return v.IsNil() || v.Interface().(isZeroer).IsZero()
		}
	case access(t, isZeroerType) != noMethod:
		return func(c *codec, p unsafe.Pointer) bool { return c.pointer(p).(isZeroer).IsZero() }
	}
	return nil
}

// zero: is the value at p what the option omitzero leaves out?
func (f *structField) zero(p unsafe.Pointer) bool {
	if f.isZero != nil {
		return f.isZero(f.codec, p)
	}
	return f.codec.value(p).IsZero()
}

// emptyAsJSON: are empty values of the type those whose JSON text is?
func (c *codec) emptyAsJSON() bool {
	switch c.kind {
	case reflect.String, reflect.Map, reflect.Array, reflect.Slice, reflect.Pointer, reflect.Interface:
		return true
	}
	return false
}

// isEmpty: is the value at p what encoding/json's omitempty leaves out?
func (c *codec) isEmpty(p unsafe.Pointer) bool {
	switch c.kind {
	case reflect.Struct:
		return false
	case reflect.Bool:
		return !*(*bool)(p)
	case reflect.String:
		return *(*string)(p) == ""
	case reflect.Slice:
		return len(*(*[]byte)(p)) == 0
	case reflect.Pointer:
		return *(*unsafe.Pointer)(p) == nil
	case reflect.Interface:
		return *(*any)(p) == nil
	case reflect.Map, reflect.Array:
		return c.value(p).Len() == 0
	case reflect.Float32, reflect.Float64:
		return c.value(p).Float() == 0
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return loadInt(c.kind, p) == 0
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		return loadUint(c.kind, p) == 0
	}
	return false
}
