// run

// A method value copies its receiver when it is made; one on a pointer sees later changes.
package main

import "fmt"

type counter struct {
	n    int
	name string
}

func (c counter) value() int        { return c.n }
func (c *counter) inc() int         { c.n++; return c.n }
func (c counter) add(d int) counter { c.n += d; return c }

func main() {
	c := counter{1, "c"}
	value, inc := c.value, c.inc
	inc()
	inc()
	fmt.Println(value(), c.value(), c.n)
	add := c.add
	c.n = 100
	fmt.Println(add(1).n, c.add(1).n)
	p := &c
	pv := p.value
	p.n = 200
	fmt.Println(pv(), p.value())
	p = &counter{}
	fmt.Println(inc(), c.n, p.n)
	fs := []func() int{c.value, p.inc, c.inc, p.value, func() int { return -1 }}
	for _, f := range fs {
		fmt.Print(f(), " ")
	}
	fmt.Println()
	defer fmt.Println("deferred", c.value())
	defer func(f func() int) { fmt.Println(f()) }(c.value)
	c.n = 0
	var np *counter
	func() {
		defer func() { fmt.Println(recover() != nil) }()
		_ = np.value
	}()
	f := np.inc
	fmt.Println(f != nil)
}
