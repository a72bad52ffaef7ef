// run

// Readers and writers of one's own through io.Copy, TeeReader, MultiWriter, Pipe and limits.
package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
)

type upper struct{ r io.Reader }

func (u upper) Read(p []byte) (int, error) {
	n, err := u.r.Read(p)
	copy(p, bytes.ToUpper(p[:n]))
	return n, err
}

type counter struct{ n, calls int }

func (c *counter) Write(p []byte) (int, error) {
	c.n += len(p)
	c.calls++
	return len(p), nil
}

type oneByte struct{ s string }

func (o *oneByte) Read(p []byte) (int, error) {
	if o.s == "" {
		return 0, io.EOF
	}
	p[0] = o.s[0]
	o.s = o.s[1:]
	return 1, nil
}

func main() {
	var buf bytes.Buffer
	c := &counter{}
	n, err := io.Copy(io.MultiWriter(&buf, c), upper{&oneByte{"goroutines and knots"}})
	fmt.Println(n, err, buf.String(), c.n, c.calls)
	pr, pw := io.Pipe()
	go func() {
		for i := range 3 {
			fmt.Fprintf(pw, "line %d\n", i)
		}
		pw.CloseWithError(errors.New("broken pipe"))
	}()
	sc := bufio.NewScanner(pr)
	for sc.Scan() {
		fmt.Println(sc.Text())
	}
	fmt.Println(sc.Err())
	var log strings.Builder
	data, err := io.ReadAll(io.TeeReader(io.LimitReader(strings.NewReader("0123456789"), 4), &log))
	fmt.Println(string(data), err, log.String())
	b := make([]byte, 6)
	m, err := io.ReadFull(&oneByte{"abc"}, b)
	fmt.Println(m, err, errors.Is(err, io.ErrUnexpectedEOF))
	io.WriteString(os.Stdout, "done\n")
}
