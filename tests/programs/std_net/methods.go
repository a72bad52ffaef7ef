// Methods of connections, listeners and interfaces that only their own types have.
package main

import (
	"context"
	"fmt"
	"io"
	"net"
	"net/netip"
	"os"
	"path/filepath"
	"time"
)

func must[T any](x T, err error) T {
	if err != nil {
		fmt.Println("error:", err)
	}
	return x
}

func tcp() {
	l := must(net.ListenTCP("tcp", &net.TCPAddr{IP: net.IPv4(127, 0, 0, 1)}))
	done := make(chan string)
	go func() {
		c := must(l.AcceptTCP())
		err := c.CloseRead()
		rest := must(io.ReadAll(c))
		c.Write([]byte("answer"))
		c.Close()
		done <- fmt.Sprint(err, len(rest))
	}()
	c := must(net.DialTCP("tcp", nil, l.Addr().(*net.TCPAddr)))
	fmt.Println("options", c.SetNoDelay(false), c.SetNoDelay(true), c.SetLinger(5), c.SetLinger(-1), c.SetKeepAlive(true), c.SetKeepAlivePeriod(time.Minute),
		c.SetKeepAliveConfig(net.KeepAliveConfig{Enable: true, Idle: time.Minute, Interval: time.Second, Count: 3}), c.SetReadBuffer(1<<15), c.SetWriteBuffer(1<<15))
	fmt.Println(string(must(io.ReadAll(c))), <-done)
	c.Close()
	fmt.Println(c.SetNoDelay(true) != nil, c.CloseRead() != nil)
	l.Close()

	var d net.Dialer
	fmt.Println(d.MultipathTCP())
}

func udp() {
	server := must(net.ListenUDP("udp", &net.UDPAddr{IP: net.IPv4(127, 0, 0, 1)}))
	address := server.LocalAddr().(*net.UDPAddr)
	c := must(net.DialUDP("udp", nil, address))
	own := c.LocalAddr().(*net.UDPAddr)
	buf := make([]byte, 64)
	for range 2 {
		must(c.Write([]byte("packet")))
	}
	n, from, err := server.ReadFromUDP(buf)
	fmt.Println(string(buf[:n]), from.Port == own.Port, from.IP, err)
	n, port, err := server.ReadFromUDPAddrPort(buf)
	fmt.Println(string(buf[:n]), port == own.AddrPort(), port.Addr().Is4(), err)
	fmt.Println(server.WriteToUDP([]byte("one"), from))
	fmt.Println(server.WriteToUDPAddrPort([]byte("two!"), netip.MustParseAddrPort(own.String())))
	for range 2 {
		n = must(c.Read(buf))
		fmt.Println(string(buf[:n]))
	}
	_, err = c.WriteToUDP(nil, from)
	fmt.Println(err != nil)
	c.Close()
	server.Close()
}

func unix() {
	dir := must(os.MkdirTemp("", "net"))
	defer os.RemoveAll(dir)
	at := func(name string) *net.UnixAddr { return &net.UnixAddr{Name: filepath.Join(dir, name), Net: "unix"} }
	l := must(net.ListenUnix("unix", at("stream")))
	l.SetUnlinkOnClose(false)
	go func() {
		c := must(net.DialUnix("unix", nil, at("stream")))
		c.Write([]byte("hello"))
		c.Close()
	}()
	c := must(l.AcceptUnix())
	fmt.Println(string(must(io.ReadAll(c))), c.CloseRead())
	c.Close()
	l.Close()
	_, err := os.Stat(at("stream").Name)
	fmt.Println(err)

	packet := func(name string) *net.UnixAddr { return &net.UnixAddr{Name: at(name).Name, Net: "unixgram"} }
	a, b := must(net.ListenUnixgram("unixgram", packet("a"))), must(net.ListenUnixgram("unixgram", packet("b")))
	fmt.Println(a.WriteToUnix([]byte("gram"), packet("b")))
	buf := make([]byte, 10)
	n, from, err := b.ReadFromUnix(buf)
	fmt.Println(string(buf[:n]), filepath.Base(from.Name), err)
	a.Close()
	b.Close()
}

func names() {
	ctx := context.Background()
	for _, ip := range must(net.LookupIP("127.0.0.1")) {
		fmt.Println(ip, ip.To4() != nil, len(ip.To16()), ip.IsLoopback())
	}
	fmt.Println(must(net.DefaultResolver.LookupIP(ctx, "ip6", "::1")))
	fmt.Println(must(net.DefaultResolver.LookupIPAddr(ctx, "10.1.2.3")))
	_, err := net.LookupAddr("not an address")
	fmt.Println(err)
	_, err = net.DefaultResolver.LookupAddr(ctx, "")
	fmt.Println(err)
	for _, s := range []string{"00:00:5e:00:53:01", "0200.5e10.0000.0001", "02-00-5e-10-00-00-00-01", "0:1", "zz:00:5e:00:53:01", "00:00:00:00:fe:80:00:00:00:00:00:00:02:00:5e:10:00:00:00:01"} {
		mac, err := net.ParseMAC(s)
		fmt.Println(mac, len(mac), err)
	}
}

func interfaces() {
	addresses := must(net.InterfaceAddrs())
	fmt.Println(len(addresses) > 0)
	for _, i := range must(net.Interfaces()) {
		if i.Flags&net.FlagLoopback == 0 {
			continue
		}
		byName, byIndex := must(net.InterfaceByName(i.Name)), must(net.InterfaceByIndex(i.Index))
		fmt.Println(byName.Index == i.Index, byIndex.Name == i.Name, i.Flags&net.FlagUp != 0)
		own := must(i.Addrs())
		fmt.Println(len(own) > 0, own[0].Network())
	}
	_, err := net.InterfaceByName("")
	fmt.Println(err)
	_, err = net.InterfaceByIndex(0)
	fmt.Println(err)
	_, err = net.InterfaceByName("none such")
	fmt.Println(err)
}

func main() {
	tcp()
	udp()
	unix()
	names()
	interfaces()
}
