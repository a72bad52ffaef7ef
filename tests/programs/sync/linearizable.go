// Locks under random use: what is done under them has the order that lock and unlock say, and every
// history of Mutex and RWMutex can be put into such an order.
package main

import (
	"fmt"
	"math/rand"
	"runtime"
	"sync"
	"sync/atomic"
)

// section is a stay between a lock and its unlock.
type section struct {
	reads      bool
	asked, got int64 // before and after the lock
	leaving    int64 // before the unlock
	left       int64 // after it
	version    int64 // of what the lock guards, seen; a writer's is one more afterwards
}

// inOrder says whether the sections can have been as they were: writers alone, each seeing all writers
// before it, readers seeing one version all the time.
func inOrder(sections []section) bool {
	writers := map[int64]*section{}
	for i := range sections {
		s := &sections[i]
		if s.reads {
			continue
		}
		if writers[s.version] != nil {
			return false // two have been in at once
		}
		writers[s.version] = s
	}
	for i := range sections {
		s := &sections[i]
		// The lock was got after the one before had begun to leave, and left before the next one was in.
		if before := writers[s.version-1]; s.version > 0 && (before == nil || s.got < before.leaving) {
			return false
		}
		if next := writers[s.version]; s.reads && next != nil && next.got < s.leaving {
			return false
		}
	}
	// Who asked when another one had left already comes behind it.
	for i := range sections {
		for j := range sections {
			a, b := &sections[i], &sections[j]
			if a.left < b.asked && (a.version > b.version || !a.reads && a.version >= b.version) {
				return false
			}
		}
	}
	return true
}

type locker interface {
	sync.Locker
	TryLock() bool
}

func record(random *rand.Rand, lock locker, read sync.Locker) []section {
	var clock atomic.Int64
	var version int64
	var all sync.WaitGroup
	results := make([][]section, 6)
	for g := range results {
		seed := random.Int63()
		all.Add(1)
		go func() {
			defer all.Done()
			own := rand.New(rand.NewSource(seed))
			for range 8 {
				s := section{reads: read != nil && own.Intn(3) > 0}
				s.asked = clock.Add(1)
				switch {
				case s.reads:
					read.Lock()
				case own.Intn(4) == 0:
					for !lock.TryLock() {
						runtime.Gosched()
					}
				default:
					lock.Lock()
				}
				s.got = clock.Add(1)
				s.version = version
				for range own.Intn(3) {
					runtime.Gosched()
				}
				if !s.reads {
					version = s.version + 1
				} else if version != s.version {
					s.version = -1
				}
				s.leaving = clock.Add(1)
				if s.reads {
					read.Unlock()
				} else {
					lock.Unlock()
				}
				s.left = clock.Add(1)
				results[g] = append(results[g], s)
			}
		}()
	}
	all.Wait()
	var sections []section
	for _, r := range results {
		sections = append(sections, r...)
	}
	return sections
}

func main() {
	fmt.Println(inOrder([]section{
		{asked: 1, got: 2, leaving: 5, left: 6}, {asked: 3, got: 4, leaving: 7, left: 8},
	}))
	fmt.Println(inOrder([]section{
		{asked: 1, got: 2, leaving: 4, left: 7}, {asked: 3, got: 5, leaving: 6, left: 8, version: 1},
	}))
	random := rand.New(rand.NewSource(2))
	wrong := 0
	for round := range 200 {
		var history []section
		if round%2 == 0 {
			history = record(random, new(sync.Mutex), nil)
		} else {
			m := new(sync.RWMutex)
			history = record(random, m, m.RLocker())
		}
		if !inOrder(history) {
			wrong++
			fmt.Println(round, history)
		}
	}
	fmt.Println(wrong, "wrong")
}
