// run

// Generic functions: arguments written and inferred, in part and as values; results of several
// types; variadic parameters; each list of type arguments with code of its own.
package main

import "fmt"

func Map[A, B any](list []A, f func(A) B) []B {
	result := make([]B, 0, len(list))
	for _, x := range list {
		result = append(result, f(x))
	}
	return result
}

func Filter[T any](list []T, keep func(T) bool) []T {
	var result []T
	for _, x := range list {
		if keep(x) {
			result = append(result, x)
		}
	}
	return result
}

func Reduce[T, A any](list []T, start A, f func(A, T) A) A {
	for _, x := range list {
		start = f(start, x)
	}
	return start
}

func Keys[M ~map[K]V, K comparable, V any](m M) int {
	count := 0
	for range m {
		count++
	}
	return count
}

type Number interface {
	~int | ~int8 | ~int16 | ~int32 | ~int64 | ~uint8 | ~uint64 | ~float32 | ~float64 | ~complex128
}

func Sum[N Number](list ...N) N {
	var sum N
	for _, n := range list {
		sum += n
	}
	return sum
}

func Pair[A, B any](a A, b B) (A, B) { return a, b }
func Swap[A, B any](a A, b B) (B, A) { return b, a }
func Zero[T any]() (zero T)          { return }
func Pointer[T any](x T) *T          { return &x }

func Index[T comparable](list []T, x T) int {
	for i, y := range list {
		if x == y {
			return i
		}
	}
	return -1
}

func Must[T any](x T, err error) T {
	if err != nil {
		panic(err)
	}
	return x
}

type Celsius float64
type Names map[string]Celsius

func parse(s string) (int, error) {
	var n int
	_, err := fmt.Sscan(s, &n)
	return n, err
}

func main() {
	words := []string{"a", "bb", "ccc"}
	fmt.Println(Map(words, func(s string) int { return len(s) }))
	fmt.Println(Map[string, string](words, func(s string) string { return s + s }))
	fmt.Println(Map(Map(words, func(s string) float64 { return float64(len(s)) / 2 }), func(f float64) any { return f }))
	fmt.Println(Filter([]int{1, 2, 3, 4, 5}, func(n int) bool { return n%2 == 1 }))
	fmt.Println(Reduce(words, 0, func(n int, s string) int { return n + len(s) }))
	fmt.Println(Reduce([]byte("xyz"), "", func(s string, b byte) string { return string(b) + s }))
	fmt.Println(Keys(map[int]bool{1: true, 2: false}), Keys(Names{"x": 1}))

	fmt.Println(Sum(1, 2, 3), Sum(1.5, 2), Sum[int8](100, 27, 1), Sum[uint8](200, 100), Sum[Celsius](1, 2.5))
	fmt.Println(Sum(1i, 2+3i), Sum[float32](0.1, 0.2), Sum[int]())

	fmt.Println(Swap(Pair(1, "one")))
	x, y := Swap[int](7, true)
	fmt.Println(x, y)
	fmt.Printf("%v %q %v %v %v\n", Zero[int](), Zero[string](), Zero[*int]() == nil, Zero[[2]bool](), Zero[struct{ a, b int }]())
	fmt.Printf("%T %T %T\n", Zero[error](), Zero[Names](), Pointer(Celsius(3)))
	p := Pointer("text")
	*p += "!"
	fmt.Println(*p, *Pointer([3]int{1, 2, 3}))

	fmt.Println(Index(words, "ccc"), Index([]any{1, "x", nil}, any(nil)), Index([]Celsius{3, 4}, 4), Index([][2]int{{1, 2}, {3, 4}}, [2]int{3, 4}))
	fmt.Println(Must(parse("42")))

	// Functions as values, with arguments given by hand or by what they are assigned to.
	f := Sum[float64]
	var g func(...int) int = Sum
	fmt.Println(f(1, 2), g(3, 4), Map([]int{1, 2}, Pointer[int])[1] != nil)
	table := map[string]func(int, int) (int, int){"pair": Pair, "swap": Swap}
	fmt.Println(table["swap"](1, 2))
	apply := func(f func([]string, string) int) int { return f(words, "bb") }
	fmt.Println(apply(Index))
	defer fmt.Println("deferred", Sum(1, 1))
	done := make(chan int)
	go func() { done <- Sum(5, 6) }()
	fmt.Println(<-done)
	defer Map(words, func(s string) int { fmt.Print(s, " "); return 0 })
}
