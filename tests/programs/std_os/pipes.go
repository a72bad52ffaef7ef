// Pipes: closing one wakes who reads it, deadlines, and what a closed file and one on a disk say.
package main

import (
	"errors"
	"fmt"
	"os"
	"time"
)

func main() {
	r, w, _ := os.Pipe()
	done := make(chan error)
	go func() {
		var b [10]byte
		_, err := r.Read(b[:])
		done <- err
	}()
	time.Sleep(10 * time.Millisecond)
	fmt.Println(r.Close())
	err := <-done
	fmt.Println(err, errors.Is(err, os.ErrClosed))
	fmt.Println(r.Close())
	_, err = w.Write([]byte("x"))
	fmt.Println(err)
	_, err = r.Read(nil)
	fmt.Println(err)
	fmt.Println(r.SetDeadline(time.Now()))
	r, w, _ = os.Pipe()
	fmt.Println(r.SetReadDeadline(time.Now().Add(5 * time.Millisecond)))
	var b [10]byte
	_, err = r.Read(b[:])
	fmt.Println(err, os.IsTimeout(err), errors.Is(err, os.ErrDeadlineExceeded))
	r.SetReadDeadline(time.Time{})
	w.WriteString("abc")
	n, err := r.Read(b[:])
	fmt.Println(n, err)
	f, _ := os.CreateTemp("", "x")
	fmt.Println(f.SetDeadline(time.Now()))
	os.Remove(f.Name())
	f.Close()
	fmt.Println(f.SetDeadline(time.Now()))
	fmt.Println(os.Stdin.SetDeadline(time.Now()))
	fmt.Println((*os.File)(nil).SetDeadline(time.Now()), int(f.Fd()))
	_, err = f.Stat()
	fmt.Println(err != nil, f.Chdir() != nil)
	_, err = f.Readdir(1)
	fmt.Println(errors.Is(err, os.ErrClosed))
	_, err = f.Seek(0, 0)
	fmt.Println(errors.Is(err, os.ErrClosed))
}
