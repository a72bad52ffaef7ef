// run
// exit 2

// Four panics, each in the deferred call of the one before.
package main

func f(n int) {
	defer func() {
		if n > 0 {
			f(n - 1)
		} else {
			panic("end")
		}
	}()
	panic(n)
}
func main() { f(3) }
