// What Dial and Listen say when they cannot.
package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"os"
	"strings"
	"syscall"
	"time"
)

func main() {
	for _, c := range [][2]string{
		{"tcp", "127.0.0.1:1"}, {"tcp", "localhost"}, {"tcp", "a:b:c"}, {"tcp", "[::1"}, {"tcp", "127.0.0.1:70000"},
		{"tcp", "127.0.0.1:nosuchservice"}, {"tcp", ""}, {"foo", "127.0.0.1:1"}, {"unix", "/nonexistent/socket"},
		{"unix", ""}, {"tcp4", "[::1]:80"}, {"tcp", ":1"}, {"udp", "127.0.0.1"}, {"tcp5", "x"},
	} {
		_, err := net.Dial(c[0], c[1])
		fmt.Printf("%q: %v\n", c, err)
	}
	for _, c := range [][2]string{
		{"tcp", "127.0.0.1"}, {"tcp", "192.0.2.1:0"}, {"foo", ":0"}, {"udp", ":0"}, {"unix", "/nonexistent/socket"}, {"tcp", ":-1"},
	} {
		_, err := net.Listen(c[0], c[1])
		fmt.Printf("%q: %v\n", c, err)
	}
	_, err := net.Dial("tcp", "127.0.0.1:1")
	fmt.Println(errors.Is(err, syscall.ECONNREFUSED))
	var call *os.SyscallError
	fmt.Println(errors.As(err, &call), call.Syscall)
	var ne net.Error
	fmt.Println(errors.As(err, &ne), ne.Timeout(), ne.Temporary())

	l, _ := net.Listen("tcp", "127.0.0.1:0")
	_, err = net.Listen("tcp", l.Addr().String())
	fmt.Println(strings.ReplaceAll(err.Error(), l.Addr().String(), "ADDR"), errors.Is(err, syscall.EADDRINUSE))

	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	var d net.Dialer
	_, err = d.DialContext(ctx, "tcp", "127.0.0.1:1")
	fmt.Println(err, errors.Is(err, context.Canceled))
	_, err = net.DialTimeout("tcp", "127.0.0.1:1", time.Nanosecond)
	fmt.Println(err, errors.Is(err, context.DeadlineExceeded), err.(net.Error).Timeout())
	_, err = net.DialTCP("tcp", nil, nil)
	fmt.Println(err)
}
