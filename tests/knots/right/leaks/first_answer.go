// flags -leaks

package main

import (
	"fmt"
	"time"
)

func resolve(name string, servers []string) string {
	answers := make(chan string, len(servers))
	for _, server := range servers {
		go func() {
			answers <- server + "/" + name
		}()
	}
	return <-answers
}

func main() {
	fmt.Println(len(resolve("host", []string{"a", "b", "c"})))
	time.Sleep(5 * time.Millisecond)
}
