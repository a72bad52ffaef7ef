// flags -leaks

package main

// Renewing a lease reads under the read lock once; what needs it held says so.
import (
	"fmt"
	"sync"
	"time"
)

type LeaseID int64

type Lease struct {
	ID     LeaseID
	ttl    int64
	expiry time.Time
}

type lessor struct {
	mu       sync.RWMutex
	leases   map[LeaseID]*Lease
	minimum  int64
	isLeader bool
}

func (le *lessor) Grant(id LeaseID, ttl int64) *Lease {
	le.mu.Lock()
	defer le.mu.Unlock()
	if ttl < le.minimum {
		ttl = le.minimum
	}
	lease := &Lease{ID: id, ttl: ttl}
	le.leases[id] = lease
	return lease
}

func (le *lessor) leaderLocked() bool {
	return le.isLeader
}

func (le *lessor) Renew(id LeaseID) (int64, error) {
	le.mu.RLock()
	defer le.mu.RUnlock()
	lease, ok := le.leases[id]
	if !ok {
		return 0, fmt.Errorf("lease %d not found", id)
	}
	time.Sleep(60 * time.Millisecond) // asks the disk
	if !le.leaderLocked() {
		return 0, fmt.Errorf("not the leader")
	}
	return lease.ttl, nil
}

func main() {
	le := &lessor{leases: map[LeaseID]*Lease{}, minimum: 5, isLeader: true}
	le.Grant(1, 10)
	var wg sync.WaitGroup
	wg.Add(2)
	go func() {
		defer wg.Done()
		fmt.Println(le.Renew(1))
	}()
	go func() {
		defer wg.Done()
		time.Sleep(3 * time.Millisecond)
		le.Grant(2, 20)
	}()
	wg.Wait()
}
