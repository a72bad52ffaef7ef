// run

package main

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"os"
	"strings"
)

func main() {
	s := bufio.NewScanner(strings.NewReader("one\ntwo\r\n\nlast"))
	for s.Scan() {
		fmt.Printf("%q\n", s.Text())
	}
	w := bufio.NewScanner(strings.NewReader("  the quick\tbrown\nfox "))
	w.Split(bufio.ScanWords)
	for w.Scan() {
		fmt.Printf("%q ", w.Text())
	}
	r := bufio.NewScanner(strings.NewReader("hé\xff"))
	r.Split(bufio.ScanRunes)
	for r.Scan() {
		fmt.Printf("%q ", r.Text())
	}
	fmt.Println()
	long := bufio.NewScanner(strings.NewReader(strings.Repeat("x", 70000)))
	fmt.Println(long.Scan(), long.Err())

	rd := bufio.NewReader(strings.NewReader("line 1\nline 2\nrest"))
	line, err := rd.ReadString('\n')
	fmt.Printf("%q %v\n", line, err)
	p, err := rd.Peek(4)
	fmt.Printf("%q %v\n", p, err)
	c, _ := rd.ReadByte()
	rd.UnreadByte()
	fmt.Println(string(c))
	l, more, err := rd.ReadLine()
	fmt.Printf("%q %t %v\n", l, more, err)
	rest, err := io.ReadAll(rd)
	fmt.Printf("%q %v\n", rest, err)

	out := bufio.NewWriter(os.Stdout)
	fmt.Fprintf(out, "buffered %d\n", 1)
	out.WriteRune('é')
	out.WriteString("\n")
	fmt.Println("before flush", out.Buffered())
	out.Flush()

	var b bytes.Buffer
	b.WriteString("hello ")
	b.Write([]byte("world"))
	fmt.Fprintf(&b, " %d", 42)
	fmt.Println(b.String(), b.Len())
	x := make([]byte, 5)
	b.Read(x)
	fmt.Println(string(x), b.String())
	next, err := b.ReadString(' ')
	fmt.Printf("%q %v %q\n", next, err, b.Next(3))
	io.Copy(os.Stdout, strings.NewReader("copied\n"))
	io.Copy(os.Stdout, io.LimitReader(strings.NewReader("limited text"), 7))
	fmt.Println()
	tee := io.TeeReader(strings.NewReader("tee"), os.Stdout)
	io.ReadAll(tee)
	fmt.Println()
	m := io.MultiReader(strings.NewReader("a"), strings.NewReader("b"))
	all, _ := io.ReadAll(m)
	io.MultiWriter(os.Stdout, io.Discard).Write(append(all, '\n'))
	_, err = io.ReadFull(strings.NewReader("ab"), make([]byte, 3))
	fmt.Println(err)
	pr, pw := io.Pipe()
	go func() {
		fmt.Fprint(pw, "through the pipe")
		pw.Close()
	}()
	got, err := io.ReadAll(pr)
	fmt.Println(string(got), err)
	fmt.Println(bytes.Equal([]byte("a"), []byte("a")), bytes.Compare([]byte("a"), []byte("b")), string(bytes.ToUpper([]byte("up"))), bytes.Split([]byte("a,b"), []byte(",")), string(bytes.TrimSpace([]byte(" t "))))
	fmt.Printf("%q %q\n", bytes.Fields([]byte(" a b ")), bytes.Join([][]byte{[]byte("x"), []byte("y")}, []byte("-")))
}
