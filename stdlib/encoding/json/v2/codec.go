package json

import (
	"encoding"
	"encoding/json/jsontext"
	"reflect"
	"sync"
	"sync/atomic"
	"time"
	"unsafe"
)

// A codec knows how values of one type are encoded and decoded. Those of the types inside are looked up at first use,
// so types may contain themselves. Any goroutine.
type codec struct {
	typ  reflect.Type
	kind reflect.Kind
	size uintptr

	encode encodeFunc
	decode decodeFunc
	// What encode and decode are for values that do not get to use their methods.
	plainEncode encodeFunc
	plainDecode decodeFunc

	// A zero value for jsonscan.AppendPlain, nil if it has no use for the type.
	plain any

	to, json, appender, text       methodAccess // how to get at the methods that encode
	from, unmarshaler, textDecoder methodAccess // and decode
	custom                         bool         // the type has one of them, or is of package time
	marshals                       bool         // an interface that has one that encodes
	elementHasMethods              bool         // bytes that encode themselves

	elem, key atomic.Pointer[codec]
	fields    atomic.Pointer[structFields]
}

// mode is how one value is to be treated.
type mode int

const (
	quoted    mode = 1 << iota // a field with the option "string"
	unaddress                  // a copy: older methods of pointers are not for it
	asName                     // an object wants a name
	inTree                     // what an empty interface gets that held nothing
	entered                    // it has been looked at for cycles
)

// p points at the value.
type encodeFunc func(c *codec, e *encoder, p unsafe.Pointer, how mode) error
type decodeFunc func(c *codec, d *decoder, token uint32, p unsafe.Pointer, how mode)

type methodAccess uint8

const (
	noMethod methodAccess = iota
	ofValue
	ofPointer
)

var (
	anyType             = reflect.TypeFor[any]()
	boolType            = reflect.TypeFor[bool]()
	stringType          = reflect.TypeFor[string]()
	float64Type         = reflect.TypeFor[float64]()
	objectType          = reflect.TypeFor[map[string]any]()
	arrayType           = reflect.TypeFor[[]any]()
	valueType           = reflect.TypeFor[jsontext.Value]()
	timeType            = reflect.TypeFor[time.Time]()
	durationType        = reflect.TypeFor[time.Duration]()
	marshalerToType     = reflect.TypeFor[MarshalerTo]()
	marshalerType       = reflect.TypeFor[Marshaler]()
	textAppenderType    = reflect.TypeFor[encoding.TextAppender]()
	textMarshalerType   = reflect.TypeFor[encoding.TextMarshaler]()
	unmarshalerFromType = reflect.TypeFor[UnmarshalerFrom]()
	unmarshalerType     = reflect.TypeFor[Unmarshaler]()
	textUnmarshalerType = reflect.TypeFor[encoding.TextUnmarshaler]()
	isZeroerType        = reflect.TypeFor[isZeroer]()
)

type isZeroer interface{ IsZero() bool }

var codecs sync.Map // reflect.Type to *codec

func codecOf(t reflect.Type) *codec {
	if known, ok := codecs.Load(t); ok {
		return known.(*codec)
	}
	known, _ := codecs.LoadOrStore(t, newCodec(t))
	return known.(*codec)
}

func access(t, iface reflect.Type) methodAccess {
	switch {
	case t.Implements(iface):
		return ofValue
	case reflect.PointerTo(t).Implements(iface):
		return ofPointer
	}
	return noMethod
}

func newCodec(t reflect.Type) *codec {
	c := &codec{typ: t, kind: t.Kind(), size: t.Size()}
	c.choose()
	if (c.kind == reflect.Slice || c.kind == reflect.Map) && isPlain(t) {
		c.plain = reflect.Zero(t).Interface()
	}
	c.plainEncode, c.plainDecode = c.encode, c.decode
	switch {
	case c.kind == reflect.Interface:
		c.marshals = marshalsItself(t)
		return c
	case c.kind == reflect.Pointer:
		return c
	case t == timeType:
		c.custom, c.encode, c.decode = true, encodeTime, decodeTime
		return c
	case t == durationType:
		c.custom, c.encode, c.decode = true, encodeDuration, decodeDuration
		return c
	}
	c.to, c.json = access(t, marshalerToType), access(t, marshalerType)
	c.appender, c.text = access(t, textAppenderType), access(t, textMarshalerType)
	if c.to|c.json|c.appender|c.text != noMethod {
		c.custom, c.encode = true, encodeByMethod
	}
	c.from, c.unmarshaler = access(t, unmarshalerFromType), access(t, unmarshalerType)
	c.textDecoder = access(t, textUnmarshalerType)
	if c.from|c.unmarshaler|c.textDecoder != noMethod {
		c.custom, c.decode = true, decodeByMethod
	}
	return c
}

// isPlain: may values be encoded without asking Go code? What interfaces hold shows then.
func isPlain(t reflect.Type) bool {
	switch kind := t.Kind(); {
	case kind != reflect.Interface && t.PkgPath() != "":
		return false
	case kind == reflect.Interface:
		return t.NumMethod() == 0
	case kind == reflect.Slice:
		return t.Elem().Kind() != reflect.Uint8 && isPlain(t.Elem())
	case kind == reflect.Map:
		return t.Key() == stringType && isPlain(t.Elem())
	default:
		return kind == reflect.String || reflect.Bool <= kind && kind <= reflect.Float64
	}
}

// choose decides by the type's kind.
func (c *codec) choose() {
	switch c.kind {
	case reflect.Bool:
		c.encode, c.decode = encodeBool, decodeBool
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		c.encode, c.decode = encodeInt, decodeInt
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		c.encode, c.decode = encodeUint, decodeUint
	case reflect.Float32, reflect.Float64:
		c.encode, c.decode = encodeFloat, decodeFloat
	case reflect.String:
		c.encode, c.decode = encodeString, decodeString
	case reflect.Slice:
		c.encode, c.decode = encodeSlice, decodeSlice
		c.chooseBytes()
	case reflect.Array:
		c.encode, c.decode = encodeArray, decodeArray
		c.chooseBytes()
	case reflect.Map:
		c.encode, c.decode = encodeMap, decodeMap
	case reflect.Struct:
		c.encode, c.decode = encodeStruct, decodeStruct
	case reflect.Pointer:
		c.encode, c.decode = encodePointer, decodePointer
	case reflect.Interface:
		c.encode, c.decode = encodeInterface, decodeInterface
	default:
		c.encode, c.decode = encodeUnsupported, decodeUnsupported
	}
}

func (c *codec) chooseBytes() {
	if c.typ.Elem().Kind() == reflect.Uint8 {
		c.encode, c.decode = encodeBytes, decodeBytes
		c.elementHasMethods = marshalsItself(c.typ.Elem())
	}
}

func marshalsItself(t reflect.Type) bool {
	return access(t, marshalerToType)|access(t, marshalerType)|access(t, textAppenderType)|access(t, textMarshalerType) != noMethod
}

func hasMethods(t reflect.Type) bool {
	return marshalsItself(t) ||
		access(t, unmarshalerFromType)|access(t, unmarshalerType)|access(t, textUnmarshalerType) != noMethod
}

// element is the codec of what a pointer, slice, array or map holds.
func (c *codec) element() *codec {
	elem := c.elem.Load()
	if elem == nil {
		elem = codecOf(c.typ.Elem())
		c.elem.Store(elem)
	}
	return elem
}

func (c *codec) keys() *codec {
	key := c.key.Load()
	if key == nil {
		key = codecOf(c.typ.Key())
		c.key.Store(key)
	}
	return key
}

func (c *codec) structFields() *structFields {
	fields := c.fields.Load()
	if fields == nil {
		fields = fieldsOf(c.typ)
		c.fields.Store(fields)
	}
	return fields
}

// pointer is a pointer to the value, which has all of its methods.
func (c *codec) pointer(p unsafe.Pointer) any { return reflect.NewAt(c.typ, p).Interface() }

// value is the value as reflect has it, which may be set.
func (c *codec) value(p unsafe.Pointer) reflect.Value { return reflect.NewAt(c.typ, p).Elem() }

// bytes is the value of a slice or array of bytes, whatever they are called.
func (c *codec) bytes(p unsafe.Pointer) []byte {
	if c.kind == reflect.Array {
		return unsafe.Slice((*byte)(p), c.typ.Len())
	}
	return *(*[]byte)(p)
}

func loadInt(kind reflect.Kind, p unsafe.Pointer) int64 {
	switch kind {
	case reflect.Int8:
		return int64(*(*int8)(p))
	case reflect.Int16:
		return int64(*(*int16)(p))
	case reflect.Int32:
		return int64(*(*int32)(p))
	}
	return *(*int64)(p)
}

func loadUint(kind reflect.Kind, p unsafe.Pointer) uint64 {
	switch kind {
	case reflect.Uint8:
		return uint64(*(*uint8)(p))
	case reflect.Uint16:
		return uint64(*(*uint16)(p))
	case reflect.Uint32:
		return uint64(*(*uint32)(p))
	}
	return *(*uint64)(p)
}

// storeBits stores the low bits of an integer.
func storeBits(size uintptr, p unsafe.Pointer, bits uint64) {
	switch size {
	case 1:
		*(*uint8)(p) = uint8(bits)
	case 2:
		*(*uint16)(p) = uint16(bits)
	case 4:
		*(*uint32)(p) = uint32(bits)
	default:
		*(*uint64)(p) = bits
	}
}
