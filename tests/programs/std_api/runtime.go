// run
// What Go exports from runtime, with Go's types (make_signatures.py).
package main

import "runtime"

const _ string = runtime.Compiler
const _ string = runtime.GOARCH
const _ string = runtime.GOOS
var _ *uintptr = &new(runtime.Frame).Entry
var _ *string = &new(runtime.Frame).File
var _ **runtime.Func = &new(runtime.Frame).Func
var _ *string = &new(runtime.Frame).Function
var _ *int = &new(runtime.Frame).Line
var _ *uintptr = &new(runtime.Frame).PC
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
func _[T0 interface{}, T1 interface{}]() { var _ func(*T0, func(T1), T1) runtime.Cleanup = runtime.AddCleanup[T0, T1] }
var _ func() = runtime.Breakpoint
var _ func(int) (uintptr, string, int, bool) = runtime.Caller
var _ func(int, []uintptr) int = runtime.Callers
var _ func([]uintptr) *runtime.Frames = runtime.CallersFrames
var _ func(uintptr) *runtime.Func = runtime.FuncForPC
var _ func() = runtime.GC
var _ func(int) int = runtime.GOMAXPROCS
var _ func() string = runtime.GOROOT
var _ func() = runtime.Goexit
var _ func() = runtime.Gosched
var _ func(interface{}) = runtime.KeepAlive
var _ func() = runtime.LockOSThread
var _ func() int = runtime.NumCPU
var _ func() int64 = runtime.NumCgoCall
var _ func() int = runtime.NumGoroutine
var _ func(*runtime.MemStats) = runtime.ReadMemStats
var _ func() = runtime.SetDefaultGOMAXPROCS
var _ func(interface{}, interface{}) = runtime.SetFinalizer
var _ func([]uint8, bool) int = runtime.Stack
var _ func() = runtime.UnlockOSThread
var _ func() string = runtime.Version
var _ func(runtime.Cleanup) = (runtime.Cleanup).Stop
var _ func(runtime.Error) string = (runtime.Error).Error
var _ func(runtime.Error) = (runtime.Error).RuntimeError
var _ func(*runtime.Frames) (runtime.Frame, bool) = (*runtime.Frames).Next
var _ func(*runtime.Func) uintptr = (*runtime.Func).Entry
var _ func(*runtime.Func, uintptr) (string, int) = (*runtime.Func).FileLine
var _ func(*runtime.Func) string = (*runtime.Func).Name
var _ func(*runtime.PanicNilError) string = (*runtime.PanicNilError).Error
var _ func(*runtime.PanicNilError) = (*runtime.PanicNilError).RuntimeError
var _ func(*runtime.Pinner, interface{}) = (*runtime.Pinner).Pin
var _ func(*runtime.Pinner) = (*runtime.Pinner).Unpin
var _ func(*runtime.TypeAssertionError) string = (*runtime.TypeAssertionError).Error
var _ func(*runtime.TypeAssertionError) = (*runtime.TypeAssertionError).RuntimeError
var _ runtime.Cleanup
var _ runtime.Frame
var _ runtime.Frames
var _ runtime.Func
var _ runtime.MemStats
var _ runtime.PanicNilError
var _ runtime.Pinner
var _ runtime.TypeAssertionError
var _ = map[bool]int{false: 0, runtime.Compiler == "gc": 1}
var _ = map[bool]int{false: 0, runtime.GOARCH == "amd64": 1}
var _ = map[bool]int{false: 0, runtime.GOOS == "linux": 1}
var _ *int = &runtime.MemProfileRate

func main() {}

// Not there yet:
//   field BlockProfileRecord.Count
//   field BlockProfileRecord.Cycles
//   field MemProfileRecord.AllocBytes
//   field MemProfileRecord.AllocObjects
//   field MemProfileRecord.FreeBytes
//   field MemProfileRecord.FreeObjects
//   field MemProfileRecord.Stack0
//   field StackRecord.Stack0
//   func BlockProfile
//   func CPUProfile
//   func GoroutineProfile
//   func MemProfile
//   func MutexProfile
//   func ReadTrace
//   func SetBlockProfileRate
//   func SetCPUProfileRate
//   func SetCgoTraceback
//   func SetMutexProfileFraction
//   func StartTrace
//   func StopTrace
//   func ThreadCreateProfile
//   method BlockProfileRecord.Stack
//   method MemProfileRecord.InUseBytes
//   method MemProfileRecord.InUseObjects
//   method MemProfileRecord.Stack
//   method StackRecord.Stack
//   type BlockProfileRecord
//   type MemProfileRecord
//   type StackRecord
