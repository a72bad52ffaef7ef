// Descriptors for who calls the system himself: of files, pipes and connections; groups of the process.
package main

import (
	"errors"
	"fmt"
	"net"
	"os"
	"runtime"
	"syscall"
	"time"
)

func main() {
	r, w, _ := os.Pipe()
	raw, err := r.SyscallConn()
	fmt.Println(raw != nil, err)
	fmt.Println(raw.Control(func(fd uintptr) { fmt.Println(fd > 2) }))
	tries := 0
	go func() {
		time.Sleep(time.Millisecond)
		w.Write([]byte("x"))
	}()
	fmt.Println(raw.Read(func(fd uintptr) bool {
		tries++
		return tries == 2
	}), tries)
	out, _ := w.SyscallConn()
	fmt.Println(out.Write(func(fd uintptr) bool { return true }))
	r.SetReadDeadline(time.Now().Add(time.Millisecond))
	fmt.Println(errors.Is(raw.Read(func(fd uintptr) bool { return false }), os.ErrDeadlineExceeded))
	fmt.Println(r.Close())
	fmt.Println(raw.Control(func(fd uintptr) { fmt.Println("not reached") }))
	_, err = (*os.File)(nil).SyscallConn()
	fmt.Println(err)
	func() {
		defer func() { fmt.Println(recover()) }()
		out.Control(func(fd uintptr) { panic("inside") })
	}()
	fmt.Println(w.Close())

	l, err := net.Listen("tcp", "127.0.0.1:0")
	fmt.Println(err)
	listener, err := l.(syscall.Conn).SyscallConn()
	fmt.Println(err, listener.Control(func(fd uintptr) {}), listener.Read(nil), listener.Write(nil))
	c, err := net.Dial("tcp", l.Addr().String())
	fmt.Println(err)
	conn, err := c.(*net.TCPConn).SyscallConn()
	fmt.Println(err, conn.Control(func(fd uintptr) { fmt.Println(fd > 2) }), conn.Write(func(fd uintptr) bool { return true }))
	c.Close()
	runtime.KeepAlive(l) // else it might be closed before
	var op *net.OpError
	fmt.Println(errors.As(conn.Control(func(fd uintptr) {}), &op), op.Op, errors.Is(op, net.ErrClosed))

	groups, err := os.Getgroups()
	fmt.Println(len(groups) >= 0, err)
}
