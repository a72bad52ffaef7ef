// run
// What Go exports from runtime, with Go's types (make_signatures.py).
package main

import "runtime"
import "unsafe"

const _ string = runtime.Compiler
const _ string = runtime.GOARCH
const _ string = runtime.GOOS
var _ *int64 = &new(runtime.BlockProfileRecord).Count
var _ *int64 = &new(runtime.BlockProfileRecord).Cycles
var _ *uintptr = &new(runtime.Frame).Entry
var _ *string = &new(runtime.Frame).File
var _ **runtime.Func = &new(runtime.Frame).Func
var _ *string = &new(runtime.Frame).Function
var _ *int = &new(runtime.Frame).Line
var _ *uintptr = &new(runtime.Frame).PC
var _ *int64 = &new(runtime.MemProfileRecord).AllocBytes
var _ *int64 = &new(runtime.MemProfileRecord).AllocObjects
var _ *int64 = &new(runtime.MemProfileRecord).FreeBytes
var _ *int64 = &new(runtime.MemProfileRecord).FreeObjects
var _ *[32]uintptr = &new(runtime.MemProfileRecord).Stack0
var _ *uint64 = &new(runtime.MemStats).Alloc
var _ *uint64 = &new(runtime.MemStats).BuckHashSys
var _ *bool = &new(runtime.MemStats).DebugGC
var _ *bool = &new(runtime.MemStats).EnableGC
var _ *uint64 = &new(runtime.MemStats).Frees
var _ *float64 = &new(runtime.MemStats).GCCPUFraction
var _ *uint64 = &new(runtime.MemStats).GCSys
var _ *uint64 = &new(runtime.MemStats).HeapAlloc
var _ *uint64 = &new(runtime.MemStats).HeapIdle
var _ *uint64 = &new(runtime.MemStats).HeapInuse
var _ *uint64 = &new(runtime.MemStats).HeapObjects
var _ *uint64 = &new(runtime.MemStats).HeapReleased
var _ *uint64 = &new(runtime.MemStats).HeapSys
var _ *uint64 = &new(runtime.MemStats).LastGC
var _ *uint64 = &new(runtime.MemStats).Lookups
var _ *uint64 = &new(runtime.MemStats).MCacheInuse
var _ *uint64 = &new(runtime.MemStats).MCacheSys
var _ *uint64 = &new(runtime.MemStats).MSpanInuse
var _ *uint64 = &new(runtime.MemStats).MSpanSys
var _ *uint64 = &new(runtime.MemStats).Mallocs
var _ *uint64 = &new(runtime.MemStats).NextGC
var _ *uint32 = &new(runtime.MemStats).NumForcedGC
var _ *uint32 = &new(runtime.MemStats).NumGC
var _ *uint64 = &new(runtime.MemStats).OtherSys
var _ *[256]uint64 = &new(runtime.MemStats).PauseEnd
var _ *[256]uint64 = &new(runtime.MemStats).PauseNs
var _ *uint64 = &new(runtime.MemStats).PauseTotalNs
var _ *uint64 = &new(runtime.MemStats).StackInuse
var _ *uint64 = &new(runtime.MemStats).StackSys
var _ *uint64 = &new(runtime.MemStats).Sys
var _ *uint64 = &new(runtime.MemStats).TotalAlloc
var _ *[32]uintptr = &new(runtime.StackRecord).Stack0
func _[T0 interface{}, T1 interface{}]() { var _ func(*T0, func(T1), T1) runtime.Cleanup = runtime.AddCleanup[T0, T1] }
var _ func([]runtime.BlockProfileRecord) (int, bool) = runtime.BlockProfile
var _ func() = runtime.Breakpoint
var _ func() []uint8 = runtime.CPUProfile
var _ func(int) (uintptr, string, int, bool) = runtime.Caller
var _ func(int, []uintptr) int = runtime.Callers
var _ func([]uintptr) *runtime.Frames = runtime.CallersFrames
var _ func(uintptr) *runtime.Func = runtime.FuncForPC
var _ func() = runtime.GC
var _ func(int) int = runtime.GOMAXPROCS
var _ func() string = runtime.GOROOT
var _ func() = runtime.Goexit
var _ func([]runtime.StackRecord) (int, bool) = runtime.GoroutineProfile
var _ func() = runtime.Gosched
var _ func(interface{}) = runtime.KeepAlive
var _ func() = runtime.LockOSThread
var _ func([]runtime.MemProfileRecord, bool) (int, bool) = runtime.MemProfile
var _ func([]runtime.BlockProfileRecord) (int, bool) = runtime.MutexProfile
var _ func() int = runtime.NumCPU
var _ func() int64 = runtime.NumCgoCall
var _ func() int = runtime.NumGoroutine
var _ func(*runtime.MemStats) = runtime.ReadMemStats
var _ func() []uint8 = runtime.ReadTrace
var _ func(int) = runtime.SetBlockProfileRate
var _ func(int) = runtime.SetCPUProfileRate
var _ func(int, unsafe.Pointer, unsafe.Pointer, unsafe.Pointer) = runtime.SetCgoTraceback
var _ func() = runtime.SetDefaultGOMAXPROCS
var _ func(interface{}, interface{}) = runtime.SetFinalizer
var _ func(int) int = runtime.SetMutexProfileFraction
var _ func([]uint8, bool) int = runtime.Stack
var _ func() error = runtime.StartTrace
var _ func() = runtime.StopTrace
var _ func([]runtime.StackRecord) (int, bool) = runtime.ThreadCreateProfile
var _ func() = runtime.UnlockOSThread
var _ func() string = runtime.Version
var _ func(*runtime.BlockProfileRecord) []uintptr = (*runtime.BlockProfileRecord).Stack
var _ func(runtime.Cleanup) = (runtime.Cleanup).Stop
var _ func(runtime.Error) string = (runtime.Error).Error
var _ func(runtime.Error) = (runtime.Error).RuntimeError
var _ func(*runtime.Frames) (runtime.Frame, bool) = (*runtime.Frames).Next
var _ func(*runtime.Func) uintptr = (*runtime.Func).Entry
var _ func(*runtime.Func, uintptr) (string, int) = (*runtime.Func).FileLine
var _ func(*runtime.Func) string = (*runtime.Func).Name
var _ func(*runtime.MemProfileRecord) int64 = (*runtime.MemProfileRecord).InUseBytes
var _ func(*runtime.MemProfileRecord) int64 = (*runtime.MemProfileRecord).InUseObjects
var _ func(*runtime.MemProfileRecord) []uintptr = (*runtime.MemProfileRecord).Stack
var _ func(*runtime.PanicNilError) string = (*runtime.PanicNilError).Error
var _ func(*runtime.PanicNilError) = (*runtime.PanicNilError).RuntimeError
var _ func(*runtime.Pinner, interface{}) = (*runtime.Pinner).Pin
var _ func(*runtime.Pinner) = (*runtime.Pinner).Unpin
var _ func(*runtime.StackRecord) []uintptr = (*runtime.StackRecord).Stack
var _ func(*runtime.TypeAssertionError) string = (*runtime.TypeAssertionError).Error
var _ func(*runtime.TypeAssertionError) = (*runtime.TypeAssertionError).RuntimeError
var _ runtime.BlockProfileRecord
var _ runtime.Cleanup
var _ runtime.Frame
var _ runtime.Frames
var _ runtime.Func
var _ runtime.MemProfileRecord
var _ runtime.MemStats
var _ runtime.PanicNilError
var _ runtime.Pinner
var _ runtime.StackRecord
var _ runtime.TypeAssertionError
var _ = map[bool]int{false: 0, runtime.Compiler == "gc": 1}
var _ = map[bool]int{false: 0, runtime.GOARCH == "amd64": 1}
var _ = map[bool]int{false: 0, runtime.GOOS == "linux": 1}
var _ *int = &runtime.MemProfileRate

func main() {}
