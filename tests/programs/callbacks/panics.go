// run

// Methods that fmt calls may panic, recover, and be recovered from around fmt.
package main

import (
	"errors"
	"fmt"
	"strings"
)

type thrower struct{ value any }

func (t thrower) String() string { panic(t.value) }

type failing struct{ err error }

func (f failing) Error() string { panic(f.err) }

type healing struct{ n int }

func (h healing) String() (text string) {
	defer func() { text = fmt.Sprint("healed ", recover()) }()
	if h.n > 0 {
		return fmt.Sprintf("<%v>", healing{h.n - 1})
	}
	panic("at the bottom")
}

// nester formats what throws within its own method, several natives deep.
type nester struct {
	depth int
	what  fmt.Stringer
}

func (n nester) String() string {
	if n.depth == 0 {
		return fmt.Sprintf("[%v]", n.what)
	}
	return fmt.Sprintf("%d%v", n.depth, nester{n.depth - 1, n.what})
}

// formatter panics after it has written some.
type formatter struct{}

func (formatter) Format(state fmt.State, verb rune) {
	fmt.Fprintf(state, "begun %c ", verb)
	panic("in Format")
}

type bomb struct{}

// A runtime error in a method of a nil pointer.
func (b *bomb) String() string { return fmt.Sprint(*b) }

type throughWriter struct{}

func (throughWriter) Write(p []byte) (int, error) { panic("writer: " + string(p)) }

func try(name string, f func()) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println(name, "recovered:", r)
		}
	}()
	f()
}

func main() {
	fmt.Println(thrower{"text"}, thrower{1}, thrower{errors.New("error")})
	fmt.Println(failing{errors.New("inner")})
	fmt.Println(healing{3})
	fmt.Println(nester{5, thrower{"deep"}})
	fmt.Println(nester{5, healing{1}})
	fmt.Printf("%v %s %d\n", formatter{}, formatter{}, formatter{})
	var none *bomb
	fmt.Println(none, []*bomb{none}, map[string]fmt.Stringer{"a": none, "b": thrower{"b"}})
	try("writer", func() { fmt.Fprintf(throughWriter{}, "hello %d", 1) })
	try("writer", func() { fmt.Fprintln(throughWriter{}, thrower{"x"}) })
	try("strings.Map", func() { strings.Map(func(r rune) rune { panic(r) }, "abc") })
	try("outer", func() {
		defer func() {
			r := recover()
			panic(fmt.Sprint("again ", r, " ", healing{0}))
		}()
		_ = strings.FieldsFunc("a b", func(r rune) bool { panic(fmt.Sprint(thrower{r})) })
	})
	fmt.Println(strings.Map(func(r rune) (result rune) {
		defer func() {
			recover()
			result = r + 1
		}()
		panic(healing{1})
	}, "HAL"))
}
