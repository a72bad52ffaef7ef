package main

import "fmt"

// missing is written elsewhere; nothing ever calls it.
func missing(x int) int

const wide = 1 << 40

func choose(x int) int {
	if wide < 100 {
		return missing(x)
	}
	switch wide >> 38 {
	case 1, 2:
		return missing(1)
	case 4:
		return x
	default:
		return missing(2)
	}
}

func main() { fmt.Println(choose(7)) }
