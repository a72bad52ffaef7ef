// run

// Arguments of a go statement are evaluated at once, of every shape; methods, closures, interfaces.
package main

import "fmt"

type counter struct{ n int }

func (c *counter) add(k int, done chan<- int) { c.n += k; done <- c.n }
func (c counter) show(done chan<- int)        { done <- c.n * 100 }

type shower interface{ show(chan<- int) }

func wide(a int8, s string, f float64, xs []int, arr [3]int, big [40]int, e error, done chan<- string) {
	done <- fmt.Sprint(a, s, f, xs, arr, big[39], e)
}

func main() {
	done := make(chan int)
	c := &counter{1}
	go c.add(4, done)
	fmt.Println(<-done)
	go c.show(done)
	fmt.Println(<-done)
	var s shower = c
	go s.show(done)
	fmt.Println(<-done)
	f := c.show
	c.n = 9
	go f(done)
	fmt.Println(<-done)
	x := 3
	go func(v int) { done <- v }(x)
	x = 4
	fmt.Println(<-done)
	text := make(chan string)
	var big [40]int
	big[39] = 7
	go wide(-1, "s", 2.5, []int{1}, [3]int{4, 5, 6}, big, nil, text)
	big[39] = 0
	fmt.Println(<-text)
}
