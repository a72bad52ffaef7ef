package pprof

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"math"
	"runtime"
	"slices"
	"text/tabwriter"
)

// allocation is what was sampled of objects of one size at one place.
type allocation struct {
	size, allocated, freed int64
	stack                  []uintptr
}

func (a *allocation) inUse() int64 { return a.allocated - a.freed }

func allocations() []allocation {
	var list []allocation
	eachRecord(allocationRecords(), func(size, allocated, freed int64, stack []uintptr) {
		list = append(list, allocation{size, allocated, freed, stack})
	})
	return list
}

func countAllocations() int { return len(allocations()) }

func writeHeap(w io.Writer, debug int) error   { return writeAllocations(w, debug, "") }
func writeAllocs(w io.Writer, debug int) error { return writeAllocations(w, debug, "alloc_space") }

func writeAllocations(w io.Writer, debug int, defaultType string) error {
	if debug <= 0 {
		return writeAllocationBuffer(w, defaultType)
	}
	var stats runtime.MemStats
	runtime.ReadMemStats(&stats)
	list := allocations()
	slices.SortFunc(list, func(a, b allocation) int { return cmp.Compare(a.inUse()*a.size, b.inUse()*b.size) })

	buffer := bufio.NewWriter(w)
	tw := tabwriter.NewWriter(buffer, 1, 8, 1, '\t', 0)
	var objects, bytes, allObjects, allBytes int64
	for _, a := range list {
		objects += a.inUse()
		bytes += a.inUse() * a.size
		allObjects += a.allocated
		allBytes += a.allocated * a.size
	}
	if bytes == allBytes {
		allBytes++ // readers of the text tell by the difference that there are two kinds of numbers
	}
	// Twice the rate is what the format has.
	fmt.Fprintf(tw, "heap profile: %d: %d [%d: %d] @ heap/%d\n", objects, bytes, allObjects, allBytes, 2*runtime.MemProfileRate)
	for _, a := range list {
		s := sample{stack: a.stack}
		fmt.Fprintf(tw, "%d: %d [%d: %d] %s\n", a.inUse(), a.inUse()*a.size, a.allocated, a.allocated*a.size, s.text())
		printStack(tw, a.stack, withoutRuntime)
	}
	printStats(tw, &stats)
	tw.Flush()
	return buffer.Flush()
}

func printStats(w io.Writer, s *runtime.MemStats) {
	fmt.Fprintf(w, "\n# runtime.MemStats\n")
	for _, row := range []struct {
		name  string
		value any
	}{
		{"Alloc", s.Alloc}, {"TotalAlloc", s.TotalAlloc}, {"Sys", s.Sys}, {"Lookups", s.Lookups},
		{"Mallocs", s.Mallocs}, {"Frees", s.Frees},
		{"HeapAlloc", s.HeapAlloc}, {"HeapSys", s.HeapSys}, {"HeapIdle", s.HeapIdle}, {"HeapInuse", s.HeapInuse},
		{"HeapReleased", s.HeapReleased}, {"HeapObjects", s.HeapObjects},
		{"Stack", fmt.Sprint(s.StackInuse, " / ", s.StackSys)},
		{"MSpan", fmt.Sprint(s.MSpanInuse, " / ", s.MSpanSys)},
		{"MCache", fmt.Sprint(s.MCacheInuse, " / ", s.MCacheSys)},
		{"BuckHashSys", s.BuckHashSys}, {"GCSys", s.GCSys}, {"OtherSys", s.OtherSys},
		{"NextGC", s.NextGC}, {"LastGC", s.LastGC}, {"PauseNs", s.PauseNs}, {"PauseEnd", s.PauseEnd},
		{"NumGC", s.NumGC}, {"NumForcedGC", s.NumForcedGC}, {"GCCPUFraction", s.GCCPUFraction}, {"DebugGC", s.DebugGC},
	} {
		fmt.Fprintf(w, "# %s = %v\n", row.name, row.value)
	}
}

func writeAllocationBuffer(w io.Writer, defaultType string) error {
	rate := int64(runtime.MemProfileRate)
	b := newBuilder()
	b.periodType("space", "bytes", rate)
	b.sampleType("alloc_objects", "count")
	b.sampleType("alloc_space", "bytes")
	b.sampleType("inuse_objects", "count")
	b.sampleType("inuse_space", "bytes")
	b.defaultSampleType(defaultType)
	for _, a := range allocations() {
		stack := a.stack
		for len(stack) > 1 && isOfRuntime(runtime.FuncForPC(stack[0]).Name()) {
			stack = stack[1:]
		}
		allocated, allocatedBytes := scaled(a.allocated, a.size, rate)
		inUse, inUseBytes := scaled(a.inUse(), a.size, rate)
		b.sizedSample(stack, a.size, allocated, allocatedBytes, inUse, inUseBytes)
	}
	return b.writeTo(w)
}

// scaled makes of a number of samples a number of objects, and their bytes. Samples are events of a Poisson process,
// so an object of size bytes is one with a probability of 1-exp(-size/rate).
func scaled(count, size, rate int64) (objects, bytes int64) {
	if count == 0 || size == 0 {
		return 0, 0
	}
	if rate <= 1 {
		return count, count * size
	}
	scale := 1 / (1 - math.Exp(-float64(size)/float64(rate)))
	return int64(float64(count) * scale), int64(float64(count*size) * scale)
}
