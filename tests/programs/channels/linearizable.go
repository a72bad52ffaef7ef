// Histories of operations on channels that run at the same time can be put into an order, one that keeps
// what was over before what began later, in which each gives what a queue of that capacity gives.
package main

import (
	"fmt"
	"math/rand"
	"runtime"
	"sync"
	"sync/atomic"
)

type kind int

const (
	send kind = iota
	receive
	trySend
	tryReceive
	length
)

// operation is one of them, on one of two channels, with its time and what came of it.
type operation struct {
	kind       kind
	channel    int
	value      int // sent or received; the length
	ok         bool
	begin, end int64
}

func (o operation) String() string {
	return fmt.Sprintf("%d-%d %v ch%d %d %v", o.begin, o.end, [...]string{"send", "receive", "trySend", "tryReceive", "len"}[o.kind],
		o.channel, o.value, o.ok)
}

// queues is what is in the channels.
type queues [2]string

// apply says whether the operation can have had its result in that state, and which state is next.
func (q queues) apply(o operation, capacity int) (queues, bool) {
	own := q[o.channel]
	switch o.kind {
	case send, trySend:
		if o.kind == trySend && !o.ok {
			return q, len(own) == capacity
		}
		q[o.channel] = own + string(rune(o.value))
		return q, len(own) < capacity
	case receive, tryReceive:
		if o.kind == tryReceive && !o.ok {
			return q, own == ""
		}
		if own == "" || int(own[0]) != o.value {
			return q, false
		}
		q[o.channel] = own[1:]
		return q, true
	}
	return q, len(own) == o.value
}

// linearizable searches for the order.
func linearizable(history []operation, capacity int) bool {
	type point struct {
		done  uint32
		state queues
	}
	seen := map[point]bool{}
	var from func(point) bool
	from = func(p point) bool {
		if p.done == 1<<len(history)-1 {
			return true
		}
		if seen[p] {
			return false
		}
		seen[p] = true
		first := int64(1 << 62) // the end of what has to come before all that begins later
		for i, o := range history {
			if p.done>>i&1 == 0 {
				first = min(first, o.end)
			}
		}
		for i, o := range history {
			if p.done>>i&1 != 0 || o.begin > first {
				continue
			}
			if next, ok := p.state.apply(o, capacity); ok && from(point{p.done | 1<<i, next}) {
				return true
			}
		}
		return false
	}
	return from(point{})
}

// record runs random operations, each in a goroutine of its own: as many values are sent as received, so
// that all come to an end.
func record(random *rand.Rand, capacity int) []operation {
	channels := [2]chan int{make(chan int, capacity), make(chan int, capacity)}
	var history []operation
	for i := range 5 {
		c := random.Intn(2)
		history = append(history, operation{kind: send, channel: c, value: 'a' + i}, operation{kind: receive, channel: c})
	}
	for i := range 4 {
		history = append(history, operation{kind: kind(random.Intn(3)) + trySend, channel: random.Intn(2), value: 'A' + i})
	}
	random.Shuffle(len(history), func(i, j int) { history[i], history[j] = history[j], history[i] })
	var clock atomic.Int64
	var all, tries sync.WaitGroup
	withSelect := random.Intn(2) == 0
	for i := range history {
		pause := random.Intn(4)
		wait := &all
		if k := history[i].kind; k == trySend || k == tryReceive {
			wait = &tries
		}
		wait.Add(1)
		go func() {
			defer wait.Done()
			for range pause {
				runtime.Gosched()
			}
			o := &history[i]
			c := channels[o.channel]
			o.begin = clock.Add(1)
			switch o.kind {
			case send:
				if withSelect {
					select {
					case c <- o.value:
					case <-(chan int)(nil):
					}
				} else {
					c <- o.value
				}
			case receive:
				if withSelect {
					select {
					case o.value = <-c:
					case (chan int)(nil) <- 0:
					}
				} else {
					o.value = <-c
				}
			case trySend:
				select {
				case c <- o.value:
					o.ok = true
				default:
				}
			case tryReceive:
				select {
				case o.value, o.ok = <-c:
				default:
				}
			case length:
				o.value = len(c)
			}
			o.end = clock.Add(1)
		}()
	}
	// What tries took away or left behind is made up for, by operations like the others.
	tries.Wait()
	var surplus [2]int
	for i := range history {
		o := &history[i]
		if o.kind == trySend && o.ok {
			surplus[o.channel]++
		} else if o.kind == tryReceive && o.ok {
			surplus[o.channel]--
		}
	}
	var more []operation
	for c, n := range surplus {
		for ; n != 0; n -= sign(n) {
			o := operation{kind: receive, channel: c, begin: clock.Add(1)}
			if n > 0 {
				o.value = <-channels[c]
			} else {
				o.kind, o.value = send, '0'+len(more)
				channels[c] <- o.value
			}
			o.end = clock.Add(1)
			more = append(more, o)
		}
	}
	all.Wait()
	return append(history, more...)
}

func sign(n int) int {
	if n < 0 {
		return -1
	}
	return 1
}

func main() {
	// Two values that come out in the order in which they did not go in; one that comes before it was sent.
	fmt.Println(linearizable([]operation{
		{kind: send, value: 'a', begin: 1, end: 2}, {kind: send, value: 'b', begin: 3, end: 4},
		{kind: receive, value: 'b', begin: 5, end: 6}, {kind: receive, value: 'a', begin: 7, end: 8},
	}, 2))
	fmt.Println(linearizable([]operation{
		{kind: receive, value: 'a', begin: 1, end: 2}, {kind: send, value: 'a', begin: 3, end: 4},
	}, 1))
	fmt.Println(linearizable([]operation{
		{kind: receive, value: 'a', begin: 1, end: 4}, {kind: send, value: 'a', begin: 3, end: 5},
	}, 1))

	random := rand.New(rand.NewSource(1))
	wrong := 0
	for round := range 300 {
		capacity := 1 + round%3
		if history := record(random, capacity); !linearizable(history, capacity) {
			wrong++
			fmt.Println("capacity", capacity)
			for _, o := range history {
				fmt.Println(o)
			}
		}
	}
	fmt.Println(wrong, "wrong")
}
