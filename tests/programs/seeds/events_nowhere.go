// The event log has to be writable.
// goknot run -events /nowhere/at/all
// exit 2
package main

func main() {}
