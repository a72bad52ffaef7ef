// knot GK030 at 29 40 46 73

package main

// Renewing a lease reads under the read lock and asks a method that takes the read lock again;
// between the two a writer has queued up.
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

func (le *lessor) leader() bool {
	le.mu.RLock()
	defer le.mu.RUnlock()
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
	if !le.leader() {
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
