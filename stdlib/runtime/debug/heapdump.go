package debug

import (
	"encoding/binary"
	"runtime"
)

// writeHeapDump is given the numbers of the record of statistics, as they are written.
func writeHeapDump(fd uintptr, statistics []byte)

// WriteHeapDump writes all objects that live, goroutines and whatever else refers to objects to a file, in the format
// of Go's heap dumps. Everything stands still meanwhile, so nobody of this program may be reading from it.
func WriteHeapDump(fd uintptr) {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	var statistics []byte
	for _, number := range []uint64{
		m.Alloc, m.TotalAlloc, m.Sys, m.Lookups, m.Mallocs, m.Frees,
		m.HeapAlloc, m.HeapSys, m.HeapIdle, m.HeapInuse, m.HeapReleased, m.HeapObjects,
		m.StackInuse, m.StackSys, m.MSpanInuse, m.MSpanSys, m.MCacheInuse, m.MCacheSys,
		m.BuckHashSys, m.GCSys, m.OtherSys, m.NextGC, m.LastGC, m.PauseTotalNs,
	} {
		statistics = binary.AppendUvarint(statistics, number)
	}
	for _, pause := range m.PauseNs {
		statistics = binary.AppendUvarint(statistics, pause)
	}
	writeHeapDump(fd, binary.AppendUvarint(statistics, uint64(m.NumGC)))
}
