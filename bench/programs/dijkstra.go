// generic: shortest ways in a grid, with container/heap.
package main

import (
	"container/heap"
	"fmt"
)

const n = 200 // small: 12

type step struct{ node, cost int }

type queue []step

func (q queue) Len() int           { return len(q) }
func (q queue) Less(i, j int) bool { return q[i].cost < q[j].cost }
func (q queue) Swap(i, j int)      { q[i], q[j] = q[j], q[i] }
func (q *queue) Push(x any)        { *q = append(*q, x.(step)) }
func (q *queue) Pop() any {
	old := *q
	last := old[len(old)-1]
	*q = old[:len(old)-1]
	return last
}

func main() {
	weights := make([]int, n*n)
	x := 11
	for i := range weights {
		x = (x*1103515245 + 12345) & 0x7fffffff
		weights[i] = x>>12%97 + 1
	}
	best := make([]int, n*n)
	for i := range best {
		best[i] = 1 << 60
	}
	q := &queue{{0, 0}}
	best[0] = 0
	for q.Len() > 0 {
		at := heap.Pop(q).(step)
		if at.cost > best[at.node] {
			continue
		}
		column := at.node % n
		for _, to := range [4]int{at.node - n, at.node + n, at.node - 1, at.node + 1} {
			if to < 0 || to >= n*n || to == at.node-1 && column == 0 || to == at.node+1 && column == n-1 {
				continue
			}
			if cost := at.cost + weights[to]; cost < best[to] {
				best[to] = cost
				heap.Push(q, step{to, cost})
			}
		}
	}
	fmt.Println(best[n*n-1])
}
