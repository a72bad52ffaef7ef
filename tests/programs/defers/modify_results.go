// run

// Deferred functions see and change named results, also after return set them.
package main

import (
	"errors"
	"fmt"
)

func a() (n int) {
	defer func() { n *= 2 }()
	return 21
}

func b() (s string, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("caught: %v", r)
		}
	}()
	s = "partial"
	panic("oops")
}

func c() int {
	n := 1
	defer func() { n = 100 }()
	return n
}

func d() (x, y int) {
	defer func() { x, y = y, x }()
	x = 5
	return x + 1, x * 10
}

func e() (arr [3]int, big struct{ v [40]int }) {
	defer func() { arr[1]++; big.v[39]++ }()
	arr[1] = 7
	return arr, big
}

func g() (n int) {
	for i := range 4 {
		defer func() { n = n*10 + i }()
	}
	return 0
}

func h() (err error) {
	defer func() { err = errors.Join(err, errors.New("second")) }()
	return errors.New("first")
}

func main() {
	fmt.Println(a())
	fmt.Println(b())
	fmt.Println(c())
	fmt.Println(d())
	x, y := e()
	fmt.Println(x, y.v[39], g())
	fmt.Printf("%q\n", h().Error())
}
