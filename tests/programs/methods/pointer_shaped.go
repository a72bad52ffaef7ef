// Structs and arrays of one pointer are an interface's data word themselves.
package main

import "fmt"

type T int

func (t *T) Pointer() int { *t++; return int(*t) }
func (t T) Value() int    { return int(t) }

type Both interface {
	Pointer() int
	Value() int
}

type Embeds struct{ *T }
type Deep struct{ Embeds }
type Chan struct{ c chan int }

func (c Chan) Value() int   { return cap(c.c) }
func (c Chan) Pointer() int { return len(c.c) }

type Array [1]map[string]int

func (a Array) Value() int   { return len(a[0]) }
func (a Array) Pointer() int { a[0]["x"] = 1; return a[0]["x"] }

type Holder struct{ Both }

func main() {
	t := T(42)
	for _, b := range []Both{&t, Embeds{&t}, &Embeds{&t}, Deep{Embeds{&t}}, &Deep{Embeds{&t}},
		Chan{make(chan int, 3)}, &Chan{}, Array{map[string]int{}}, Holder{&t}, Holder{Embeds{&t}}} {
		fmt.Printf("%T %d %d\n", b, b.Pointer(), b.Value())
		f, g := b.Pointer, Both.Value
		fmt.Println(f(), g(b))
	}
	defer func() { fmt.Println(recover()) }()
	var b Both = Embeds{}
	b.Value()
}
