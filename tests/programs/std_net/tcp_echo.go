// An echo server and clients of TCP: many connections at once, each answered in order.
package main

import (
	"bufio"
	"fmt"
	"io"
	"net"
	"sync"
)

func serve(c net.Conn) {
	defer c.Close()
	io.Copy(c, c)
}

func main() {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		fmt.Println(err)
		return
	}
	_, tcp := l.(*net.TCPListener)
	fmt.Println(tcp, l.Addr().Network(), l.Addr().(*net.TCPAddr).IP)
	served := make(chan bool)
	go func() {
		var all sync.WaitGroup
		for {
			c, err := l.Accept()
			if err != nil {
				op := err.(*net.OpError)
				fmt.Println(op.Op, op.Net, op.Source, op.Err, op.Err == net.ErrClosed)
				break
			}
			all.Add(1)
			go func() { defer all.Done(); serve(c) }()
		}
		all.Wait()
		close(served)
	}()

	const clients, rounds = 50, 20
	var wg sync.WaitGroup
	sums := make([]int, clients)
	for i := range clients {
		wg.Add(1)
		go func() {
			defer wg.Done()
			c, err := net.Dial("tcp", l.Addr().String())
			if err != nil {
				fmt.Println(err)
				return
			}
			defer c.Close()
			in := bufio.NewReader(c)
			for j := range rounds {
				fmt.Fprintf(c, "client %d, line %d\n", i, j)
				line, err := in.ReadString('\n')
				if err != nil || line != fmt.Sprintf("client %d, line %d\n", i, j) {
					fmt.Printf("%q %v\n", line, err)
					return
				}
				sums[i]++
			}
		}()
	}
	wg.Wait()
	total := 0
	for _, n := range sums {
		total += n
	}
	fmt.Println(total)

	// A half-closed connection still carries answers; then there is the end.
	c, _ := net.DialTCP("tcp", nil, l.Addr().(*net.TCPAddr))
	big := make([]byte, 1<<20)
	for i := range big {
		big[i] = byte(i * 7)
	}
	sent := make(chan string)
	go func() {
		n, err := c.Write(big)
		sent <- fmt.Sprintln(n, err, c.CloseWrite())
	}()
	back, err := io.ReadAll(c)
	fmt.Print(<-sent)
	fmt.Println(len(back), err, string(back) == string(big))
	fmt.Println(c.Close(), c.Close() != nil)
	l.Close()
	<-served
}
