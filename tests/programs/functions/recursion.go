// run

// Recursion of many kinds: Ackermann, Hanoi, mutual, deep, with large frames.
package main

import "fmt"

func ack(m, n int) int {
	if m == 0 {
		return n + 1
	}
	if n == 0 {
		return ack(m-1, 1)
	}
	return ack(m-1, ack(m, n-1))
}

func hanoi(n int, a, b, c string, move func(string, string)) {
	if n == 0 {
		return
	}
	hanoi(n-1, a, c, b, move)
	move(a, c)
	hanoi(n-1, b, a, c, move)
}

func deep(n int) int {
	if n == 0 {
		return 0
	}
	return 1 + deep(n-1)
}

func wide(n int) (r [32]int) {
	if n == 0 {
		return
	}
	r = wide(n - 1)
	r[n%32] += n
	return
}

func gcd(a, b int) int {
	if b == 0 {
		return a
	}
	return gcd(b, a%b)
}

func main() {
	fmt.Println(ack(2, 3), gcd(1071, 462))
	moves, last := 0, ""
	hanoi(8, "A", "B", "C", func(from, to string) { moves++; last = from + to })
	fmt.Println(moves, last, deep(5000))
	r := wide(1000)
	fmt.Println(r[0], r[31])
	var queens func(row int, cols, d1, d2 uint) int
	queens = func(row int, cols, d1, d2 uint) (n int) {
		if row == 6 {
			return 1
		}
		for free := ^(cols | d1 | d2) & 63; free != 0; free &= free - 1 {
			bit := free & -free
			n += queens(row+1, cols|bit, (d1|bit)<<1, (d2|bit)>>1)
		}
		return
	}
	fmt.Println(queens(0, 0, 0, 0))
}
