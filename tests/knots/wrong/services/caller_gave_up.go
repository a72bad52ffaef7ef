// knot GK005 at 13 16
// flags -leaks

package main

// The result channel is unbuffered and the caller gives up at a timeout.
import (
	"fmt"
	"time"
)

func fetch() (string, error) {
	result := make(chan string)
	go func() {
		time.Sleep(20 * time.Millisecond)
		result <- "body"
	}()
	select {
	case r := <-result:
		return r, nil
	case <-time.After(time.Millisecond):
		return "", fmt.Errorf("timeout")
	}
}

func main() {
	_, err := fetch()
	fmt.Println(err)
	time.Sleep(40 * time.Millisecond)
}
