// Package sort sorts, and searches what is sorted.
package sort

import "internal/pdqsort"

// Interface is what can be sorted in place.
type Interface interface {
	Len() int
	Less(i, j int) bool
	Swap(i, j int)
}

// Sort sorts data; equal elements may change places.
func Sort(data Interface) { pdqsort.Sort(data, data.Len()) }

// Stable sorts data and keeps the order of equal elements.
func Stable(data Interface) { pdqsort.Stable(data, data.Len()) }

func IsSorted(data Interface) bool {
	for i := data.Len() - 1; i > 0; i-- {
		if data.Less(i, i-1) {
			return false
		}
	}
	return true
}

type reverse struct {
	Interface
}

func (r reverse) Less(i, j int) bool { return r.Interface.Less(j, i) }

// Reverse turns the order around.
func Reverse(data Interface) Interface { return &reverse{data} }

// sliceLength is the length of any slice, or -1.
func sliceLength(slice any) int

// swapElements swaps two elements of any slice.
func swapElements(slice any, i, j int)

func lengthOf(x any, caller string) int {
	n := sliceLength(x)
	if n < 0 {
		panic("reflect: call of " + caller + " on non-slice value")
	}
	return n
}

type anySlice struct {
	slice any
	less  func(i, j int) bool
}

func (s *anySlice) Less(i, j int) bool { return s.less(i, j) }
func (s *anySlice) Swap(i, j int)      { swapElements(s.slice, i, j) }

// Slice sorts any slice by less.
func Slice(x any, less func(i, j int) bool) {
	pdqsort.Sort(&anySlice{x, less}, lengthOf(x, "Swapper"))
}

func SliceStable(x any, less func(i, j int) bool) {
	pdqsort.Stable(&anySlice{x, less}, lengthOf(x, "Swapper"))
}

func SliceIsSorted(x any, less func(i, j int) bool) bool {
	for i := lengthOf(x, "reflect.Value.Len") - 1; i > 0; i-- {
		if less(i, i-1) {
			return false
		}
	}
	return true
}

func Ints(x []int)         { pdqsort.SortOrdered(x) }
func Float64s(x []float64) { pdqsort.SortOrdered(x) }
func Strings(x []string)   { pdqsort.SortOrdered(x) }

func IntsAreSorted(x []int) bool {
	for i := len(x) - 1; i > 0; i-- {
		if x[i] < x[i-1] {
			return false
		}
	}
	return true
}

func Float64sAreSorted(x []float64) bool { return IsSorted(Float64Slice(x)) }

func StringsAreSorted(x []string) bool {
	for i := len(x) - 1; i > 0; i-- {
		if x[i] < x[i-1] {
			return false
		}
	}
	return true
}

type IntSlice []int

func (x IntSlice) Len() int           { return len(x) }
func (x IntSlice) Less(i, j int) bool { return x[i] < x[j] }
func (x IntSlice) Swap(i, j int)      { x[i], x[j] = x[j], x[i] }
func (x IntSlice) Sort()              { Sort(x) }
func (p IntSlice) Search(x int) int   { return SearchInts(p, x) }

type Float64Slice []float64

func (x Float64Slice) Len() int             { return len(x) }
func (x Float64Slice) Less(i, j int) bool   { return x[i] < x[j] || x[i] != x[i] && x[j] == x[j] }
func (x Float64Slice) Swap(i, j int)        { x[i], x[j] = x[j], x[i] }
func (x Float64Slice) Sort()                { Sort(x) }
func (p Float64Slice) Search(x float64) int { return SearchFloat64s(p, x) }

type StringSlice []string

func (x StringSlice) Len() int            { return len(x) }
func (x StringSlice) Less(i, j int) bool  { return x[i] < x[j] }
func (x StringSlice) Swap(i, j int)       { x[i], x[j] = x[j], x[i] }
func (x StringSlice) Sort()               { Sort(x) }
func (p StringSlice) Search(x string) int { return SearchStrings(p, x) }

// Search finds the smallest i in [0, n) for which f holds, by halving; n if there is none.
func Search(n int, f func(int) bool) int {
	low, high := 0, n
	for low < high {
		middle := int(uint(low+high) >> 1)
		if f(middle) {
			high = middle
		} else {
			low = middle + 1
		}
	}
	return low
}

// Find is Search with a three-way comparison.
func Find(n int, cmp func(int) int) (i int, found bool) {
	i = Search(n, func(i int) bool { return cmp(i) <= 0 })
	return i, i < n && cmp(i) == 0
}

func SearchInts(a []int, x int) int {
	return Search(len(a), func(i int) bool { return a[i] >= x })
}

func SearchFloat64s(a []float64, x float64) int {
	return Search(len(a), func(i int) bool { return a[i] >= x })
}

func SearchStrings(a []string, x string) int {
	return Search(len(a), func(i int) bool { return a[i] >= x })
}
