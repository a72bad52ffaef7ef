package pprof

import (
	"bufio"
	"fmt"
	"io"
	"runtime"
	"text/tabwriter"
)

func countBlocks() int      { return len(samplesOf(blockRecords(), "")) }
func countContentions() int { return len(samplesOf(mutexRecords(), "")) }

func writeBlocks(w io.Writer, debug int) error {
	return writeWaits(w, debug, "contention", samplesOf(blockRecords(), ""))
}

func writeContentions(w io.Writer, debug int) error {
	return writeWaits(w, debug, "mutex", samplesOf(mutexRecords(), ""))
}

// A cycle is a nanosecond.
const cyclesPerSecond = 1_000_000_000

// The samples are in order already, the longest waits first.
func writeWaits(w io.Writer, debug int, name string, samples []sample) error {
	if debug <= 0 {
		b := newBuilder()
		b.periodType("contentions", "count", 1)
		b.sampleType("contentions", "count")
		b.sampleType("delay", "nanoseconds")
		for _, s := range samples {
			b.sample(s.stack, nil, s.count, s.nanoseconds)
		}
		return b.writeTo(w)
	}
	buffer := bufio.NewWriter(w)
	tw := tabwriter.NewWriter(buffer, 1, 8, 1, '\t', 0)
	fmt.Fprintf(tw, "--- %v:\n", name)
	fmt.Fprintf(tw, "cycles/second=%v\n", cyclesPerSecond)
	if name == "mutex" {
		fmt.Fprintf(tw, "sampling period=%d\n", runtime.SetMutexProfileFraction(-1))
	}
	for _, s := range samples {
		fmt.Fprintf(tw, "%v %v %s\n", s.nanoseconds, s.count, s.text())
		printStack(tw, s.stack, allFrames)
	}
	tw.Flush()
	return buffer.Flush()
}
