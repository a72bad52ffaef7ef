// run

// The %T of every kind of type.
package main

import (
	"errors"
	"fmt"
	"io"
)

type point struct{ x, y int }
type named map[string]*point
type iface interface{ m(int) error }

func (p point) m(int) error { return nil }

func main() {
	var e error
	for _, v := range []any{1, 'x', "s", 1.5, float32(1), 1i, true, nil, byte(1), uintptr(1), []int{}, [3]string{}, map[string][]bool{},
		new(int), new(*point), point{}, &point{}, named{}, struct{}{}, struct {
			A int `json:"a"`
			b *point
		}{}, func() {}, func(int, ...string) (bool, error) { return false, nil }, make(chan int), make(<-chan []int), make(chan<- func()),
		make(chan (<-chan int)), []any{}, []iface{}, map[point]iface{}, point.m, (&point{}).m, &e, errors.New("x"), fmt.Errorf("%w", io.EOF),
		[]struct{ point }{}, []interface{ String() string }{}, func(func(int) bool) {}, [][2]map[int8]chan bool{}} {
		fmt.Printf("%T\n", v)
	}
}
