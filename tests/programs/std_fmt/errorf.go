// run

package main

import (
	"errors"
	"fmt"
	"io"
)

type coded struct{ n int }

func (c *coded) Error() string { return fmt.Sprint("coded ", c.n) }

func main() {
	a, b := errors.New("a"), &coded{5}
	e1 := fmt.Errorf("one: %w", a)
	e2 := fmt.Errorf("two: %w and %w", e1, b)
	e3 := fmt.Errorf("three: %[2]w %[1]w %[2]w", a, b)
	e4 := fmt.Errorf("none %v", a)
	e5 := fmt.Errorf("bad %w", 5)
	e6 := fmt.Errorf("nil %w", nil)
	for _, e := range []error{e1, e2, e3, e4, e5, e6, fmt.Errorf("plain"), fmt.Errorf("%d%%", 50)} {
		fmt.Printf("%T %v is a: %t", e, e, errors.Is(e, a))
		var c *coded
		if errors.As(e, &c) {
			fmt.Printf(" code %d", c.n)
		}
		fmt.Println(" unwrap:", errors.Unwrap(e))
	}
	j := errors.Join(a, nil, b)
	fmt.Printf("%T %q %t %v\n", j, j.Error(), errors.Is(j, b), errors.Join(nil, nil) == nil)
	fmt.Println(errors.Is(fmt.Errorf("read: %w", io.EOF), io.EOF), errors.Is(nil, io.EOF), errors.Is(nil, nil))
	func() {
		defer func() { fmt.Println(recover()) }()
		errors.As(a, nil)
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		var s string
		errors.As(a, &s)
	}()
	var x interface{ Error() string }
	fmt.Println(errors.As(e1, &x), x)
	fmt.Printf("%v %+v %#v\n", a, a, *b)
}
