package json

import (
	"encoding"
	"encoding/base64"
	"errors"
	"internal/jsonscan"
	"reflect"
	"strconv"
	"strings"
	"unsafe"
)

type decoder struct {
	text      string
	tokens    []jsonscan.Token
	root      reflect.Type
	useNumber bool
	strict    bool  // unknown fields are errors
	err       error // the first one; decoding goes on behind what is wrong
}

func (d *decoder) bytes(token uint32) string {
	t := &d.tokens[token]
	return d.text[t.Start:t.End]
}

// content is what a string token stands for; it may share memory with the text.
func (d *decoder) content(token uint32) string {
	t := &d.tokens[token]
	if t.Escaped {
		return jsonscan.Unquote(d.text[t.Start:t.End])
	}
	return d.text[t.Start+1 : t.End-1]
}

func (d *decoder) fail(err error) {
	if d.err == nil {
		d.err = err
	}
}

// mismatch says that the value does not go into the type.
func (d *decoder) mismatch(token uint32, t reflect.Type, err error) {
	if d.err == nil {
		at := &d.tokens[token]
		offset := at.End
		if at.Kind == '{' || at.Kind == '[' {
			offset = at.Start + 1
		}
		d.err = d.typeError(token, kindName(at.Kind), t, int64(offset), err)
	}
}

// mismatchValue is mismatch for a number, or a string that should be one, which the message shows.
func (d *decoder) mismatchValue(token uint32, t reflect.Type, err error) {
	if d.err != nil {
		return
	}
	at := &d.tokens[token]
	value := kindName(at.Kind) + " " + d.bytes(token)
	if (err == strconv.ErrRange || err == strconv.ErrSyntax) && isNumeric(t.Kind()) {
		err = nil
		if at.Kind == '"' {
			value = "number " + d.content(token)
		}
	}
	d.err = d.typeError(token, value, t, int64(at.End), err)
}

func (d *decoder) typeError(token uint32, value string, t reflect.Type, offset int64, err error) error {
	found := &UnmarshalTypeError{Value: value, Type: t, Offset: offset, Err: err}
	if path := d.path(token); path != "" {
		found.Struct = d.root.Name()
		found.Field = path
	}
	return found
}

func isNumeric(kind reflect.Kind) bool {
	return reflect.Int <= kind && kind <= reflect.Float64
}

func kindName(kind byte) string {
	switch kind {
	case 'n':
		return "null"
	case '"':
		return "string"
	case '0':
		return "number"
	case '[':
		return "array"
	case '{':
		return "object"
	}
	return "bool"
}

// path is the names and indices on the way to a token, of a member's name those to its value.
func (d *decoder) path(target uint32) string {
	var parts []string
	at := uint32(0)
	for at != target {
		container := &d.tokens[at]
		index := 0
		child := at + 1
		for {
			value := child
			if container.Kind == '{' {
				value++
			}
			if next := d.tokens[value].Next; target < next {
				part := strconv.Itoa(index)
				if container.Kind == '{' {
					part = strings.ReplaceAll(strings.ReplaceAll(d.content(child), "~", "~0"), "/", "~1")
				}
				parts = append(parts, part)
				if at = value; target == child {
					at = target
				}
				break
			} else {
				child = next
			}
			index++
		}
	}
	return strings.Join(parts, ".")
}

func decodeUnsupported(c *codec, d *decoder, token uint32, p unsafe.Pointer, how mode) {
	if d.tokens[token].Kind != 'n' {
		d.mismatch(token, c.typ, nil)
	}
}

func decodeBool(c *codec, d *decoder, token uint32, p unsafe.Pointer, how mode) {
	switch kind := d.tokens[token].Kind; {
	case kind == 'n':
	case (kind == 't' || kind == 'f') && how&quoted == 0:
		*(*bool)(p) = kind == 't'
	case kind == '"' && how&quoted != 0:
		switch d.content(token) {
		case "true":
			*(*bool)(p) = true
		case "false":
			*(*bool)(p) = false
		case "null":
		default:
			d.mismatchValue(token, c.typ, strconv.ErrSyntax)
		}
	default:
		d.mismatch(token, c.typ, nil)
	}
}

// number is the text of a number; of one in a string with the option "string". ok is false where there is nothing to
// store.
func (d *decoder) number(c *codec, token uint32, how mode) (text string, ok bool) {
	switch kind := d.tokens[token].Kind; {
	case kind == 'n':
		return "", false
	case kind == '0' && how&quoted == 0:
		return d.bytes(token), true
	case kind == '"' && how&quoted != 0:
		text = d.content(token)
		return text, text != "null"
	}
	d.mismatch(token, c.typ, nil)
	return "", false
}

func decodeInt(c *codec, d *decoder, token uint32, p unsafe.Pointer, how mode) {
	if text, ok := d.number(c, token, how); ok {
		n, err := strconv.ParseInt(text, 10, int(c.size)*8)
		if err != nil {
			d.mismatchValue(token, c.typ, errors.Unwrap(err))
			return
		}
		storeBits(c.size, p, uint64(n))
	}
}

func decodeUint(c *codec, d *decoder, token uint32, p unsafe.Pointer, how mode) {
	if text, ok := d.number(c, token, how); ok {
		n, err := strconv.ParseUint(text, 10, int(c.size)*8)
		if err != nil {
			d.mismatchValue(token, c.typ, errors.Unwrap(err))
			return
		}
		storeBits(c.size, p, n)
	}
}

func decodeFloat(c *codec, d *decoder, token uint32, p unsafe.Pointer, how mode) {
	if text, ok := d.number(c, token, how); ok {
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
	switch d.tokens[token].Kind {
	case 'n':
	case '"':
		s := d.content(token)
		if how&quoted == 0 {
			*(*string)(p) = strings.Clone(s)
			return
		}
		if s == "null" {
			return
		}
		inner, err := jsonscan.Literal(s)
		if err != nil {
			d.mismatch(token, c.typ, syntaxError(err))
			return
		}
		*(*string)(p) = strings.Clone(inner)
	default:
		d.mismatch(token, c.typ, nil)
	}
}

// decodeNumber is for type Number.
func decodeNumber(c *codec, d *decoder, token uint32, p unsafe.Pointer, how mode) {
	kind := d.tokens[token].Kind
	text := d.bytes(token)
	switch {
	case kind == 'n':
		return
	case kind == '0' && how&quoted == 0:
		*(*string)(p) = strings.Clone(text)
		return
	case kind == '"':
		if content := d.content(token); isNumber(content) {
			*(*string)(p) = strings.Clone(content)
			return
		}
		d.fail(&UnmarshalTypeError{Value: "string " + text, Type: c.typ, Err: strconv.ErrSyntax})
		return
	}
	d.fail(&UnmarshalTypeError{Value: kindName(kind), Type: c.typ})
}

func decodeBytes(c *codec, d *decoder, token uint32, p unsafe.Pointer, how mode) {
	switch d.tokens[token].Kind {
	case 'n':
		*(*[]byte)(p) = nil
	case '"':
		to := (*(*[]byte)(p))[:0]
		decoded, err := base64.StdEncoding.AppendDecode(to, []byte(d.content(token)))
		if err != nil {
			d.mismatch(token, c.typ, err)
			return
		}
		if decoded == nil {
			decoded = []byte{}
		}
		*(*[]byte)(p) = decoded
	case '[':
		decodeSlice(c, d, token, p, how)
	default:
		d.mismatch(token, c.typ, nil)
	}
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
	count := d.elements(token)
	if count == 0 {
		slice.Set(reflect.MakeSlice(c.typ, 0, 0))
		return
	}
	slice.SetLen(slice.Cap())
	for slice.Len() < count {
		slice.Grow(1)
		slice.SetLen(slice.Cap())
	}
	slice.SetLen(count)
	elem := c.element()
	at := slice.UnsafePointer()
	for i := token + 1; count > 0; i = d.tokens[i].Next {
		elem.decode(elem, d, i, at, 0)
		at = unsafe.Add(at, elem.size)
		count--
		if count == 0 {
			break
		}
	}
}

func decodeArray(c *codec, d *decoder, token uint32, p unsafe.Pointer, how mode) {
	switch d.tokens[token].Kind {
	case 'n':
		return
	case '[':
	default:
		d.mismatch(token, c.typ, nil)
		return
	}
	array := c.value(p)
	elem := c.element()
	length, count := c.typ.Len(), 0
	end := d.tokens[token].Next
	for i := token + 1; i < end && count < length; i = d.tokens[i].Next {
		elem.decode(elem, d, i, unsafe.Add(p, uintptr(count)*elem.size), 0)
		count++
	}
	for ; count < length; count++ {
		array.Index(count).SetZero()
	}
}

func decodeStruct(c *codec, d *decoder, token uint32, p unsafe.Pointer, how mode) {
	switch d.tokens[token].Kind {
	case 'n':
		return
	case '{':
	default:
		d.mismatch(token, c.typ, nil)
		return
	}
	fields := c.structFields()
	if fields.err != nil {
		d.mismatch(token, c.typ, fields.err)
		return
	}
	end := d.tokens[token].Next
	for i := token + 1; i < end; i = d.tokens[i+1].Next {
		name := d.content(i)
		f := fields.find(name)
		if f == nil {
			if d.strict {
				d.fail(errors.New("json: unknown field " + strconv.Quote(name)))
			}
			continue
		}
		at := f.makeWay(p)
		if at == nil {
			if d.err == nil {
				value := &d.tokens[i+1]
				d.err = d.typeError(i+1, kindName(value.Kind), c.typ, int64(value.Start), errPrivatePointer)
			}
			continue
		}
		if f.quoted {
			f.codec.decode(f.codec, d, i+1, at, quoted)
		} else {
			f.codec.decode(f.codec, d, i+1, at, 0)
		}
	}
}

var errPrivatePointer = errors.New("cannot set embedded pointer to unexported struct type")

func decodePointer(c *codec, d *decoder, token uint32, p unsafe.Pointer, how mode) {
	at := (*unsafe.Pointer)(p)
	if d.tokens[token].Kind == 'n' {
		*at = nil
		return
	}
	elem := c.element()
	if elem.kind == reflect.Pointer {
		how &^= quoted
	}
	if *at == nil {
		*at = reflect.New(elem.typ).UnsafePointer()
	}
	failed := d.err != nil
	elem.decode(elem, d, token, *at, how)
	if how&quoted != 0 && (failed || d.err == nil) && d.bytes(token) == `"null"` {
		*at = nil
	}
}

func decodeInterface(c *codec, d *decoder, token uint32, p unsafe.Pointer, how mode) {
	isNull := d.tokens[token].Kind == 'n'
	held := *(*any)(p)
	if held != nil {
		v := reflect.ValueOf(held)
		if v.Kind() == reflect.Pointer && !v.IsNil() {
			if isNull && v.Elem().Kind() == reflect.Pointer {
				v.Elem().SetZero()
				return
			}
			if !isNull {
				// What it points to is decoded into.
				inner := codecOf(v.Type().Elem())
				inner.decode(inner, d, token, v.UnsafePointer(), 0)
				return
			}
		}
	}
	if isNull {
		*(*any)(p) = nil
		return
	}
	if held != nil {
		*(*any)(p) = nil
	}
	if c.typ.NumMethod() > 0 {
		if d.err == nil {
			at := &d.tokens[token]
			d.err = d.typeError(token, kindName(at.Kind), c.typ, int64(at.Start), nil)
		}
		return
	}
	*(*any)(p) = d.tree(token)
}

func (d *decoder) tree(token uint32) any {
	var number any
	if d.useNumber {
		number = Number("")
	}
	tree, bad := jsonscan.Tree(d.text, d.tokens, token, number)
	if bad >= 0 {
		d.mismatchValue(uint32(bad), float64Type, strconv.ErrRange)
	}
	return tree
}

// decodeByUnmarshaler is for types that have UnmarshalJSON.
func decodeByUnmarshaler(c *codec, d *decoder, token uint32, p unsafe.Pointer, how mode) {
	if err := c.pointer(p).(Unmarshaler).UnmarshalJSON([]byte(d.bytes(token))); err != nil {
		d.fail(supported(err, "UnmarshalJSON"))
	}
}

var errNoString = errors.New("JSON value must be string type")

// decodeByTextUnmarshaler is for types that have UnmarshalText.
func decodeByTextUnmarshaler(c *codec, d *decoder, token uint32, p unsafe.Pointer, how mode) {
	switch d.tokens[token].Kind {
	case 'n':
	case '"':
		if err := c.pointer(p).(encoding.TextUnmarshaler).UnmarshalText([]byte(d.content(token))); err != nil {
			d.fail(supported(err, "UnmarshalText"))
		}
	default:
		d.mismatch(token, c.typ, errNoString)
	}
}

// decodeTime leaves only strings to the method.
func decodeTime(c *codec, d *decoder, token uint32, p unsafe.Pointer, how mode) {
	switch d.tokens[token].Kind {
	case 'n':
	case '"':
		decodeByUnmarshaler(c, d, token, p, how)
	default:
		d.mismatch(token, c.typ, nil)
	}
}
