//go:build ignore

// Writes stdlib/unicode/variables.go, a variable for each table, from the tables of the Go that runs
// it:
//
//	go run make_variables.go > variables.go
//
// The initialisers go by number, in the order of names that range_tables.inc has as well.
package main

import (
	"fmt"
	"maps"
	"slices"
	"unicode"
)

var longNames = map[string][]string{"C": {"Other"}, "L": {"Letter"}, "Ll": {"Lower"}, "Lt": {"Title"}, "Lu": {"Upper"}, "M": {"Mark"},
	"N": {"Number"}, "Nd": {"Digit"}, "P": {"Punct"}, "S": {"Symbol"}, "Z": {"Space"}}

func variables(comment, kind string, all map[string]*unicode.RangeTable) {
	fmt.Printf("\n// %s.\nvar (\n", comment)
	for i, name := range slices.Sorted(maps.Keys(all)) {
		fmt.Printf("\t%s = table(%s, %d)\n", name, kind, i)
		for _, long := range longNames[name] {
			fmt.Printf("\t%s = %s\n", long, name)
		}
	}
	fmt.Println(")")
}

func main() {
	fmt.Println("// Made by make_variables.go. Do not edit.\npackage unicode")
	variables("General categories", "categoryTable", unicode.Categories)
	variables("Scripts", "scriptTable", unicode.Scripts)
	variables("Properties", "propertyTable", unicode.Properties)
}
