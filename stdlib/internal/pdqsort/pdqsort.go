// Package pdqsort sorts for the packages sort and slices.
//
// Pattern-defeating quicksort (Orson Peters, https://arxiv.org/abs/2106.05123) with the choices of
// pivots, limits and pseudo-random swaps that Go's library makes, so that elements that compare equal
// come out in the same order as there.
package pdqsort

import "math/bits"

// Data is what is sorted; the instance for a type of data calls its methods without detour.
type Data interface {
	Less(i, j int) bool
	Swap(i, j int)
}

// Sort sorts the first n elements; equal ones may change places.
func Sort[D Data](data D, n int) {
	if n > 1 {
		s := sorter[D]{data}
		s.sort(0, n, bits.Len(uint(n)))
	}
}

// Stable keeps the order of equal elements.
func Stable[D Data](data D, n int) {
	s := sorter[D]{data}
	s.stable(n)
}

// SortOrdered sorts a slice whose elements have an order of their own: NaNs come first. For these any
// correct algorithm gives Go's result.
func SortOrdered(slice any)

type sorter[D Data] struct{ data D }

// What the choice of a pivot saw of the order.
type trend int

const (
	unknownTrend trend = iota
	increasing
	decreasing
)

// insertion sorts [a, b).
func (s *sorter[D]) insertion(a, b int) {
	for i := a + 1; i < b; i++ {
		for j := i; j > a && s.data.Less(j, j-1); j-- {
			s.data.Swap(j, j-1)
		}
	}
}

// sink restores the heap property below root; the heap is [0, n) counted from first.
func (s *sorter[D]) sink(root, n, first int) {
	for {
		child := 2*root + 1
		if child >= n {
			return
		}
		if child+1 < n && s.data.Less(first+child, first+child+1) {
			child++
		}
		if !s.data.Less(first+root, first+child) {
			return
		}
		s.data.Swap(first+root, first+child)
		root = child
	}
}

func (s *sorter[D]) heap(a, b int) {
	n := b - a
	for i := (n - 1) / 2; i >= 0; i-- {
		s.sink(i, n, a)
	}
	for i := n - 1; i >= 0; i-- {
		s.data.Swap(a, a+i)
		s.sink(0, i, a)
	}
}

// sort sorts [a, b); limit bounds how many bad pivots there may be before it falls back to a heap.
func (s *sorter[D]) sort(a, b, limit int) {
	const short = 12
	balanced, partitioned := true, true
	for {
		length := b - a
		if length <= short {
			s.insertion(a, b)
			return
		}
		if limit == 0 {
			s.heap(a, b)
			return
		}
		if !balanced {
			s.scatter(a, b)
			limit--
		}
		pivot, seen := s.choosePivot(a, b)
		if seen == decreasing {
			s.reverse(a, b)
			pivot = b - 1 - (pivot - a)
			seen = increasing
		}
		if balanced && partitioned && seen == increasing && s.nearlySorted(a, b) {
			return
		}
		// Nothing is below the element in front: if the pivot equals it, many elements are equal.
		if a > 0 && !s.data.Less(a-1, pivot) {
			a = s.partitionEqual(a, b, pivot)
			continue
		}
		middle, already := s.partition(a, b, pivot)
		partitioned = already
		left, right := middle-a, b-middle
		threshold := length / 8
		if left < right {
			balanced = left >= threshold
			s.sort(a, middle, limit)
			a = middle + 1
		} else {
			balanced = right >= threshold
			s.sort(middle+1, b, limit)
			b = middle
		}
	}
}

// partition moves what is less than the pivot to its left; already says that nothing had to move.
func (s *sorter[D]) partition(a, b, pivot int) (middle int, already bool) {
	s.data.Swap(a, pivot)
	i, j := a+1, b-1
	for already = true; ; already = false {
		for i <= j && s.data.Less(i, a) {
			i++
		}
		for i <= j && !s.data.Less(j, a) {
			j--
		}
		if i > j {
			break
		}
		s.data.Swap(i, j)
		i++
		j--
	}
	s.data.Swap(j, a)
	return j, already
}

// partitionEqual moves what equals the pivot to the front and returns where the rest begins.
func (s *sorter[D]) partitionEqual(a, b, pivot int) int {
	s.data.Swap(a, pivot)
	i, j := a+1, b-1
	for {
		for i <= j && !s.data.Less(a, i) {
			i++
		}
		for i <= j && s.data.Less(a, j) {
			j--
		}
		if i > j {
			return i
		}
		s.data.Swap(i, j)
		i++
		j--
	}
}

// nearlySorted tries to sort with a few shifts.
func (s *sorter[D]) nearlySorted(a, b int) bool {
	const (
		maxShifts     = 5
		shortestShift = 50
	)
	i := a + 1
	for n := 0; n < maxShifts; n++ {
		for i < b && !s.data.Less(i, i-1) {
			i++
		}
		if i == b {
			return true
		}
		if b-a < shortestShift {
			return false
		}
		s.data.Swap(i, i-1)
		if i-a >= 2 {
			for j := i - 1; j >= 1 && s.data.Less(j, j-1); j-- {
				s.data.Swap(j, j-1)
			}
		}
		if b-i >= 2 {
			for j := i + 1; j < b && s.data.Less(j, j-1); j++ {
				s.data.Swap(j, j-1)
			}
		}
	}
	return false
}

// scatter swaps a few elements, to break patterns that give bad pivots.
func (s *sorter[D]) scatter(a, b int) {
	length := b - a
	if length < 8 {
		return
	}
	random := uint64(length)
	mask := uint(1)<<bits.Len(uint(length)) - 1
	at := a + length/4*2 - 1
	for i := 0; i < 3; i++ {
		random ^= random << 13
		random ^= random >> 7
		random ^= random << 17
		other := int(uint(random) & mask)
		if other >= length {
			other -= length
		}
		s.data.Swap(at+i, a+other)
	}
}

func (s *sorter[D]) choosePivot(a, b int) (pivot int, seen trend) {
	const (
		ninther  = 50
		maxSwaps = 4 * 3
	)
	length := b - a
	swaps := 0
	i, j, k := a+length/4*1, a+length/4*2, a+length/4*3
	if length >= 8 {
		if length >= ninther {
			i = s.median(i-1, i, i+1, &swaps)
			j = s.median(j-1, j, j+1, &swaps)
			k = s.median(k-1, k, k+1, &swaps)
		}
		j = s.median(i, j, k, &swaps)
	}
	switch swaps {
	case 0:
		return j, increasing
	case maxSwaps:
		return j, decreasing
	}
	return j, unknownTrend
}

func (s *sorter[D]) ordered(a, b int, swaps *int) (int, int) {
	if s.data.Less(b, a) {
		*swaps++
		return b, a
	}
	return a, b
}

func (s *sorter[D]) median(a, b, c int, swaps *int) int {
	a, b = s.ordered(a, b, swaps)
	b, c = s.ordered(b, c, swaps)
	a, b = s.ordered(a, b, swaps)
	return b
}

func (s *sorter[D]) reverse(a, b int) {
	for i, j := a, b-1; i < j; i, j = i+1, j-1 {
		s.data.Swap(i, j)
	}
}

// stable is insertion sort on blocks, which are then merged in place by rotations (SymMerge: Kim and
// Kutzner, Stable minimum storage merging by symmetric comparisons, ESA 2004).
func (s *sorter[D]) stable(n int) {
	block := 20
	a := 0
	for b := block; b <= n; b += block {
		s.insertion(a, b)
		a = b
	}
	s.insertion(a, n)
	for ; block < n; block *= 2 {
		a := 0
		for b := 2 * block; b <= n; b += 2 * block {
			s.merge(a, a+block, b)
			a = b
		}
		if m := a + block; m < n {
			s.merge(a, m, n)
		}
	}
}

// merge merges the sorted [a, m) and [m, b).
func (s *sorter[D]) merge(a, m, b int) {
	if m-a == 1 {
		// One element: where does it belong on the right?
		low, high := m, b
		for low < high {
			middle := int(uint(low+high) >> 1)
			if s.data.Less(middle, a) {
				low = middle + 1
			} else {
				high = middle
			}
		}
		for i := a; i < low-1; i++ {
			s.data.Swap(i, i+1)
		}
		return
	}
	if b-m == 1 {
		low, high := a, m
		for low < high {
			middle := int(uint(low+high) >> 1)
			if !s.data.Less(m, middle) {
				low = middle + 1
			} else {
				high = middle
			}
		}
		for i := m; i > low; i-- {
			s.data.Swap(i, i-1)
		}
		return
	}
	middle := int(uint(a+b) >> 1)
	n := middle + m
	start, end := a, m
	if m > middle {
		start, end = n-b, middle
	}
	last := n - 1
	for start < end {
		c := int(uint(start+end) >> 1)
		if !s.data.Less(last-c, c) {
			start = c + 1
		} else {
			end = c
		}
	}
	finish := n - start
	if start < m && m < finish {
		s.rotate(start, m, finish)
	}
	if a < start && start < middle {
		s.merge(a, start, middle)
	}
	if middle < finish && finish < b {
		s.merge(middle, finish, b)
	}
}

// rotate exchanges the blocks [a, m) and [m, b).
func (s *sorter[D]) rotate(a, m, b int) {
	i, j := m-a, b-m
	for i != j {
		if i > j {
			s.swapRange(m-i, m, j)
			i -= j
		} else {
			s.swapRange(m-i, m+j-i, i)
			j -= i
		}
	}
	s.swapRange(m-i, m, i)
}

func (s *sorter[D]) swapRange(a, b, n int) {
	for i := 0; i < n; i++ {
		s.data.Swap(a+i, b+i)
	}
}
