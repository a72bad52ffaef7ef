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

// heapStats is HeapStats of the runtime, member by member.
type heapStats struct {
	allocatedBytes, allocatedObjects, liveBytes, liveObjects, triggerBytes uint64
	mappedBytes, releasedBytes, collections, forcedCollections             uint64
	pauseTotal, lastPause, lastCollection                                  uint64
}

func readHeapStats(stats *heapStats)

// readPauses fills in the last collections' pauses and their ends, the newest first, and says how many.
func readPauses(pauses, ends *[256]uint64) int

// ReadMemStats fills in m.
func ReadMemStats(m *MemStats) {
	var s heapStats
	readHeapStats(&s)
	*m = MemStats{
		Alloc:        s.liveBytes,
		TotalAlloc:   s.allocatedBytes,
		Sys:          s.mappedBytes,
		Mallocs:      s.allocatedObjects,
		Frees:        s.allocatedObjects - s.liveObjects,
		HeapAlloc:    s.liveBytes,
		HeapSys:      s.mappedBytes,
		HeapIdle:     s.mappedBytes - s.liveBytes,
		HeapInuse:    s.liveBytes,
		HeapReleased: s.releasedBytes,
		HeapObjects:  s.liveObjects,
		NextGC:       s.triggerBytes,
		LastGC:       s.lastCollection,
		PauseTotalNs: s.pauseTotal,
		NumGC:        uint32(s.collections),
		NumForcedGC:  uint32(s.forcedCollections),
		EnableGC:     true,
	}
	var pauses, ends [256]uint64
	for i := range readPauses(&pauses, &ends) {
		at := (s.collections + 255 - uint64(i)) % 256
		m.PauseNs[at], m.PauseEnd[at] = pauses[i], ends[i]
	}
}
