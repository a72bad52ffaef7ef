// run
// exit 2

// Each goroutine says who started it.
package main

func main() {
	go func() {
		go func() {
			go func() { panic("third") }()
			select {}
		}()
		select {}
	}()
	select {}
}
