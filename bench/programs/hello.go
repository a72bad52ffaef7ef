// startup: as little as there is.
package main

import "fmt"

func main() { fmt.Println("hello") }
