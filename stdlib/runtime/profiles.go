package runtime

// Stacks come from the runtime as numbers of frames; here they become pcs.

// Records as words, one after the other: how often, nanoseconds, how long the text of its labels is, how many frames,
// their numbers. The texts of the labels follow one another as the records do.
func goroutineRecords() (words []int64, labels string)
func blockRecords() []int64
func mutexRecords() []int64

// allocationRecords is alike: bytes of an object, how many there were, how many of them are gone, the frames.
func allocationRecords() []int64

func profileFrame(number int) (function, file string, line int)
func takeHeapSamples(rate *int)
func numThreads() int

// eachRecord goes through the words of records. The stack is visit's to keep.
func eachRecord(words []int64, visit func(a, b, c int64, stack []uintptr)) {
	pcs := map[int64]uintptr{}
	for len(words) > 0 {
		frames := words[4 : 4+words[3]]
		stack := make([]uintptr, len(frames))
		for i, number := range frames {
			pc, ok := pcs[number]
			if !ok {
				function, file, line := profileFrame(int(number))
				pc = frameId(function, file, line, line)
				pcs[number] = pc
			}
			stack[i] = pc
		}
		visit(words[0], words[1], words[2], stack)
		words = words[4+len(frames):]
	}
}

// StackRecord is a stack; the pcs end with a zero.
type StackRecord struct {
	Stack0 [32]uintptr
}

func (r *StackRecord) Stack() []uintptr { return beforeZero(r.Stack0[:]) }

func beforeZero(stack []uintptr) []uintptr {
	for i, pc := range stack {
		if pc == 0 {
			return stack[:i]
		}
	}
	return stack
}

// BlockProfileRecord says how often and for how long goroutines have waited at a place. A cycle is a nanosecond.
type BlockProfileRecord struct {
	Count  int64
	Cycles int64
	StackRecord
}

// MemProfileRecord says how many objects of one size were allocated at a place, as far as samples were taken.
type MemProfileRecord struct {
	AllocBytes, FreeBytes     int64
	AllocObjects, FreeObjects int64
	Stack0                    [32]uintptr
}

func (r *MemProfileRecord) InUseBytes() int64   { return r.AllocBytes - r.FreeBytes }
func (r *MemProfileRecord) InUseObjects() int64 { return r.AllocObjects - r.FreeObjects }
func (r *MemProfileRecord) Stack() []uintptr    { return beforeZero(r.Stack0[:]) }

// fill puts the records into p if there is room for all; n says how many they are.
func fill[R any](p []R, records []R) (n int, ok bool) {
	if len(records) > len(p) {
		return len(records), false
	}
	return copy(p, records), true
}

// GoroutineProfile says where all goroutines are.
func GoroutineProfile(p []StackRecord) (n int, ok bool) {
	var records []StackRecord
	words, _ := goroutineRecords()
	eachRecord(words, func(_, _, _ int64, stack []uintptr) {
		var r StackRecord
		copy(r.Stack0[:], stack)
		records = append(records, r)
	})
	return fill(p, records)
}

// ThreadCreateProfile has a record for each thread that runs goroutines; where they were started is not known.
func ThreadCreateProfile(p []StackRecord) (n int, ok bool) {
	return fill(p, make([]StackRecord, numThreads()))
}

// SetBlockProfileRate takes samples of waits: one for each rate nanoseconds spent waiting; none if rate <= 0.
func SetBlockProfileRate(rate int)

// SetMutexProfileFraction takes samples of one in rate waits for locks, of none if rate is 0, and returns the old rate.
// A negative rate changes nothing.
func SetMutexProfileFraction(rate int) int

// BlockProfile says where goroutines have waited.
func BlockProfile(p []BlockProfileRecord) (n int, ok bool) { return fillWaits(p, blockRecords()) }

// MutexProfile says where locks were let go of for which others have waited.
func MutexProfile(p []BlockProfileRecord) (n int, ok bool) { return fillWaits(p, mutexRecords()) }

func fillWaits(p []BlockProfileRecord, words []int64) (n int, ok bool) {
	var records []BlockProfileRecord
	eachRecord(words, func(count, nanoseconds, _ int64, stack []uintptr) {
		r := BlockProfileRecord{Count: count, Cycles: nanoseconds}
		copy(r.Stack0[:], stack)
		records = append(records, r)
	})
	return fill(p, records)
}

// MemProfileRate is how many bytes are allocated, on average, for each sample of the memory profile; 1 makes it count
// every object, 0 none. Samples are taken in programs that import runtime/pprof, and in others from the first call of
// MemProfile.
var MemProfileRate int = 512 * 1024

// beginMemProfile takes samples from now on.
func beginMemProfile() { takeHeapSamples(&MemProfileRate) }

// MemProfile says where memory was allocated. Without inuseZero, stacks of which nothing is in use are left out.
func MemProfile(p []MemProfileRecord, inuseZero bool) (n int, ok bool) {
	beginMemProfile()
	var records []MemProfileRecord
	eachRecord(allocationRecords(), func(size, allocated, freed int64, stack []uintptr) {
		if allocated == freed && !inuseZero {
			return
		}
		r := MemProfileRecord{
			AllocBytes: allocated * size, FreeBytes: freed * size,
			AllocObjects: allocated, FreeObjects: freed,
		}
		copy(r.Stack0[:], stack)
		records = append(records, r)
	})
	return fill(p, records)
}

// startCPU begins the CPU profile. 1: it runs already; 2: time is virtual.
func startCPU() int

// stopCPU ends it and returns what was sampled as records.
func stopCPU() (words []int64, labels string)

// SetCPUProfileRate turns the CPU profile on, if hz > 0, or off. Samples are taken a hundred times a second whatever
// hz is. What was sampled is for StopCPUProfile of runtime/pprof.
func SetCPUProfileRate(hz int) {
	if hz <= 0 {
		stopCPU()
		return
	}
	switch startCPU() {
	case 1:
		print("runtime: cannot set cpu profile rate until previous profile has finished.\n")
	case 2:
		print("runtime: no CPU profile is taken where time is virtual.\n")
	}
}

// StartTrace would begin an execution trace. There are none here; runs keep event logs instead.
func StartTrace() error { return plainError("execution traces are not available in GoKnot") }

// StopTrace ends the trace, if there is one.
func StopTrace() {}

// ReadTrace returns the next part of the trace, nil when there is none.
func ReadTrace() []byte { return nil }

// CPUProfile is not there any more: StartCPUProfile of runtime/pprof writes the profile.
func CPUProfile() []byte { panic("CPUProfile no longer available") }
