// What runtime/debug tells of collections and of builds.
package main

import (
	"fmt"
	"runtime"
	"runtime/debug"
	"time"
)

var keep [][]byte

func main() {
	before := time.Now().Add(-time.Millisecond)
	for range 3 {
		runtime.GC()
	}
	stats := debug.GCStats{PauseQuantiles: make([]time.Duration, 5)}
	debug.ReadGCStats(&stats)
	fmt.Println(stats.NumGC >= 3, len(stats.Pause) >= 3, len(stats.PauseEnd) == len(stats.Pause), stats.LastGC.After(before))
	q := stats.PauseQuantiles
	fmt.Println(q[0] > 0, q[0] <= q[1], q[1] <= q[2], q[2] <= q[3], q[3] <= q[4], stats.PauseTotal >= q[4])
	for i := 1; i < len(stats.PauseEnd); i++ {
		if stats.PauseEnd[i].After(stats.PauseEnd[i-1]) {
			fmt.Println("the newest is not first")
		}
	}

	// Memory goes back to the system.
	for range 64 {
		keep = append(keep, make([]byte, 1<<20))
	}
	keep = nil
	var m runtime.MemStats
	debug.FreeOSMemory()
	runtime.ReadMemStats(&m)
	fmt.Println(m.HeapReleased > 32<<20, m.HeapAlloc < 32<<20, m.NumGC >= 4, m.PauseNs[(m.NumGC+255)%256] > 0)

	info := debug.BuildInfo{
		GoVersion: "go1.27",
		Path:      "example.com/a/cmd",
		Main:      debug.Module{Path: "example.com/a", Version: "(devel)"},
		Deps: []*debug.Module{
			{Path: "example.com/b", Version: "v1.2.3", Sum: "h1:abc"},
			{Path: "example.com/c", Version: "v1.0.0", Replace: &debug.Module{Path: "../c", Version: "", Sum: "s"}},
		},
		Settings: []debug.BuildSetting{{Key: "-compiler", Value: "gc"}, {Key: "a key", Value: "with \"quotes\""}, {Key: "GOOS", Value: ""}},
	}
	text := info.String()
	fmt.Print(text)
	back, err := debug.ParseBuildInfo(text)
	fmt.Println(err, back.Path, back.Main, len(back.Deps), *back.Deps[0], back.Deps[1].Replace != nil, back.Settings)
	for _, bad := range []string{"mod\tone\n", "=>\ta\tb\tc\n", "dep\ta\tb\n=>\tx\n", "build\t\n", "build\t=x\n", "build\ta\n",
		"build\t\"a\n", "build\t\"a\"\n", "build\t\"a\"x\n", "build\ta b=c\n", "build\ta=b c\n", "build\ta=\"b\n", "path\tx\nwhat\never\n", "unfinished"} {
		_, err := debug.ParseBuildInfo(bad)
		fmt.Printf("%q: %v\n", bad, err)
	}
	fmt.Println(debug.SetGCPercent(50), debug.SetGCPercent(100))
	runtime.GOMAXPROCS(1)
	runtime.SetDefaultGOMAXPROCS()
	fmt.Println(runtime.GOMAXPROCS(0) == runtime.NumCPU())
}
