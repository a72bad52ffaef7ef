// knot GK003 at 16

package main

import "fmt"

type service struct{ ready chan struct{} }

func (s *service) run() {
	fmt.Println("service runs")
	close(s.ready)
}

func main() {
	s := &service{ready: make(chan struct{})}
	<-s.ready
	go s.run()
	fmt.Println("ready")
}
