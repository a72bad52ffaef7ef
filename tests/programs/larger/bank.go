// run

// A bank: accounts with locks taken in order, concurrent transfers, a ledger, typed errors,
// interest and a report that must balance.
package main

import (
	"errors"
	"fmt"
	"sort"
	"sync"
)

type cents int64

func (c cents) String() string {
	sign := ""
	if c < 0 {
		sign, c = "-", -c
	}
	return fmt.Sprintf("%s%d.%02d", sign, int64(c)/100, int64(c)%100)
}

type kind uint8

const (
	deposit kind = iota
	withdrawal
	transferIn
	transferOut
	interest
)

func (k kind) String() string {
	return [...]string{"deposit", "withdrawal", "transfer in", "transfer out", "interest"}[k]
}

type entry struct {
	kind   kind
	amount cents
	other  int
}

type account struct {
	mu      sync.Mutex
	id      int
	owner   string
	balance cents
	history []entry
	frozen  bool
}

func (a *account) record(k kind, amount cents, other int) {
	a.history = append(a.history, entry{k, amount, other})
	switch k {
	case deposit, transferIn, interest:
		a.balance += amount
	case withdrawal, transferOut:
		a.balance -= amount
	}
}

type insufficientFunds struct {
	id           int
	have, wanted cents
}

func (e *insufficientFunds) Error() string {
	return fmt.Sprintf("account %d has %v, wanted %v", e.id, e.have, e.wanted)
}

var (
	errFrozen  = errors.New("account is frozen")
	errUnknown = errors.New("no such account")
	errAmount  = errors.New("amount must be positive")
)

type bank struct {
	mu       sync.RWMutex
	accounts map[int]*account
	next     int
	failures map[string]int
}

func newBank() *bank {
	return &bank{accounts: map[int]*account{}, next: 100, failures: map[string]int{}}
}

func (b *bank) open(owner string, initial cents) int {
	b.mu.Lock()
	defer b.mu.Unlock()
	a := &account{id: b.next, owner: owner}
	b.next++
	if initial > 0 {
		a.record(deposit, initial, 0)
	}
	b.accounts[a.id] = a
	return a.id
}

func (b *bank) find(id int) (*account, error) {
	b.mu.RLock()
	defer b.mu.RUnlock()
	if a, ok := b.accounts[id]; ok {
		return a, nil
	}
	return nil, fmt.Errorf("%w: %d", errUnknown, id)
}

func (b *bank) withdraw(id int, amount cents) (err error) {
	defer func() { b.count(err) }()
	if amount <= 0 {
		return errAmount
	}
	a, err := b.find(id)
	if err != nil {
		return err
	}
	a.mu.Lock()
	defer a.mu.Unlock()
	switch {
	case a.frozen:
		return fmt.Errorf("withdraw from %d: %w", id, errFrozen)
	case a.balance < amount:
		return &insufficientFunds{id, a.balance, amount}
	}
	a.record(withdrawal, amount, 0)
	return nil
}

func (b *bank) count(err error) {
	if err == nil {
		return
	}
	name := "other"
	var f *insufficientFunds
	switch {
	case errors.As(err, &f):
		name = "funds"
	case errors.Is(err, errFrozen):
		name = "frozen"
	case errors.Is(err, errUnknown):
		name = "unknown"
	case errors.Is(err, errAmount):
		name = "amount"
	}
	b.mu.Lock()
	b.failures[name]++
	b.mu.Unlock()
}

func (b *bank) transfer(from, to int, amount cents) (err error) {
	defer func() { b.count(err) }()
	if amount <= 0 {
		return errAmount
	}
	src, err := b.find(from)
	if err != nil {
		return
	}
	dst, err := b.find(to)
	if err != nil {
		return
	}
	if src == dst {
		return nil
	}
	first, second := src, dst
	if first.id > second.id {
		first, second = second, first
	}
	first.mu.Lock()
	defer first.mu.Unlock()
	second.mu.Lock()
	defer second.mu.Unlock()
	if src.frozen || dst.frozen {
		return errFrozen
	}
	if src.balance < amount {
		return &insufficientFunds{from, src.balance, amount}
	}
	src.record(transferOut, amount, to)
	dst.record(transferIn, amount, from)
	return nil
}

func (b *bank) each(f func(*account)) {
	b.mu.RLock()
	ids := make([]int, 0, len(b.accounts))
	for id := range b.accounts {
		ids = append(ids, id)
	}
	b.mu.RUnlock()
	sort.Ints(ids)
	for _, id := range ids {
		a, _ := b.find(id)
		a.mu.Lock()
		f(a)
		a.mu.Unlock()
	}
}

func (b *bank) total() (sum cents) {
	b.each(func(a *account) { sum += a.balance })
	return
}

func main() {
	b := newBank()
	var ids []int
	for i, name := range []string{"ann", "bob", "cyd", "dee", "eve"} {
		ids = append(ids, b.open(name, cents(10000*(i+1))))
	}
	before := b.total()
	fmt.Println("before", before)
	var wg sync.WaitGroup
	for w := range 8 {
		wg.Go(func() {
			x := uint32(w + 1)
			for range 100 {
				x = x*1664525 + 1013904223
				from, to := ids[x>>8%5], ids[x>>16%5]
				b.transfer(from, to, cents(x>>20%500+1))
			}
		})
	}
	wg.Wait()
	fmt.Println("balanced", b.total() == before)
	b.each(func(a *account) {
		var sum cents
		for _, e := range a.history {
			if e.kind == deposit || e.kind == transferIn {
				sum += e.amount
			} else {
				sum -= e.amount
			}
		}
		if sum != a.balance || a.balance < 0 {
			fmt.Println("wrong", a.id)
		}
	})
	c := newBank()
	x, y := c.open("xen", 5000), c.open("yve", 25)
	fmt.Println(c.transfer(x, y, 1250), c.withdraw(y, 99999), c.withdraw(7, 1), c.transfer(x, y, -1))
	acc, _ := c.find(x)
	acc.frozen = true
	fmt.Println(c.withdraw(x, 1), c.transfer(y, x, 5))
	c.each(func(a *account) {
		a.record(interest, a.balance/50, 0)
		fmt.Println(a.id, a.owner, a.balance, len(a.history), a.history[len(a.history)-1].kind)
	})
	fmt.Println(c.failures, cents(-5), cents(-12345), c.total())
}
