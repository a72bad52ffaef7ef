// flags -leaks

package main

// A logger of the package that lives as long as the program: its goroutine waits for lines for ever,
// and that is how it is meant.
import (
	"fmt"
	"strings"
	"sync"
)

type entry struct {
	text  string
	flush chan struct{}
}

var (
	entries = make(chan entry, 16)
	start   sync.Once
	written strings.Builder
)

func logger() {
	for e := range entries {
		if e.flush != nil {
			close(e.flush)
			continue
		}
		written.WriteString(e.text)
	}
}

func logf(format string, args ...any) {
	start.Do(func() { go logger() })
	entries <- entry{text: fmt.Sprintf(format, args...)}
}

func flush() {
	done := make(chan struct{})
	entries <- entry{flush: done}
	<-done
}

func main() {
	var wg sync.WaitGroup
	for i := range 10 {
		wg.Go(func() { logf("line %d\n", i) })
	}
	wg.Wait()
	flush()
	if strings.Count(written.String(), "\n") != 10 {
		panic("lines are missing")
	}
}
