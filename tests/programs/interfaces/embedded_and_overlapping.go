// run

// Interfaces built from others, overlapping methods, conversions between them.
package main

import "fmt"

type opener interface{ open() string }
type closer interface{ close() string }
type device interface {
	opener
	closer
	id() int
}
type both interface {
	device
	interface{ open() string }
}
type dev int

func (d dev) open() string  { return fmt.Sprint("open ", int(d)) }
func (d dev) close() string { return fmt.Sprint("close ", int(d)) }
func (d dev) id() int       { return int(d) }

func use(o opener) string {
	if c, ok := o.(closer); ok {
		return o.open() + ", " + c.close()
	}
	return o.open()
}

type onlyOpen struct{}

func (onlyOpen) open() string { return "only" }

func main() {
	var b both = dev(3)
	var d device = b
	var o opener = d
	fmt.Println(use(o), use(onlyOpen{}), o.(device).id(), d == device(b), o == opener(dev(3)))
	list := []opener{dev(1), onlyOpen{}, &onlyOpen{}, dev(2)}
	for _, o := range list {
		d, ok := o.(interface{ id() int })
		fmt.Print(ok, " ")
		if ok {
			fmt.Print(d.id(), " ")
		}
	}
	fmt.Println()
	f := d.open
	g := opener.open
	fmt.Println(f(), g(d), device.id(b))
}
