// knot GK003 at 23

package main

import (
	"fmt"
	"time"
)

type job struct {
	name     string
	finished chan error
}

func (j *job) run() {
	time.Sleep(time.Millisecond)
	fmt.Println("ran", j.name)
}

func main() {
	j := &job{name: "backup", finished: make(chan error)}
	go j.run()
	if err := <-j.finished; err != nil {
		fmt.Println(err)
	}
}
