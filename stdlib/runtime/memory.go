package runtime

// MemStats describes the heap.
type MemStats struct {
	Alloc         uint64
	TotalAlloc    uint64
	Sys           uint64
	Lookups       uint64
	Mallocs       uint64
	Frees         uint64
	HeapAlloc     uint64
	HeapSys       uint64
	HeapIdle      uint64
	HeapInuse     uint64
	HeapReleased  uint64
	HeapObjects   uint64
	StackInuse    uint64
	StackSys      uint64
	MSpanInuse    uint64
	MSpanSys      uint64
	MCacheInuse   uint64
	MCacheSys     uint64
	BuckHashSys   uint64
	GCSys         uint64
	OtherSys      uint64
	NextGC        uint64
	LastGC        uint64
	PauseTotalNs  uint64
	PauseNs       [256]uint64
	PauseEnd      [256]uint64
	NumGC         uint32
	NumForcedGC   uint32
	GCCPUFraction float64
	EnableGC      bool
	DebugGC       bool
	BySize        [61]struct {
		Size    uint32
		Mallocs uint64
		Frees   uint64
	}
}

// readHeapStats is HeapStats of the runtime, member by member, and what the stacks take besides.
func readHeapStats() (allocatedBytes, allocatedObjects, liveBytes, liveObjects, triggerBytes, mappedBytes,
	releasedBytes, collections, forcedCollections, pauseTotal, lastPause, lastCollection, stacksInUse,
	stacksInReserve uint64)

// readPauses fills in the last collections' pauses and their ends: the newest goes to the index that is
// given, the one before it to the index below, and so on, in a circle.
func readPauses(pauses, ends *[256]uint64, newest uint64)

// ReadMemStats fills in m. It allocates nothing, as programs count allocations with it.
func ReadMemStats(m *MemStats) {
	*m = MemStats{}
	m.EnableGC = true
	var collections, forced, stacksInReserve uint64
	m.TotalAlloc, m.Mallocs, m.Alloc, m.HeapObjects, m.NextGC, m.Sys, m.HeapReleased, collections, forced,
		m.PauseTotalNs, _, m.LastGC, m.StackInuse, stacksInReserve = readHeapStats()
	m.Frees = m.Mallocs - m.HeapObjects
	m.HeapAlloc, m.HeapInuse = m.Alloc, m.Alloc
	m.HeapSys = m.Sys
	m.HeapIdle = m.Sys - m.Alloc
	m.StackSys = m.StackInuse + stacksInReserve
	m.Sys += m.StackSys
	m.NumGC, m.NumForcedGC = uint32(collections), uint32(forced)
	readPauses(&m.PauseNs, &m.PauseEnd, collections+255)
}
