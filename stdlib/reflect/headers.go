package reflect

// StringHeader is how a string lies in memory: read through unsafe.Pointer, not written.
//
// Deprecated: unsafe.String and unsafe.StringData do it better.
type StringHeader struct {
	Data uintptr
	Len  int
}

// SliceHeader is how Go lays out a slice in memory: read through unsafe.Pointer, not written. (Slices
// are laid out in another way here; what is read is as if they were not.)
//
// Deprecated: unsafe.Slice and unsafe.SliceData do it better.
type SliceHeader struct {
	Data uintptr
	Len  int
	Cap  int
}
