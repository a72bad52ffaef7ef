// goknot run -leaks=watch
// env GOMAXPROCS=1

// Two package variables locked in opposite order, found while main goes on: its code frees neither.
package main

import (
	"fmt"
	"runtime"
	"sync"
	"time"
)


var a, b sync.Mutex

func lockBoth(first, second *sync.Mutex, mine, theirs chan bool) {
	first.Lock()
	defer first.Unlock()
	close(mine)
	<-theirs
	second.Lock()
	defer second.Unlock()
}

func main() {
	one, two := make(chan bool), make(chan bool)
	go lockBoth(&a, &b, one, two)
	go lockBoth(&b, &a, two, one)
	ticker := time.NewTicker(20 * time.Millisecond)
	for i := 0; i < 3; i++ {
		<-ticker.C
		fmt.Println("tick")
	}
	runtime.GC()
	for range 2 {
		<-ticker.C
		fmt.Println("tock")
	}
}

// not under gc
