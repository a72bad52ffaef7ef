// Unix sockets, packets, and a connection within the program.
package main

import (
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"path/filepath"
	"strings"
	"time"
)

func main() {
	dir, err := os.MkdirTemp("", "unix")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer os.RemoveAll(dir)
	path := filepath.Join(dir, "socket")
	l, err := net.Listen("unix", path)
	fmt.Println(l.Addr().Network(), l.Addr().String() == path, err)
	go func() {
		c, _ := l.Accept()
		io.Copy(c, c)
		c.Close()
	}()
	c, err := net.Dial("unix", path)
	fmt.Println(err)
	fmt.Fprintf(c, "through a file")
	fmt.Println(c.(*net.UnixConn).CloseWrite())
	back, err := io.ReadAll(c)
	fmt.Println(string(back), err, c.RemoteAddr().String() == path, c.LocalAddr())
	c.Close()
	_, err = net.Listen("unix", path)
	fmt.Println(strings.ReplaceAll(err.Error(), path, "PATH"))
	l.Close()
	_, err = os.Stat(path)
	fmt.Println(os.IsNotExist(err))

	// Packets.
	p, err := net.ListenPacket("udp", "127.0.0.1:0")
	fmt.Println(p.LocalAddr().Network(), err)
	u, err := net.Dial("udp", p.LocalAddr().String())
	fmt.Println(err)
	u.Write([]byte("ping"))
	buf := make([]byte, 100)
	n, from, err := p.ReadFrom(buf)
	fmt.Println(string(buf[:n]), err, from.String() == u.LocalAddr().String())
	p.WriteTo([]byte("pong!"), from)
	n, err = u.Read(buf)
	fmt.Println(string(buf[:n]), err)
	p.SetReadDeadline(time.Now().Add(5 * time.Millisecond))
	_, _, err = p.ReadFrom(buf)
	fmt.Println(errors.Is(err, os.ErrDeadlineExceeded), err.(net.Error).Timeout())
	_, err = u.(*net.UDPConn).WriteTo(buf, from)
	fmt.Println(errors.Is(err, net.ErrWriteToConnected))
	p.Close()
	u.Close()
	g, err := net.ListenUnixgram("unixgram", &net.UnixAddr{Name: path, Net: "unixgram"})
	fmt.Println(err)
	s, err := net.Dial("unixgram", path)
	fmt.Println(err)
	s.Write([]byte("one"))
	s.Write([]byte("two"))
	for range 2 {
		n, addr, err := g.ReadFromUnix(buf)
		fmt.Println(string(buf[:n]), addr, err)
	}
	s.Close()
	g.Close()

	// A pipe.
	a, b := net.Pipe()
	go func() {
		n, err := a.Write([]byte("no buffer between"))
		fmt.Println(n, err)
		a.Close()
	}()
	text, err := io.ReadAll(b)
	fmt.Println(string(text), err, a.LocalAddr(), b.RemoteAddr().Network())
	_, err = b.Write([]byte("x"))
	fmt.Println(err)
	_, err = a.Read(buf)
	fmt.Println(err)
	a, b = net.Pipe()
	a.SetDeadline(time.Now().Add(5 * time.Millisecond))
	_, err = a.Read(buf)
	fmt.Println(err)
	_, err = a.Write(buf)
	fmt.Println(err)
	a.SetDeadline(time.Time{})
	go b.Write([]byte("late"))
	n, err = a.Read(buf)
	fmt.Println(string(buf[:n]), err)
	b.Close()
	fmt.Println(a.SetDeadline(time.Now()))
	pieces := net.Buffers{[]byte("several "), []byte("pieces")}
	var w strings.Builder
	fmt.Println(pieces.WriteTo(&w))
	fmt.Println(w.String(), len(pieces))
}
