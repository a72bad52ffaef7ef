package runtime

import "unsafe"

var cgoFunctions [3]unsafe.Pointer

// SetCgoTraceback says which C functions know about C code. There is no C code here, so nobody asks them.
func SetCgoTraceback(version int, traceback, context, symbolizer unsafe.Pointer) {
	if version != 0 {
		panic("unsupported version")
	}
	for i, function := range [...]unsafe.Pointer{traceback, context, symbolizer} {
		if old := cgoFunctions[i]; old != nil && old != function {
			panic("call SetCgoTraceback only once")
		}
		cgoFunctions[i] = function
	}
}
