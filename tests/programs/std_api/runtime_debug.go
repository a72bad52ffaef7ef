// run
// What Go exports from runtime/debug, with Go's types (make_signatures.py).
package main

import "os"
import "runtime/debug"
import "time"

var _ *[]*debug.Module = &new(debug.BuildInfo).Deps
var _ *string = &new(debug.BuildInfo).GoVersion
var _ *debug.Module = &new(debug.BuildInfo).Main
var _ *string = &new(debug.BuildInfo).Path
var _ *[]debug.BuildSetting = &new(debug.BuildInfo).Settings
var _ *string = &new(debug.BuildSetting).Key
var _ *string = &new(debug.BuildSetting).Value
var _ *time.Time = &new(debug.GCStats).LastGC
var _ *int64 = &new(debug.GCStats).NumGC
var _ *[]time.Duration = &new(debug.GCStats).Pause
var _ *[]time.Time = &new(debug.GCStats).PauseEnd
var _ *[]time.Duration = &new(debug.GCStats).PauseQuantiles
var _ *time.Duration = &new(debug.GCStats).PauseTotal
var _ *string = &new(debug.Module).Path
var _ **debug.Module = &new(debug.Module).Replace
var _ *string = &new(debug.Module).Sum
var _ *string = &new(debug.Module).Version
var _ func() = debug.FreeOSMemory
var _ func(string) (*debug.BuildInfo, error) = debug.ParseBuildInfo
var _ func() = debug.PrintStack
var _ func() (*debug.BuildInfo, bool) = debug.ReadBuildInfo
var _ func(*debug.GCStats) = debug.ReadGCStats
var _ func(*os.File, debug.CrashOptions) error = debug.SetCrashOutput
var _ func(int) int = debug.SetGCPercent
var _ func(int) int = debug.SetMaxStack
var _ func(int) int = debug.SetMaxThreads
var _ func(int64) int64 = debug.SetMemoryLimit
var _ func(bool) bool = debug.SetPanicOnFault
var _ func(string) = debug.SetTraceback
var _ func() []uint8 = debug.Stack
var _ func(uintptr) = debug.WriteHeapDump
var _ func(*debug.BuildInfo) string = (*debug.BuildInfo).String
var _ debug.BuildInfo
var _ debug.BuildSetting
var _ debug.CrashOptions
var _ debug.GCStats
var _ debug.Module

func main() {}
