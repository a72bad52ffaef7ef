// exit 2

// Writing to a nil map ends the program.
package main

import "fmt"

type registry struct{ byName map[string]int }

func (r *registry) register(n string) { r.byName[n] = len(r.byName) }

func main() {
	var r registry
	fmt.Println(len(r.byName))
	r.register("x")
}
