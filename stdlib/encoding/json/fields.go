package json

import (
	"errors"
	"internal/jsonscan"
	"internal/unicode"
	"reflect"
	"slices"
	"strings"
	"unicode/utf8"
	"unsafe"
)

// structFields is what a struct type's values have as members: its own fields and those that are promoted to it.
type structFields struct {
	list   []structField // in the order of declaration, promoted ones where their struct is embedded
	byName map[string]*structField
	folded map[string][]*structField // by foldedName, outer ones first
	err    error                     // why values are refused
}

type structField struct {
	name             string
	plain, forHTML   string // name in quotes, with the colon
	path             []step // to the field
	codec            *codec
	typ              reflect.Type
	index            []int
	breadth          int // in the order of a walk that takes outer structs first
	named            bool
	omitEmpty        bool
	omitZero         bool
	quoted           bool
	foldCase, strict bool // the options case:ignore and case:strict
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

// find is the field for a member, or nil.
func (fields *structFields) find(name string) *structField {
	if f := fields.byName[name]; f != nil {
		return f
	}
	for _, f := range fields.folded[foldedName(name)] {
		if f.foldCase || !f.strict && strings.EqualFold(name, f.name) {
			return f
		}
	}
	return nil
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

// fieldsOf walks a struct and what it embeds, level by level.
func fieldsOf(root reflect.Type) *structFields {
	fields := &structFields{}
	type level struct {
		typ   reflect.Type
		path  []step
		index []int
		leaf  bool // seen already: its own embedded structs are not looked into again
	}
	queue := []level{{typ: root}}
	seen := map[reflect.Type]bool{root: true}
	var all []structField
	for len(queue) > 0 {
		here := queue[0]
		queue = queue[1:]
		for i := range here.typ.NumField() {
			sf := here.typ.Field(i)
			tag := sf.Tag.Get("json")
			if tag == "-" || !sf.IsExported() && !sf.Anonymous {
				continue
			}
			f := structField{typ: sf.Type, breadth: len(all)}
			options := f.readTag(sf.Name, tag)
			target := sf.Type
			if target.Kind() == reflect.Pointer && target.Name() == "" {
				target = target.Elem()
			}
			f.index = append(slices.Clone(here.index), i)
			last := step{offset: sf.Offset}
			if options.embed || sf.Anonymous && !f.named && target.Kind() == reflect.Struct {
				if target.Kind() == reflect.Struct {
					if sf.Type.Kind() == reflect.Pointer {
						last.pointee, last.private = target, !sf.IsExported()
					}
					if !here.leaf {
						queue = append(queue, level{target, append(slices.Clone(here.path), last), f.index, seen[target]})
					}
					seen[target] = true
				} else if fields.err == nil {
					fields.err = errors.New("Go struct field " + sf.Name + " has the option `embed`, which GoKnot supports for structs only")
				}
				continue
			}
			if !sf.IsExported() && (target.Kind() != reflect.Struct || hasMethods(target)) {
				continue
			}
			if options.format && fields.err == nil {
				fields.err = errors.New("Go struct field " + sf.Name + " has unsupported `format` tag option")
			}
			f.path = append(slices.Clone(here.path), last)
			f.isZero = zeroTest(sf.Type)
			f.plain = string(jsonscan.AppendQuoted(nil, f.name, false)) + ":"
			f.forHTML = string(jsonscan.AppendQuoted(nil, f.name, true)) + ":"
			all = append(all, f)
		}
	}
	fields.list = dominant(all)
	fields.index()
	return fields
}

func hasMethods(t reflect.Type) bool {
	return marshalsItself(t) || access(t, unmarshalerType) != noMethod || access(t, textUnmarshalerType) != noMethod
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
		fields.byName[f.name] = f
		folded := foldedName(f.name)
		fields.folded[folded] = append(fields.folded[folded], f)
	}
	for _, same := range fields.folded {
		slices.SortFunc(same, func(x, y *structField) int { return x.breadth - y.breadth })
	}
}

// tagOptions are those that decide what becomes of the field.
type tagOptions struct {
	embed, format bool
}

// readTag takes what a tag says: a name, then options. Options that do not exist mean nothing.
func (f *structField) readTag(fieldName, tag string) (options tagOptions) {
	f.name = fieldName
	if tag != "" && tag[0] != ',' {
		end := strings.IndexAny(tag, ",\\'\"`")
		if end < 0 {
			end = len(tag)
		}
		if end < len(tag) && tag[end] != ',' {
			// Such names end with their letters and digits, if they begin with one.
			end = len(tag) - len(strings.TrimLeftFunc(tag, isWordRune))
			if first, _ := utf8.DecodeRuneInString(tag); first != '_' && !unicode.IsLetter(first) {
				end = 0
			}
		}
		if end > 0 {
			f.name, f.named = tag[:end], true
		} else if end = strings.IndexByte(tag, ','); end < 0 {
			end = len(tag)
		}
		if !utf8.ValidString(f.name) {
			f.name = string([]rune(f.name))
		}
		tag = tag[end:]
	}
	for tag != "" {
		tag = strings.TrimPrefix(tag, ",")
		option := tag
		if end := strings.IndexByte(tag, ','); end >= 0 {
			option = tag[:end]
		}
		tag = tag[len(option):]
		option, value, _ := strings.Cut(option, ":")
		switch option {
		case "omitempty":
			f.omitEmpty = true
		case "omitzero":
			f.omitZero = true
		case "string":
			f.quoted = true
		case "embed":
			options.embed = true
		case "format":
			options.format = true
		case "case":
			f.foldCase = f.foldCase || value == "ignore"
			f.strict = f.strict || value == "strict"
		}
	}
	return options
}

func isWordRune(r rune) bool { return r == '_' || unicode.IsLetter(r) || unicode.IsNumber(r) }

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

// omitted: do the options leave the value at p out?
func (f *structField) omitted(p unsafe.Pointer) bool {
	if f.omitEmpty && f.codec.isEmpty(p) {
		return true
	}
	if !f.omitZero {
		return false
	}
	if f.isZero != nil {
		return f.isZero(f.codec, p)
	}
	return f.codec.value(p).IsZero()
}

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
