// knot GK005 at 12 15
// flags -leaks

package main

import (
	"fmt"
	"time"
)

func query(db string, patience time.Duration) string {
	rows := make(chan string)
	go func() {
		time.Sleep(3 * time.Millisecond)
		rows <- "rows of " + db
	}()
	select {
	case r := <-rows:
		return r
	case <-time.After(patience):
		return "nothing"
	}
}

func main() {
	fmt.Println(query("orders", time.Millisecond))
	fmt.Println(query("users", time.Second))
	time.Sleep(10 * time.Millisecond)
}
