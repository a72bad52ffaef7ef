// A connection as a file: it has a descriptor of its own, and waits like any file.
package main

import (
	"fmt"
	"io"
	"net"
	"time"
)

func main() {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer l.Close()
	received := make(chan string)
	go func() {
		c, _ := l.Accept()
		time.Sleep(10 * time.Millisecond)
		fmt.Fprint(c, "late answer")
		c.(*net.TCPConn).CloseWrite()
		n, err := io.Copy(io.Discard, c)
		received <- fmt.Sprint("received ", n, " ", err)
		c.Close()
	}()
	c, err := net.Dial("tcp", l.Addr().String())
	if err != nil {
		fmt.Println(err)
		return
	}
	f, err := c.(*net.TCPConn).File()
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(c.Close())
	text, err := io.ReadAll(f)
	fmt.Println(string(text), err)
	n, err := f.Write(make([]byte, 4<<20))
	fmt.Println(n, err)
	fmt.Println(f.Close())
	fmt.Println(<-received)
}
