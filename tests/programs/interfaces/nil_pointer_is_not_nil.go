// run

// An interface holding a nil pointer is not nil: the classic trap with errors.
package main

import "fmt"

type myErr struct{ msg string }

func (e *myErr) Error() string {
	if e == nil {
		return "nil myErr"
	}
	return e.msg
}

func find(fail bool) *myErr {
	if fail {
		return &myErr{"failed"}
	}
	return nil
}

func wrapped(fail bool) error { return find(fail) }
func right(fail bool) error {
	if e := find(fail); e != nil {
		return e
	}
	return nil
}

func main() {
	fmt.Println(find(false) == nil, wrapped(false) == nil, right(false) == nil, right(true))
	var e error
	var p *myErr
	fmt.Println(e == nil, p == nil, e == error(p), error(p) == p)
	e = p
	fmt.Println(e == nil, e == p, e.(*myErr) == nil, e)
	fmt.Printf("%T %T\n", e, error(nil))
	var a any = e
	_, isErr := a.(error)
	fmt.Println(a == nil, isErr, a == any(p), a == any((*int)(nil)))
	e = nil
	a = e
	fmt.Println(a == nil)
}
