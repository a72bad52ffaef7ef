// knot GK040 at 21 29

package main

import (
	"fmt"
	"sync"
)

type dir struct {
	name string
	subs []dir
}

func walk(d dir, wg *sync.WaitGroup) {
	defer wg.Done()
	for _, sub := range d.subs {
		wg.Add(1)
		go walk(sub, wg)
	}
	wg.Wait()
}

func main() {
	root := dir{"/", []dir{{"bin", nil}, {"etc", nil}}}
	var wg sync.WaitGroup
	wg.Add(1)
	go walk(root, &wg)
	wg.Wait()
	fmt.Println("walked")
}
