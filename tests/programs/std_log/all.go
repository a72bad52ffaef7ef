// run
// Package log.

package main

import (
	"bytes"
	"fmt"
	"io"
	"log"
	"os"
	"strings"
)

type point struct{ x, y int }

func (p point) String() string { return fmt.Sprintf("(%d;%d)", p.x, p.y) }

func recovered(f func()) {
	defer func() { fmt.Printf("panic: %q\n", recover()) }()
	f()
}

func main() {
	var buf bytes.Buffer
	for _, flags := range []int{0, log.Lshortfile, log.Lmsgprefix, log.Lmsgprefix | log.Lshortfile} {
		l := log.New(&buf, "prefix: ", flags)
		l.Print("a", "b", 1, 2, point{3, 4})
		l.Println("a", "b", 1)
		l.Printf("%d-%v\n", 5, point{1, 2})
		l.Print("ends with newline\n")
		l.Print()
		l.Output(1, "by Output")
		fmt.Println(l.Flags(), l.Prefix(), l.Writer() == &buf)
	}
	fmt.Print(buf.String())
	buf.Reset()
	l := log.New(&buf, "", log.LstdFlags)
	l.Print("dated")
	fmt.Println(len(buf.String()), strings.HasSuffix(buf.String(), " dated\n"), strings.Count(buf.String(), "/"), strings.Count(buf.String(), ":"))
	buf.Reset()
	l.SetFlags(log.Ldate | log.Lmicroseconds | log.LUTC | log.Llongfile)
	l.Print("long")
	fmt.Println(strings.Contains(buf.String(), "/all.go:"), strings.HasSuffix(buf.String(), ": long\n"))
	buf.Reset()
	l.SetFlags(0)
	l.SetPrefix("> ")
	recovered(func() { l.Panic("p", 1) })
	recovered(func() { l.Panicf("p%d", 2) })
	recovered(func() { l.Panicln("p", 3) })
	fmt.Print(buf.String())
	l.SetOutput(io.Discard)
	l.Print("nowhere")
	log.SetOutput(os.Stdout)
	log.SetFlags(log.Lshortfile)
	log.SetPrefix("std ")
	log.Print("one")
	log.Println("two")
	log.Printf("three %t", true)
	fmt.Println(log.Flags(), log.Prefix(), log.Writer() == os.Stdout, log.Default().Prefix())
	recovered(func() { log.Panicln("std panic") })
	log.SetOutput(os.Stderr)
	defer fmt.Println("not run")
	log.Fatalf("fatal %d", 1)
}

// exit 1
