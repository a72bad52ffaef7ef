// run
// not under yield
// env GOMAXPROCS=1

// The order learners see with one worker: the newest first, then first in, first out.
package main

import (
	"fmt"
	"io"
	"os"
	"sync"
)

func five(to io.Writer) {
	var wg sync.WaitGroup
	for i := 1; i <= 5; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			fmt.Fprint(to, i, " ")
		}()
	}
	wg.Wait()
	fmt.Fprintln(to)
}

func main() {
	five(io.Discard) // so that nothing is left to be compiled, and no tick comes in between
	five(os.Stdout)
}
