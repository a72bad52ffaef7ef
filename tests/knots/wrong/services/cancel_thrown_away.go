// knot GK018 at 14 18
// flags -leaks

package main

// The context's cancel is lost: what listens to Done lives on.
import (
	"context"
	"fmt"
	"time"
)

func watch(ctx context.Context) <-chan int {
	out := make(chan int)
	go func() {
		defer close(out)
		for i := 0; ; i++ {
			select {
			case out <- i:
			case <-ctx.Done():
				return
			}
		}
	}()
	return out
}

func first() int {
	ctx, _ := context.WithCancel(context.Background())
	for n := range watch(ctx) {
		return n
	}
	return -1
}

func main() {
	fmt.Println(first())
	time.Sleep(2 * time.Millisecond)
}
