package json

import (
	"encoding"
	"encoding/base64"
	"encoding/json/jsontext"
	"errors"
	"internal/jsonflags"
	"internal/jsonlegacy"
	"internal/jsonscan"
	"internal/jsonstate"
	"math"
	"reflect"
	"strconv"
	"unsafe"
)

// An encoder is what values are encoded with. Containers write what has to stand before an element, and count it,
// before it is encoded.
type encoder = jsonstate.Encoder

// Beyond so many containers pointers are remembered, to find cycles.
const cycleDepth = 1000

func isLegacy(e *encoder) bool {
	return e.Options.Flags.Get(jsonflags.ReportErrorsWithLegacySemantics)
}

// encodeFuncOf is how values of the codec's type are encoded, whatever functions the options have.
func encodeFuncOf(e *encoder, c *codec) encodeFunc {
	if e.Options.Marshalers == nil {
		return c.encode
	}
	return e.Options.Marshalers.(*Marshalers).encodeFunc(c)
}

func encodeNull(e *encoder) error {
	e.Buf = append(e.Buf, "null"...)
	return nil
}

// plainly encodes the value at p if no Go code has to be asked about it.
func plainly(c *codec, e *encoder, p unsafe.Pointer) bool {
	if !e.Plain || e.NotPlain > 3 || len(e.Levels) >= cycleDepth {
		return false
	}
	out, ok := jsonscan.AppendPlain(e.Buf, c.plain, p, e.Style)
	if !ok {
		e.NotPlain++
		return false
	}
	e.Buf = out
	return true
}

// encodeDeep encodes what is behind a pointer, map or slice, deep within others, unless it lies within itself.
func encodeDeep(c *codec, e *encoder, p unsafe.Pointer, how mode, target unsafe.Pointer, length int, encode encodeFunc) error {
	r := jsonstate.Reference{Type: c.typ, P: target, Length: length}
	if e.Within[r] {
		return cannotMarshal(e, c.typ, jsonlegacy.ErrCycle, how)
	}
	if e.Within == nil {
		e.Within = map[jsonstate.Reference]bool{}
	}
	e.Within[r] = true
	err := encode(c, e, p, how|entered)
	delete(e.Within, r)
	return err
}

// stringTag is whether a field's option "string" concerns bools and strings; err is why not.
func stringTag(flags *jsonflags.Flags, how mode) (stringify bool, err error) {
	if how&quoted == 0 {
		return false, nil
	}
	if flags.Get(jsonflags.StringifyWithLegacySemantics) {
		return true, nil
	}
	if flags.Get(jsonflags.ReportErrorsWithLegacySemantics) {
		return false, nil
	}
	return false, errStringTag
}

// refusedTag is for types that the option "string" does not concern.
func refusedTag(c *codec, e *encoder, how mode) error {
	return cannotMarshal(e, c.typ, errStringTag, how)
}

func encodeUnsupported(c *codec, e *encoder, p unsafe.Pointer, how mode) error {
	return cannotMarshal(e, c.typ, nil, how)
}

func encodeBool(c *codec, e *encoder, p unsafe.Pointer, how mode) error {
	stringify, err := stringTag(&e.Options.Flags, how)
	switch {
	case err != nil:
		return cannotMarshal(e, c.typ, err, how)
	case how&asName != 0 && !stringify:
		return wrongText(e, jsontext.ErrNonStringName, how)
	case stringify:
		return encodeText(e, strconv.FormatBool(*(*bool)(p)), how)
	}
	e.Buf = strconv.AppendBool(e.Buf, *(*bool)(p))
	return nil
}

// inString: is a number to be a string?
func inString(e *encoder, how mode) bool { return how&(quoted|asName) != 0 || e.Stringify }

func encodeInt(c *codec, e *encoder, p unsafe.Pointer, how mode) error {
	if inString(e, how) {
		e.Buf = append(strconv.AppendInt(append(e.Buf, '"'), loadInt(c.kind, p), 10), '"')
	} else {
		e.Buf = strconv.AppendInt(e.Buf, loadInt(c.kind, p), 10)
	}
	return nil
}

func encodeUint(c *codec, e *encoder, p unsafe.Pointer, how mode) error {
	if inString(e, how) {
		e.Buf = append(strconv.AppendUint(append(e.Buf, '"'), loadUint(c.kind, p), 10), '"')
	} else {
		e.Buf = strconv.AppendUint(e.Buf, loadUint(c.kind, p), 10)
	}
	return nil
}

func encodeFloat(c *codec, e *encoder, p unsafe.Pointer, how mode) error {
	f, bits := 0.0, 64
	if c.kind == reflect.Float32 {
		f, bits = float64(*(*float32)(p)), 32
	} else {
		f = *(*float64)(p)
	}
	if math.IsNaN(f) || math.IsInf(f, 0) {
		err := errors.New("unsupported value: " + strconv.FormatFloat(f, 'g', -1, 64))
		if isLegacy(e) {
			err = &jsonlegacy.ValueError{Value: c.value(p).Interface(), Err: err}
		}
		return cannotMarshal(e, c.typ, err, how)
	}
	if inString(e, how) {
		e.Buf = append(jsonscan.AppendNumber(append(e.Buf, '"'), f, bits), '"')
	} else {
		e.Buf = jsonscan.AppendNumber(e.Buf, f, bits)
	}
	return nil
}

// encodeText writes a string.
func encodeText(e *encoder, s string, how mode) error {
	out, valid := jsonscan.AppendQuoted(e.Buf, s, e.Escapes())
	if !valid && e.Style&jsonscan.OnlyUTF8 != 0 {
		return wrongText(e, jsonscan.ErrInvalidUTF8, how)
	}
	e.Buf = out
	return nil
}

func encodeString(c *codec, e *encoder, p unsafe.Pointer, how mode) error {
	s := *(*string)(p)
	if how&quoted == 0 {
		out, valid := jsonscan.AppendQuoted(e.Buf, s, e.Escapes())
		if valid || e.Style&jsonscan.OnlyUTF8 == 0 {
			e.Buf = out
			return nil
		}
		return wrongText(e, jsonscan.ErrInvalidUTF8, how)
	}
	stringify, err := stringTag(&e.Options.Flags, how)
	if err == nil && stringify {
		inner, valid := jsonscan.AppendQuoted(nil, s, e.Escapes())
		if valid || e.Style&jsonscan.OnlyUTF8 == 0 {
			e.Buf, _ = jsonscan.AppendQuoted(e.Buf, string(inner), 0)
			return nil
		}
		err = &jsontext.SyntacticError{Err: jsonscan.ErrInvalidUTF8}
	}
	if err != nil {
		return cannotMarshal(e, c.typ, err, how)
	}
	return encodeText(e, s, how)
}

// encodeBytes is for slices and arrays of bytes.
func encodeBytes(c *codec, e *encoder, p unsafe.Pointer, how mode) error {
	flags := &e.Options.Flags
	legacy := flags.Get(jsonflags.FormatBytesWithLegacySemantics)
	elements := encodeSlice
	if c.kind == reflect.Array {
		elements = encodeArray
	}
	if !legacy && c.typ.Elem().PkgPath() != "" {
		return elements(c, e, p, how)
	}
	if how&quoted != 0 && !isLegacy(e) {
		return refusedTag(c, e, how)
	}
	if flags.Get(jsonflags.FormatByteArrayAsArray) && c.kind == reflect.Array || legacy && c.elementHasMethods {
		return elements(c, e, p, how)
	}
	bytes := c.bytes(p)
	if bytes == nil && c.kind == reflect.Slice && flags.Get(jsonflags.FormatNilSliceAsNull) {
		return encodeNull(e)
	}
	e.Buf = append(e.Buf, '"')
	e.Buf = base64.StdEncoding.AppendEncode(e.Buf, bytes)
	e.Buf = append(e.Buf, '"')
	return nil
}

func encodeSlice(c *codec, e *encoder, p unsafe.Pointer, how mode) error {
	// All slices have the header of a []byte.
	header := *(*[]byte)(p)
	data := unsafe.Pointer(unsafe.SliceData(header))
	if len(e.Levels) > cycleDepth && how&entered == 0 {
		return encodeDeep(c, e, p, how, data, len(header), encodeSlice)
	}
	switch {
	case how&quoted != 0 && !isLegacy(e):
		return refusedTag(c, e, how)
	case header == nil && e.Style&jsonscan.NullSlices != 0:
		return encodeNull(e)
	case how&asName != 0:
		return wrongText(e, jsontext.ErrNonStringName, how)
	case c.plain != nil && plainly(c, e, p):
		return nil
	}
	return encodeElements(c, e, data, len(header), 0)
}

func encodeArray(c *codec, e *encoder, p unsafe.Pointer, how mode) error {
	if how&quoted != 0 && !isLegacy(e) {
		return refusedTag(c, e, how)
	}
	if how&asName != 0 {
		return wrongText(e, jsontext.ErrNonStringName, how)
	}
	return encodeElements(c, e, p, c.typ.Len(), how&unaddress)
}

func encodeElements(c *codec, e *encoder, p unsafe.Pointer, count int, how mode) error {
	if err := open(e, '[', how); err != nil {
		return err
	}
	depth := len(e.Levels) - 1
	elem := c.element()
	encode := encodeFuncOf(e, elem)
	for i := range count {
		if e.Spaced {
			e.Buf = e.AppendDelimiter(e.Buf, false)
		} else if i > 0 {
			e.Buf = append(e.Buf, ',')
		}
		e.Levels[depth].Count++
		if err := encode(elem, e, unsafe.Add(p, uintptr(i)*elem.size), how); err != nil {
			return err
		}
	}
	end(e, ']')
	return nil
}

// open begins a container, end ends it.
func open(e *encoder, bracket byte, how mode) error {
	if len(e.Levels) > jsonstate.MaxDepth {
		return wrongText(e, jsonscan.ErrMaxDepth, how)
	}
	e.Push(bracket == '{')
	e.Buf = append(e.Buf, bracket)
	return nil
}

func end(e *encoder, bracket byte) {
	if e.Spaced {
		e.Buf = e.AppendDelimiter(e.Buf, true)
	}
	e.Pop()
	e.Buf = append(e.Buf, bracket)
}

func encodePointer(c *codec, e *encoder, p unsafe.Pointer, how mode) error {
	target := *(*unsafe.Pointer)(p)
	if len(e.Levels) > cycleDepth && how&entered == 0 {
		return encodeDeep(c, e, p, how, target, 0, encodePointer)
	}
	elem := c.element()
	if how&quoted != 0 && elem.kind == reflect.Pointer && e.Options.Flags.Get(jsonflags.StringifyWithLegacySemantics) {
		if !isLegacy(e) {
			return cannotMarshal(e, c.typ, errStringTag, how)
		}
		how &^= quoted
	}
	if target == nil {
		if how&asName != 0 {
			return wrongText(e, jsontext.ErrNonStringName, how)
		}
		return encodeNull(e)
	}
	return encodeFuncOf(e, elem)(elem, e, target, how&^(unaddress|entered))
}

func encodeInterface(c *codec, e *encoder, p unsafe.Pointer, how mode) error {
	if how&quoted != 0 && !isLegacy(e) {
		return refusedTag(c, e, how)
	}
	flags := &e.Options.Flags
	if flags.Get(jsonflags.StringifyWithLegacySemantics) {
		how &^= quoted
	}
	held := *(*any)(p)
	if held == nil {
		if how&asName != 0 {
			return wrongText(e, jsontext.ErrNonStringName, how)
		}
		return encodeNull(e)
	}
	if c.marshals && flags.Get(jsonflags.CallMethodsWithLegacySemantics) {
		if v := reflect.ValueOf(held); v.Kind() == reflect.Pointer && v.IsNil() {
			// The interface has the method, so it is called whatever it holds.
			held = nilWithMethod(c.typ, held)
		}
	}
	if how == 0 && e.Options.Marshalers == nil && !flags.Get(jsonflags.StringifyNumbers) {
		switch v := held.(type) {
		case string:
			return encodeText(e, v, how)
		case bool:
			e.Buf = strconv.AppendBool(e.Buf, v)
			return nil
		case int:
			e.Buf = strconv.AppendInt(e.Buf, int64(v), 10)
			return nil
		}
	}
	inner := codecOf(reflect.TypeOf(held))
	return encodeFuncOf(e, inner)(inner, e, jsonscan.Address(held), how|unaddress)
}

// nilWithMethod is a nil pointer in a struct that has the method of the interface type.
func nilWithMethod(t reflect.Type, held any) any {
	switch {
	case t.Implements(marshalerToType):
		return struct{ MarshalerTo }{held.(MarshalerTo)}
	case t.Implements(marshalerType):
		return struct{ Marshaler }{held.(Marshaler)}
	case t.Implements(textAppenderType):
		return struct{ encoding.TextAppender }{held.(encoding.TextAppender)}
	}
	return struct{ encoding.TextMarshaler }{held.(encoding.TextMarshaler)}
}
