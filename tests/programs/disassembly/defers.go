// goknot dis
//
// A function that defers runs what it deferred at its one end, and results that deferred calls may
// change lie in variables.
package main

func release(n int) {}

func one(n int) {
	defer release(n)
	release(n + 1)
}

func result(n int) (r int) {
	defer func() { r++ }()
	if n > 0 {
		return n
	}
	return -n
}

func recovered() (err any) {
	defer func() { err = recover() }()
	panic("x")
}

func main() {}
