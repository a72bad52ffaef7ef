// A run that repeats has one worker.
// goknot run -seed 1 -workers 4
// exit 2
package main

func main() {}
