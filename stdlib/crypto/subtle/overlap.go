package subtle

import "unsafe"

// overlaps: the two share memory, and not from the first byte on. They are equally long and not empty.
func overlaps(a, b []byte) bool {
	first, second := uintptr(unsafe.Pointer(&a[0])), uintptr(unsafe.Pointer(&b[0]))
	length := uintptr(len(a))
	return first != second && first < second+length && second < first+length
}
