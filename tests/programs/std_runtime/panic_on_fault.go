// not under asan tsan

package main

import (
	"errors"
	"fmt"
	"runtime"
	"runtime/debug"
	"strings"
	"unsafe"
)

const nowhere = 0xdeadb000

//go:noinline
func at[T any](address uintptr) *T {
	return *(**T)(unsafe.Pointer(&address))
}

var (
	number  int
	words   [40]int
	list    []int
	text    string
	anyInt  any
	pointer *int
)

type pair struct{ a, b int }

type node struct {
	next  *node
	value int8
	rest  []byte
}

func try(what string, f func()) {
	defer func() {
		fault := recover()
		err, isError := fault.(runtime.Error)
		if !isError {
			fmt.Printf("%s: %v\n", what, fault)
			return
		}
		address := "none"
		var known interface{ Addr() uintptr }
		if errors.As(err, &known) {
			address = fmt.Sprintf("%#x", known.Addr())
			// Which word of several is touched first is nobody's business.
			if known.Addr()-nowhere < 1000 {
				address = "nowhere"
			}
		}
		fmt.Printf("%s: %T %v at %s\n", what, fault, err, address)
	}()
	f()
}

func main() {
	fmt.Println(debug.SetPanicOnFault(true), debug.SetPanicOnFault(true))
	try("int8", func() { number = int(*at[int8](nowhere)) })
	try("uint16", func() { number = int(*at[uint16](nowhere)) })
	try("int32", func() { number = int(*at[int32](nowhere)) })
	try("int", func() { number = *at[int](nowhere) })
	try("sum", func() { number += *at[int](nowhere) })
	try("float", func() { number = int(*at[float64](nowhere) * 2) })
	try("pointer", func() { pointer = *at[*int](nowhere) })
	try("string", func() { text = *at[string](nowhere) })
	try("slice", func() { list = *at[[]int](nowhere) })
	try("interface", func() { anyInt = *at[any](nowhere) })
	try("pair", func() { number = (*at[pair](nowhere)).b })
	try("array", func() { words = *at[[40]int](nowhere) })
	try("array to", func() { *at[[40]int](nowhere) = words })
	try("array zero", func() { *at[[40]int](nowhere) = [40]int{} })
	try("field", func() { number = int(at[node](nowhere).value) })
	try("element", func() { number = at[[8]int](nowhere)[number&1+3] })
	try("store 8", func() { *at[uint8](nowhere) = 3 })
	try("store 64", func() { *at[int](nowhere) = number })
	try("store pointer", func() { *at[*int](nowhere) = pointer })
	try("store string", func() { *at[string](nowhere) = text })
	try("increment", func() { *at[int](nowhere)++ })
	try("add", func() { *at[float64](nowhere) += 2 })
	bytes := unsafe.Slice(at[byte](nowhere), 100)
	ints := unsafe.Slice(at[int](nowhere), 100)
	try("byte", func() { number = int(bytes[5]) })
	try("byte to", func() { bytes[6] = 1 })
	try("word", func() { number = ints[5] })
	try("word to", func() { ints[6]++ })
	try("swap", func() { ints[6], ints[7] = ints[7], ints[6] })
	try("append", func() { list = append(ints[:7], 1) })
	try("copy from", func() { copy(make([]byte, 10), bytes[10:]) })
	try("copy to", func() { copy(bytes[20:], make([]byte, 10)) })
	try("copy words", func() { copy(words[:], ints) })
	try("clear", func() { clear(bytes) })
	try("to string", func() { text = string(bytes) })
	here := unsafe.String(at[byte](nowhere), 50)
	try("to bytes", func() { number = int([]byte(here)[number&1]) })
	try("rune", func() {
		for _, r := range here {
			number += int(r)
		}
	})
	try("character", func() { number = int(here[9]) })
	try("far", func() { number = *at[int](0xdeadbeefdeadb008) })
	try("first page", func() { number = *at[int](8) })
	try("last of it", func() { number = int(*at[byte](4095)) })
	try("behind it", func() { number = int(*at[byte](4096)) })
	try("nil", func() { number = *at[int](0) })

	try("again", func() {
		defer func() {
			fmt.Println("deferred", recover() != nil)
			*at[int](nowhere) = 2
		}()
		*at[int](nowhere) = 1
	})

	// Each goroutine asks for itself.
	done := make(chan bool)
	go func() { done <- debug.SetPanicOnFault(true) }()
	fmt.Println(<-done)
	for range 1000 {
		func() {
			defer func() { recover() }()
			number = ints[3]
		}()
	}
	fmt.Println(debug.SetPanicOnFault(false), debug.SetPanicOnFault(false), strings.ToUpper("ok"))
}
