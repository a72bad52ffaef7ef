// run

// Integer division by zero panics in every width; floats give infinities.
package main

import "fmt"

func try(name string, f func() any) {
	defer func() {
		if r := recover(); r != nil {
			_, isRuntime := r.(interface{ RuntimeError() })
			fmt.Println(name, "panics:", r, isRuntime)
		}
	}()
	fmt.Println(name, f())
}

func main() {
	var i8 int8
	var u16 uint16
	var i32 int32
	var u64 uint64
	var i int
	var f float64
	var c complex128
	try("int8", func() any { return 1 / i8 })
	try("uint16", func() any { return 1 % u16 })
	try("int32", func() any { return 1 % i32 })
	try("uint64", func() any { return 1 / u64 })
	try("int", func() any { i = 5; j := 0; i /= j; return i })
	try("remains", func() any { return i })
	try("float", func() any { return []float64{1 / f, -1 / f, f / f} })
	try("complex", func() any { return (1 + 2i) / c })
}
