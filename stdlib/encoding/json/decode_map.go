package json

import (
	"reflect"
	"strings"
	"unsafe"
)

// decodeMap adds to the map that is there, or to a new one.
func decodeMap(c *codec, d *decoder, token uint32, p unsafe.Pointer, how mode) {
	switch d.tokens[token].Kind {
	case 'n':
		*(*unsafe.Pointer)(p) = nil
		return
	case '{':
	default:
		d.mismatch(token, c.typ, nil)
		return
	}
	m := c.value(p)
	if m.IsNil() {
		m.Set(reflect.MakeMap(c.typ))
	}
	keys, elem := c.keys(), c.element()
	key, value := reflect.New(keys.typ).Elem(), reflect.New(elem.typ).Elem()
	keyAt, valueAt := key.Addr().UnsafePointer(), value.Addr().UnsafePointer()
	end := d.tokens[token].Next
	for i := token + 1; i < end; i = d.tokens[i+1].Next {
		key.SetZero()
		if !keys.decodeKey(d, i, keyAt) {
			continue
		}
		value.SetZero()
		elem.decode(elem, d, i+1, valueAt, 0)
		m.SetMapIndex(key, value)
	}
}

// decodeKey decodes a member's name as a map's key; false if it is none.
func (c *codec) decodeKey(d *decoder, token uint32, p unsafe.Pointer) bool {
	if c.kind == reflect.String && access(c.typ, textUnmarshalerType) == noMethod && c.typ != numberType {
		*(*string)(p) = strings.Clone(d.content(token))
		return true
	}
	before := d.err
	d.err = nil
	decode := c.decode
	if access(c.typ, unmarshalerType) != noMethod {
		// UnmarshalJSON is not for keys.
		decode = c.plainDecode
		if access(c.typ, textUnmarshalerType) != noMethod {
			decode = decodeByTextUnmarshaler
		}
	}
	var how mode
	if isNumeric(c.kind) || c.kind == reflect.Pointer && isNumeric(c.typ.Elem().Kind()) {
		how = quoted
	}
	decode(c, d, token, p, how)
	good := d.err == nil
	if before != nil {
		d.err = before
	}
	return good
}
