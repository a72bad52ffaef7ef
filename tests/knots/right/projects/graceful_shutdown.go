// flags -leaks

package main

// Components are started in order and stopped in reverse; a watcher of signals stands by until the
// end.
import (
	"os"
	"os/signal"
	"sync"
	"time"
)

type component interface {
	start()
	stop()
}

type loop struct {
	name    string
	work    func()
	quit    chan struct{}
	stopped sync.WaitGroup
}

func (l *loop) start() {
	l.quit = make(chan struct{})
	l.stopped.Add(1)
	go func() {
		defer l.stopped.Done()
		for {
			select {
			case <-l.quit:
				return
			case <-time.After(time.Millisecond):
				l.work()
			}
		}
	}()
}

func (l *loop) stop() {
	close(l.quit)
	l.stopped.Wait()
}

type app struct {
	components []component
}

func (a *app) run(quit <-chan os.Signal, deadline <-chan time.Time) {
	for _, c := range a.components {
		c.start()
	}
	select {
	case <-quit:
	case <-deadline:
	}
	for i := len(a.components) - 1; i >= 0; i-- {
		a.components[i].stop()
	}
}

func main() {
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, os.Interrupt)
	defer signal.Stop(signals)
	reload := make(chan os.Signal, 1)
	signal.Notify(reload, os.Interrupt)
	go func() {
		for range reload {
			println("reload")
		}
	}()
	var mu sync.Mutex
	counts := map[string]int{}
	a := &app{}
	for _, name := range []string{"store", "index", "api"} {
		a.components = append(a.components, &loop{name: name, work: func() {
			mu.Lock()
			counts[name]++
			mu.Unlock()
		}})
	}
	a.run(signals, time.After(10*time.Millisecond))
}
