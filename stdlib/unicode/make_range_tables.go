//go:build ignore

// Writes stdlib/unicode/range_tables.inc, the tables that package unicode exports, from those of the Go
// that runs it:
//
//	go run make_range_tables.go > range_tables.inc
package main

import (
	"fmt"
	"maps"
	"slices"
	"unicode"
)

var ranges16, ranges32 int

func tables(kind string, all map[string]*unicode.RangeTable) []string {
	var rows []string
	for _, name := range slices.Sorted(maps.Keys(all)) {
		table := all[name]
		rows = append(rows, fmt.Sprintf("{%q, TableKind::k%s, %d, %d, %d, %d, %d}", name, kind, ranges16,
			len(table.R16), ranges32, len(table.R32), table.LatinOffset))
		for _, r := range table.R16 {
			list16 = append(list16, fmt.Sprintf("{0x%x, 0x%x, %d}", r.Lo, r.Hi, r.Stride))
		}
		for _, r := range table.R32 {
			list32 = append(list32, fmt.Sprintf("{0x%x, 0x%x, %d}", r.Lo, r.Hi, r.Stride))
		}
		ranges16 += len(table.R16)
		ranges32 += len(table.R32)
	}
	return rows
}

var list16, list32 []string

func print(declaration string, rows []string) {
	fmt.Printf("\n%s[] = {\n", declaration)
	for _, row := range rows {
		fmt.Printf("    %s,\n", row)
	}
	fmt.Println("};")
}

func main() {
	fmt.Printf("// Made by make_range_tables.go from Unicode %s. Do not edit.\n", unicode.Version)
	var rows []string
	rows = append(rows, tables("Category", unicode.Categories)...)
	rows = append(rows, tables("Script", unicode.Scripts)...)
	rows = append(rows, tables("Property", unicode.Properties)...)
	rows = append(rows, tables("FoldCategory", unicode.FoldCategory)...)
	rows = append(rows, tables("FoldScript", unicode.FoldScript)...)
	print("Range16 kRanges16", list16)
	print("Range32 kRanges32", list32)
	print("constexpr TableRow kTables", rows)

	var aliases, cases []string
	for _, name := range slices.Sorted(maps.Keys(unicode.CategoryAliases)) {
		aliases = append(aliases, fmt.Sprintf("{%q, %q}", name, unicode.CategoryAliases[name]))
	}
	print("constexpr AliasRow kCategoryAliases", aliases)
	for _, c := range unicode.CaseRanges {
		cases = append(cases, fmt.Sprintf("{0x%x, 0x%x, {%d, %d, %d}}", c.Lo, c.Hi, c.Delta[0], c.Delta[1],
			c.Delta[2]))
	}
	print("CaseRange kCaseRanges", cases)
}
