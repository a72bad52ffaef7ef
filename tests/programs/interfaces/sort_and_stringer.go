// run

// Implementing the interfaces of sort and fmt.
package main

import (
	"fmt"
	"sort"
)

type version struct{ major, minor int }

func (v version) String() string { return fmt.Sprintf("v%d.%d", v.major, v.minor) }

type versions []version

func (v versions) Len() int      { return len(v) }
func (v versions) Swap(i, j int) { v[i], v[j] = v[j], v[i] }
func (v versions) Less(i, j int) bool {
	return v[i].major < v[j].major || v[i].major == v[j].major && v[i].minor < v[j].minor
}

type secret string

func (s secret) GoString() string { return "secret(hidden)" }
func (s *secret) String() string  { return "***" }

func main() {
	v := versions{{2, 1}, {1, 9}, {1, 10}, {0, 5}}
	sort.Sort(v)
	fmt.Println(v, v[0], &v[1])
	sort.Sort(sort.Reverse(v))
	fmt.Printf("%v %s %d %+v\n", v, v[0], v[0], v[:1])
	s := secret("pw")
	fmt.Println(s, &s)
	fmt.Printf("%#v %s %q\n", s, &s, s)
	m := map[version]version{{1, 0}: {2, 0}}
	fmt.Println(m, struct{ v version }{v[0]}, []any{v[0], nil, &v[0]})
	fmt.Println(sort.SearchInts([]int{1, 3, 5}, 4), sort.IsSorted(v))
}
