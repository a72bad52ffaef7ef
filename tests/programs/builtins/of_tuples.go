// Built-in functions whose arguments are the results of one call.
package main

import (
	"fmt"
	"unsafe"
)

func three() (int16, float64, string)       { return -42, 42, "x" }
func parts() (float64, float64)             { return 5, 7 }
func narrow() (float32, float32)            { return 1.5, -2 }
func words() ([]string, string, string)     { return []string{"foo"}, "bar", "baz" }
func one() ([]int, int)                     { return []int{1}, 2 }
func any3() ([]any, int, error)             { return nil, 7, fmt.Errorf("e") }
func texts() (string, string, string)       { return "pear", "apple", "plum" }
func numbers() (float64, float64)           { return 2.5, -1 }
func entry(m map[any]int) (map[any]int, int) { return m, 1 }

var bytes = []byte("12345")

func copyBytes() ([]byte, []byte)    { return bytes, []byte("abc") }
func copyString() ([]byte, string)   { return bytes[3:], "xyz" }
func place() (*byte, int)            { return &bytes[1], 2 }
func start() (unsafe.Pointer, int)   { return unsafe.Pointer(&bytes[0]), 2 }

func main() {
	print(three())
	println(three())
	fmt.Println(complex(parts()), complex(narrow()))
	fmt.Println(append(words()))
	fmt.Println(append(one()))
	fmt.Println(append(any3()))
	fmt.Println(min(texts()), max(texts()), min(numbers()), max(numbers()))
	fmt.Println(copy(copyBytes()), string(bytes))
	copy(copyString())
	fmt.Println(string(bytes))
	m := map[any]int{1: 1, "1": 2}
	delete(entry(m))
	fmt.Println(m)
	fmt.Println(unsafe.Slice(place()), unsafe.String(place()), *(*byte)(unsafe.Add(start())))
	defer println(three())
	defer delete(entry(m))
	defer copy(copyString())
}
