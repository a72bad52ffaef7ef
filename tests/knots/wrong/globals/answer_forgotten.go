// knot GK017 at 13 32
// flags -leaks=watch

package main

import (
	"errors"
	"fmt"
	"runtime"
	"time"
)

var prices = make(chan int)

func lookUp(name string) (int, error) {
	if name == "" {
		return 0, errors.New("no name")
	}
	return len(name), nil
}

func quote(name string) {
	price, err := lookUp(name)
	if err != nil {
		return
	}
	prices <- price
}

func main() {
	go quote("")
	go func() { fmt.Println("price:", <-prices) }()
	for range 3 {
		time.Sleep(time.Millisecond)
		runtime.GC()
	}
}
