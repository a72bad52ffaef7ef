package json

import (
	"encoding/json/jsontext"
	"errors"
	"internal/jsonflags"
	"internal/jsonscan"
	"internal/jsonstate"
	"reflect"
	"strings"
	"unsafe"
)

// objectKind is { or n; 0 if the value is something else, which is wrong.
func (d *decoder) objectKind(c *codec, token uint32, how mode) byte {
	if d.refusesTag(c, token, how) {
		return 0
	}
	kind := d.tokens[token].Kind
	if kind != '{' && kind != 'n' {
		d.mismatch(token, c.typ, nil)
		return 0
	}
	return kind
}

func decodeStruct(c *codec, d *decoder, token uint32, p unsafe.Pointer, how mode) {
	switch d.objectKind(c, token, how) {
	case 'n':
		d.setNull(c, p)
		return
	case 0:
		return
	}
	fields := c.structFields()
	if err := fields.refused(&d.flags); err != nil {
		d.mismatch(token, err.GoType, err.Err)
		return
	}
	depth := d.open(true)
	functions := d.s.Options.Unmarshalers != nil
	// Names that are the same to the letter were found by the scanner.
	var decoded map[*structField]bool
	if !d.flags.Get(jsonflags.AllowDuplicateNames) && fields.mayFold(&d.flags) {
		decoded = map[*structField]bool{}
	}
	end := d.tokens[token].Next
	for i := token + 1; i < end; i = d.tokens[i+1].Next {
		if d.broken && !d.rightName(i, 0) {
			return
		}
		level := &d.s.Levels[depth]
		level.NameAt = int(d.tokens[i].Start)
		level.Count++
		name := d.content(i)
		f := fields.find(name, &d.flags)
		if f == nil {
			d.decodeUnknown(c, fields, depth, i, p, name)
			if d.stop {
				return
			}
			continue
		}
		if !d.legacy && fields.ambiguous(name, &d.flags) {
			d.mismatch(i, c.typ, errAmbiguousName)
			return
		}
		if decoded != nil {
			if decoded[f] {
				d.failDuplicate(d.tokens[i].Start)
				return
			}
			decoded[f] = true
		}
		at := f.makeWay(p)
		if at == nil {
			d.s.Levels[depth].Count++
			d.failBefore(i+1, c.typ, errPrivatePointer)
		} else if d.broken && !d.rightValue(i+1, f.codec, at) {
			return
		} else {
			d.s.Levels[depth].Count++
			decode := f.codec.decode
			if functions {
				decode = d.decodeFuncOf(f.codec)
			}
			how := mode(0)
			if f.quoted {
				how = quoted
			}
			decode(f.codec, d, i+1, at, how)
		}
		if d.stop {
			return
		}
	}
	d.close()
}

// mayFold: may names that differ be the same field's?
func (fields *structFields) mayFold(flags *jsonflags.Flags) bool {
	if flags.Get(jsonflags.MatchCaseInsensitiveNames) {
		return true
	}
	for i := range fields.list {
		if fields.list[i].foldCase {
			return true
		}
	}
	return false
}

// failDuplicate says that an object has the member already whose name stands at a place.
func (d *decoder) failDuplicate(at uint32) {
	d.fail(&jsontext.SyntacticError{
		ByteOffset:  d.s.Base + int64(at),
		JSONPointer: jsontext.Pointer(d.s.Pointer(jsonstate.Last, d.s.Buf)),
		Err:         jsontext.ErrDuplicateName,
	})
}

// decodeUnknown is for members that the struct has no field for.
func (d *decoder) decodeUnknown(c *codec, fields *structFields, depth int, token uint32, p unsafe.Pointer, name string) {
	if fields.rest == nil && d.flags.Get(jsonflags.RejectUnknownMembers) {
		d.mismatch(token, c.typ, ErrUnknownName)
		if d.stop {
			return
		}
	}
	if fields.rest == nil {
		d.skipElement(depth, token+1)
		return
	}
	at := fields.rest.makeWay(p)
	if at != nil && fields.rest.typ.Kind() == reflect.Pointer {
		target := (*unsafe.Pointer)(at)
		if *target == nil {
			*target = reflect.New(fields.rest.codec.typ).UnsafePointer()
		}
		at = *target
	}
	switch {
	case at == nil:
		d.s.Levels[depth].Count++
		d.failBefore(token+1, c.typ, errPrivatePointer)
	case fields.rest.codec.typ == valueType:
		d.decodeRawMember((*jsontext.Value)(at), depth, token)
	default:
		d.decodeRest(fields.rest.codec, at, depth, token, name)
	}
}

// decodeRawMember adds a member to the text of an object.
func (d *decoder) decodeRawMember(to *jsontext.Value, depth int, token uint32) {
	text := strings.TrimRight(string(*to), " \t\r\n")
	if text == "" {
		text = "{"
	} else if rest, ok := strings.CutSuffix(text, "}"); ok {
		text = strings.TrimRight(rest, " \t\r\n")
		if !strings.HasSuffix(text, ",") && !strings.HasSuffix(text, "{") {
			text += ","
		}
	} else {
		d.mismatch(token, valueType, errRawNoObject)
		return
	}
	*to = append((*to)[:0], text+d.bytes(token)+":"...)
	if d.broken && !d.rightValue(token+1, codecOf(valueType), nil) {
		return
	}
	d.s.Levels[depth].Count++
	if !d.whole(token + 1) {
		d.read(token+1, 0)
		return
	}
	*to = append(*to, d.bytes(token+1)+"}"...)
}

// decodeRest adds a member to a map with strings as keys.
func (d *decoder) decodeRest(c *codec, p unsafe.Pointer, depth int, token uint32, name string) {
	m := c.value(p)
	if m.IsNil() {
		m.Set(reflect.MakeMap(c.typ))
	}
	key := reflect.New(c.typ.Key()).Elem()
	key.SetString(strings.Clone(name))
	elem := c.element()
	value := reflect.New(elem.typ).Elem()
	if old := m.MapIndex(key); old.IsValid() {
		value.Set(old)
	}
	if at := value.Addr().UnsafePointer(); !d.broken || d.rightValue(token+1, elem, at) {
		d.s.Levels[depth].Count++
		d.decodeFuncOf(elem)(elem, d, token+1, at, 0)
	}
	m.SetMapIndex(key, value)
}

// decodeMap adds to the map that is there, or to a new one.
func decodeMap(c *codec, d *decoder, token uint32, p unsafe.Pointer, how mode) {
	switch d.objectKind(c, token, how) {
	case 'n':
		*(*unsafe.Pointer)(p) = nil
		return
	case 0:
		return
	}
	m := c.value(p)
	if m.IsNil() {
		m.Set(reflect.MakeMap(c.typ))
	}
	keys, elem := c.keys(), c.element()
	decode := d.decodeFuncOf(elem)
	key, value := reflect.New(keys.typ).Elem(), reflect.New(elem.typ).Elem()
	keyAt, valueAt := key.Addr().UnsafePointer(), value.Addr().UnsafePointer()
	// Keys may be the same although their names are not.
	unique := d.flags.Get(jsonflags.AllowDuplicateNames)
	plainKeys := keys.kind == reflect.String && !keys.custom && d.s.Options.Unmarshalers == nil
	merges := !d.merge && (unique || m.Len() > 0)
	var decoded reflect.Value
	if !unique && !plainKeys {
		decoded = reflect.MakeMap(reflect.MapOf(keys.typ, reflect.TypeFor[struct{}]()))
	}
	depth := d.open(true)
	end := d.tokens[token].Next
	for i := token + 1; i < end; i = d.tokens[i+1].Next {
		if d.broken && !d.rightName(i, how) {
			return
		}
		level := &d.s.Levels[depth]
		level.NameAt = int(d.tokens[i].Start)
		level.Count++
		if plainKeys {
			*(*string)(keyAt) = strings.Clone(d.content(i))
		} else if key.SetZero(); !d.decodeKey(keys, i, key, keyAt) {
			if d.stop {
				return
			}
			d.s.Levels[depth].Count++
			continue
		}
		if decoded.IsValid() {
			if decoded.MapIndex(key).IsValid() {
				d.failDuplicate(d.tokens[i].Start)
				return
			}
			decoded.SetMapIndex(key, reflect.ValueOf(struct{}{}))
		}
		value.SetZero()
		if merges {
			if old := m.MapIndex(key); old.IsValid() {
				value.Set(old)
			}
		}
		if !d.broken || d.rightValue(i+1, elem, valueAt) {
			d.s.Levels[depth].Count++
			decode(elem, d, i+1, valueAt, 0)
		}
		m.SetMapIndex(key, value)
		if d.stop {
			return
		}
	}
	d.close()
}

// decodeKey decodes a member's name, which has been counted, as a map's key; false if it is none.
func (d *decoder) decodeKey(c *codec, token uint32, key reflect.Value, p unsafe.Pointer) bool {
	before := d.err
	d.err = nil
	// Functions read the name by themselves.
	top := len(d.s.Levels) - 1
	functions := c.custom || d.s.Options.Unmarshalers != nil
	if functions {
		d.s.Levels[top].Count--
	}
	d.decodeFuncOf(c)(c, d, token, p, asName)
	if functions && len(d.s.Levels) > top {
		d.s.Levels[top].Count = d.s.Levels[top].Count/2*2 + 1
	}
	if d.err == nil && c.kind == reflect.Interface && !key.IsNil() && !key.Elem().Type().Comparable() {
		d.mismatch(token, key.Type(), errors.New("invalid incomparable key type "+key.Elem().Type().String()))
	}
	good := d.err == nil
	if before != nil {
		d.err = before
	}
	return good
}

