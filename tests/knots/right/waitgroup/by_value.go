package main

import (
	"fmt"
	"sync"
)

func encode(frame int, out []int, wg *sync.WaitGroup) {
	defer wg.Done()
	out[frame] = frame * frame
}

func main() {
	frames := make([]int, 4)
	var wg sync.WaitGroup
	wg.Add(len(frames))
	for frame := range frames {
		go encode(frame, frames, &wg)
	}
	wg.Wait()
	fmt.Println(frames)
}
