// client ADDRESS HELD BUSY ROUNDS: opens HELD connections, has BUSY of them send a message and wait for it
// to come back ROUNDS times each, and prints messages per second. Every message is compared.
package main

import (
	"bytes"
	"fmt"
	"io"
	"net"
	"os"
	"strconv"
	"sync"
	"time"
)

func number(i int) int {
	n, err := strconv.Atoi(os.Args[i])
	if err != nil {
		panic(err)
	}
	return n
}

func talk(c net.Conn, who, rounds int) error {
	message := bytes.Repeat([]byte{byte('a' + who%26)}, 64)
	answer := make([]byte, len(message))
	for i := range rounds {
		message[0] = byte(i)
		if _, err := c.Write(message); err != nil {
			return err
		}
		if _, err := io.ReadFull(c, answer); err != nil {
			return err
		}
		if !bytes.Equal(message, answer) {
			return fmt.Errorf("%q came back as %q", message, answer)
		}
	}
	return nil
}

func main() {
	address, held, busy, rounds := os.Args[1], number(2), number(3), number(4)
	conns := make([]net.Conn, held)
	for i := range conns {
		c, err := net.Dial("tcp", address)
		if err != nil {
			fmt.Fprintln(os.Stderr, i, err)
			os.Exit(1)
		}
		conns[i] = c
	}
	var all sync.WaitGroup
	start := time.Now()
	for i := range busy {
		all.Add(1)
		go func() {
			defer all.Done()
			if err := talk(conns[i*(held/busy)], i, rounds); err != nil {
				fmt.Fprintln(os.Stderr, err)
				os.Exit(1)
			}
		}()
	}
	all.Wait()
	took := time.Since(start)
	fmt.Println(int(float64(busy*rounds) / took.Seconds()))
	// Those that were only held are alive as well.
	for i, c := range conns {
		if err := talk(c, i, 1); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		c.Close()
	}
}
