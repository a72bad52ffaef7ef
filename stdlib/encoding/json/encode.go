package json

import (
	"encoding"
	"encoding/base64"
	"errors"
	"internal/jsonscan"
	"math"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"unsafe"
)

type encoder struct {
	buf   []byte
	html  bool
	depth int // of containers around the value
	// How often a value was taken for one that no Go code has to be asked about, and was none.
	failed int
	// What is being encoded, once it is deep enough that a cycle is likely.
	within map[reference]bool
}

type reference struct {
	typ    reflect.Type
	p      unsafe.Pointer
	length int
}

const cycleDepth = 1000

func (e *encoder) encode(v any) error {
	if v == nil {
		e.null()
		return nil
	}
	c := codecOf(reflect.TypeOf(v))
	p := jsonscan.Address(v)
	if c.kind == reflect.Pointer {
		return c.encode(c, e, p, 0)
	}
	return c.encode(c, e, p, unaddress)
}

func (e *encoder) null()         { e.buf = append(e.buf, "null"...) }
func (e *encoder) text(s string) { e.buf = jsonscan.AppendQuoted(e.buf, s, e.html) }

// plainly encodes the value at p if no Go code has to be asked about it.
func (e *encoder) plainly(c *codec, p unsafe.Pointer) bool {
	if c.plain == nil || e.failed > 3 || e.depth >= cycleDepth {
		return false
	}
	out, ok := jsonscan.AppendPlain(e.buf, c.plain, p, e.html)
	if !ok {
		e.failed++
		return false
	}
	e.buf = out
	return true
}

// enter is called before what is behind a pointer, map or slice; leave undoes it.
func (e *encoder) enter(c *codec, p unsafe.Pointer, length int) error {
	if e.depth < cycleDepth {
		return nil
	}
	r := reference{c.typ, p, length}
	if e.within[r] {
		return &UnsupportedValueError{Str: "encountered a cycle via " + c.typ.String()}
	}
	if e.within == nil {
		e.within = map[reference]bool{}
	}
	e.within[r] = true
	return nil
}

func (e *encoder) leave(c *codec, p unsafe.Pointer, length int) {
	if e.depth >= cycleDepth {
		delete(e.within, reference{c.typ, p, length})
	}
}

func encodeUnsupported(c *codec, e *encoder, p unsafe.Pointer, how mode) error {
	return &UnsupportedTypeError{c.typ}
}

func encodeBool(c *codec, e *encoder, p unsafe.Pointer, how mode) error {
	switch {
	case how&quoted == 0:
		e.buf = strconv.AppendBool(e.buf, *(*bool)(p))
	case *(*bool)(p):
		e.buf = append(e.buf, `"true"`...)
	default:
		e.buf = append(e.buf, `"false"`...)
	}
	return nil
}

func (e *encoder) number(text string, how mode) error {
	if how&quoted != 0 {
		e.buf = append(e.buf, '"')
		e.buf = append(e.buf, text...)
		e.buf = append(e.buf, '"')
		return nil
	}
	e.buf = append(e.buf, text...)
	return nil
}

func encodeInt(c *codec, e *encoder, p unsafe.Pointer, how mode) error {
	return e.number(strconv.FormatInt(loadInt(c.kind, p), 10), how)
}

func encodeUint(c *codec, e *encoder, p unsafe.Pointer, how mode) error {
	return e.number(strconv.FormatUint(loadUint(c.kind, p), 10), how)
}

func encodeFloat(c *codec, e *encoder, p unsafe.Pointer, how mode) error {
	text, err := c.floatText(p)
	if err != nil {
		return err
	}
	return e.number(text, how)
}

// floatText writes exponents where JavaScript does, and as it does.
func (c *codec) floatText(p unsafe.Pointer) (string, error) {
	var f float64
	bits, small, large := 64, 1e-6, 1e21
	if c.kind == reflect.Float32 {
		f, bits = float64(*(*float32)(p)), 32
		small, large = float64(float32(1e-6)), float64(float32(1e21))
	} else {
		f = *(*float64)(p)
	}
	if math.IsNaN(f) || math.IsInf(f, 0) {
		return "", &UnsupportedValueError{c.value(p), strconv.FormatFloat(f, 'g', -1, bits)}
	}
	if size := math.Abs(f); size == 0 || size >= small && size < large {
		return strconv.FormatFloat(f, 'f', -1, bits), nil
	}
	text := strconv.FormatFloat(f, 'e', -1, bits)
	if at := len(text) - 4; at >= 0 && text[at:at+3] == "e-0" {
		text = text[:at+2] + text[at+3:]
	}
	return text, nil
}

func encodeString(c *codec, e *encoder, p unsafe.Pointer, how mode) error {
	s := *(*string)(p)
	if how&quoted != 0 {
		e.buf = jsonscan.AppendQuoted(e.buf, string(jsonscan.AppendQuoted(nil, s, e.html)), false)
	} else {
		e.text(s)
	}
	return nil
}

// encodeNumber is for type Number.
func encodeNumber(c *codec, e *encoder, p unsafe.Pointer, how mode) error {
	text := *(*string)(p)
	if text == "" {
		text = "0"
	}
	if !isNumber(text) {
		shown := text
		if how&quoted != 0 {
			shown = `"` + text + `"`
		}
		return &MarshalerError{reflect.PointerTo(c.typ), &invalidNumber{shown}, "MarshalJSONTo"}
	}
	return e.number(text, how)
}

type invalidNumber struct{ text string }

func (e *invalidNumber) Error() string {
	return "cannot parse " + strconv.Quote(e.text) + " as JSON number: " + strconv.ErrSyntax.Error()
}

func (e *invalidNumber) Unwrap() error { return strconv.ErrSyntax }

func encodeBytes(c *codec, e *encoder, p unsafe.Pointer, how mode) error {
	bytes := *(*[]byte)(p)
	if bytes == nil {
		e.null()
		return nil
	}
	e.buf = append(e.buf, '"')
	e.buf = base64.StdEncoding.AppendEncode(e.buf, bytes)
	e.buf = append(e.buf, '"')
	return nil
}

func encodeSlice(c *codec, e *encoder, p unsafe.Pointer, how mode) error {
	// All slices have the header of a []byte.
	header := *(*[]byte)(p)
	if header == nil {
		e.null()
		return nil
	}
	if e.plainly(c, p) {
		return nil
	}
	data := unsafe.Pointer(unsafe.SliceData(header))
	if err := e.enter(c, data, len(header)); err != nil {
		return err
	}
	err := e.elements(c.element(), data, len(header), 0)
	e.leave(c, data, len(header))
	return err
}

func encodeArray(c *codec, e *encoder, p unsafe.Pointer, how mode) error {
	return e.elements(c.element(), p, c.typ.Len(), how&unaddress)
}

func (e *encoder) elements(elem *codec, p unsafe.Pointer, count int, how mode) error {
	e.buf = append(e.buf, '[')
	e.depth++
	for i := range count {
		if i > 0 {
			e.buf = append(e.buf, ',')
		}
		if err := elem.encode(elem, e, unsafe.Add(p, uintptr(i)*elem.size), how); err != nil {
			return err
		}
	}
	e.depth--
	e.buf = append(e.buf, ']')
	return nil
}

func encodeStruct(c *codec, e *encoder, p unsafe.Pointer, how mode) error {
	fields := c.structFields()
	if fields.err != nil {
		return &UnsupportedValueError{Str: fields.err.Error()}
	}
	how &= unaddress
	separator := byte('{')
	e.depth++
	for i := range fields.list {
		f := &fields.list[i]
		at, mode := f.at(p, how)
		if at == nil || (f.omitEmpty || f.omitZero) && f.omitted(at) {
			continue
		}
		e.buf = append(e.buf, separator)
		separator = ','
		if e.html {
			e.buf = append(e.buf, f.forHTML...)
		} else {
			e.buf = append(e.buf, f.plain...)
		}
		if f.quoted {
			mode |= quoted
		}
		if err := f.codec.encode(f.codec, e, at, mode); err != nil {
			return err
		}
	}
	e.depth--
	if separator == '{' {
		e.buf = append(e.buf, '{')
	}
	e.buf = append(e.buf, '}')
	return nil
}

func encodePointer(c *codec, e *encoder, p unsafe.Pointer, how mode) error {
	target := *(*unsafe.Pointer)(p)
	if target == nil {
		e.null()
		return nil
	}
	elem := c.element()
	if elem.kind == reflect.Pointer {
		how &^= quoted
	}
	if err := e.enter(c, target, 0); err != nil {
		return err
	}
	err := elem.encode(elem, e, target, how&^unaddress)
	e.leave(c, target, 0)
	return err
}

func encodeInterface(c *codec, e *encoder, p unsafe.Pointer, how mode) error {
	held := *(*any)(p)
	if held == nil {
		e.null()
		return nil
	}
	if c.typ.NumMethod() > 0 && marshalsItself(c.typ) {
		if v := reflect.ValueOf(held); v.Kind() == reflect.Pointer && v.IsNil() {
			// The interface has the method, so it is called whatever it holds.
			return e.callMethod(held, c.typ)
		}
	}
	return e.dynamic(held)
}

// dynamic encodes what an interface holds.
func (e *encoder) dynamic(held any) error {
	switch v := held.(type) {
	case string:
		e.text(v)
		return nil
	case bool:
		e.buf = strconv.AppendBool(e.buf, v)
		return nil
	case int:
		e.buf = strconv.AppendInt(e.buf, int64(v), 10)
		return nil
	}
	c := codecOf(reflect.TypeOf(held))
	return c.encode(c, e, jsonscan.Address(held), unaddress)
}

type member struct {
	name string
	elem unsafe.Pointer
}

func encodeMap(c *codec, e *encoder, p unsafe.Pointer, how mode) error {
	m := *(*unsafe.Pointer)(p)
	if m == nil {
		e.null()
		return nil
	}
	if e.plainly(c, p) {
		return nil
	}
	if err := e.enter(c, m, 0); err != nil {
		return err
	}
	members, err := c.members(p)
	if err == errNoName {
		// Where the name would stand, behind the brace.
		err = &UnsupportedValueError{Str: "jsontext: " + errNoName.Error() + " after offset " + strconv.Itoa(len(e.buf)+2)}
	}
	if err != nil {
		return err
	}
	slices.SortFunc(members, func(x, y member) int { return strings.Compare(x.name, y.name) })
	elem := c.element()
	e.buf = append(e.buf, '{')
	e.depth++
	for i := range members {
		if i > 0 {
			e.buf = append(e.buf, ',')
		}
		e.text(members[i].name)
		e.buf = append(e.buf, ':')
		if err := elem.encode(elem, e, members[i].elem, unaddress); err != nil {
			return err
		}
	}
	e.depth--
	e.buf = append(e.buf, '}')
	e.leave(c, m, 0)
	return nil
}

// members are a map's entries, elements in memory of their own.
func (c *codec) members(p unsafe.Pointer) ([]member, error) {
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
		name, err := keys.name(keyAt)
		if err != nil {
			return nil, err
		}
		i := len(members)
		elems.Index(i).SetIterValue(it)
		members = append(members, member{name, unsafe.Add(base, uintptr(i)*size)})
	}
	return members, nil
}

// name is a map's key as a member's name.
func (c *codec) name(p unsafe.Pointer) (string, error) {
	if c.kind != reflect.String && c.kind != reflect.Pointer && c.kind != reflect.Interface {
		switch {
		case c.textAppender != noMethod:
			text, err := c.pointer(p).(encoding.TextAppender).AppendText(nil)
			return string(text), c.methodError(err, "AppendText")
		case c.text != noMethod:
			text, err := c.pointer(p).(encoding.TextMarshaler).MarshalText()
			return string(text), c.methodError(err, "MarshalText")
		}
	}
	switch c.kind {
	case reflect.String:
		return *(*string)(p), nil
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return strconv.FormatInt(loadInt(c.kind, p), 10), nil
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		return strconv.FormatUint(loadUint(c.kind, p), 10), nil
	case reflect.Float32, reflect.Float64:
		return c.floatText(p)
	case reflect.Interface:
		if held := *(*any)(p); held != nil {
			return codecOf(reflect.TypeOf(held)).name(jsonscan.Address(held))
		}
	case reflect.Pointer:
		if target := *(*unsafe.Pointer)(p); target != nil {
			return c.element().name(target)
		}
		if access(c.typ, textMarshalerType) != noMethod || access(c.typ, textAppenderType) != noMethod {
			return "", nil
		}
	case reflect.Chan, reflect.Func, reflect.Complex64, reflect.Complex128, reflect.UnsafePointer:
		return "", &UnsupportedTypeError{c.typ}
	}
	return "", errNoName
}

var errNoName = errors.New("object member name must be a string")

func (c *codec) methodError(err error, method string) error {
	if err == nil {
		return nil
	}
	return &MarshalerError{reflect.PointerTo(c.typ), supported(err, method), method}
}

// encodeByMethod calls the first of MarshalJSON, AppendText and MarshalText that can be.
func encodeByMethod(c *codec, e *encoder, p unsafe.Pointer, how mode) error {
	copied := how&unaddress != 0
	switch {
	case c.json.usable(copied):
		text, err := c.pointer(p).(Marshaler).MarshalJSON()
		if err != nil {
			if c.typ == timeType {
				err = errors.New(strings.TrimPrefix(err.Error(), "Time.MarshalJSON: "))
			}
			return c.methodError(err, "MarshalJSON")
		}
		return e.raw(text, reflect.PointerTo(c.typ))
	case c.textAppender.usable(copied):
		text, err := c.pointer(p).(encoding.TextAppender).AppendText(nil)
		if err != nil {
			return c.methodError(err, "AppendText")
		}
		e.text(string(text))
	case c.text.usable(copied):
		text, err := c.pointer(p).(encoding.TextMarshaler).MarshalText()
		if err != nil {
			return c.methodError(err, "MarshalText")
		}
		e.text(string(text))
	default:
		return c.plainEncode(c, e, p, how)
	}
	return nil
}

func (a methodAccess) usable(copied bool) bool { return a == ofValue || a == ofPointer && !copied }

// raw appends what MarshalJSON gave.
func (e *encoder) raw(text []byte, typ reflect.Type) error {
	strings := jsonscan.EscapeStrings
	if e.html {
		strings = jsonscan.EscapeStringsForHTML
	}
	out, err := jsonscan.Compact(string(text), strings)
	if err != nil {
		return &MarshalerError{typ, syntaxError(err), "MarshalJSON"}
	}
	e.buf = append(e.buf, out...)
	return nil
}

// callMethod is encodeByMethod for a nil pointer in an interface that has the method.
func (e *encoder) callMethod(held any, typ reflect.Type) error {
	fail := func(err error, method string) error {
		return &MarshalerError{reflect.PointerTo(typ), supported(err, method), method}
	}
	switch {
	case typ.Implements(marshalerType):
		text, err := held.(Marshaler).MarshalJSON()
		if err != nil {
			return fail(err, "MarshalJSON")
		}
		return e.raw(text, reflect.PointerTo(typ))
	case typ.Implements(textAppenderType):
		text, err := held.(encoding.TextAppender).AppendText(nil)
		if err != nil {
			return fail(err, "AppendText")
		}
		e.text(string(text))
	default:
		text, err := held.(encoding.TextMarshaler).MarshalText()
		if err != nil {
			return fail(err, "MarshalText")
		}
		e.text(string(text))
	}
	return nil
}
