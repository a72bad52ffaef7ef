// exit 2
// goknot run -explain=off

// An error of which there is one value only is raised again while it is recovered from: that is one
// line, as if it had been the same panic.
package main

func divide(a, b int) int { return a / b }

func main() {
	defer func() {
		recover()
		divide(2, 0)
	}()
	divide(1, 0)
}
