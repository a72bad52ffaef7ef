// run

// Constants where a type parameter is wanted: exact, whatever the instance; conversions of constants,
// shifts, comparisons, cases and indices.
package main

import (
	"fmt"
	"math"
)

type Num interface {
	~int8 | ~uint8 | ~int | ~uint64 | ~float32 | ~float64
}

func Convert[T ~int | ~uint64 | ~float64 | ~float32]() []T {
	const big = 1 << 40
	return []T{T(big >> 30), T(1e3), T('x'), T(0.5 * 4), T(len("abc")), 7, -(-7), 1e2}
}

func Wide[T ~uint64 | ~float64]() []T { return []T{1<<63 - 1, T(uint64(math.MaxUint64)), 1 << 52} }
func Small[T Num]() (x T, y T, z T) {
	x = 100
	x += 27
	y = 3
	y *= 2 + 1
	z = T(1) * 8 / 2
	return
}
func Complex[T ~complex64 | ~complex128]() T  { return T(1+2i)*2 + 'a' + 0.5i }
func Text[T ~string]() []T                    { return []T{"x", T("y"), T('z'), T(0x263a), "a" + "b"} }
func Bytes[T ~[]byte | ~string]() T           { return T("const") }
func Truth[T ~bool]() (T, T, T)               { return true, 1 < 2, !T(false) }
func Pointer[T any]() (*T, []T, map[string]T) { return nil, nil, nil }

func Compare[T Num](x T) string {
	s := fmt.Sprint(x == 3, 3 < x, x >= 0, 'a' != x, x < 1e2, 100 > x)
	switch x {
	case 0, 1, 2:
		s += " small"
	case 3:
		s += " three"
	case 4, 5, 6, 7, 8, 9:
		s += " more"
	default:
		s += " other"
	}
	switch {
	case x*2 > 10:
		s += " big"
	}
	return s
}

func Shifts[T ~int8 | ~uint8 | ~int | ~uint64](n T) []T {
	var s uint = 3
	return []T{1 << n, T(1) << s, n << 2, 1 << 1 & n, n >> 1, ^n, 0xf &^ n}
}

func Index[T ~int8 | ~uint8 | ~int](i T) (byte, string, int) {
	const text = "constant"
	array := [...]int{5: 1, 2, 3}
	return text[i], text[i : i+2], array[i+5]
}

func Array[T any](x T) int {
	const n = 4
	a := [n]T{}
	b := [...]T{9: x}
	for i := range a {
		a[i] = b[i]
	}
	return len(a) + cap(b) + len([2][n]T{})
}

func MinMax[T Num | ~string](x, y T) (T, T) { return min(x, y), max(y, x) }
func Clamp[T ~int | ~float64](x T) T        { return max(0, min(x, 10)) }
func Mixed[T ~float32 | ~float64](n int) T  { return T(n)/3 + 1/T(4) }
func Iota[T ~int]() [3]T {
	const (
		a T2 = iota * 10
		b
		c
	)
	return [3]T{T(a), T(b), T(c)}
}

type T2 int
type Flag bool
type Word string
type Meters float64

func main() {
	fmt.Println(Convert[int](), Convert[uint64](), Convert[Meters](), Convert[float32]())
	fmt.Println(Wide[uint64](), Wide[Meters]())
	fmt.Println(Small[int8]())
	fmt.Println(Small[uint8]())
	fmt.Println(Small[float32]())
	fmt.Println(Complex[complex64](), Complex[complex128]())
	fmt.Println(Text[Word](), Bytes[string](), Bytes[[]byte]())
	fmt.Println(Truth[Flag]())
	fmt.Println(Pointer[int]())
	fmt.Println(Compare[int8](3), Compare[uint8](200), Compare(6.5), Compare[float32](7), Compare[uint64](97))
	fmt.Println(Shifts[int8](7), Shifts[uint8](7), Shifts(40), Shifts[uint64](63))
	fmt.Println(Index[int8](2))
	fmt.Println(Index[uint8](1))
	fmt.Println(Array("x"), Array([20]int{}))
	fmt.Println(MinMax(2.5, -1))
	fmt.Println(MinMax("b", "a"))
	fmt.Println(Clamp(-3), Clamp(30), Clamp(2.5), Clamp[Meters](11))
	fmt.Println(Mixed[float32](1), Mixed[Meters](2), Iota[int]())
}
