// There are two clocks.
// goknot run -seed 1 -clock fast
// exit 2
package main

func main() {}
