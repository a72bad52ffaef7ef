package json

import (
	"bytes"
	"encoding/base64"
	"encoding/json/jsontext"
	"errors"
	"internal/jsonflags"
	"internal/jsonlegacy"
	"internal/jsonscan"
	"reflect"
	"strconv"
	"strings"
	"unsafe"
)

func decodeUnsupported(c *codec, d *decoder, token uint32, p unsafe.Pointer, how mode) {
	switch {
	case !d.legacy:
		d.failBefore(token, c.typ, nil)
	case d.tokens[token].Kind != 'n':
		d.mismatch(token, c.typ, nil)
	}
}

func decodeBool(c *codec, d *decoder, token uint32, p unsafe.Pointer, how mode) {
	stringify, err := stringTag(&d.flags, how)
	if err != nil {
		d.failBefore(token, c.typ, err)
		return
	}
	switch kind := d.tokens[token].Kind; {
	case kind == 'n':
		if !d.merge {
			*(*bool)(p) = false
		}
	case (kind == 't' || kind == 'f') && !stringify:
		*(*bool)(p) = kind == 't'
	case kind == '"' && stringify:
		switch d.content(token) {
		case "true":
			*(*bool)(p) = true
		case "false":
			*(*bool)(p) = false
		case "null":
			if !d.merge {
				*(*bool)(p) = false
			}
		default:
			d.mismatchValue(token, c.typ, strconv.ErrSyntax)
		}
	default:
		d.mismatch(token, c.typ, nil)
	}
}

// number is the text of a number, where a string is wanted of one in a string. ok is false where there is nothing to
// store; null is stored by setNull.
func (d *decoder) number(c *codec, token uint32, p unsafe.Pointer, how mode) (text string, ok bool) {
	stringify := how&(quoted|asName) != 0 || d.flags.Get(jsonflags.StringifyNumbers)
	switch kind := d.tokens[token].Kind; {
	case kind == 'n':
		d.setNull(c, p)
		return "", false
	case kind == '0' && !stringify:
		return d.bytes(token), true
	case kind == '"' && stringify:
		text = d.content(token)
		if d.flags.Get(jsonflags.StringifyWithLegacySemantics) {
			if text == "null" {
				d.setNull(c, p)
				return "", false
			}
			return text, true
		}
		if !jsonscan.IsNumber(text) {
			d.mismatchValue(token, c.typ, strconv.ErrSyntax)
			return "", false
		}
		return text, true
	}
	d.mismatchWhole(token, c.typ, nil, how)
	return "", false
}

func (d *decoder) setNull(c *codec, p unsafe.Pointer) {
	if !d.merge {
		c.value(p).SetZero()
	}
}

func decodeInt(c *codec, d *decoder, token uint32, p unsafe.Pointer, how mode) {
	if text, ok := d.number(c, token, p, how); ok {
		n, err := strconv.ParseInt(text, 10, int(c.size)*8)
		if err != nil {
			d.mismatchValue(token, c.typ, errors.Unwrap(err))
			return
		}
		storeBits(c.size, p, uint64(n))
	}
}

func decodeUint(c *codec, d *decoder, token uint32, p unsafe.Pointer, how mode) {
	if text, ok := d.number(c, token, p, how); ok {
		n, err := strconv.ParseUint(text, 10, int(c.size)*8)
		if err != nil {
			d.mismatchValue(token, c.typ, errors.Unwrap(err))
			return
		}
		storeBits(c.size, p, n)
	}
}

func decodeFloat(c *codec, d *decoder, token uint32, p unsafe.Pointer, how mode) {
	if text, ok := d.number(c, token, p, how); ok {
		f, err := strconv.ParseFloat(text, int(c.size)*8)
		switch {
		case err != nil:
			d.mismatchValue(token, c.typ, errors.Unwrap(err))
		case c.kind == reflect.Float32:
			*(*float32)(p) = float32(f)
		default:
			*(*float64)(p) = f
		}
	}
}

func decodeString(c *codec, d *decoder, token uint32, p unsafe.Pointer, how mode) {
	stringify := false
	if how&quoted != 0 {
		var err error
		if stringify, err = stringTag(&d.flags, how); err != nil {
			d.failBefore(token, c.typ, err)
			return
		}
	}
	switch d.tokens[token].Kind {
	case 'n':
		if !d.merge {
			*(*string)(p) = ""
		}
	case '"':
		s := d.content(token)
		if !stringify {
			*(*string)(p) = strings.Clone(s)
			return
		}
		if s == "null" {
			if !d.merge {
				*(*string)(p) = ""
			}
			return
		}
		inner, err := jsontext.AppendUnquote(nil, s)
		if err != nil {
			d.mismatch(token, c.typ, err)
			return
		}
		*(*string)(p) = string(inner)
	default:
		d.mismatchWhole(token, c.typ, nil, how)
	}
}

// decodeBytes is for slices and arrays of bytes.
func decodeBytes(c *codec, d *decoder, token uint32, p unsafe.Pointer, how mode) {
	isArray := c.kind == reflect.Array
	elements := decodeSlice
	if isArray {
		elements = decodeArray
	}
	legacy := d.flags.Get(jsonflags.FormatBytesWithLegacySemantics)
	kind := d.tokens[token].Kind
	if !legacy && c.typ.Elem().PkgPath() != "" {
		elements(c, d, token, p, how)
		return
	}
	if d.refusesTag(c, token, how) {
		return
	}
	if d.flags.Get(jsonflags.FormatByteArrayAsArray) && isArray || legacy && kind == '[' {
		elements(c, d, token, p, how)
		return
	}
	switch kind {
	case 'n':
		if !isArray || !d.merge {
			c.value(p).SetZero()
		}
	case '"':
		d.base64(c, token, p)
	default:
		d.mismatchWhole(token, c.typ, nil, how)
	}
}

func (d *decoder) base64(c *codec, token uint32, p unsafe.Pointer) {
	text := []byte(d.content(token))
	decoded, err := base64.StdEncoding.AppendDecode(c.bytes(p)[:0:0], text)
	if err == nil && !d.flags.Get(jsonflags.ParseBytesWithLooseRFC4648) && len(text) != base64.StdEncoding.EncodedLen(len(decoded)) {
		at := bytes.IndexAny(text, "\r\n")
		err = errors.New("illegal character " + jsonscan.QuoteCharacter(string(text[at:])) + " at offset " + strconv.Itoa(at))
	}
	if err != nil {
		d.mismatch(token, c.typ, err)
		return
	}
	if c.kind == reflect.Slice {
		*(*[]byte)(p) = append(c.bytes(p)[:0], decoded...)
		if *(*[]byte)(p) == nil {
			*(*[]byte)(p) = []byte{}
		}
		return
	}
	array := c.bytes(p)
	clear(array[copy(array, decoded):])
	if len(decoded) != len(array) && !d.flags.Get(jsonflags.UnmarshalArrayFromAnyLength) {
		d.mismatch(token, c.typ, errors.New("decoded length of "+strconv.Itoa(len(decoded))+
			" mismatches array length of "+strconv.Itoa(len(array))))
	}
}

// refusesTag fails for a type that the option "string" does not concern, if it is there.
func (d *decoder) refusesTag(c *codec, token uint32, how mode) bool {
	refused := how&quoted != 0 && !d.legacy
	if refused {
		d.failBefore(token, c.typ, errStringTag)
	}
	return refused
}

// elements counts those of an array.
func (d *decoder) elements(token uint32) int {
	count := 0
	end := d.tokens[token].Next
	for i := token + 1; i < end; i = d.tokens[i].Next {
		count++
	}
	return count
}

// decodeSlice decodes into the elements that are there, and into new ones behind them.
func decodeSlice(c *codec, d *decoder, token uint32, p unsafe.Pointer, how mode) {
	if d.refusesTag(c, token, how) {
		return
	}
	switch d.tokens[token].Kind {
	case 'n':
		c.value(p).SetZero()
		return
	case '[':
	default:
		d.mismatch(token, c.typ, nil)
		return
	}
	slice := c.value(p)
	depth := d.open(false)
	count := d.elements(token)
	if count == 0 {
		slice.Set(reflect.MakeSlice(c.typ, 0, 0))
		d.close()
		return
	}
	old := slice.Cap()
	slice.SetLen(old)
	for slice.Len() < count {
		slice.Grow(1)
		slice.SetLen(slice.Cap())
	}
	slice.SetLen(count)
	if !d.merge {
		for i := range min(old, count) {
			slice.Index(i).SetZero()
		}
	}
	elem := c.element()
	decode := d.decodeFuncOf(elem)
	at := slice.UnsafePointer()
	i := token + 1
	for n := range count {
		if d.broken && !d.rightValue(i, elem, at) {
			slice.SetLen(n + 1)
			return
		}
		d.s.Levels[depth].Count++
		decode(elem, d, i, at, 0)
		if d.stop {
			slice.SetLen(n + 1)
			return
		}
		at = unsafe.Add(at, elem.size)
		i = d.tokens[i].Next
	}
	d.close()
}

func decodeArray(c *codec, d *decoder, token uint32, p unsafe.Pointer, how mode) {
	if d.refusesTag(c, token, how) {
		return
	}
	switch d.tokens[token].Kind {
	case 'n':
		d.setNull(c, p)
		return
	case '[':
	default:
		d.mismatch(token, c.typ, nil)
		return
	}
	array := c.value(p)
	elem := c.element()
	decode := d.decodeFuncOf(elem)
	length, count := c.typ.Len(), 0
	depth := d.open(false)
	end := d.tokens[token].Next
	for i := token + 1; i < end; i = d.tokens[i].Next {
		if count < length {
			if !d.merge {
				array.Index(count).SetZero()
			}
			at := unsafe.Add(p, uintptr(count)*elem.size)
			if d.broken && !d.rightValue(i, elem, at) {
				return
			}
			d.s.Levels[depth].Count++
			decode(elem, d, i, at, 0)
		} else {
			d.skipElement(depth, i)
		}
		if d.stop {
			return
		}
		count++
	}
	d.close()
	for i := count; i < length; i++ {
		array.Index(i).SetZero()
	}
	if count == length || d.flags.Get(jsonflags.UnmarshalArrayFromAnyLength) {
		return
	}
	err := errTooFew
	if count > length {
		err = errTooMany
	}
	// It is found where the array ends.
	offset := d.tokens[token].End
	if !d.legacy {
		offset--
	}
	if d.err == nil {
		found := d.errorAt(c.typ, err, offset, how.where())
		found.JSONKind = ']'
		d.fail(found)
	}
}

func decodePointer(c *codec, d *decoder, token uint32, p unsafe.Pointer, how mode) {
	at := (*unsafe.Pointer)(p)
	if d.tokens[token].Kind == 'n' {
		*at = nil
		return
	}
	elem := c.element()
	stringify := how&quoted != 0 && d.flags.Get(jsonflags.StringifyWithLegacySemantics)
	if stringify && elem.kind == reflect.Pointer {
		if !d.legacy {
			d.failBefore(token, c.typ, errStringTag)
			return
		}
		how &^= quoted
		stringify = false
	}
	if *at == nil {
		*at = reflect.New(elem.typ).UnsafePointer()
	}
	failed := d.err != nil
	d.decodeFuncOf(elem)(elem, d, token, *at, how)
	if stringify && (failed || d.err == nil) && d.bytes(token) == `"null"` {
		*at = nil
	}
}

func decodeInterface(c *codec, d *decoder, token uint32, p unsafe.Pointer, how mode) {
	if d.refusesTag(c, token, how) {
		return
	}
	if d.flags.Get(jsonflags.StringifyWithLegacySemantics) {
		how &^= quoted
	}
	isNull := d.tokens[token].Kind == 'n'
	held := *(*any)(p)
	if held != nil && d.merge {
		v := reflect.ValueOf(held)
		switch {
		case v.Kind() != reflect.Pointer || v.IsNil():
			*(*any)(p), held = nil, nil
		case isNull && v.Elem().Kind() == reflect.Pointer:
			v.Elem().SetZero()
			return
		}
	}
	if isNull {
		*(*any)(p) = nil
		return
	}
	if held != nil {
		d.decodeHeld(c, token, p, reflect.TypeOf(held), held, how)
		return
	}
	if c.typ.NumMethod() > 0 {
		d.failBefore(token, c.typ, jsonlegacy.ErrNilInterface)
		return
	}
	if c.typ == anyType {
		if value, ok := d.tree(token); ok {
			*(*any)(p) = value
			return
		}
	}
	if d.makesTrees() {
		how |= inTree
	}
	d.decodeHeld(c, token, p, d.heldType(d.tokens[token].Kind), nil, how)
}

// decodeHeld decodes what the interface at p then holds, a value of type t that is old before, or zero.
func (d *decoder) decodeHeld(c *codec, token uint32, p unsafe.Pointer, t reflect.Type, old any, how mode) {
	inner := codecOf(t)
	v := reflect.New(t)
	if old != nil {
		v.Elem().Set(reflect.ValueOf(old))
	}
	d.decodeFuncOf(inner)(inner, d, token, v.UnsafePointer(), how)
	c.value(p).Set(v.Elem())
}
