package pprof

import (
	"runtime"
	_ "unsafe" // for linkname
)

// A sample is a stack, the innermost frame first, and what was counted there.
type sample struct {
	count, nanoseconds int64
	labels             []label
	stack              []uintptr
}

//go:linkname beginMemProfile runtime.beginMemProfile
func beginMemProfile()

//go:linkname eachRecord runtime.eachRecord
func eachRecord(words []int64, visit func(a, b, c int64, stack []uintptr))

//go:linkname goroutineRecords runtime.goroutineRecords
func goroutineRecords() (words []int64, labels string)

//go:linkname blockRecords runtime.blockRecords
func blockRecords() []int64

//go:linkname mutexRecords runtime.mutexRecords
func mutexRecords() []int64

//go:linkname allocationRecords runtime.allocationRecords
func allocationRecords() []int64

//go:linkname numThreads runtime.numThreads
func numThreads() int

//go:linkname startCPU runtime.startCPU
func startCPU() int

//go:linkname stopCPU runtime.stopCPU
func stopCPU() (words []int64, labels string)

// leakedRecords looks for goroutines that can never go on.
func leakedRecords() (words []int64, labels string)

// setLabels gives the calling goroutine labels, in the form of encodeLabels.
func setLabels(labels string)

func samplesOf(words []int64, labels string) []sample {
	var samples []sample
	eachRecord(words, func(count, nanoseconds, labelsSize int64, stack []uintptr) {
		own := decodeLabels(labels[:labelsSize])
		labels = labels[labelsSize:]
		samples = append(samples, sample{count: count, nanoseconds: nanoseconds, labels: own, stack: stack})
	})
	return samples
}

// frames are the functions of a stack, without the one that all goroutines begin in.
func frames(stack []uintptr) []runtime.Frame {
	var list []runtime.Frame
	if len(stack) == 0 {
		return nil
	}
	next := runtime.CallersFrames(stack)
	for {
		frame, more := next.Next()
		if frame.PC != 0 && frame.Function != "runtime.goexit" {
			list = append(list, frame)
		}
		if !more {
			return list
		}
	}
}
