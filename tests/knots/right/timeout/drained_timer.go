package main

import (
	"fmt"
	"time"
)

func main() {
	limit := time.NewTimer(2 * time.Millisecond)
	rounds := 0
	for range 2 {
		<-limit.C
		rounds++
		limit.Reset(time.Millisecond)
	}
	limit.Stop()
	fmt.Println(rounds)
}
