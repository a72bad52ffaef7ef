// run

// A closed channel gives what is left, then zero values with ok false, of every type.
package main

import "fmt"

type point struct {
	x, y int8
	name string
}

type big struct{ a [40]int }

func main() {
	ints := make(chan int, 2)
	ints <- 7
	close(ints)
	v, ok := <-ints
	fmt.Println(v, ok)
	v, ok = <-ints
	fmt.Println(v, ok)

	points := make(chan point, 1)
	points <- point{1, -2, "p"}
	close(points)
	p, ok := <-points
	fmt.Println(p, ok)
	p, ok = <-points
	fmt.Println(p, ok)

	bigs := make(chan big, 1)
	var b big
	b.a[39] = 5
	bigs <- b
	b.a[39] = 6 // the channel holds a copy
	close(bigs)
	c := <-bigs
	fmt.Println(c.a[39], (<-bigs).a[39])

	faces := make(chan any, 3)
	faces <- "s"
	faces <- nil
	close(faces)
	fmt.Println(<-faces, <-faces, <-faces)
}
