// knot GK006 at 13 15
// flags -leaks

package main

import (
	"fmt"
	"os"
	"time"
)

func ask(places []string) string {
	answers := make(chan string)
	for _, place := range places {
		go func() { answers <- place + " is dark" }()
	}
	return <-answers
}

func main() {
	fmt.Println(len(ask([]string{"cellar", "attic", "shed"})) > 0)
	time.Sleep(2 * time.Millisecond)
	os.Exit(0)
}
