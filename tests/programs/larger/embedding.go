// run

// Embedded structs, pointers and interfaces: promotion, shadowing, wrappers, method values and
// expressions through them.
package main

import (
	"errors"
	"fmt"
	"io"
	"sort"
	"strings"
	"sync"
)

type Animal interface {
	Name() string
	Sound() string
}

type Base struct {
	name string
	legs int
}

func (b Base) Name() string      { return b.name }
func (b *Base) Rename(to string) { b.name = to }
func (b Base) Legs() int         { return b.legs }
func (b *Base) self() *Base      { return b }

type Dog struct {
	Base
	tricks []string
}

func (d Dog) Sound() string      { return "woof" }
func (d *Dog) Learn(t ...string) { d.tricks = append(d.tricks, t...) }
func (d Dog) String() string     { return fmt.Sprintf("%s knows %q", d.Name(), d.tricks) }

type Puppy struct {
	*Dog
	age int
}

func (p Puppy) Sound() string { return strings.ToUpper(p.Dog.Sound()[:1]) + "ip" }

type Loud struct{ Animal }

func (l Loud) Sound() string { return strings.ToUpper(l.Animal.Sound()) + "!" }

type Twice struct {
	Loud
	times int
}

func (t Twice) Sound() string { return strings.Repeat(t.Loud.Sound(), t.times) }

// Two ways down to X at one depth: only the shallower one counts.
type L1 struct{ X, Y int }
type L2 struct {
	L1
	X string
}
type R2 struct{ Y float64 }
type Both struct {
	L2
	*R2
}

type Counter struct {
	sync.Mutex
	counts map[string]int
}

func (c *Counter) Add(key string) int {
	c.Lock()
	defer c.Unlock()
	if c.counts == nil {
		c.counts = make(map[string]int)
	}
	c.counts[key]++
	return c.counts[key]
}

type countingReader struct {
	io.Reader
	calls, bytes int
}

func (r *countingReader) Read(p []byte) (n int, err error) {
	n, err = r.Reader.Read(p)
	r.calls++
	r.bytes += n
	return
}

type byLength struct{ sort.StringSlice }

func (b byLength) Less(i, j int) bool {
	x, y := b.StringSlice[i], b.StringSlice[j]
	return len(x) < len(y) || len(x) == len(y) && b.StringSlice.Less(i, j)
}

type NotFound struct {
	error
	key string
}

func (n NotFound) Unwrap() error { return n.error }

type generic[T any] struct {
	value T
}

func (g *generic[T]) Set(v T) { g.value = v }
func (g generic[T]) Get() T   { return g.value }

type Settings struct {
	generic[map[string]int]
	*generic2[Word]
}

type generic2[T fmt.Stringer] struct{ list []T }

func (g *generic2[T]) Append(v ...T) int { g.list = append(g.list, v...); return len(g.list) }

type Handler func(string) string

func (h Handler) Handle(s string) string { return h(s) }

type Server struct {
	Handler
	fmt.Stringer
}

func describe(a Animal) string { return a.Name() + " says " + a.Sound() }

func main() {
	d := &Dog{Base: Base{"Rex", 4}}
	p := Puppy{Dog: d, age: 1}
	p.Learn("sit", "stay")
	p.Rename("Max")
	fmt.Println(d, p.Legs(), p.name, p.Dog.Base.name)
	for _, a := range []Animal{d, *d, p, &p, Loud{d}, Twice{Loud{p}, 2}, &Twice{Loud{Loud{d}}, 1}} {
		fmt.Printf("%T: %s\n", a, describe(a))
	}

	rename := d.Rename
	name := d.Name
	rename("Bo")
	fmt.Println(name(), d.Name(), Dog.Name(*d), (*Dog).Name(d), Puppy.Name(p), (*Puppy).Legs(&p), Animal.Name(p))
	sound := Animal.Sound
	fmt.Println(sound(Loud{p}), Loud.Name(Loud{d}), p.self() == &d.Base)

	b := Both{L2{L1{1, 2}, "x"}, nil}
	fmt.Println(b.X, b.L1.X, b.L1.Y)
	b.R2 = &R2{2.5}
	fmt.Println(b.R2.Y, b.L2.Y)

	var c Counter
	for _, k := range []string{"a", "b", "a"} {
		c.Add(k)
	}
	fmt.Println(c.counts, c.Add("a"))

	r := &countingReader{Reader: strings.NewReader(strings.Repeat("x", 1000))}
	all, err := io.ReadAll(io.LimitReader(r, 700))
	fmt.Println(len(all), err, r.bytes, r.calls > 1)

	list := byLength{sort.StringSlice{"ccc", "a", "bb", "aa", "dddd", ""}}
	sort.Sort(list)
	fmt.Printf("%q\n", list.StringSlice)

	err = NotFound{errors.New("no such key"), "k"}
	wrapped := fmt.Errorf("get: %w", err)
	var nf NotFound
	fmt.Println(wrapped, errors.As(wrapped, &nf), nf.key, nf.Error())

	s := Settings{generic2: &generic2[Word]{}}
	s.Set(map[string]int{"depth": 3})
	s.Get()["depth"]++
	fmt.Println(s.Get(), s.Append("a", "b"), s.list)

	srv := Server{Handler: strings.ToTitle}
	fmt.Println(srv.Handle("hello"), srv.Stringer == nil)
	handle := srv.Handle
	srv.Handler = nil
	fmt.Println(handle("kept"))
	defer func() {
		fmt.Println("recovered:", recover())
		var broken Loud
		defer func() { fmt.Println("recovered:", recover()) }()
		fmt.Println(broken.Name())
	}()
	fmt.Println(srv.String())
}

type Word string

func (w Word) String() string { return "<" + string(w) + ">" }
