// Sockets that files stand for, and dialers that take addresses.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/netip"
	"os"
	"path/filepath"
	"strings"
	"time"
)

func must[T any](x T, err error) T {
	if err != nil {
		fmt.Println("error:", err)
	}
	return x
}

// again is a listener for the same socket.
func again(l net.Listener) net.Listener {
	f := must(l.(interface{ File() (*os.File, error) }).File())
	defer f.Close()
	copy := must(net.FileListener(f))
	fmt.Printf("%T %v %s\n", copy, copy.Addr().String() == l.Addr().String(), copy.Addr().Network())
	return copy
}

func serve(l net.Listener, dial func() (net.Conn, error)) {
	copy := again(l)
	fmt.Println(l.Close())
	done := make(chan bool)
	go func() {
		c := must(copy.Accept())
		f := must(c.(interface{ File() (*os.File, error) }).File())
		c.Close()
		c = must(net.FileConn(f))
		f.Close()
		fmt.Printf("%T %s\n", c, c.LocalAddr().Network())
		io.Copy(c, io.LimitReader(c, 5))
		c.Close()
		close(done)
	}()
	c := must(dial())
	c.Write([]byte("hello"))
	fmt.Println(string(must(io.ReadAll(c))))
	<-done
	fmt.Println(c.Close(), copy.Close())
}

func main() {
	ctx := context.Background()
	dialer := net.Dialer{Timeout: time.Minute}
	l := must(net.Listen("tcp", "127.0.0.1:0"))
	to := netip.MustParseAddrPort(l.Addr().String())
	serve(l, func() (net.Conn, error) { return dialer.DialTCP(ctx, "tcp", netip.AddrPort{}, to) })

	dir := must(os.MkdirTemp("", "files"))
	defer os.RemoveAll(dir)
	path := &net.UnixAddr{Name: filepath.Join(dir, "s"), Net: "unix"}
	u := must(net.ListenUnix("unix", path))
	u.SetUnlinkOnClose(false)
	serve(u, func() (net.Conn, error) { return dialer.DialUnix(ctx, "unix", nil, path) })

	p := must(net.ListenPacket("udp", "127.0.0.1:0"))
	f := must(p.(*net.UDPConn).File())
	packets := must(net.FilePacketConn(f))
	fmt.Printf("%T\n", packets)
	c := must(dialer.DialUDP(ctx, "udp", netip.AddrPort{}, netip.MustParseAddrPort(p.LocalAddr().String())))
	c.Write([]byte("packet"))
	b := make([]byte, 10)
	n, from, err := packets.ReadFrom(b)
	fmt.Println(string(b[:n]), from.String() == c.LocalAddr().String(), err)
	_, err = net.FileListener(f)
	fmt.Println(errors.Unwrap(err), err.(*net.OpError).Op, err.(*net.OpError).Net)
	for _, x := range []io.Closer{p, packets, c, f} {
		x.Close()
	}

	file := must(os.Create(filepath.Join(dir, "file")))
	for _, err := range []error{second(net.FileConn(file)), second(net.FileListener(file)), second(net.FilePacketConn(file))} {
		fmt.Println(strings.ReplaceAll(err.Error(), dir, "DIR"))
	}
	file.Close()

	_, err = dialer.DialTCP(ctx, "tcp", netip.AddrPort{}, netip.MustParseAddrPort("127.0.0.1:9"))
	fmt.Println(err)
	_, err = dialer.DialTCP(ctx, "udp", netip.AddrPort{}, to)
	fmt.Println(err != nil)
	fmt.Println(net.DefaultResolver.LookupNetIP(context.Background(), "ip4", "127.0.0.1"))
	fmt.Println(net.DefaultResolver.LookupNetIP(context.Background(), "ip6", "127.0.0.1"))
}

func second[T any](_ T, err error) error { return err }
