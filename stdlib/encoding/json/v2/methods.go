package json

import (
	"encoding"
	"encoding/json/jsontext"
	"errors"
	"internal/jsonflags"
	"internal/jsonlegacy"
	"internal/jsonscan"
	"internal/jsonstate"
	"reflect"
	"time"
	"unsafe"
)

// Marshaler is implemented by types that encode themselves.
type Marshaler interface {
	MarshalJSON() ([]byte, error)
}

// MarshalerTo is implemented by types that write themselves, as one value.
type MarshalerTo interface {
	MarshalJSONTo(*jsontext.Encoder) error
}

// Unmarshaler is implemented by types that decode themselves. The text is a right JSON value; it must be copied to be
// kept.
type Unmarshaler interface {
	UnmarshalJSON([]byte) error
}

// UnmarshalerFrom is implemented by types that read themselves, as one value.
type UnmarshalerFrom interface {
	UnmarshalJSONFrom(*jsontext.Decoder) error
}

// usable: may the method be called for a value, which is a copy or not?
func (a methodAccess) usable(copied bool) bool { return a == ofValue || a == ofPointer && !copied }

// methodError is what a method that encodes has failed with, as encoding/json has it.
func methodError(c *codec, p unsafe.Pointer, err error, method string) error {
	return jsonlegacy.NewMarshalerError(c.pointer(p), err, method)
}

// encodeByMethod calls the first of MarshalJSONTo, MarshalJSON, AppendText and MarshalText that can be.
func encodeByMethod(c *codec, e *encoder, p unsafe.Pointer, how mode) error {
	legacy := e.Options.Flags.Get(jsonflags.CallMethodsWithLegacySemantics)
	copied := legacy && how&unaddress != 0
	isName := legacy && how&asName != 0
	if c.to.usable(copied) && !isName {
		err := encodeByFunction(c, e, p, how, c.typ, "MarshalJSONTo", func(out *jsontext.Encoder) error {
			return c.pointer(p).(MarshalerTo).MarshalJSONTo(out)
		})
		if err != errors.ErrUnsupported {
			return err
		}
	}
	if c.json.usable(copied) && !isName {
		text, err := c.pointer(p).(Marshaler).MarshalJSON()
		return encodeResult(c, e, p, how, c.typ, text, err, "MarshalJSON", "MarshalJSON method")
	}
	if isName && c.kind == reflect.String {
		return c.plainEncode(c, e, p, how)
	}
	if c.appender.usable(copied) {
		text, err := c.pointer(p).(encoding.TextAppender).AppendText(nil)
		return encodeOwnText(c, e, p, how, text, err, "AppendText")
	}
	if c.text.usable(copied) {
		text, err := c.pointer(p).(encoding.TextMarshaler).MarshalText()
		return encodeOwnText(c, e, p, how, text, err, "MarshalText")
	}
	return c.plainEncode(c, e, p, how)
}

// encodeByFunction lets a function write the value, which is of type t as it sees it. The error is ErrUnsupported if it
// would rather not.
func encodeByFunction(c *codec, e *encoder, p unsafe.Pointer, how mode, t reflect.Type, name string, write func(*jsontext.Encoder) error) error {
	e.Undelimit()
	top := e.Top()
	if how&asName == 0 {
		top.Count--
	}
	before := placeOf(&e.Stack)
	err := callForOneValue(&e.Stack, &e.Options.Flags, how, func() error { return write(writerOf(e)) })
	switch {
	case err == nil:
		return nil
	case err == errors.ErrUnsupported:
		e.Buf = e.AppendDelimiter(e.Buf, false)
		if how&asName == 0 {
			e.Top().Count++
		}
		return err
	case isLegacy(e):
		return methodError(c, p, err, name)
	case export.IsIOError(err):
		return err
	}
	offset := e.Base + int64(len(e.AppendDelimiter(e.Buf, false)))
	return completed(err, "marshal", t, offset, jsontext.Pointer(e.Pointer(before.whereNow(&e.Stack), e.Buf)))
}

// callForOneValue calls a function of the program that is to read or write one value. The error is ErrUnsupported itself
// when the function says so and has left everything as it was.
func callForOneValue(s *jsonstate.Stack, flags *jsonflags.Flags, how mode, call func() error) error {
	before := placeOf(s)
	kept := *flags
	flags.Set(jsonflags.Option(jsonflags.WithinArshalCall, true))
	flags.Set(jsonflags.Option(jsonflags.StringTag, how&quoted != 0))
	err := call()
	flags.Known, flags.On = kept.Known, kept.On
	after := placeOf(s)
	switch {
	case err == nil && after != (place{before.depth, before.count + 1}):
		return errNotOneValue
	case err == nil || !errors.Is(err, errors.ErrUnsupported):
		return err
	case after == before:
		return errors.ErrUnsupported
	}
	return errMutation
}

// completed is the error of a function with what it does not say itself.
func completed(err error, action string, t reflect.Type, offset int64, pointer jsontext.Pointer) *SemanticError {
	e, ok := err.(*SemanticError)
	if !ok {
		e = &SemanticError{Err: err}
	}
	e.Err = unexpectedEnd(e.Err)
	if e.action == "" {
		e.action = action
	}
	if e.ByteOffset == 0 {
		e.ByteOffset = offset
	}
	if e.JSONPointer == "" {
		e.JSONPointer = pointer
	}
	if e.GoType == nil {
		e.GoType = t
	}
	return e
}

// encodeResult writes the text that a method or function has given for a value.
func encodeResult(c *codec, e *encoder, p unsafe.Pointer, how mode, t reflect.Type, text []byte, err error, name, description string) error {
	if err != nil {
		err = supported(err, description)
		if isLegacy(e) {
			return methodError(c, p, err, name)
		}
		return collapsed(cannotMarshal(e, t, err, how))
	}
	before := len(e.Buf)
	err = appendRaw(e, text, how)
	if err == nil && how&asName != 0 && jsontext.Value(text).Kind() != '"' {
		e.Buf = e.Buf[:before]
		err = wrongText(e, jsontext.ErrNonStringName, how)
	}
	if err == nil {
		return nil
	}
	if isLegacy(e) {
		return methodError(c, p, err, name)
	}
	if isSyntactic(err) {
		return cannotMarshal(e, t, err, how)
	}
	return err
}

// appendRaw writes a text as the value, or name, that has been begun.
func appendRaw(e *encoder, text jsontext.Value, how mode) error {
	if how&asName == 0 {
		e.Top().Count--
		defer func() { e.Top().Count++ }()
	}
	return export.AppendRaw(writerOf(e), text, e.Offset())
}

// encodeOwnText writes the string that a method has given for a value.
func encodeOwnText(c *codec, e *encoder, p unsafe.Pointer, how mode, text []byte, err error, name string) error {
	if err == nil {
		err = encodeText(e, string(text), how)
	}
	if err == nil {
		return nil
	}
	err = supported(err, name+" method")
	if isLegacy(e) {
		return methodError(c, p, err, name)
	}
	if _, ok := err.(*SemanticError); ok || export.IsIOError(err) {
		return err
	}
	return cannotMarshal(e, c.typ, err, how)
}

// encodeTime writes a time as RFC 3339 has it.
func encodeTime(c *codec, e *encoder, p unsafe.Pointer, how mode) error {
	if how&quoted != 0 && !isLegacy(e) {
		return refusedTag(c, e, how)
	}
	text := (*(*time.Time)(p)).AppendFormat(nil, time.RFC3339Nano)
	var err error
	if text[4] != '-' {
		err = errors.New("year outside of range [0,9999]")
	} else if text[len(text)-1] != 'Z' && zoneHour(text) >= 24 {
		err = errors.New("timezone hour outside of range [0,23]")
	}
	switch {
	case err == nil:
		return encodeText(e, string(text), how)
	case isLegacy(e):
		return methodError(c, p, err, "MarshalJSON")
	}
	return cannotMarshal(e, c.typ, err, how)
}

// zoneHour is the hour of a zone that ends a time, 24 if it has more than two digits.
func zoneHour(text []byte) int {
	zone := text[len(text)-len("Z07:00"):]
	if zone[0] >= '0' && zone[0] <= '9' {
		return 24
	}
	return twoDigits(zone[1:])
}

func twoDigits(text []byte) int { return int(text[0]-'0')*10 + int(text[1]-'0') }

func encodeDuration(c *codec, e *encoder, p unsafe.Pointer, how mode) error {
	if e.Options.Flags.Get(jsonflags.FormatDurationAsNano) {
		return c.plainEncode(c, e, p, how)
	}
	return cannotMarshal(e, c.typ, errNoDuration, how)
}

func decodeDuration(c *codec, d *decoder, token uint32, p unsafe.Pointer, how mode) {
	if d.flags.Get(jsonflags.FormatDurationAsNano) {
		c.plainDecode(c, d, token, p, how)
		return
	}
	d.failBefore(token, c.typ, errNoDuration)
}

// decodeTime reads a time as RFC 3339 has it.
func decodeTime(c *codec, d *decoder, token uint32, p unsafe.Pointer, how mode) {
	if d.refusesTag(c, token, how) {
		return
	}
	switch d.tokens[token].Kind {
	case 'n':
		if !d.flags.Get(jsonflags.MergeWithLegacySemantics) {
			*(*time.Time)(p) = time.Time{}
		}
	case '"':
		text := []byte(d.content(token))
		var t time.Time
		err := t.UnmarshalText(text)
		if err == nil && !d.flags.Get(jsonflags.ParseTimeWithLooseRFC3339) {
			err = strictTime(text)
		}
		switch {
		case err == nil:
			*(*time.Time)(p) = t
		case d.legacy:
			d.fail(err)
		default:
			d.mismatch(token, c.typ, err)
		}
	default:
		d.mismatchWhole(token, c.typ, nil, how)
	}
}

// strictTime is what RFC 3339 has against a time that package time has read.
func strictTime(text []byte) error {
	wrong := func(element, value, message string) error {
		return &time.ParseError{Layout: time.RFC3339, Value: string(text), LayoutElem: element, ValueElem: value, Message: message}
	}
	const date, second = len("2006-01-02T"), len("2006-01-02T15:04:05")
	zone := text[len(text)-len("Z07:00"):]
	switch {
	case text[date+1] == ':':
		return wrong("15", string(text[date:date+1]), "")
	case text[second] == ',':
		return wrong(".", ",", "")
	case text[len(text)-1] == 'Z':
	case twoDigits(zone[1:]) >= 24:
		return wrong("Z07:00", string(zone), ": timezone hour out of range")
	case twoDigits(zone[4:]) >= 60:
		return wrong("Z07:00", string(zone), ": timezone minute out of range")
	}
	return nil
}

// decodeByMethod calls the first of UnmarshalJSONFrom, UnmarshalJSON and UnmarshalText that can be.
func decodeByMethod(c *codec, d *decoder, token uint32, p unsafe.Pointer, how mode) {
	isName := how&asName != 0 && d.flags.Get(jsonflags.CallMethodsWithLegacySemantics)
	if c.from != noMethod && !isName {
		err := d.byFunction(token, how, c.typ, func(in *jsontext.Decoder) error {
			return c.pointer(p).(UnmarshalerFrom).UnmarshalJSONFrom(in)
		})
		if err != errors.ErrUnsupported {
			d.fail(err)
			return
		}
		if d.tokens[token].Kind == jsonscan.Broken {
			d.read(token, how)
			return
		}
	}
	if c.unmarshaler != noMethod && !isName {
		d.byTextFunction(token, how, c.typ, "UnmarshalJSON method", c.pointer(p).(Unmarshaler).UnmarshalJSON)
		return
	}
	if c.textDecoder == noMethod {
		c.plainDecode(c, d, token, p, how)
		return
	}
	switch d.tokens[token].Kind {
	case 'n':
		if !d.flags.Get(jsonflags.MergeWithLegacySemantics) {
			c.value(p).SetZero()
		}
	case '"':
		err := c.pointer(p).(encoding.TextUnmarshaler).UnmarshalText([]byte(d.content(token)))
		if err == nil {
			return
		}
		err = supported(err, "UnmarshalText method")
		_, semantic := err.(*SemanticError)
		if d.legacy || semantic || isSyntactic(err) || export.IsIOError(err) {
			d.fail(err)
			return
		}
		d.mismatch(token, c.typ, err)
	default:
		d.mismatchWhole(token, c.typ, errNoString, how)
	}
}

// byFunction lets a function read the value. The error is ErrUnsupported if it would rather not.
func (d *decoder) byFunction(token uint32, how mode, t reflect.Type, read func(*jsontext.Decoder) error) error {
	d.rewind(token, how)
	s := d.s
	before := placeOf(&s.Stack)
	err := callForOneValue(&s.Stack, &s.Options.Flags, how, func() error {
		err := read(d.in)
		d.follow()
		return err
	})
	switch {
	case err == nil:
		return nil
	case err == errors.ErrUnsupported:
		d.forward(how)
		return err
	case d.legacy:
		// Decoding goes on behind the value.
		s.Levels = s.Levels[:before.depth]
		s.Top().Count = before.count + 1
		return err
	case isSyntactic(err) || export.IsIOError(err):
		return err
	}
	pointer := jsontext.Pointer(s.Pointer(before.whereNow(&s.Stack), s.Buf))
	return completed(err, "unmarshal", t, d.offsetOfLast(before), pointer)
}

// byTextFunction lets a function decode the text of the value.
func (d *decoder) byTextFunction(token uint32, how mode, t reflect.Type, description string, decode func([]byte) error) {
	if !d.whole(token) {
		d.read(token, how)
		return
	}
	err := decode([]byte(d.bytes(token)))
	if err == nil {
		return
	}
	err = supported(err, description)
	if d.legacy {
		d.fail(err)
		return
	}
	d.fail(collapsed(d.errorAfter(token, t, err)))
}

