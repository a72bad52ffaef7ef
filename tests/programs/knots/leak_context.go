// goknot run -leaks
// env GOMAXPROCS=1

// A context whose cancel function is lost.
package main

import (
	"context"
	"fmt"
	"time"
)


func main() {
	go func() {
		ctx, cancel := context.WithCancel(context.Background())
		_ = cancel
		<-ctx.Done()
		fmt.Println("never")
	}()
	time.Sleep(200 * time.Millisecond)
	fmt.Println("done")
}
