package testing

import (
	"cmp"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
)

// CoverBlock is a stretch of statements that run together.
type CoverBlock struct {
	Line0 uint32
	Col0  uint16
	Line1 uint32
	Col1  uint16
	Stmts uint16
}

// Cover is what is known of the coverage of the program.
type Cover struct {
	Mode            string
	Counters        map[string][]uint32
	Blocks          map[string][]CoverBlock
	CoveredPackages string
}

var coverage Cover

// RegisterCover tells about the counters of the program.
func RegisterCover(c Cover) { coverage = c }

// CoverMode is "set", "count" or "atomic" when coverage is counted, else empty.
func CoverMode() string { return coverage.Mode }

// statements counts those that are covered and those that have run.
func (c *Cover) statements() (all, ran int64) {
	for file, counters := range c.Counters {
		for i, block := range c.Blocks[file] {
			all += int64(block.Stmts)
			if counters[i] > 0 {
				ran += int64(block.Stmts)
			}
		}
	}
	return all, ran
}

// Coverage is the part of the statements that have run.
func Coverage() float64 {
	all, ran := coverage.statements()
	if all == 0 {
		return 0
	}
	return float64(ran) / float64(all)
}

// reportCoverage says how much ran, and writes the profile.
func reportCoverage() {
	if CoverMode() == "" {
		return
	}
	if all, ran := coverage.statements(); all == 0 {
		fmt.Println("coverage: [no statements]")
	} else {
		fmt.Printf("coverage: %.1f%% of statements%s\n", 100*float64(ran)/float64(all), coverage.CoveredPackages)
	}
	if path := *settings.coverProfile; path != "" {
		if err := os.WriteFile(outputPath(path), []byte(coverage.profile()), 0o666); err != nil {
			complain("%v", err)
			os.Exit(2)
		}
	}
}

// profile is a line for each block: where it is, how many statements it has, how often it ran.
func (c *Cover) profile() string {
	var b strings.Builder
	fmt.Fprintf(&b, "mode: %s\n", c.Mode)
	for _, file := range slices.Sorted(maps.Keys(c.Counters)) {
		blocks := c.Blocks[file]
		order := make([]int, len(blocks))
		for i := range order {
			order[i] = i
		}
		slices.SortStableFunc(order, func(i, j int) int {
			return cmp.Or(cmp.Compare(blocks[i].Line0, blocks[j].Line0), cmp.Compare(blocks[i].Col0, blocks[j].Col0),
				cmp.Compare(blocks[i].Line1, blocks[j].Line1), cmp.Compare(blocks[i].Col1, blocks[j].Col1))
		})
		for _, i := range order {
			block := blocks[i]
			fmt.Fprintf(&b, "%s:%d.%d,%d.%d %d %d\n", file, block.Line0, block.Col0, block.Line1, block.Col1, block.Stmts,
				c.Counters[file][i])
		}
	}
	return b.String()
}
