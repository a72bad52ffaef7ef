package json

import (
	"encoding/json/jsontext"
	"errors"
	"internal/jsonflags"
	"internal/jsonscan"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"unsafe"
)

// beginMember writes what stands before a member's name, whose place is then that of the end of the buffer; beginValue
// what stands between it and the value.
func beginMember(e *encoder, depth int) (name int) {
	switch {
	case e.Spaced:
		e.Buf = e.AppendDelimiter(e.Buf, false)
	case e.Levels[depth].Count > 0:
		e.Buf = append(e.Buf, ',')
	}
	return len(e.Buf)
}

func beginValue(e *encoder, depth, name int) {
	level := &e.Levels[depth]
	level.NameAt = name
	level.Count++
	beginNamedValue(e, depth)
}

func beginNamedValue(e *encoder, depth int) {
	level := &e.Levels[depth]
	if e.Spaced {
		e.Buf = e.AppendDelimiter(e.Buf, false)
	} else {
		e.Buf = append(e.Buf, ':')
	}
	level.Count++
}

func encodeStruct(c *codec, e *encoder, p unsafe.Pointer, how mode) error {
	if how&quoted != 0 && !isLegacy(e) {
		return refusedTag(c, e, how)
	}
	fields := c.structFields()
	flags := &e.Options.Flags
	if err := fields.refused(flags); err != nil {
		return cannotMarshal(e, err.GoType, err.Err, how)
	}
	if how&asName != 0 {
		return wrongText(e, jsontext.ErrNonStringName, how)
	}
	if err := open(e, '{', how); err != nil {
		return err
	}
	depth := len(e.Levels) - 1
	e.Levels[depth].Unchecked = true
	how &= unaddress
	omitZero := flags.Get(jsonflags.OmitZeroStructFields)
	legacyEmpty := flags.Get(jsonflags.OmitEmptyWithLegacySemantics)
	last := ""
	var written map[string]bool // names, if others follow that may be the same
	if fields.rest != nil && !flags.Get(jsonflags.AllowDuplicateNames) {
		written = map[string]bool{}
	}
	for i := range fields.list {
		f := &fields.list[i]
		at, mode := f.at(p, how)
		if at == nil || (f.omitZero || omitZero) && f.zero(at) {
			continue
		}
		if f.omitEmpty {
			sure := !f.codec.custom && e.Options.Marshalers == nil && f.codec.emptyAsJSON()
			if (legacyEmpty || sure) && f.codec.isEmpty(at) {
				continue
			}
		}
		before := len(e.Buf)
		if e.Spaced || f.escaped {
			beginField(e, depth, f)
		} else if level := &e.Levels[depth]; level.Count > 0 {
			level.NameAt = before + 1
			level.Count += 2
			e.Buf = append(e.Buf, f.next...)
		} else {
			level.NameAt = before
			level.Count = 2
			e.Buf = append(e.Buf, f.next[1:]...)
		}
		value := len(e.Buf)
		if f.quoted {
			mode |= quoted
		}
		encode := f.codec.encode
		if e.Options.Marshalers != nil {
			encode = encodeFuncOf(e, f.codec)
		}
		if err := encode(f.codec, e, at, mode); err != nil {
			return err
		}
		if f.omitEmpty && !legacyEmpty && isEmptyText(e.Buf[value:]) {
			e.Buf = e.Buf[:before]
			level := &e.Levels[depth]
			level.Count -= 2
			level.NameAt, level.Name = -1, last
			continue
		}
		last = f.name
		if written != nil {
			written[f.name] = true
		}
	}
	if fields.rest != nil {
		if err := encodeRest(fields, e, p, how, written); err != nil {
			return err
		}
	}
	end(e, '}')
	return nil
}

// beginField writes all that stands before a field's value.
func beginField(e *encoder, depth int, f *structField) {
	name := beginMember(e, depth)
	e.Buf, _ = jsonscan.AppendQuoted(e.Buf, f.name, e.Escapes())
	beginValue(e, depth, name)
}

func isEmptyText(text []byte) bool {
	switch string(text) {
	case "null", `""`, "{}", "[]":
		return true
	}
	return false
}

// encodeRest encodes the members that an embedded map or value has.
func encodeRest(fields *structFields, e *encoder, p unsafe.Pointer, how mode, written map[string]bool) error {
	f := fields.rest
	at, how := f.at(p, how)
	if at != nil && f.typ.Kind() == reflect.Pointer {
		at, how = *(*unsafe.Pointer)(at), how&^unaddress
	}
	if at == nil {
		return nil
	}
	depth := len(e.Levels) - 1
	addName := func(name string) error {
		before := len(e.Buf)
		nameAt := beginMember(e, depth)
		if written != nil {
			known := name
			if f := fields.find(name, &e.Options.Flags); f != nil {
				known = f.name
			}
			if written[known] {
				e.Buf = e.Buf[:before]
				return duplicateName(e, name)
			}
			written[known] = true
		}
		if err := encodeText(e, name, asName); err != nil {
			return err
		}
		level := &e.Levels[depth]
		level.NameAt = nameAt
		level.Count++
		return nil
	}
	c := f.codec
	if c.typ == valueType {
		return encodeRawMembers(c, e, *(*jsontext.Value)(at), addName, depth)
	}
	members, err := mapMembers(c, e, at, nil)
	if err != nil {
		return err
	}
	elem := c.element()
	encode := encodeFuncOf(e, elem)
	for _, m := range members {
		if err := addName(m.name); err != nil {
			return err
		}
		beginNamedValue(e, depth)
		if err := encode(elem, e, m.elem, unaddress); err != nil {
			return err
		}
	}
	return nil
}

// encodeRawMembers encodes the members of an object that is a text.
func encodeRawMembers(c *codec, e *encoder, raw jsontext.Value, addName func(string) error, depth int) error {
	if len(raw) == 0 {
		return nil
	}
	in := export.NewDecoder(raw, jsonflags.Option(jsonflags.AllowDuplicateNames|jsonflags.AllowInvalidUTF8, true))
	first, err := in.ReadToken()
	if err == nil && first.Kind() != '{' {
		err = errRawNoObject
	}
	for err == nil && in.PeekKind() != '}' {
		var token jsontext.Token
		if token, err = in.ReadToken(); err != nil {
			break
		}
		if err := addName(token.String()); err != nil {
			return err
		}
		var value jsontext.Value
		if value, err = in.ReadValue(); err != nil {
			break
		}
		beginNamedValue(e, depth)
		if err := appendRaw(e, value, 0); err != nil {
			return err
		}
	}
	if err == nil {
		_, err = in.ReadToken()
	}
	if err == nil {
		err = export.CheckEnd(in, export.Decoder(in).End)
	}
	if err != nil {
		e.Buf = e.AppendDelimiter(e.Buf, false)
		return cannotMarshal(e, c.typ, err, asName)
	}
	return nil
}

type member struct {
	name string
	elem unsafe.Pointer
}

func encodeMap(c *codec, e *encoder, p unsafe.Pointer, how mode) error {
	m := *(*unsafe.Pointer)(p)
	if len(e.Levels) > cycleDepth && how&entered == 0 {
		return encodeDeep(c, e, p, how, m, 0, encodeMap)
	}
	switch {
	case how&quoted != 0 && !isLegacy(e):
		return refusedTag(c, e, how)
	case m == nil && e.Style&jsonscan.NullMaps != 0:
		return encodeNull(e)
	case how&asName != 0:
		return wrongText(e, jsontext.ErrNonStringName, how)
	case c.plain != nil && plainly(c, e, p):
		return nil
	}
	if err := open(e, '{', how); err != nil {
		return err
	}
	depth := len(e.Levels) - 1
	e.Levels[depth].Unchecked = true
	members, err := mapMembers(c, e, p, encodeFuncOf(e, c.keys()))
	if err != nil {
		return err
	}
	elem := c.element()
	encode := encodeFuncOf(e, elem)
	unique := e.Options.Flags.Get(jsonflags.AllowDuplicateNames)
	for i := range members {
		at := beginMember(e, depth)
		name := members[i].name
		if i > 0 && name == members[i-1].name && !unique {
			return duplicateName(e, name)
		}
		if err := encodeText(e, name, asName); err != nil {
			return err
		}
		beginValue(e, depth, at)
		if err := encode(elem, e, members[i].elem, unaddress); err != nil {
			return err
		}
	}
	end(e, '}')
	return nil
}

// mapMembers are a map's entries in the order of their names, elements in memory of their own. Keys are encoded by a
// function; without one they are strings, which are the names.
func mapMembers(c *codec, e *encoder, p unsafe.Pointer, encodeKey encodeFunc) ([]member, error) {
	m := c.value(p)
	count := m.Len()
	members := make([]member, 0, count)
	elems := reflect.MakeSlice(reflect.SliceOf(c.typ.Elem()), count, count)
	base, size := elems.UnsafePointer(), c.element().size
	keys := c.keys()
	key := reflect.New(keys.typ).Elem()
	keyAt := key.Addr().UnsafePointer()
	for it := m.MapRange(); len(members) < count && it.Next(); {
		key.SetIterKey(it)
		name, err := keyName(keys, e, keyAt, encodeKey)
		if err != nil {
			return nil, err
		}
		i := len(members)
		elems.Index(i).SetIterValue(it)
		members = append(members, member{name, unsafe.Add(base, uintptr(i)*size)})
	}
	slices.SortFunc(members, func(x, y member) int { return strings.Compare(x.name, y.name) })
	return members, nil
}

// keyName is a map's key as a member's name.
func keyName(c *codec, e *encoder, p unsafe.Pointer, encode encodeFunc) (string, error) {
	if encode == nil || !c.custom && e.Options.Marshalers == nil {
		switch c.kind {
		case reflect.String:
			return *(*string)(p), nil
		case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
			return strconv.FormatInt(loadInt(c.kind, p), 10), nil
		case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
			return strconv.FormatUint(loadUint(c.kind, p), 10), nil
		}
	}
	// It is encoded where the name will stand, and taken back.
	before, depth := len(e.Buf), len(e.Levels)-1
	if e.Spaced {
		e.Buf = e.AppendDelimiter(e.Buf, false)
	}
	at := len(e.Buf)
	err := encode(c, e, p, asName|unaddress)
	if err != nil {
		if !errors.Is(err, jsontext.ErrNonStringName) {
			return "", err
		}
		if e.Options.Flags.Get(jsonflags.CallMethodsWithLegacySemantics) && c.kind == reflect.Pointer &&
			*(*unsafe.Pointer)(p) == nil && (access(c.typ, textMarshalerType) != noMethod || access(c.typ, textAppenderType) != noMethod) {
			e.Buf = e.Buf[:before]
			return "", nil
		}
		if isSyntactic(err) {
			return "", cannotMarshal(e, c.typ, err, asName)
		}
		return "", err
	}
	// A function may have written it as a name by itself, behind a delimiter of its own.
	at = jsonscan.SkipSpace(e.Buf, min(at, before))
	name := jsonscan.Unquote(string(e.Buf[at:]))
	e.Buf = e.Buf[:before]
	e.Levels[depth].Count = 0
	return name, nil
}
