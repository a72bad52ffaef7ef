// run

// What failed type assertions say.
package main

import (
	"fmt"
	"io"
)

type both interface {
	M()
	N()
}
type hasM interface{ M() }
type unexported interface{ m() }

type T int

func (T) M() {}

type U int

func (U) M() {}

type reader struct{}

func (*reader) Read([]byte) (int, error) { return 0, nil }

type capital struct{}

func (capital) M() {}

func try(f func()) {
	defer func() { fmt.Println(recover()) }()
	f()
}

func local() any {
	type T int
	return T(1)
}

func main() {
	var empty any
	var value any = T(1)
	var m hasM = T(1)
	var none hasM
	var e error
	var text any = "text"
	try(func() { _ = empty.(int) })
	try(func() { _ = empty.(io.Reader) })
	try(func() { _ = none.(T) })
	try(func() { _ = none.(both) })
	try(func() { _ = e.(interface{ Unwrap() error }) })
	try(func() { _ = value.(string) })
	try(func() { _ = value.(io.Reader) })
	try(func() { _ = value.(*T) })
	try(func() { _ = m.(U) })
	try(func() { _ = m.(both) })
	try(func() { _ = m.(fmt.Stringer) })
	try(func() { _ = any(reader{}).(io.Reader) })
	try(func() { _ = any(capital{}).(unexported) })
	try(func() { _ = local().(T) })
	try(func() { _ = text.([]string) })
	try(func() { _ = text.(map[string]func(int, ...string) (error, bool)) })
	try(func() { _ = text.(struct{ a, b chan<- int }) })
	try(func() {
		_ = text.(interface {
			A()
			B()
		})
	})
	try(func() {
		switch v := text.(type) {
		case fmt.Stringer:
			fmt.Println(v)
		default:
			_ = v.(error)
		}
	})
}
