package main

import (
	"context"
	"fmt"
	"sync"
)

func heartbeat(ctx context.Context, beats *sync.WaitGroup) {
	defer beats.Done()
	<-ctx.Done()
}

func main() {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	var beats sync.WaitGroup
	for range 3 {
		beats.Add(1)
		go heartbeat(ctx, &beats)
	}
	fmt.Println("work done")
	cancel()
	beats.Wait()
}
