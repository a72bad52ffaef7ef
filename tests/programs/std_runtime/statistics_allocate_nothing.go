package main

import (
	"fmt"
	"runtime"
	"testing"
)

func main() {
	var stats runtime.MemStats
	for range 3 {
		runtime.GC()
	}
	fmt.Println(testing.AllocsPerRun(100, func() { runtime.ReadMemStats(&stats) }))
	fmt.Println(stats.NumGC >= 3, stats.EnableGC, stats.Mallocs-stats.Frees == stats.HeapObjects)
	last := (stats.NumGC + 255) % 256
	fmt.Println(stats.PauseEnd[last] == stats.LastGC, stats.PauseNs[last] > 0, stats.PauseNs[(last+1)%256])
}
