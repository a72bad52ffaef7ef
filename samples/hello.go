// The shortest way to see that everything works.
package main

import "fmt"

func main() {
	fmt.Println("hello from GoKnot")
}
