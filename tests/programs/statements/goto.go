// run

// Goto forward and backward, out of blocks, and as a state machine.
package main

import "fmt"

func collatz(n int) (steps int) {
again:
	if n == 1 {
		return
	}
	steps++
	if n%2 == 0 {
		n /= 2
		goto again
	}
	n = 3*n + 1
	goto again
}

func match(s string) bool {
	i := 0
start:
	if i == len(s) {
		goto reject
	}
	switch s[i] {
	case 'a':
		i++
		goto inA
	default:
		goto reject
	}
inA:
	if i == len(s) {
		goto reject
	}
	if s[i] == 'b' {
		i++
		if i == len(s) {
			goto accept
		}
		goto start
	}
	goto reject
accept:
	return true
reject:
	return false
}

func main() {
	fmt.Println(collatz(1), collatz(7), collatz(27))
	for _, s := range []string{"ab", "abab", "aba", "", "ba"} {
		fmt.Print(match(s), " ")
	}
	fmt.Println()
	for i := range 3 {
		for j := range 3 {
			if i*j == 2 {
				fmt.Println("found", i, j)
				goto out
			}
		}
	}
out:
	var fs []func() int
	i := 0
next:
	x := i * 10
	fs = append(fs, func() int { x++; return x })
	if i++; i < 3 {
		goto next
	}
	fmt.Println(fs[0](), fs[0](), fs[1](), fs[2]())
}
