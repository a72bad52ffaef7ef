// A seed is a number.
// goknot run -seed=often
// exit 2
package main

func main() {}
