// Only a seeded run has another clock.
// goknot run -clock virtual
// exit 2
package main

func main() {}
