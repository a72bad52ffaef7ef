// exit 2
// goknot run -explain=off

// Integer division by zero deep inside calls.
package main

import "fmt"

func div(a, b int) int { return a / b }

func depth(n int) int {
	if n == 0 {
		return div(1, n)
	}
	return depth(n-1) + 1
}

func main() {
	fmt.Println("going down")
	fmt.Println(depth(3))
}
