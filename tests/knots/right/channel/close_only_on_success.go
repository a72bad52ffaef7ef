package main

import (
	"errors"
	"fmt"
)

var errShort = errors.New("short read")

func read(limit int, lines chan<- string) error {
	defer close(lines)
	for i := range 5 {
		if i == limit {
			return errShort
		}
		lines <- fmt.Sprint("line ", i)
	}
	return nil
}

func main() {
	lines := make(chan string, 2)
	go read(3, lines)
	n := 0
	for line := range lines {
		n += len(line)
	}
	fmt.Println(n)
}
