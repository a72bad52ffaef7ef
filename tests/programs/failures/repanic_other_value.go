// run
// exit 2

// Another value after recovery.
package main

func main() {
	defer func() { recover(); panic("second") }()
	panic("first")
}
