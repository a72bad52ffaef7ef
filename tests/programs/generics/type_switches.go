// run

// Type switches and assertions in generic code: cases that become equal for some type arguments
// (the first one wins), cases of type parameters, interfaces as type arguments.
package main

import "fmt"

func Kind[A, B any](x any) string {
	switch x.(type) {
	case A:
		return "A"
	case B:
		return "B"
	case []A, map[string]B:
		return "list or map"
	case nil:
		return "nil"
	case int:
		return "int"
	case interface{ Get() A }:
		return "getter"
	default:
		return "other"
	}
}

func Describe[T any](x T) string {
	switch v := any(x).(type) {
	case int, int8:
		return fmt.Sprintf("integer %v", v)
	case string:
		return "text " + v
	case []T:
		return fmt.Sprint("list of it ", len(v))
	case fmt.Stringer:
		return "stringer " + v.String()
	case error:
		return "error " + v.Error()
	case T:
		return fmt.Sprintf("just T %v", v)
	}
	return "nothing"
}

func As[T any](x any) (T, bool) {
	v, ok := x.(T)
	return v, ok
}

func Is[T any](list ...any) (n int) {
	for _, x := range list {
		if _, ok := x.(T); ok {
			n++
		}
	}
	return
}

func ToAny[T any](x T) any                                      { return x }
func ToPointer[T any](x T) *any                                 { var a any = x; return &a }
func Equal[T comparable](x, y T) bool                           { return x == y }
func EqualAny[T comparable](x T, y any) bool                    { return any(x) == y && y == any(x) }
func IsNil[T ~*int | ~[]int | ~map[int]int | ~func()](x T) bool { return x == nil }
func Hash[K comparable](list ...K) int {
	m := map[K]int{}
	for _, k := range list {
		m[k]++
	}
	return len(m)
}
func Dispatch[T int | string | float64](x T) (n int) {
	switch any(x).(type) {
	case int:
		n = 1
	case string:
		n = 2
	case float64:
		n = 3
	}
	switch x {
	case *new(T):
		n = -n
	}
	return
}

type Getter[T any] struct{ x T }

func (g Getter[T]) Get() T { return g.x }

type Name string

func (n Name) String() string { return "<" + string(n) + ">" }

func main() {
	fmt.Println(Kind[int, string](1), Kind[int, string](""), Kind[int, int](2), Kind[string, string](1))
	fmt.Println(Kind[any, int](1), Kind[int, any]("x"), Kind[int, any](nil), Kind[error, bool](nil))
	fmt.Println(Kind[int, string]([]int{}), Kind[bool, int](map[string]int{}), Kind[bool, error](Getter[bool]{}))
	fmt.Println(Kind[bool, error](Getter[int]{}), Kind[error, fmt.Stringer](Name("n")))
	fmt.Println(Describe(1), Describe("x"), Describe(Name("n")), Describe(2.5), Describe(fmt.Errorf("e")), Describe[any](nil), Describe[any]([]any{1}))
	fmt.Println(As[int](3))
	fmt.Println(As[string](3))
	fmt.Println(As[fmt.Stringer](Name("x")))
	fmt.Println(As[error](Name("x")))
	fmt.Println(As[[20]int]([20]int{19: 1}))
	fmt.Println(Is[int](1, "x", 2, nil), Is[any](1, "x", nil), Is[fmt.Stringer](Name(""), 1), Is[Getter[int]](Getter[int]{}, Getter[string]{}))
	fmt.Println(ToAny(1), ToAny[any](nil) == nil, ToAny[error](nil) == nil, ToAny((*int)(nil)) == nil, *ToPointer("x"), *ToPointer[any]("y"))
	fmt.Println(Equal(1, 1), Equal("a", "b"), Equal[any](1, 1.0), Equal[any]("x", "x"), Equal([2]string{"a"}, [2]string{"a"}), Equal(Getter[int]{1}, Getter[int]{1}))
	fmt.Println(EqualAny(1, 1), EqualAny(1, int8(1)), EqualAny[any](1, 1), EqualAny(Name("x"), Name("x")))
	fmt.Println(IsNil[*int](nil), IsNil([]int{}), IsNil(map[int]int(nil)), IsNil(func() {}))
	fmt.Println(Hash(1, 2, 1), Hash("a", "a"), Hash[any](1, "1", 1), Hash([2]int{1}, [2]int{1, 0}), Hash(Getter[any]{1}, Getter[any]{"x"}))
	fmt.Println(Dispatch(1), Dispatch(""), Dispatch(0.0), Dispatch("x"))
	func() {
		defer func() { fmt.Println(recover()) }()
		Equal[any]([]int{}, []int{})
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		Hash[any](1, func() {})
	}()
}
