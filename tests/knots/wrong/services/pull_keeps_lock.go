// knot GK026 at 19
// flags -leaks=watch

package main

// A forgotten unlock on a global while main goes on.
import (
	"fmt"
	"sync"
	"time"
)

var (
	mu     sync.Mutex
	images = map[string]int{}
)

func pull(name string) bool {
	mu.Lock()
	if _, ok := images[name]; ok {
		return false
	}
	images[name] = 1
	mu.Unlock()
	return true
}

func main() {
	go func() {
		pull("a")
		pull("a")
		pull("b")
	}()
	time.Sleep(5 * time.Millisecond)
	fmt.Println("main goes on")
	time.Sleep(5 * time.Millisecond)
}
