// exit 2

// A panic with an error of one's own prints what Error says.
package main

import "fmt"

type failure struct{ code int }

func (f *failure) Error() string { return fmt.Sprintf("failure with code %d", f.code) }

func main() {
	fmt.Println("about to fail")
	panic(&failure{17})
}
