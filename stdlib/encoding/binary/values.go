package binary

import (
	"errors"
	"io"
	"math"
	"reflect"
)

// Values of fixed size are booleans, numbers whose types say their size, and arrays and structs of
// them; a slice of such values has one, too. Common ones are translated by their type at once, the
// others by reflection.

var errBufferTooSmall = errors.New("buffer too small")

func typeError(function, complaint string, data any) error {
	return errors.New("binary." + function + ": " + complaint + " " + reflect.TypeOf(data).String())
}

// Read fills data, a pointer to a value of fixed size or a slice of such values, with bytes of r.
func Read(r io.Reader, order ByteOrder, data any) error {
	size := commonSize(data)
	if size > 0 {
		buf := make([]byte, size)
		if _, err := io.ReadFull(r, buf); err != nil {
			return err
		}
		if decodeCommon(buf, order, data) {
			return nil
		}
	}
	target, size := targetOf(data)
	if size < 0 {
		return typeError("Read", "invalid type", data)
	}
	d := decoder{order, make([]byte, size)}
	if _, err := io.ReadFull(r, d.buf); err != nil {
		return err
	}
	d.value(target)
	return nil
}

// Decode fills data from the beginning of buf, as Read does, and returns how many bytes it used.
func Decode(buf []byte, order ByteOrder, data any) (int, error) {
	if size := commonSize(data); size > 0 {
		if len(buf) < size {
			return 0, errBufferTooSmall
		}
		if decodeCommon(buf[:size], order, data) {
			return size, nil
		}
	}
	target, size := targetOf(data)
	if size < 0 {
		return 0, typeError("Decode", "invalid type", data)
	}
	if len(buf) < size {
		return 0, errBufferTooSmall
	}
	d := decoder{order, buf[:size]}
	d.value(target)
	return size, nil
}

// Write writes data, a value of fixed size, a pointer to one or a slice of them.
func Write(w io.Writer, order ByteOrder, data any) error {
	if bytes, ok := data.([]byte); ok && len(bytes) > 0 {
		_, err := w.Write(bytes)
		return err
	}
	size, encode := encoderOf(order, data)
	if size < 0 {
		return typeError("Write", "some values are not fixed-sized in type", data)
	}
	buf := make([]byte, size)
	encode(buf)
	_, err := w.Write(buf)
	return err
}

// Encode writes data to the beginning of buf and returns how many bytes it took.
func Encode(buf []byte, order ByteOrder, data any) (int, error) {
	size, encode := encoderOf(order, data)
	if size < 0 {
		return 0, typeError("Encode", "some values are not fixed-sized in type", data)
	}
	if len(buf) < size {
		return 0, errBufferTooSmall
	}
	encode(buf)
	return size, nil
}

// Append appends data to buf.
func Append(buf []byte, order ByteOrder, data any) ([]byte, error) {
	size, encode := encoderOf(order, data)
	if size < 0 {
		return nil, typeError("Append", "some values are not fixed-sized in type", data)
	}
	start := len(buf)
	buf = append(buf, make([]byte, size)...)
	encode(buf[start:])
	return buf, nil
}

// Size is the number of bytes that Write makes of v, -1 when it is not of fixed size.
func Size(v any) int {
	if p := reflect.ValueOf(v); p.Kind() == reflect.Pointer && p.IsNil() {
		return -1
	}
	if size := commonSize(v); size > 0 {
		return size
	}
	return sizeOf(reflect.Indirect(reflect.ValueOf(v)))
}

// targetOf is what data lets be filled, with its size; -1 when that is not fixed.
func targetOf(data any) (reflect.Value, int) {
	v := reflect.ValueOf(data)
	switch v.Kind() {
	case reflect.Pointer:
		v = v.Elem()
	case reflect.Slice:
	default:
		return v, -1
	}
	return v, sizeOf(v)
}

func sizeOf(v reflect.Value) int {
	switch v.Kind() {
	case reflect.Invalid:
		return -1
	case reflect.Slice:
		if size := sizeOfType(v.Type().Elem()); size >= 0 {
			return size * v.Len()
		}
		return -1
	}
	return sizeOfType(v.Type())
}

func sizeOfType(t reflect.Type) int {
	switch t.Kind() {
	case reflect.Bool, reflect.Int8, reflect.Uint8:
		return 1
	case reflect.Int16, reflect.Uint16:
		return 2
	case reflect.Int32, reflect.Uint32, reflect.Float32:
		return 4
	case reflect.Int64, reflect.Uint64, reflect.Float64, reflect.Complex64:
		return 8
	case reflect.Complex128:
		return 16
	case reflect.Array:
		if size := sizeOfType(t.Elem()); size >= 0 {
			return size * t.Len()
		}
	case reflect.Struct:
		sum := 0
		for i := range t.NumField() {
			size := sizeOfType(t.Field(i).Type)
			if size < 0 {
				return -1
			}
			sum += size
		}
		return sum
	}
	return -1
}

// encoderOf says how many bytes data takes, -1 when that is not fixed, and what writes them.
func encoderOf(order ByteOrder, data any) (int, func([]byte)) {
	if size := commonSize(data); size > 0 {
		return size, func(buf []byte) { encodeCommon(buf, order, data) }
	}
	v := reflect.Indirect(reflect.ValueOf(data))
	return sizeOf(v), func(buf []byte) {
		e := encoder{order, buf}
		e.value(v)
	}
}

// ---- by type

// commonSize is the size of data if encodeCommon knows it, else 0.
func commonSize(data any) int {
	switch data := data.(type) {
	case bool, int8, uint8, *bool, *int8, *uint8:
		return 1
	case int16, uint16, *int16, *uint16:
		return 2
	case int32, uint32, float32, *int32, *uint32, *float32:
		return 4
	case int64, uint64, float64, *int64, *uint64, *float64:
		return 8
	case []bool:
		return len(data)
	case []int8:
		return len(data)
	case []uint8:
		return len(data)
	case []int16:
		return 2 * len(data)
	case []uint16:
		return 2 * len(data)
	case []int32:
		return 4 * len(data)
	case []uint32:
		return 4 * len(data)
	case []float32:
		return 4 * len(data)
	case []int64:
		return 8 * len(data)
	case []uint64:
		return 8 * len(data)
	case []float64:
		return 8 * len(data)
	}
	return 0
}

func byteOf(b bool) byte {
	if b {
		return 1
	}
	return 0
}

func encodeCommon(buf []byte, order ByteOrder, data any) {
	switch v := data.(type) {
	case bool:
		buf[0] = byteOf(v)
	case *bool:
		buf[0] = byteOf(*v)
	case int8:
		buf[0] = byte(v)
	case *int8:
		buf[0] = byte(*v)
	case uint8:
		buf[0] = v
	case *uint8:
		buf[0] = *v
	case int16:
		order.PutUint16(buf, uint16(v))
	case *int16:
		order.PutUint16(buf, uint16(*v))
	case uint16:
		order.PutUint16(buf, v)
	case *uint16:
		order.PutUint16(buf, *v)
	case int32:
		order.PutUint32(buf, uint32(v))
	case *int32:
		order.PutUint32(buf, uint32(*v))
	case uint32:
		order.PutUint32(buf, v)
	case *uint32:
		order.PutUint32(buf, *v)
	case float32:
		order.PutUint32(buf, math.Float32bits(v))
	case *float32:
		order.PutUint32(buf, math.Float32bits(*v))
	case int64:
		order.PutUint64(buf, uint64(v))
	case *int64:
		order.PutUint64(buf, uint64(*v))
	case uint64:
		order.PutUint64(buf, v)
	case *uint64:
		order.PutUint64(buf, *v)
	case float64:
		order.PutUint64(buf, math.Float64bits(v))
	case *float64:
		order.PutUint64(buf, math.Float64bits(*v))
	case []bool:
		for i, x := range v {
			buf[i] = byteOf(x)
		}
	case []int8:
		for i, x := range v {
			buf[i] = byte(x)
		}
	case []uint8:
		copy(buf, v)
	case []int16:
		for i, x := range v {
			order.PutUint16(buf[2*i:], uint16(x))
		}
	case []uint16:
		for i, x := range v {
			order.PutUint16(buf[2*i:], x)
		}
	case []int32:
		for i, x := range v {
			order.PutUint32(buf[4*i:], uint32(x))
		}
	case []uint32:
		for i, x := range v {
			order.PutUint32(buf[4*i:], x)
		}
	case []float32:
		for i, x := range v {
			order.PutUint32(buf[4*i:], math.Float32bits(x))
		}
	case []int64:
		for i, x := range v {
			order.PutUint64(buf[8*i:], uint64(x))
		}
	case []uint64:
		for i, x := range v {
			order.PutUint64(buf[8*i:], x)
		}
	case []float64:
		for i, x := range v {
			order.PutUint64(buf[8*i:], math.Float64bits(x))
		}
	}
}

// decodeCommon says whether data could be filled: values cannot, what points to them can.
func decodeCommon(buf []byte, order ByteOrder, data any) bool {
	switch p := data.(type) {
	case *bool:
		*p = buf[0] != 0
	case *int8:
		*p = int8(buf[0])
	case *uint8:
		*p = buf[0]
	case *int16:
		*p = int16(order.Uint16(buf))
	case *uint16:
		*p = order.Uint16(buf)
	case *int32:
		*p = int32(order.Uint32(buf))
	case *uint32:
		*p = order.Uint32(buf)
	case *float32:
		*p = math.Float32frombits(order.Uint32(buf))
	case *int64:
		*p = int64(order.Uint64(buf))
	case *uint64:
		*p = order.Uint64(buf)
	case *float64:
		*p = math.Float64frombits(order.Uint64(buf))
	case []bool:
		for i := range p {
			p[i] = buf[i] != 0
		}
	case []int8:
		for i := range p {
			p[i] = int8(buf[i])
		}
	case []uint8:
		copy(p, buf)
	case []int16:
		for i := range p {
			p[i] = int16(order.Uint16(buf[2*i:]))
		}
	case []uint16:
		for i := range p {
			p[i] = order.Uint16(buf[2*i:])
		}
	case []int32:
		for i := range p {
			p[i] = int32(order.Uint32(buf[4*i:]))
		}
	case []uint32:
		for i := range p {
			p[i] = order.Uint32(buf[4*i:])
		}
	case []float32:
		for i := range p {
			p[i] = math.Float32frombits(order.Uint32(buf[4*i:]))
		}
	case []int64:
		for i := range p {
			p[i] = int64(order.Uint64(buf[8*i:]))
		}
	case []uint64:
		for i := range p {
			p[i] = order.Uint64(buf[8*i:])
		}
	case []float64:
		for i := range p {
			p[i] = math.Float64frombits(order.Uint64(buf[8*i:]))
		}
	default:
		return false
	}
	return true
}

// ---- by reflection

// encoder writes to the beginning of buf, which has room, and goes on behind.
type encoder struct {
	order ByteOrder
	buf   []byte
}

func (e *encoder) next(n int) []byte {
	b := e.buf[:n]
	e.buf = e.buf[n:]
	return b
}

func (e *encoder) bits32(x uint32) { e.order.PutUint32(e.next(4), x) }
func (e *encoder) bits64(x uint64) { e.order.PutUint64(e.next(8), x) }

func (e *encoder) whole(x uint64, size int) {
	switch b := e.next(size); size {
	case 1:
		b[0] = byte(x)
	case 2:
		e.order.PutUint16(b, uint16(x))
	case 4:
		e.order.PutUint32(b, uint32(x))
	case 8:
		e.order.PutUint64(b, x)
	}
}

func (e *encoder) value(v reflect.Value) {
	switch v.Kind() {
	case reflect.Array, reflect.Slice:
		for i := range v.Len() {
			e.value(v.Index(i))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if field := v.Field(i); v.Type().Field(i).Name != "_" {
				e.value(field)
			} else {
				clear(e.next(sizeOf(field)))
			}
		}
	case reflect.Bool:
		e.next(1)[0] = byteOf(v.Bool())
	case reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		e.whole(uint64(v.Int()), int(v.Type().Size()))
	case reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		e.whole(v.Uint(), int(v.Type().Size()))
	case reflect.Float32:
		e.bits32(math.Float32bits(float32(v.Float())))
	case reflect.Float64:
		e.bits64(math.Float64bits(v.Float()))
	case reflect.Complex64:
		x := v.Complex()
		e.bits32(math.Float32bits(float32(real(x))))
		e.bits32(math.Float32bits(float32(imag(x))))
	case reflect.Complex128:
		x := v.Complex()
		e.bits64(math.Float64bits(real(x)))
		e.bits64(math.Float64bits(imag(x)))
	}
}

// decoder reads from the beginning of buf, which has enough, and goes on behind.
type decoder struct {
	order ByteOrder
	buf   []byte
}

func (d *decoder) next(n int) []byte {
	b := d.buf[:n]
	d.buf = d.buf[n:]
	return b
}

func (d *decoder) float32() float64 {
	return float64(math.Float32frombits(d.order.Uint32(d.next(4))))
}

func (d *decoder) float64() float64 { return math.Float64frombits(d.order.Uint64(d.next(8))) }

func (d *decoder) value(v reflect.Value) {
	switch v.Kind() {
	case reflect.Array, reflect.Slice:
		for i := range v.Len() {
			d.value(v.Index(i))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if field := v.Field(i); field.CanSet() || v.Type().Field(i).Name != "_" {
				d.value(field)
			} else {
				d.next(sizeOf(field))
			}
		}
	case reflect.Bool:
		v.SetBool(d.next(1)[0] != 0)
	case reflect.Int8:
		v.SetInt(int64(int8(d.next(1)[0])))
	case reflect.Int16:
		v.SetInt(int64(int16(d.order.Uint16(d.next(2)))))
	case reflect.Int32:
		v.SetInt(int64(int32(d.order.Uint32(d.next(4)))))
	case reflect.Int64:
		v.SetInt(int64(d.order.Uint64(d.next(8))))
	case reflect.Uint8:
		v.SetUint(uint64(d.next(1)[0]))
	case reflect.Uint16:
		v.SetUint(uint64(d.order.Uint16(d.next(2))))
	case reflect.Uint32:
		v.SetUint(uint64(d.order.Uint32(d.next(4))))
	case reflect.Uint64:
		v.SetUint(d.order.Uint64(d.next(8)))
	case reflect.Float32:
		v.SetFloat(d.float32())
	case reflect.Float64:
		v.SetFloat(d.float64())
	case reflect.Complex64:
		re := d.float32()
		v.SetComplex(complex(re, d.float32()))
	case reflect.Complex128:
		re := d.float64()
		v.SetComplex(complex(re, d.float64()))
	}
}
