// run
// exit 2

// More than a hundred frames: those in the middle are left out.
package main

func f(n int) {
	if n == 0 {
		panic("deep")
	}
	f(n - 1)
}
func main() { f(150) }
