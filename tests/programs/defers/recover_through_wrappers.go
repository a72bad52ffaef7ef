// run

// recover in deferred calls of every kind: method values and expressions, promoted and interface methods,
// builtins; and those that are no deferred call themselves.
package main

import (
	"errors"
	"fmt"
	"os"
	"runtime"
)

func try(name string, f func()) {
	defer func() {
		fmt.Println(name, "->", recover())
	}()
	f()
}

type T struct{ name string }

func (t T) val()         { fmt.Println(t.name, "val", recover()) }
func (t *T) ptr()        { fmt.Println(t.name, "ptr", recover()) }
func (t T) arg(s string) { fmt.Println(t.name, "arg", s, recover()) }
func (t *T) ret() any    { return recover() }

type I interface {
	val()
	ptr()
	arg(string)
}
type Emb struct{ *T }
type Emb2 struct{ I }
type Big struct {
	a [20]int
	T
}

func (b Big) big() { fmt.Println("big", b.a[3], recover()) }

type V int

func (v V) m() { fmt.Println("V", int(v), recover()) }

type VI interface{ m() }

func direct()           { fmt.Println("direct", recover()) }
func indirect()         { direct() }
func deep()             { defer direct() }
func variadic(a ...any) { fmt.Println("variadic", a, recover()) }
func result() (r any)   { r = recover(); fmt.Println("result", r); return }

func main() {
	t := &T{"t"}
	try("direct", func() { defer direct(); panic(1) })
	try("indirect", func() { defer indirect(); panic(2) })
	try("deep", func() { defer deep(); panic(3) })
	try("val", func() { defer t.val(); panic(4) })
	try("ptr", func() { defer t.ptr(); panic(5) })
	try("arg", func() { defer t.arg("x"); panic(6) })
	try("method value val", func() { f := t.val; defer f(); panic(7) })
	try("method value ptr", func() { f := t.ptr; defer f(); panic(8) })
	try("method expr", func() { defer (*T).ptr(t); panic(9) })
	try("method expr promoted", func() { defer (*T).val(t); panic(10) })
	try("method expr var", func() { f := (*T).val; defer f(t); panic(11) })
	var i I = t
	try("iface val", func() { defer i.val(); panic(12) })
	try("iface ptr", func() { defer i.ptr(); panic(13) })
	try("iface arg", func() { defer i.arg("y"); panic(14) })
	try("iface value", func() { f := i.val; defer f(); panic(15) })
	try("iface expr", func() { f := I.arg; defer f(i, "z"); panic(16) })
	e := Emb{t}
	try("embedded", func() { defer e.val(); panic(17) })
	try("embedded ptr", func() { defer e.ptr(); panic(18) })
	try("embedded value", func() { f := e.arg; defer f("w"); panic(19) })
	e2 := Emb2{e}
	try("embedded iface", func() { defer e2.val(); panic(20) })
	try("embedded iface value", func() { f := e2.ptr; defer f(); panic(21) })
	var ie I = e2
	try("iface of embedded", func() { defer ie.val(); panic(22) })
	try("iface of embedded arg", func() { defer ie.arg("v"); panic(23) })
	b := Big{}
	b.a[3] = 3
	b.T.name = "bt"
	try("big", func() { defer b.big(); panic(24) })
	try("big value", func() { f := b.big; defer f(); panic(25) })
	try("big promoted", func() { defer b.val(); panic(26) })
	var vi VI = V(5)
	try("V iface", func() { defer vi.m(); panic(27) })
	try("V", func() { defer V(6).m(); panic(28) })
	var pv VI = new(V)
	try("*V iface", func() { defer pv.m(); panic(29) })
	try("builtin", func() { defer recover(); panic(30) })
	try("print", func() { defer fmt.Print("printed "); panic(31) })
	try("panic in defer", func() { defer panic("second"); panic(32) })
	try("variadic", func() { defer variadic(1, "a"); panic(33) })
	try("result", func() { defer result(); panic(34) })
	try("ret", func() { defer t.ret(); panic(35) })
	try("func value", func() { f := direct; defer f(); panic(36) })
	try("go wrapper", func() {
		done := make(chan bool)
		go func() {
			defer close(done)
			defer t.val()
			panic(37)
		}()
		<-done
	})
	try("literal in literal", func() { defer func() { func() { fmt.Println(recover()) }() }(); panic(38) })
	try("loop", func() {
		defer func() {
			for range 2 {
				fmt.Println("loop", recover())
			}
		}()
		panic(39)
	})
	try("recover arg", func() { defer fmt.Println("args are early", recover()); panic(40) })
	try("no panic", func() { defer func() { fmt.Println("none", recover()) }() })
	try("nested panic", func() {
		defer func() {
			defer func() { fmt.Println("inner", recover()) }()
			panic("in defer")
		}()
		panic(41)
	})
	try("repanic", func() {
		defer func() { fmt.Println("outer", recover()) }()
		defer func() {
			r := recover()
			panic(fmt.Sprint("re", r))
		}()
		panic(42)
	})
	try("recover then return", func() {
		f := func() (n int, err error) {
			defer func() {
				if r := recover(); r != nil {
					err = fmt.Errorf("wrapped: %v", r)
				}
			}()
			n = 5
			panic(43)
		}
		fmt.Println(f())
	})
	try("recover twice", func() {
		defer func() { fmt.Println("second", recover()) }()
		defer func() { fmt.Println("first", recover()) }()
		panic(44)
	})
	try("panic nil", func() {
		defer func() {
			r := recover()
			var p *runtime.PanicNilError
			err, _ := r.(error)
			fmt.Println(r, errors.As(err, &p))
		}()
		panic(nil)
	})
	try("goexit and recover", func() {
		done := make(chan bool)
		go func() {
			defer close(done)
			defer func() { fmt.Println("goexit", recover()) }()
			defer func() { defer func() { fmt.Println("rec", recover()) }(); panic("x") }()
			runtime.Goexit()
		}()
		<-done
	})
	try("error values", func() {
		defer func() {
			err := recover().(error)
			fmt.Println(errors.Is(err, os.ErrNotExist))
		}()
		panic(fmt.Errorf("w: %w", os.ErrNotExist))
	})
	try("method on nil", func() { var n *T; defer n.val(); fmt.Println("not reached") })
	try("method on nil ptr", func() { var n *T; defer func() { fmt.Println("rec", recover() != nil) }(); defer n.ptr() })
	try("nil iface", func() { var n I; defer n.val(); fmt.Println("not reached") })
	try("nil func", func() { var f func(); defer f(); fmt.Println("reached") })
	try("conversion", func() { defer func(x any) { fmt.Println(x, recover()) }(V(3)); panic(45) })
}
