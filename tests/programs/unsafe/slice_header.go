package main

import (
	"fmt"
	"unsafe"
)

type header struct {
	data     unsafe.Pointer
	len, cap int
}

type words struct {
	data     uintptr
	len, cap int
}

// bytesOf shares the memory of a string.
func bytesOf(s string) []byte {
	return *(*[]byte)(unsafe.Pointer(&struct {
		string
		Cap int
	}{s, len(s)}))
}

func stringOf(b []byte) string { return *(*string)(unsafe.Pointer(&b)) }

type pair[T any] struct{ a, b T }

func count[T any](s []T) (length, capacity int) {
	h := *(*header)(unsafe.Pointer(&s))
	return h.len, (*words)(unsafe.Pointer(&s)).cap
}

func main() {
	b := []byte("hello, world")
	s := stringOf(b)
	b[0] = 'J'
	fmt.Println(s, len(s))

	shared := bytesOf("constant text")
	fmt.Println(string(shared), len(shared), cap(shared))
	fmt.Println(len(*(*[]byte)(unsafe.Pointer(&s))))

	raw := *(*[3]uintptr)(unsafe.Pointer(&b))
	fmt.Println(raw[0] == uintptr(unsafe.Pointer(&b[0])), raw[1], raw[2] >= 12)

	part := b[3:5:9]
	fmt.Println((*header)(unsafe.Pointer(&part)).len, (*header)(unsafe.Pointer(&part)).cap)
	for i := 1; i < 3; i++ {
		fmt.Println((*[3]uintptr)(unsafe.Pointer(&part))[i])
	}
	fmt.Println((*header)(unsafe.Pointer(&part)).data == unsafe.Pointer(&b[3]))

	made := *(*[]int32)(unsafe.Pointer(&words{uintptr(unsafe.Pointer(&[4]int32{1, 2, 3, 4})), 2, 4}))
	fmt.Println(len(made), cap(made))

	fmt.Println(count(make([]pair[string], 3, 7)))
	fmt.Println(count([]int(nil)))

	// Slices of other elements.
	halves := *(*[]uint8)(unsafe.Pointer(&part))
	fmt.Println(string(halves))

	defer func() { fmt.Println(recover()) }()
	var none *[]byte
	fmt.Println(*(*string)(unsafe.Pointer(none)))
}
