// run

// Shortest paths with a priority queue from container/heap.
package main

import (
	"container/heap"
	"fmt"
	"math"
)

type edge struct{ to, cost int }
type item struct{ node, dist int }
type queue []item

func (q queue) Len() int           { return len(q) }
func (q queue) Less(i, j int) bool { return q[i].dist < q[j].dist }
func (q queue) Swap(i, j int)      { q[i], q[j] = q[j], q[i] }
func (q *queue) Push(x any)        { *q = append(*q, x.(item)) }
func (q *queue) Pop() any {
	old := *q
	x := old[len(old)-1]
	*q = old[:len(old)-1]
	return x
}

func shortest(g map[int][]edge, from, n int) (dist, prev []int) {
	dist, prev = make([]int, n), make([]int, n)
	for i := range dist {
		dist[i], prev[i] = math.MaxInt, -1
	}
	dist[from] = 0
	q := &queue{{from, 0}}
	for q.Len() > 0 {
		it := heap.Pop(q).(item)
		if it.dist > dist[it.node] {
			continue
		}
		for _, e := range g[it.node] {
			if d := it.dist + e.cost; d < dist[e.to] {
				dist[e.to], prev[e.to] = d, it.node
				heap.Push(q, item{e.to, d})
			}
		}
	}
	return
}

func path(prev []int, to int) (p []int) {
	for ; to >= 0; to = prev[to] {
		p = append([]int{to}, p...)
	}
	return
}

func main() {
	g := map[int][]edge{0: {{1, 7}, {2, 9}, {5, 14}}, 1: {{2, 10}, {3, 15}}, 2: {{3, 11}, {5, 2}}, 3: {{4, 6}}, 5: {{4, 9}}}
	dist, prev := shortest(g, 0, 7)
	for i, d := range dist {
		if d == math.MaxInt {
			fmt.Println(i, "unreachable")
			continue
		}
		fmt.Println(i, d, path(prev, i))
	}
}
