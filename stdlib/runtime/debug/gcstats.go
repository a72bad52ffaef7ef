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

// ReadGCStats fills in stats.
func ReadGCStats(stats *GCStats) {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	stats.NumGC = int64(m.NumGC)
	stats.PauseTotal = time.Duration(m.PauseTotalNs)
	stats.LastGC = time.Unix(0, int64(m.LastGC))
	stats.Pause, stats.PauseEnd = stats.Pause[:0], stats.PauseEnd[:0]
	for i := range min(m.NumGC, 256) {
		at := (m.NumGC + 255 - i) % 256
		stats.Pause = append(stats.Pause, time.Duration(m.PauseNs[at]))
		stats.PauseEnd = append(stats.PauseEnd, time.Unix(0, int64(m.PauseEnd[at])))
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
