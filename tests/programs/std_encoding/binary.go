// Every function of package encoding/binary: orders, varints, values of fixed size and others.
package main

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"math"
	"strings"
)

func panicOf(f func()) (value any) {
	defer func() { value = recover() }()
	f()
	return nil
}

type inner struct {
	A int8
	_ [3]byte
	B [2]uint16
}

type record struct {
	Flag bool
	I8   int8
	I16  int16
	I32  int32
	I64  int64
	U8   uint8
	U16  uint16
	U32  uint32
	U64  uint64
	F32  float32
	F64  float64
	C64  complex64
	C128 complex128
	In   inner
	Ins  [2]inner
}

type hidden struct{ x, y uint16 }

type swapped struct{ binary.ByteOrder }

func (swapped) Uint16(b []byte) uint16 { return 7 }

type full struct{}

func (full) Write(p []byte) (int, error) { return 0, errors.New("full") }

func main() {
	b := []byte{1, 2, 3, 4, 5, 6, 7, 0xf8, 9}
	for _, order := range []binary.ByteOrder{binary.LittleEndian, binary.BigEndian, binary.NativeEndian} {
		fmt.Printf("%v %#v %x %x %x\n", order, order, order.Uint16(b[1:]), order.Uint32(b[2:]), order.Uint64(b))
		out := make([]byte, 9)
		order.PutUint16(out[1:], 0xfedc)
		fmt.Printf("%x ", out)
		order.PutUint32(out[1:], 0xfedcba98)
		fmt.Printf("%x ", out)
		order.PutUint64(out[1:], 0xfedcba9876543210)
		fmt.Printf("%x\n", out)
		a := order.(binary.AppendByteOrder)
		fmt.Printf("%s %x %x %x\n", a, a.AppendUint16(b[:1:1], 0xabcd), a.AppendUint32(nil, 0xabcdef01), a.AppendUint64(b[:2:2], 0xabcdef0123456789))
		fmt.Println(panicOf(func() { order.Uint16(b[:1]) }), panicOf(func() { order.Uint32(b[:2]) }), panicOf(func() { order.Uint64(b[:7]) }),
			panicOf(func() { order.PutUint16(nil, 1) }), panicOf(func() { order.PutUint32(b[:3], 1) }), panicOf(func() { order.PutUint64(b[:5], 1) }))

		r := record{true, -8, -1600, -320000, -64 << 40, 8, 16000, 3 << 30, 1 << 63, 1.5, math.Pi, 1 - 2i, complex(math.Inf(1), -0.5),
			inner{A: -1, B: [2]uint16{1, 2}}, [2]inner{{A: 5}, {B: [2]uint16{9, 10}}}}
		var buf bytes.Buffer
		err := binary.Write(&buf, order, r)
		fmt.Printf("%x %v %d %d\n", buf.Bytes(), err, binary.Size(r), binary.Size(&r))
		var back, decoded record
		appended, err := binary.Append([]byte("> "), order, &r)
		fmt.Println(bytes.Equal(appended[2:], buf.Bytes()), err)
		encoded := make([]byte, 200)
		n, err := binary.Encode(encoded, order, &r)
		fmt.Println(n, err, bytes.Equal(encoded[:n], buf.Bytes()))
		n, err = binary.Decode(encoded, order, &decoded)
		fmt.Println(n, err, decoded == r)
		err = binary.Read(&buf, order, &back)
		fmt.Println(err, back == r)
		for _, v := range []any{true, int8(-1), uint8(2), int16(-3), uint16(4), int32(-5), uint32(6), int64(-7), uint64(8), float32(9.5), -10.25, 1i, complex64(2),
			[]bool{true, false}, []int8{-1, 1}, []byte("bytes"), []int16{-2}, []uint16{2, 3}, []int32{-4}, []uint32{4}, []int64{-5}, []uint64{5}, []float32{1}, []float64{2},
			[3]int16{1, 2, 3}, []inner{{A: 1}}, []complex64{1i}, new(bool), new(int8), new(uint16), new(int32), new(uint64), new(float32), new(float64), &[]int16{7, 8}, hidden{1, 2}, []hidden{{3, 4}}, []int16{}, [0]int32{}, struct{}{}} {
			buf.Reset()
			err := binary.Write(&buf, order, v)
			b, err2 := binary.Append(nil, order, v)
			n, err3 := binary.Encode(encoded, order, v)
			fmt.Printf("%T %x %v %x %v %d %v %d\n", v, buf.Bytes(), err, b, err2, n, err3, binary.Size(v))
			_, err = binary.Encode(encoded[:0], order, v)
			fmt.Print(err, " ", binary.Read(strings.NewReader("x"), order, v), " ")
			_, err = binary.Decode(nil, order, v)
			fmt.Println(err)
		}
	}
	for _, v := range []any{nil, 1, uint(2), uintptr(3), "text", []int{1}, []string{}, map[int]int{}, struct{ X int }{}, struct{ S []byte }{}, new(int), (*int32)(nil), (*record)(nil), [2]string{}, make(chan int), []any{int8(1)}, &[]int{}} {
		fmt.Println(binary.Size(v), panicOf(func() { fmt.Print(binary.Write(io.Discard, binary.BigEndian, v), " ") }), panicOf(func() { fmt.Print(binary.Read(strings.NewReader("12345678"), binary.BigEndian, v), " ") }))
		if v == nil {
			continue
		}
		fmt.Println(panicOf(func() { _, err := binary.Append(nil, binary.BigEndian, v); fmt.Print(err, " ") }),
			panicOf(func() { _, err := binary.Encode(nil, binary.BigEndian, v); fmt.Print(err, " ") }),
			panicOf(func() { _, err := binary.Decode(nil, binary.BigEndian, v); fmt.Print(err, " ") }))
	}
	data := []byte{1, 0, 2, 0xff, 0xfe, 0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}
	var (
		bl  bool
		i8  int8
		i16 int16
		i32 int32
		i64 int64
		u8  uint8
		u16 uint16
		u32 uint32
		u64 uint64
		f32 float32
		f64 float64
		c64 complex64
	)
	for _, v := range []any{&bl, &i8, &i16, &i32, &i64, &u8, &u16, &u32, &u64, &f32, &f64, &c64} {
		n, err := binary.Decode(data[2:], binary.BigEndian, v)
		fmt.Println(n, err, binary.Read(bytes.NewReader(data[3:]), binary.LittleEndian, v))
	}
	fmt.Println(bl, i8, i16, i32, i64, u8, u16, u32, u64, f32, f64, c64)
	slices := []any{make([]bool, 4), make([]int8, 4), make([]uint8, 4), make([]int16, 2), make([]uint16, 2), make([]int32, 2), make([]uint32, 2), make([]int64, 2), make([]uint64, 1), make([]float32, 2), make([]float64, 2), make([]inner, 2)}
	for _, v := range slices {
		fmt.Println(binary.Read(bytes.NewReader(data), binary.BigEndian, v), v)
	}
	var h hidden
	fmt.Println(panicOf(func() { binary.Read(bytes.NewReader(data), binary.BigEndian, &h) }))
	fmt.Println(binary.Read(bytes.NewReader(nil), binary.BigEndian, &u32), binary.Read(bytes.NewReader(data[:3]), binary.BigEndian, &u32), binary.Write(full{}, binary.BigEndian, u32))
	fmt.Println(binary.Read(bytes.NewReader(data), swapped{binary.BigEndian}, &u16), u16)

	for _, x := range []uint64{0, 1, 127, 128, 255, 300, 16383, 16384, 1 << 32, 1<<63 - 1, 1 << 63, math.MaxUint64} {
		buf := make([]byte, binary.MaxVarintLen64)
		n := binary.PutUvarint(buf, x)
		m := binary.PutVarint(make([]byte, 10), int64(x))
		back, k := binary.Uvarint(buf)
		fmt.Println(n, m, buf[:n], bytes.Equal(binary.AppendUvarint(nil, x), buf[:n]), back == x, k)
		for _, signed := range []int64{int64(x), -int64(x)} {
			b := binary.AppendVarint([]byte{7}, signed)
			back, k := binary.Varint(b[1:])
			read, err := binary.ReadVarint(bytes.NewReader(b[1:]))
			fmt.Println(b, back == signed, k, read == signed, err)
		}
	}
	for _, b := range [][]byte{nil, {0x80}, {0x80, 0x80, 0x80}, {0x80, 0}, bytes.Repeat([]byte{0x80}, 9), append(bytes.Repeat([]byte{0x80}, 9), 1), append(bytes.Repeat([]byte{0xff}, 9), 2),
		bytes.Repeat([]byte{0x80}, 10), bytes.Repeat([]byte{0xff}, 11), append(bytes.Repeat([]byte{0xff}, 10), 0)} {
		x, n := binary.Uvarint(b)
		y, m := binary.Varint(b)
		r, err := binary.ReadUvarint(bytes.NewReader(b))
		s, err2 := binary.ReadVarint(bytes.NewReader(b))
		fmt.Println(x, n, y, m, r, err, s, err2)
	}
	fmt.Println(panicOf(func() { binary.PutUvarint(make([]byte, 2), 1<<20) }), binary.MaxVarintLen16, binary.MaxVarintLen32, binary.MaxVarintLen64)
}
