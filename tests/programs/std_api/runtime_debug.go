// run
// What Go exports from runtime/debug, with Go's types (make_signatures.py).
package main

import "runtime/debug"

var _ func() = debug.FreeOSMemory
var _ func() = debug.PrintStack
var _ func(int) int = debug.SetGCPercent
var _ func(int) int = debug.SetMaxStack
var _ func(int64) int64 = debug.SetMemoryLimit
var _ func() []uint8 = debug.Stack

func main() {}

// Not there yet:
//   field BuildInfo.Deps
//   field BuildInfo.GoVersion
//   field BuildInfo.Main
//   field BuildInfo.Path
//   field BuildInfo.Settings
//   field BuildSetting.Key
//   field BuildSetting.Value
//   field GCStats.LastGC
//   field GCStats.NumGC
//   field GCStats.Pause
//   field GCStats.PauseEnd
//   field GCStats.PauseQuantiles
//   field GCStats.PauseTotal
//   field Module.Path
//   field Module.Replace
//   field Module.Sum
//   field Module.Version
//   func ParseBuildInfo
//   func ReadBuildInfo
//   func ReadGCStats
//   func SetCrashOutput
//   func SetMaxThreads
//   func SetPanicOnFault
//   func SetTraceback
//   func WriteHeapDump
//   method BuildInfo.String
//   type BuildInfo
//   type BuildSetting
//   type CrashOptions
//   type GCStats
//   type Module
