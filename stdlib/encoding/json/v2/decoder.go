package json

import (
	"bytes"
	"encoding/json/jsontext"
	"internal/jsonflags"
	"internal/jsonlegacy"
	"internal/jsonscan"
	"internal/jsonstate"
	"reflect"
	"strconv"
	"unsafe"
)

// A decoder decodes one value, whose tokens were scanned as a whole. It goes over the tokens, and counts each element
// before it decodes it; the state of the Decoder that the text is of follows, but for the place in the buffer, which
// is set when a function wants to read by itself. Where the text is wrong the last token is Broken: when decoding
// comes there, the Decoder reads and says what is wrong.
type decoder struct {
	in     *jsontext.Decoder
	s      *jsonstate.Decoder
	flags  jsonflags.Flags
	text   string // what is in the buffer
	base   int64  // where that begins in the stream
	tokens []jsonscan.Token
	broken bool

	legacy bool  // decoding goes on behind what is wrong
	merge  bool  // null leaves scalars and structs as they are
	err    error // the first one
	stop   bool  // it does not go on
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

// whole: is the text of the value right?
func (d *decoder) whole(token uint32) bool {
	return !d.broken || int(d.tokens[token].Next) < len(d.tokens)
}

// fail is called for everything that is wrong; nil is nothing.
func (d *decoder) fail(err error) {
	if err == nil {
		return
	}
	if d.err == nil {
		d.err = err
	}
	if !d.legacy || isSyntactic(err) || export.IsIOError(err) {
		d.err, d.stop = err, true
	}
}

// open begins a container and returns the index of its level; close ends it.
func (d *decoder) open(object bool) int {
	d.s.Push(object).Unchecked = object
	return len(d.s.Levels) - 1
}

func (d *decoder) close() { d.s.Pop() }

// rightName is asked before a name is counted; false if the text is wrong there.
func (d *decoder) rightName(name uint32, how mode) bool {
	if d.tokens[name].Kind != jsonscan.Broken {
		return true
	}
	d.failAtName(name, how)
	return false
}

// rightValue is asked before a value is counted, which a codec is to decode to p; false if the text is wrong there and
// no function wants to see that.
func (d *decoder) rightValue(token uint32, c *codec, p unsafe.Pointer) bool {
	if d.tokens[token].Kind != jsonscan.Broken || d.readsItself(c) {
		return true
	}
	d.moveTo(d.endBefore(token))
	d.failValue(c, p)
	return false
}

// readsItself: is there a function that gets the Decoder?
func (d *decoder) readsItself(c *codec) bool {
	functions, _ := d.s.Options.Unmarshalers.(*Unmarshalers)
	return c.from != noMethod || functions != nil && functions.applicable(c) != nil
}

// endBefore is where the last token ends before the Broken one.
func (d *decoder) endBefore(token uint32) int {
	end := 0
	for i := range d.tokens[:token] {
		t := &d.tokens[i]
		if t.Next > token && (t.Kind == '{' || t.Kind == '[') {
			end = max(end, int(t.Start)+1)
		} else {
			end = max(end, int(t.End))
		}
	}
	return end
}

// failValue says what is wrong with the scalar that is next, and leaves at p what there is when that is found out.
func (d *decoder) failValue(c *codec, p unsafe.Pointer) {
	kind := d.in.PeekKind()
	for c.kind == reflect.Pointer && kind != 'n' {
		target := (*unsafe.Pointer)(p)
		c = c.element()
		if *target == nil {
			*target = reflect.New(c.typ).UnsafePointer()
		}
		p = *target
	}
	if t := d.heldType(byte(kind)); c.typ == anyType && t != nil && *(*any)(p) == nil && !d.makesTrees() {
		*(*any)(p) = reflect.Zero(t).Interface()
	}
	var err error
	if c.readsTokens() {
		_, err = d.in.ReadToken()
	} else {
		_, err = d.in.ReadValue()
	}
	d.fail(err)
	d.stop = true
}

// readsTokens: is the first token of a value looked at before the rest is?
func (c *codec) readsTokens() bool {
	switch c.kind {
	case reflect.Bool, reflect.Map, reflect.Struct:
		return !c.custom
	case reflect.Slice, reflect.Array:
		return !c.custom && c.typ.Elem().Kind() != reflect.Uint8
	}
	return false
}

// failAtName says what is wrong where the Broken token stands instead of a name.
func (d *decoder) failAtName(token uint32, how mode) {
	d.moveTo(d.endBefore(token))
	var err error
	if how&inTree != 0 {
		_, err = d.in.ReadToken()
	} else {
		_, err = d.in.ReadValue()
	}
	if err != nil {
		d.fail(err)
	} else {
		// Only the scanner knows the names that there were.
		d.failDuplicate(uint32(d.s.Start))
	}
	d.stop = true
}

// moveTo lets the Decoder read on from where a token ended.
func (d *decoder) moveTo(end int) {
	d.s.Start, d.s.End = end, end
	d.s.Peeked, d.s.PeekError = 0, nil
}

// rewind lets the Decoder read the value, or name, that is being decoded; forward undoes that.
func (d *decoder) rewind(token uint32, how mode) {
	if how&asName == 0 {
		d.s.Top().Count--
	}
	if d.tokens[token].Kind == jsonscan.Broken {
		if token > 0 {
			d.moveTo(d.endBefore(token))
		}
		return
	}
	end := d.skipBack(int(d.tokens[token].Start))
	if end > 0 && len(d.s.Levels) > 1 && (d.text[end-1] == ',' || d.text[end-1] == ':') {
		end = d.skipBack(end - 1)
	}
	d.moveTo(end)
}

func (d *decoder) skipBack(at int) int {
	for at > 0 && jsonscan.IsSpace(d.text[at-1]) {
		at--
	}
	return at
}

// follow is called when a function may have read on, so the buffer may have moved.
func (d *decoder) follow() {
	d.text = jsonstate.Text(d.s.Buf)
	moved := d.s.Base - d.base
	if moved == 0 {
		return
	}
	d.base = d.s.Base
	for i := range d.tokens {
		// Those before have been read.
		t := &d.tokens[i]
		t.Start = uint32(max(0, int64(t.Start)-moved))
		t.End = uint32(max(0, int64(t.End)-moved))
	}
}

func (d *decoder) forward(how mode) {
	if how&asName == 0 {
		d.s.Top().Count++
	}
}

// read says what is wrong in a value that would be taken as a whole.
func (d *decoder) read(token uint32, how mode) {
	d.rewind(token, how)
	_, err := d.in.ReadValue()
	d.fail(err)
	d.stop = true
}

// skipElement leaves a value in a container out.
func (d *decoder) skipElement(depth int, token uint32) {
	if d.broken && !d.rightValue(token, codecOf(valueType), nil) {
		return
	}
	d.s.Levels[depth].Count++
	if d.whole(token) {
		return
	}
	d.rewind(token, 0)
	d.fail(d.in.SkipValue())
	d.stop = true
}

// offsetOfLast is where the token stands that a function has read last, or would have read.
func (d *decoder) offsetOfLast(before place) int64 {
	s := d.s
	if last := s.Buf[s.Start:s.End]; placeOf(&s.Stack) != before && s.Peeked <= 0 && (len(last) == 0 || last[0] != jsonstate.InvalidatedByte) {
		length := len(last)
		for _, token := range []string{"null", "false", "true", "{", "}", "[", "]"} {
			if length == 0 && bytes.HasSuffix(s.Buf[:s.End], []byte(token)) {
				length = len(token)
			}
		}
		if length > 0 {
			return s.Offset() - int64(length)
		}
	}
	rest := s.Buf[s.End:]
	return s.Offset() + int64(len(rest)-len(bytes.TrimLeft(rest, ",: \n\r\t")))
}

func (d *decoder) errorAt(t reflect.Type, err error, offset uint32, how jsonstate.Where) *SemanticError {
	return &SemanticError{
		action: "unmarshal", GoType: t, Err: unexpectedEnd(err),
		ByteOffset:  d.s.Base + int64(offset),
		JSONPointer: jsontext.Pointer(d.s.Pointer(how, d.s.Buf)),
	}
}

// errorAfter is an error about a value that has been read.
func (d *decoder) errorAfter(token uint32, t reflect.Type, err error) *SemanticError {
	at := &d.tokens[token]
	offset := at.Start
	if d.legacy {
		offset = at.End
		if at.Kind == '{' || at.Kind == '[' {
			offset = at.Start + 1
		}
	}
	found := d.errorAt(t, err, offset, jsonstate.Last)
	found.JSONKind = jsontext.Kind(at.Kind)
	d.moveTo(int(at.End))
	d.s.Start = int(at.Start)
	return found
}

// mismatchWhole is mismatch for types whose values are read as a whole before anything is said of their kind.
func (d *decoder) mismatchWhole(token uint32, t reflect.Type, err error, how mode) {
	if d.whole(token) {
		d.mismatch(token, t, err)
	} else {
		d.read(token, how)
	}
}

// mismatch says that the value does not go into the type.
func (d *decoder) mismatch(token uint32, t reflect.Type, err error) {
	if d.err == nil {
		d.fail(d.errorAfter(token, t, err))
	}
}

// mismatchValue is mismatch with the value shown if it is a string or number.
func (d *decoder) mismatchValue(token uint32, t reflect.Type, err error) {
	if d.err != nil {
		return
	}
	found := d.errorAfter(token, t, err)
	if found.JSONKind == '"' || found.JSONKind == '0' {
		found.JSONValue = jsontext.Value(d.bytes(token))
	}
	d.fail(found)
}

// failBefore says that a value is not even looked at.
func (d *decoder) failBefore(token uint32, t reflect.Type, err error) {
	if d.err != nil {
		return
	}
	found := d.errorAt(t, err, d.tokens[token].Start, jsonstate.Last)
	if d.legacy {
		found.JSONKind = jsontext.Kind(d.tokens[token].Kind)
	}
	d.fail(found)
}

// decodeFuncOf is how values of the codec's type are decoded, whatever functions the options have.
func (d *decoder) decodeFuncOf(c *codec) decodeFunc {
	if d.s.Options.Unmarshalers == nil {
		return c.decode
	}
	return d.s.Options.Unmarshalers.(*Unmarshalers).decodeFunc(c)
}

// heldType is what an empty interface gets for a value of a kind, nil for null.
func (d *decoder) heldType(kind byte) reflect.Type {
	switch kind {
	case 't', 'f':
		return boolType
	case '"':
		return stringType
	case '{':
		return objectType
	case '[':
		return arrayType
	case '0':
		if d.flags.Get(jsonflags.UnmarshalAnyWithRawNumber) {
			return reflect.TypeOf(jsonlegacy.Number)
		}
		return float64Type
	}
	return nil
}

// makesTrees: do empty interfaces that hold nothing get what tree makes, whatever else the options say?
func (d *decoder) makesTrees() bool {
	functions, _ := d.s.Options.Unmarshalers.(*Unmarshalers)
	return !d.flags.Get(jsonflags.AllowDuplicateNames) && (functions == nil || !functions.fromAny)
}

// tree is a value as an empty interface gets it that holds nothing; false if it must be decoded one by one.
func (d *decoder) tree(token uint32) (value any, ok bool) {
	// Where nothing is merged members that come again are nothing special.
	if !d.whole(token) || !d.makesTrees() && !d.merge {
		return nil, false
	}
	if functions, _ := d.s.Options.Unmarshalers.(*Unmarshalers); functions != nil && functions.fromAny {
		return nil, false
	}
	var number any
	if d.flags.Get(jsonflags.UnmarshalAnyWithRawNumber) {
		number = jsonlegacy.Number
	}
	value, bad := jsonscan.Tree(d.text, d.tokens, token, number)
	if bad < 0 {
		return value, true
	}
	if !d.legacy {
		return nil, false
	}
	path := d.pathTo(token, uint32(bad))
	d.mismatchValue(uint32(bad), float64Type, strconv.ErrRange)
	if found, ok := d.err.(*SemanticError); ok && path != "" && found.JSONKind == '0' {
		found.JSONPointer += jsontext.Pointer(path)
	}
	return value, true
}

// pathTo is the JSON Pointer from one token to another one in it.
func (d *decoder) pathTo(from, to uint32) string {
	var path []byte
	for from != to {
		child, index := from+1, 0
		object := d.tokens[from].Kind == '{'
		for {
			value := child
			if object {
				value++
			}
			if to < d.tokens[value].Next {
				if object {
					path = jsonstate.AppendName(path, d.content(child))
				} else {
					path = strconv.AppendInt(append(path, '/'), int64(index), 10)
				}
				from = value
				break
			}
			child = d.tokens[value].Next
			index++
		}
	}
	return string(path)
}

