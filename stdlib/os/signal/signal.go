// Package signal hands signals of the operating system to channels. One goroutine, loop, fetches them
// from the machine's side (natives.cc) and sends them on without waiting for anybody.
package signal

import (
	"os"
	"runtime"
	"sync"
	"syscall"
)

// What the machine does with a signal: hand it to receive, end the program or whatever is usual, nothing.
func enable(sig int)
func disable(sig int)
func ignore(sig int)
func ignored(sig int) bool

// receive waits for the next signal; idle says that none is on its way.
func receive() int
func idle() bool

const lastSignal = 64

// wishes are the signals that a channel wants: bit n-1 is for signal n.
type wishes uint64

func (w wishes) has(sig int) bool { return w>>uint(sig-1)&1 != 0 }

var handlers struct {
	sync.Mutex
	wanted  map[chan<- os.Signal]wishes
	users   [lastSignal + 1]int // how many channels want a signal
	leaving map[chan<- os.Signal]wishes
	running bool
}

// number is that of the signal, 0 if it is none of the system's.
func number(sig os.Signal) int {
	s, ok := sig.(syscall.Signal)
	if !ok || s < 1 || s > lastSignal {
		return 0
	}
	return int(s)
}

// each calls f for the numbers of sigs, or of all signals if there are none.
func each(sigs []os.Signal, f func(n int)) {
	if len(sigs) == 0 {
		for n := 1; n <= lastSignal; n++ {
			f(n)
		}
	}
	for _, sig := range sigs {
		if n := number(sig); n != 0 {
			f(n)
		}
	}
}

// Notify sends the signals, all of them if none is named, to c from now on. Nobody waits for c: it should
// have room.
func Notify(c chan<- os.Signal, sig ...os.Signal) {
	if c == nil {
		panic("os/signal: Notify using nil channel")
	}
	handlers.Lock()
	defer handlers.Unlock()
	if handlers.wanted == nil {
		handlers.wanted = make(map[chan<- os.Signal]wishes)
		handlers.leaving = make(map[chan<- os.Signal]wishes)
	}
	each(sig, func(n int) {
		if handlers.wanted[c].has(n) {
			return
		}
		handlers.wanted[c] |= 1 << uint(n-1)
		if handlers.users[n]++; handlers.users[n] == 1 {
			enable(n)
		}
		if !handlers.running {
			handlers.running = true
			go loop()
		}
	})
}

// forget takes the signals from all channels and does action to them.
func forget(sigs []os.Signal, action func(n int)) {
	handlers.Lock()
	defer handlers.Unlock()
	each(sigs, func(n int) {
		for c, wanted := range handlers.wanted {
			if !wanted.has(n) {
				continue
			}
			handlers.users[n]--
			if wanted &^= 1 << uint(n-1); wanted == 0 {
				delete(handlers.wanted, c)
			} else {
				handlers.wanted[c] = wanted
			}
		}
		action(n)
	})
}

// Ignore makes the signals do nothing.
func Ignore(sig ...os.Signal) { forget(sig, ignore) }

// Ignored says whether the signal does nothing.
func Ignored(sig os.Signal) bool {
	n := number(sig)
	return n != 0 && ignored(n)
}

// Reset makes the signals do what they usually do.
func Reset(sig ...os.Signal) { forget(sig, disable) }

// Stop ends what Notify began. When it returns, nothing more comes to c.
func Stop(c chan<- os.Signal) {
	handlers.Lock()
	wanted := handlers.wanted[c]
	if wanted == 0 {
		handlers.Unlock()
		return
	}
	delete(handlers.wanted, c)
	for n := 1; n <= lastSignal; n++ {
		if wanted.has(n) {
			if handlers.users[n]--; handlers.users[n] == 0 {
				disable(n)
			}
		}
	}
	// What has arrived already is still for c.
	handlers.leaving[c] = wanted
	handlers.Unlock()
	for !idle() {
		runtime.Gosched()
	}
	handlers.Lock()
	delete(handlers.leaving, c)
	handlers.Unlock()
}

func loop() {
	for {
		send(receive())
	}
}

func send(sig int) {
	handlers.Lock()
	defer handlers.Unlock()
	for _, channels := range [...]map[chan<- os.Signal]wishes{handlers.wanted, handlers.leaving} {
		for c, wanted := range channels {
			if !wanted.has(sig) {
				continue
			}
			select {
			case c <- syscall.Signal(sig):
			default:
			}
		}
	}
}
