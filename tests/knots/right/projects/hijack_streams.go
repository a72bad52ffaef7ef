// flags -leaks

package main

// Each of the two reports has room, whoever takes it.
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
	outputDone := make(chan error, 1)
	inputDone := make(chan error, 1)
	go func() {
		_, err := io.Copy(h.out, h.in)
		time.Sleep(time.Millisecond) // the last bytes come late
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
	time.Sleep(10 * time.Millisecond)
}
