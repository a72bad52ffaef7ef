// run
// not under tsan
// Signals that the program sends itself. ThreadSanitizer keeps them back until the thread makes a call
// that it intercepts, which a worker with nothing to do never makes.

package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"syscall"
	"time"
)

func send(sig syscall.Signal) {
	if err := syscall.Kill(syscall.Getpid(), sig); err != nil {
		fmt.Println("kill:", err)
	}
}

func wait(name string, c <-chan os.Signal) {
	select {
	case s := <-c:
		fmt.Println(name, s)
	case <-time.After(5 * time.Second):
		fmt.Println(name, "nothing came")
	}
}

func quiet(name string, c <-chan os.Signal) {
	select {
	case s := <-c:
		fmt.Println(name, "unexpected", s)
	case <-time.After(20 * time.Millisecond):
		fmt.Println(name, "nothing")
	}
}

func channels() {
	c := make(chan os.Signal, 4)
	signal.Notify(c, syscall.SIGUSR1, os.Interrupt)
	send(syscall.SIGUSR1)
	wait("c", c)
	send(syscall.SIGINT)
	wait("c", c)
	d := make(chan os.Signal, 4)
	signal.Notify(d, syscall.SIGUSR1)
	send(syscall.SIGUSR1)
	wait("c", c)
	wait("d", d)
	signal.Stop(c)
	send(syscall.SIGUSR1)
	wait("d", d)
	quiet("c", c)
	signal.Stop(d)
	signal.Stop(d)

	// All signals, and none left out.
	all := make(chan os.Signal, 8)
	signal.Notify(all)
	send(syscall.SIGHUP)
	wait("all", all)
	send(syscall.SIGTERM)
	wait("all", all)
	signal.Stop(all)

	// A full channel loses signals, nobody waits.
	full := make(chan os.Signal, 1)
	probe := make(chan os.Signal, 4)
	signal.Notify(full, syscall.SIGUSR2)
	signal.Notify(probe, syscall.SIGUSR2)
	for i := 0; i < 3; i++ {
		send(syscall.SIGUSR2)
		wait("probe", probe)
	}
	wait("full", full)
	quiet("full", full)
	signal.Reset(syscall.SIGUSR2)
}

func ignoring() {
	fmt.Println(signal.Ignored(syscall.SIGUSR1), signal.Ignored(nil))
	signal.Ignore(syscall.SIGUSR1)
	fmt.Println(signal.Ignored(syscall.SIGUSR1))
	send(syscall.SIGUSR1)
	c := make(chan os.Signal, 1)
	signal.Notify(c, syscall.SIGUSR1)
	fmt.Println(signal.Ignored(syscall.SIGUSR1))
	send(syscall.SIGUSR1)
	wait("notified again", c)
	signal.Ignore(syscall.SIGUSR1)
	send(syscall.SIGUSR1)
	quiet("ignored", c)
	signal.Reset()
	defer func() { fmt.Println("panic:", recover()) }()
	signal.Notify(nil)
}

func contexts() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	fmt.Println(ctx, ctx.Err())
	send(syscall.SIGTERM)
	<-ctx.Done()
	fmt.Println(ctx.Err(), context.Cause(ctx), errors.Is(context.Cause(ctx), context.Canceled))
	stop()
	ctx, stop = signal.NotifyContext(context.Background(), os.Interrupt)
	stop()
	<-ctx.Done()
	fmt.Println(ctx.Err(), context.Cause(ctx))
	parent, cancel := context.WithCancel(context.Background())
	ctx, stop = signal.NotifyContext(parent)
	cancel()
	<-ctx.Done()
	fmt.Println(ctx, ctx.Err())
	stop()
}

func main() {
	channels()
	ignoring()
	contexts()
	for _, s := range []syscall.Signal{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 40, -1} {
		fmt.Println(int(s), s)
	}
	// The shape of many servers: a goroutine waits for the end.
	done := make(chan bool)
	sigs := make(chan os.Signal, 1)
	signal.Notify(sigs, syscall.SIGINT, syscall.SIGTERM)
	go func() {
		sig := <-sigs
		fmt.Println("stopped by", sig)
		done <- true
	}()
	p, _ := os.FindProcess(os.Getpid())
	p.Signal(os.Interrupt)
	<-done
}
