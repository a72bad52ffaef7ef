// run
// exit 2

// A nil dereference raised again keeps its signal.
package main

func main() {
	defer func() { r := recover(); panic(r) }()
	var p *int
	*p = 1
}
