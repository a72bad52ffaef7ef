// Deadlines of reads, writes and accepts; what Close does to who waits.
package main

import (
	"errors"
	"fmt"
	"net"
	"os"
	"strings"
	"time"
)

func pair() (net.Conn, net.Conn) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		panic(err)
	}
	defer l.Close()
	a, err := net.Dial("tcp", l.Addr().String())
	if err != nil {
		panic(err)
	}
	b, err := l.Accept()
	if err != nil {
		panic(err)
	}
	return a, b
}

// show leaves the ports out.
func show(what string, err error) {
	op, ok := err.(*net.OpError)
	if !ok {
		fmt.Println(what, err)
		return
	}
	text := op.Error()
	if op.Source != nil {
		text = strings.ReplaceAll(text, op.Source.String(), "SOURCE")
	}
	if op.Addr != nil {
		text = strings.ReplaceAll(text, op.Addr.String(), "ADDR")
	}
	fmt.Printf("%s: %s | timeout %v, %v, closed %v\n", what, text, op.Timeout(),
		errors.Is(err, os.ErrDeadlineExceeded), errors.Is(err, net.ErrClosed))
}

func main() {
	a, b := pair()
	buf := make([]byte, 100)

	start := time.Now()
	a.SetReadDeadline(start.Add(20 * time.Millisecond))
	_, err := a.Read(buf)
	show("read", err)
	fmt.Println(time.Since(start) >= 15*time.Millisecond)
	_, err = a.Read(buf)
	show("read again", err)

	// Even what has come is not read any more, until the deadline is taken back.
	b.Write([]byte("hello"))
	time.Sleep(5 * time.Millisecond)
	_, err = a.Read(buf)
	show("late", err)
	a.SetReadDeadline(time.Time{})
	n, err := a.Read(buf)
	fmt.Println(string(buf[:n]), err)

	// A deadline that is put off; one that comes while somebody reads.
	a.SetReadDeadline(time.Now().Add(10 * time.Millisecond))
	a.SetReadDeadline(time.Now().Add(time.Hour))
	go func() {
		time.Sleep(20 * time.Millisecond)
		a.SetReadDeadline(time.Unix(1, 0))
	}()
	_, err = a.Read(buf)
	show("cut short", err)
	a.SetDeadline(time.Time{})

	// Writing until nobody takes any more.
	big := make([]byte, 64<<20)
	a.SetWriteDeadline(time.Now().Add(300 * time.Millisecond))
	n, err = a.Write(big)
	fmt.Println(n > 0, n < len(big))
	show("write", err)
	a.SetWriteDeadline(time.Time{})

	// Close wakes who reads.
	c, d := pair()
	go func() {
		time.Sleep(10 * time.Millisecond)
		c.Close()
	}()
	_, err = c.Read(buf)
	show("closed read", err)
	_, err = c.Write(buf)
	show("closed write", err)
	show("closed set", c.SetDeadline(time.Now()))
	show("closed twice", c.Close())
	n, err = d.Read(buf)
	fmt.Println(n, err)
	d.Close()

	l, _ := net.ListenTCP("tcp", &net.TCPAddr{IP: net.IPv4(127, 0, 0, 1)})
	l.SetDeadline(time.Now().Add(10 * time.Millisecond))
	_, err = l.Accept()
	show("accept", err)
	l.SetDeadline(time.Time{})
	go func() {
		time.Sleep(10 * time.Millisecond)
		l.Close()
	}()
	_, err = l.Accept()
	show("closed accept", err)
	show("closed listener", l.Close())
	a.Close()
	b.Close()
}
