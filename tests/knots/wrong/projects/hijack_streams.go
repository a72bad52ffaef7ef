// knot GK006 at 22 29
// flags -leaks

package main

// Input and output of a container are copied by two goroutines, each of which reports its end; who
// attached takes the first report, and the other one is never taken.
import (
	"errors"
	"fmt"
	"io"
	"strings"
	"time"
)

type hijacked struct {
	in  io.Reader
	out *strings.Builder
}

func (h *hijacked) stream(stdin io.Reader) error {
	outputDone := make(chan error)
	inputDone := make(chan error)
	detached := make(chan struct{})
	defer close(detached)
	go func() {
		_, err := io.Copy(h.out, h.in)
		<-detached // the last bytes come late
		outputDone <- err
	}()
	go func() {
		_, err := io.Copy(io.Discard, stdin)
		if err == nil {
			err = errors.New("detached")
		}
		inputDone <- err
	}()
	select {
	case err := <-outputDone:
		return err
	case err := <-inputDone:
		return err
	}
}

func main() {
	h := &hijacked{strings.NewReader("hello from the container"), &strings.Builder{}}
	if err := h.stream(strings.NewReader("")); err != nil {
		fmt.Println("attach:", err)
	}
	time.Sleep(50 * time.Millisecond)
}
