// errorcheck
package main

import (
	"fmt"
	"os" // ERROR "\"os\" imported and not used"
)

func main() {
	x := 1        // ERROR "declared and not used: x"
	fmt.Println(y) // ERROR "undefined: y"
}
