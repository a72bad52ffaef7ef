package main

import "fmt"

type service struct{ ready chan struct{} }

func (s *service) run() {
	fmt.Println("service runs")
	close(s.ready)
}

func main() {
	s := &service{ready: make(chan struct{})}
	go s.run()
	<-s.ready
	fmt.Println("ready")
}
