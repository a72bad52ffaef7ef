// run

// Closures over the same variable see each other's writes.
package main

import "fmt"

func account(balance int) (deposit func(int), withdraw func(int) error, get func() int) {
	deposit = func(n int) { balance += n }
	withdraw = func(n int) error {
		if n > balance {
			return fmt.Errorf("need %d more", n-balance)
		}
		balance -= n
		return nil
	}
	get = func() int { return balance }
	return
}

func fib() func() int {
	a, b := 0, 1
	return func() int {
		defer func() { a, b = b, a+b }()
		return a
	}
}

func main() {
	d, w, g := account(10)
	d(5)
	fmt.Println(w(100), w(12), g())
	d2, _, g2 := account(1)
	d2(1)
	fmt.Println(g(), g2())
	f, h := fib(), fib()
	for range 10 {
		fmt.Print(f(), " ")
	}
	fmt.Println(h(), h(), h())
	x := 1
	double := func() { x *= 2 }
	apply := func(f func(), n int) {
		for range n {
			f()
		}
	}
	apply(double, 5)
	x++
	apply(double, 1)
	fmt.Println(x)
	s := []int{1}
	grow := func() { s = append(s, len(s)+1) }
	apply(grow, 3)
	fmt.Println(s)
}
