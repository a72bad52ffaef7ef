// Package debug looks at and steers the running program.
package debug

import (
	"os"
	"runtime"
)

// Stack is the calling goroutine's trace.
func Stack() []byte {
	buf := make([]byte, 1024)
	for {
		n := runtime.Stack(buf, false)
		if n < len(buf) {
			return buf[:n]
		}
		buf = make([]byte, 2*len(buf))
	}
}

func PrintStack() { os.Stderr.Write(Stack()) }

func releaseMemory()

// FreeOSMemory collects garbage and gives all free memory back to the system.
func FreeOSMemory() {
	runtime.GC()
	releaseMemory()
}

// SetGCPercent sets GOGC and returns the old value; negative turns collections off.
func SetGCPercent(percent int) int

// SetMemoryLimit sets GOMEMLIMIT in bytes, unless negative, and returns the old value.
func SetMemoryLimit(limit int64) int64

// SetPanicOnFault makes faults at addresses other than nil, which come of package unsafe and of mapped files,
// panics of the calling goroutine, which can be recovered, or the end of the program again. It returns the
// setting before.
func SetPanicOnFault(enabled bool) bool

// SetTraceback sets what GOTRACEBACK says, for the report that ends the program.
func SetTraceback(level string)

// SetMaxStack bounds a goroutine's stack in bytes and returns the old bound.
func SetMaxStack(bytes int) int
