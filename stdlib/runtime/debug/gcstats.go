package debug

import (
	"runtime"
	"slices"
	"time"
)

// GCStats tells of the last collections.
type GCStats struct {
	LastGC         time.Time
	NumGC          int64
	PauseTotal     time.Duration
	Pause          []time.Duration // the newest first
	PauseQuantiles []time.Duration // filled in as long as it is
	PauseEnd       []time.Time
}

func readPauses(pauses, ends *[256]uint64) int

// ReadGCStats fills in stats.
func ReadGCStats(stats *GCStats) {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	stats.NumGC = int64(m.NumGC)
	stats.PauseTotal = time.Duration(m.PauseTotalNs)
	stats.LastGC = time.Unix(0, int64(m.LastGC))
	stats.Pause, stats.PauseEnd = stats.Pause[:0], stats.PauseEnd[:0]
	var pauses, ends [256]uint64
	for i := range readPauses(&pauses, &ends) {
		stats.Pause = append(stats.Pause, time.Duration(pauses[i]))
		stats.PauseEnd = append(stats.PauseEnd, time.Unix(0, int64(ends[i])))
	}
	quantiles := stats.PauseQuantiles
	if len(quantiles) == 0 {
		return
	}
	if len(stats.Pause) == 0 {
		clear(quantiles)
		return
	}
	sorted := slices.Sorted(slices.Values(stats.Pause))
	last := len(quantiles) - 1
	for i := range last {
		quantiles[i] = sorted[len(sorted)*i/last]
	}
	quantiles[last] = sorted[len(sorted)-1]
}
