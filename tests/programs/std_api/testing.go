// run
// What Go exports from testing, with Go's types (make_signatures.py).
package main

import "context"
import "io"
import "testing"
import "time"

var _ *int = &new(testing.B).N
var _ *int64 = &new(testing.BenchmarkResult).Bytes
var _ *map[string]float64 = &new(testing.BenchmarkResult).Extra
var _ *uint64 = &new(testing.BenchmarkResult).MemAllocs
var _ *uint64 = &new(testing.BenchmarkResult).MemBytes
var _ *int = &new(testing.BenchmarkResult).N
var _ *time.Duration = &new(testing.BenchmarkResult).T
var _ *map[string][]testing.CoverBlock = &new(testing.Cover).Blocks
var _ *map[string][]uint32 = &new(testing.Cover).Counters
var _ *string = &new(testing.Cover).CoveredPackages
var _ *string = &new(testing.Cover).Mode
var _ *uint16 = &new(testing.CoverBlock).Col0
var _ *uint16 = &new(testing.CoverBlock).Col1
var _ *uint32 = &new(testing.CoverBlock).Line0
var _ *uint32 = &new(testing.CoverBlock).Line1
var _ *uint16 = &new(testing.CoverBlock).Stmts
var _ *func(*testing.B) = &new(testing.InternalBenchmark).F
var _ *string = &new(testing.InternalBenchmark).Name
var _ *func() = &new(testing.InternalExample).F
var _ *string = &new(testing.InternalExample).Name
var _ *string = &new(testing.InternalExample).Output
var _ *bool = &new(testing.InternalExample).Unordered
var _ *func(*testing.F) = &new(testing.InternalFuzzTarget).Fn
var _ *string = &new(testing.InternalFuzzTarget).Name
var _ *func(*testing.T) = &new(testing.InternalTest).F
var _ *string = &new(testing.InternalTest).Name
var _ func(int, func()) float64 = testing.AllocsPerRun
var _ func(func(*testing.B)) testing.BenchmarkResult = testing.Benchmark
var _ func() string = testing.CoverMode
var _ func() float64 = testing.Coverage
var _ func() = testing.Init
var _ func(func(string, string) (bool, error), []testing.InternalTest, []testing.InternalBenchmark, []testing.InternalExample) = testing.Main
var _ func(func(string, string) (bool, error), []testing.InternalBenchmark) = testing.RunBenchmarks
var _ func(func(string, string) (bool, error), []testing.InternalExample) bool = testing.RunExamples
var _ func(func(string, string) (bool, error), []testing.InternalTest) bool = testing.RunTests
var _ func() bool = testing.Short
var _ func() bool = testing.Testing
var _ func() bool = testing.Verbose
var _ func(*testing.B) string = (*testing.B).ArtifactDir
var _ func(*testing.B, string, string) = (*testing.B).Attr
var _ func(*testing.B, string) = (*testing.B).Chdir
var _ func(*testing.B, func()) = (*testing.B).Cleanup
var _ func(*testing.B) context.Context = (*testing.B).Context
var _ func(*testing.B) time.Duration = (*testing.B).Elapsed
var _ func(*testing.B, ...interface{}) = (*testing.B).Error
var _ func(*testing.B, string, ...interface{}) = (*testing.B).Errorf
var _ func(*testing.B) = (*testing.B).Fail
var _ func(*testing.B) = (*testing.B).FailNow
var _ func(*testing.B) bool = (*testing.B).Failed
var _ func(*testing.B, ...interface{}) = (*testing.B).Fatal
var _ func(*testing.B, string, ...interface{}) = (*testing.B).Fatalf
var _ func(*testing.B) = (*testing.B).Helper
var _ func(*testing.B, ...interface{}) = (*testing.B).Log
var _ func(*testing.B, string, ...interface{}) = (*testing.B).Logf
var _ func(*testing.B) bool = (*testing.B).Loop
var _ func(*testing.B) string = (*testing.B).Name
var _ func(*testing.B) io.Writer = (*testing.B).Output
var _ func(*testing.B) = (*testing.B).ReportAllocs
var _ func(*testing.B, float64, string) = (*testing.B).ReportMetric
var _ func(*testing.B) = (*testing.B).ResetTimer
var _ func(*testing.B, string, func(*testing.B)) bool = (*testing.B).Run
var _ func(*testing.B, func(*testing.PB)) = (*testing.B).RunParallel
var _ func(*testing.B, int64) = (*testing.B).SetBytes
var _ func(*testing.B, int) = (*testing.B).SetParallelism
var _ func(*testing.B, string, string) = (*testing.B).Setenv
var _ func(*testing.B, ...interface{}) = (*testing.B).Skip
var _ func(*testing.B) = (*testing.B).SkipNow
var _ func(*testing.B, string, ...interface{}) = (*testing.B).Skipf
var _ func(*testing.B) bool = (*testing.B).Skipped
var _ func(*testing.B) = (*testing.B).StartTimer
var _ func(*testing.B) = (*testing.B).StopTimer
var _ func(*testing.B) string = (*testing.B).TempDir
var _ func(testing.BenchmarkResult) int64 = (testing.BenchmarkResult).AllocedBytesPerOp
var _ func(testing.BenchmarkResult) int64 = (testing.BenchmarkResult).AllocsPerOp
var _ func(testing.BenchmarkResult) string = (testing.BenchmarkResult).MemString
var _ func(testing.BenchmarkResult) int64 = (testing.BenchmarkResult).NsPerOp
var _ func(testing.BenchmarkResult) string = (testing.BenchmarkResult).String
var _ func(*testing.F, ...interface{}) = (*testing.F).Add
var _ func(*testing.F) string = (*testing.F).ArtifactDir
var _ func(*testing.F, string, string) = (*testing.F).Attr
var _ func(*testing.F, string) = (*testing.F).Chdir
var _ func(*testing.F, func()) = (*testing.F).Cleanup
var _ func(*testing.F) context.Context = (*testing.F).Context
var _ func(*testing.F, ...interface{}) = (*testing.F).Error
var _ func(*testing.F, string, ...interface{}) = (*testing.F).Errorf
var _ func(*testing.F) = (*testing.F).Fail
var _ func(*testing.F) = (*testing.F).FailNow
var _ func(*testing.F) bool = (*testing.F).Failed
var _ func(*testing.F, ...interface{}) = (*testing.F).Fatal
var _ func(*testing.F, string, ...interface{}) = (*testing.F).Fatalf
var _ func(*testing.F, interface{}) = (*testing.F).Fuzz
var _ func(*testing.F) = (*testing.F).Helper
var _ func(*testing.F, ...interface{}) = (*testing.F).Log
var _ func(*testing.F, string, ...interface{}) = (*testing.F).Logf
var _ func(*testing.F) string = (*testing.F).Name
var _ func(*testing.F) io.Writer = (*testing.F).Output
var _ func(*testing.F, string, string) = (*testing.F).Setenv
var _ func(*testing.F, ...interface{}) = (*testing.F).Skip
var _ func(*testing.F) = (*testing.F).SkipNow
var _ func(*testing.F, string, ...interface{}) = (*testing.F).Skipf
var _ func(*testing.F) bool = (*testing.F).Skipped
var _ func(*testing.F) string = (*testing.F).TempDir
var _ func(*testing.M) int = (*testing.M).Run
var _ func(*testing.PB) bool = (*testing.PB).Next
var _ func(*testing.T) string = (*testing.T).ArtifactDir
var _ func(*testing.T, string, string) = (*testing.T).Attr
var _ func(*testing.T, string) = (*testing.T).Chdir
var _ func(*testing.T, func()) = (*testing.T).Cleanup
var _ func(*testing.T) context.Context = (*testing.T).Context
var _ func(*testing.T) (time.Time, bool) = (*testing.T).Deadline
var _ func(*testing.T, ...interface{}) = (*testing.T).Error
var _ func(*testing.T, string, ...interface{}) = (*testing.T).Errorf
var _ func(*testing.T) = (*testing.T).Fail
var _ func(*testing.T) = (*testing.T).FailNow
var _ func(*testing.T) bool = (*testing.T).Failed
var _ func(*testing.T, ...interface{}) = (*testing.T).Fatal
var _ func(*testing.T, string, ...interface{}) = (*testing.T).Fatalf
var _ func(*testing.T) = (*testing.T).Helper
var _ func(*testing.T, ...interface{}) = (*testing.T).Log
var _ func(*testing.T, string, ...interface{}) = (*testing.T).Logf
var _ func(*testing.T) string = (*testing.T).Name
var _ func(*testing.T) io.Writer = (*testing.T).Output
var _ func(*testing.T) = (*testing.T).Parallel
var _ func(*testing.T, string, func(*testing.T)) bool = (*testing.T).Run
var _ func(*testing.T, string, string) = (*testing.T).Setenv
var _ func(*testing.T, ...interface{}) = (*testing.T).Skip
var _ func(*testing.T) = (*testing.T).SkipNow
var _ func(*testing.T, string, ...interface{}) = (*testing.T).Skipf
var _ func(*testing.T) bool = (*testing.T).Skipped
var _ func(*testing.T) string = (*testing.T).TempDir
var _ func(testing.TB) string = (testing.TB).ArtifactDir
var _ func(testing.TB, string, string) = (testing.TB).Attr
var _ func(testing.TB, string) = (testing.TB).Chdir
var _ func(testing.TB, func()) = (testing.TB).Cleanup
var _ func(testing.TB) context.Context = (testing.TB).Context
var _ func(testing.TB, ...interface{}) = (testing.TB).Error
var _ func(testing.TB, string, ...interface{}) = (testing.TB).Errorf
var _ func(testing.TB) = (testing.TB).Fail
var _ func(testing.TB) = (testing.TB).FailNow
var _ func(testing.TB) bool = (testing.TB).Failed
var _ func(testing.TB, ...interface{}) = (testing.TB).Fatal
var _ func(testing.TB, string, ...interface{}) = (testing.TB).Fatalf
var _ func(testing.TB) = (testing.TB).Helper
var _ func(testing.TB, ...interface{}) = (testing.TB).Log
var _ func(testing.TB, string, ...interface{}) = (testing.TB).Logf
var _ func(testing.TB) string = (testing.TB).Name
var _ func(testing.TB) io.Writer = (testing.TB).Output
var _ func(testing.TB, string, string) = (testing.TB).Setenv
var _ func(testing.TB, ...interface{}) = (testing.TB).Skip
var _ func(testing.TB) = (testing.TB).SkipNow
var _ func(testing.TB, string, ...interface{}) = (testing.TB).Skipf
var _ func(testing.TB) bool = (testing.TB).Skipped
var _ func(testing.TB) string = (testing.TB).TempDir
var _ testing.B
var _ testing.BenchmarkResult
var _ testing.Cover
var _ testing.CoverBlock
var _ testing.F
var _ testing.InternalBenchmark
var _ testing.InternalExample
var _ testing.InternalFuzzTarget
var _ testing.InternalTest
var _ testing.M
var _ testing.PB
var _ testing.T

func main() {}
