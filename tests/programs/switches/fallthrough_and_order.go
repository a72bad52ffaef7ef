// run

// Cases are tried in order, evaluated only as far as needed; fallthrough skips the test.
package main

import "fmt"

func ev(s string, v int) int { fmt.Print(s, " "); return v }

func main() {
	for i := range 5 {
		switch ev("tag", i) {
		case ev("zero", 0), ev("one", 1):
			fmt.Print("small ")
			fallthrough
		case ev("two", 2):
			fmt.Print("fell or two ")
		default:
			fmt.Print("default ")
			fallthrough
		case ev("three", 3):
			fmt.Print("three ")
		}
		fmt.Println()
	}
	switch x := 5; {
	case x > 3:
		fmt.Println("big")
	case x > 1:
		fmt.Println("medium")
	}
	switch {
	default:
		fmt.Println("only default")
	}
	switch s := "b"; s {
	case "a", "b":
		if s == "b" {
			break
		}
		fmt.Println("never")
	}
	switch f := 2.5; f {
	case 5.0 / 2:
		fmt.Println("float")
	}
	var e any = 3
	switch e {
	case "3":
		fmt.Println("string")
	case 3.0:
		fmt.Println("float")
	case 3:
		fmt.Println("int")
	}
	switch p := [2]int{1, 2}; p {
	case [2]int{1, 2}:
		fmt.Println("array")
	}
	switch true {
	case false:
	case len("x") == 1:
		fmt.Println("true")
	}
	switch {
	}
	switch ev("empty", 1) {
	}
	fmt.Println()
}
