// run

// Embedded pointers, aliases, and types of other packages; promoted through an interface field.
package main

import (
	"fmt"
	"strings"
	"sync"
)

type engine struct{ hp int }

func (e *engine) start() string { e.hp++; return fmt.Sprint("engine ", e.hp) }

type motor = engine
type car struct {
	*motor
	sync.Mutex
	fmt.Stringer
	name string
}
type truck struct {
	car
	load []string
}
type label string

func (l label) String() string { return "label " + string(l) }

func main() {
	c := car{motor: &engine{10}, Stringer: label("c"), name: "car"}
	fmt.Println(c.start(), c.hp, c.String())
	t := truck{load: []string{"x"}}
	t.motor = c.motor
	t.Stringer = label("t")
	t.Lock()
	fmt.Println(t.start(), c.hp, t.TryLock(), t.String(), t.car.motor == c.motor)
	t.Unlock()
	var s interface {
		start() string
		fmt.Stringer
		sync.Locker
	} = &t
	s.Lock()
	fmt.Println(s.start(), s, t.TryLock())
	s.Unlock()
	f := (*truck).start
	fmt.Println(f(&t))
	buf := struct {
		*strings.Builder
		n int
	}{&strings.Builder{}, 0}
	fmt.Fprintf(buf, "%d-%s", 5, "x")
	buf.WriteString("!")
	fmt.Println(buf.String(), buf.Len())
}
