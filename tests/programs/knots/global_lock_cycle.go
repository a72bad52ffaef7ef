// goknot run -leaks
// env GOMAXPROCS=1

// Two package variables locked in opposite order while a ticker goes on.
package main

import (
	"fmt"
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
	ticker := time.NewTicker(10 * time.Millisecond)
	for i := 0; i < 3; i++ {
		<-ticker.C
	}
	fmt.Println("done")
}
