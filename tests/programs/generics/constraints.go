// run

// Operators, conversions and constants on operands whose type is a type parameter; core types;
// methods of constraints, on values, pointers, embedded fields and interfaces.
package main

import (
	"fmt"
	"unsafe"
)

type Integer interface {
	~int | ~int8 | ~int16 | ~int32 | ~int64 | ~uint | ~uint8 | ~uint16 | ~uint32 | ~uint64
}
type Float interface{ ~float32 | ~float64 }
type Complex interface{ ~complex64 | ~complex128 }
type Text interface{ ~string | ~[]byte }

func Ops[T Integer](x, y T) []T {
	return []T{x + y, x - y, x * y, x / y, x % y, x & y, x | y, x ^ y, x &^ y, x << 3, x >> 1, -x, ^x, +x, min(x, y), max(x, y, 3)}
}

func Shift[T, S Integer](x T, by S) (T, T) { return x << by, x >> by }

func Compare[T Integer | Float | ~string](x, y T) string {
	return fmt.Sprint(x == y, x != y, x < y, x <= y, x > y, x >= y)
}

func Halve[T Float](x T) T { return x/2 + 0.25 }

func Parts[T Complex](x T) (T, T) { return x * x, -x + 2 - 1i }

func Convert[To, From Integer | Float](x From) To { return To(x) }

func Constants[T Integer | Float]() [6]T {
	const big = 100
	x := T(3)
	x += big
	x++
	var y T = 'a'
	y--
	return [6]T{x, y, 1 << 3, T(big), T(5.0), T(len("four"))}
}

func Bytes[T Text](s T) ([]byte, string, int) { return []byte(s), string(s), len(s) }
func At[T Text](s T, i int) byte              { return s[i] }
func Cut[T Text](s T, i, j int) T             { return s[i:j] }
func From[T Text](s string) T                 { return T(s) }
func Runes[T ~string | ~[]rune](x T) string   { return string(x) }
func OfRune[T ~string](r rune) T              { return T(r) }
func Append[T Text](b []byte, s T) []byte     { return append(b, s...) }
func Copy[T Text](b []byte, s T) int          { return copy(b, s) }

func Length[T ~[4]int | ~[4]string](a T) (int, int) { return len(a), cap(a) }
func PointerLength[T ~*[3]int](p T) (n int) {
	for i := range p {
		n += i
	}
	return n*10 + len(p)
}
func Sizes[T any](x T) (uintptr, uintptr) { return unsafe.Sizeof(x), unsafe.Alignof(x) }

func Make[S ~[]E, E any](n int, x E) S {
	s := make(S, n, n+1)
	for i := range s {
		s[i] = x
	}
	clear(s[1:])
	return append(s, x)
}

func Fill[M ~map[K]V, K comparable, V any](k K, v V) M {
	m := make(M)
	m[k] = v
	m2 := M{k: v}
	delete(m, k)
	_, ok := m[k]
	fmt.Println(len(m), len(m2), ok, m2[k])
	return m2
}

func Literal[S ~[]E, E any](a, b E) S         { return S{2: a, b} }
func ArrayOf[A ~[2]E, E any](a E) A           { return A{1: a} }
func PointersTo[E any](list ...E) []*E        { return []*E{&list[0], new(E)} }
func Call[F ~func(A) R, A, R any](f F, a A) R { return f(a) }
func Receive[C ~chan E | ~<-chan E, E any](c C) (list []E) {
	for x := range c {
		list = append(list, x)
	}
	return
}
func Range[T ~string](s T) (list []rune) {
	for _, r := range s {
		list = append(list, r)
	}
	return
}
func Count[T ~int](n T) (sum T) {
	for i := range n {
		sum += i
	}
	return
}

type Named struct{ name string }

func (n Named) Name() string        { return n.name }
func (n *Named) Rename(name string) { n.name = name }

type Outer struct {
	Named
	id int
}
type Holder struct{ *Named }
type Namer interface{ Name() string }
type Any struct{ Namer }

func NameOf[T Namer](x T) string          { return x.Name() }
func Bound[T Namer](x T) func() string    { return x.Name }
func Expression[T Namer]() func(T) string { return T.Name }

type Renamer[T any] interface {
	*T
	Name() string
	Rename(string)
}

func Renamed[T any, P Renamer[T]](x T, name string) (T, string) {
	p := P(&x)
	p.Rename(name)
	f := p.Rename
	f(p.Name() + "!")
	P.Rename(p, P.Name(p)+"?")
	return x, p.Name()
}

type Int int
type Str string
type Blob []byte

func main() {
	fmt.Println(Ops(100, 7), Ops[int8](100, 7), Ops[uint8](100, 7), Ops[Int](-5, 3), Ops[uint16](65535, 2))
	fmt.Println(Shift(int8(-128), 3))
	fmt.Println(Shift[uint32](1<<31, uint8(31)))
	fmt.Println(Compare(1, 2), Compare("b", "a"), Compare(1.5, 1.5), Compare[Str]("x", "y"))
	fmt.Println(Halve(3.0), Halve[float32](0.1))
	fmt.Println(Parts(1i))
	fmt.Println(Parts(complex64(3)))
	fmt.Println(Convert[int8](300), Convert[uint8](-1), Convert[float32](1<<24+1), Convert[Int](2.9), Convert[uint16](70000.0))
	fmt.Println(Constants[int](), Constants[uint8](), Constants[float64](), Constants[Int]())

	fmt.Println(Bytes("héy"))
	fmt.Println(Bytes(Blob("abc")))
	fmt.Println(At("xyz", 1), At(Blob("xyz"), 2), Cut("hello", 1, 3), Cut(Blob("hello"), 1, 3))
	fmt.Println(From[Str]("text"), From[Blob]("text"), Runes("åb"), Runes([]rune{0x263a, 'x'}), OfRune[Str](0x263a))
	b := Append([]byte("<"), "abc")
	b = Append(b, Blob{'>'})
	fmt.Println(string(b), Copy(b, Str("xy")), string(b))

	fmt.Println(Length([4]string{}))
	fmt.Println(PointerLength(new([3]int)), PointerLength[*[3]int](nil))
	fmt.Println(Sizes(int8(1)))
	fmt.Println(Sizes([3]int32{}))
	fmt.Println(Make[[]string](2, "x"), Make[Blob](3, 'a'))
	fmt.Println(Fill[map[Str]int]("k", 3))
	fmt.Println(Literal[[]int](1, 2), Literal[Blob]('a', 'b'), ArrayOf[[2]Str]("z"), *PointersTo(1, 2)[0])
	fmt.Println(Call(func(s string) int { return len(s) }, "four"), Call(Str.Len, "abc"))
	c := make(chan int, 3)
	c <- 1
	c <- 2
	close(c)
	fmt.Println(Receive(c), Range(Str("aé")), Count(5), Count(Int(4)))

	n := Named{"n"}
	fmt.Println(NameOf(n), NameOf(&n), NameOf(Outer{n, 1}), NameOf(&Holder{&n}), NameOf[Namer](n), NameOf(Any{&n}))
	fmt.Println(Bound(n)(), Bound(Outer{Named{"o"}, 2})(), Bound[Namer](&n)(), Bound(Holder{&n})())
	fmt.Println(Expression[Named]()(n), Expression[*Named]()(&n), Expression[Namer]()(n), Expression[Outer]()(Outer{n, 1}))
	fmt.Println(Renamed(n, "m"))
	fmt.Println(Renamed(Outer{n, 7}, "o"))
	fmt.Println(n.name)
}

func (s Str) Len() int { return len(s) }
