// run

package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
)

func main() {
	_, err := os.Open("/no/such/file")
	fmt.Println(err, os.IsNotExist(err), errors.Is(err, fs.ErrNotExist), errors.Is(err, os.ErrExist))
	var pe *fs.PathError
	fmt.Println(errors.As(err, &pe), pe.Op, pe.Path, pe.Err)
	fmt.Printf("%T %T\n", err, pe.Err)

	dir, err := os.MkdirTemp("", "goknot-test-*")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer os.RemoveAll(dir)
	name := dir + "/a.txt"
	fmt.Println(os.WriteFile(name, []byte("hello\nworld\n"), 0o644))
	data, err := os.ReadFile(name)
	fmt.Printf("%q %v\n", data, err)
	f, err := os.OpenFile(name, os.O_APPEND|os.O_RDWR, 0)
	fmt.Println(err)
	fmt.Fprintf(f, "more %d\n", 1)
	f.Seek(6, io.SeekStart)
	b := make([]byte, 5)
	n, err := io.ReadFull(f, b)
	fmt.Println(n, err, string(b))
	fmt.Println(f.Close(), f.Close() != nil)
	_, err = f.Write(b)
	fmt.Println(errors.Is(err, os.ErrClosed))
	fmt.Println(os.MkdirAll(dir+"/x/y/z", 0o755), os.Remove(dir+"/x") != nil, os.RemoveAll(dir+"/x"))
	fmt.Println(os.Rename(name, dir+"/b.txt"), os.Remove(dir+"/b.txt"))
	os.Setenv("GOKNOT_TEST_VARIABLE", "v")
	v, ok := os.LookupEnv("GOKNOT_TEST_VARIABLE")
	fmt.Println(v, ok, os.ExpandEnv("<$GOKNOT_TEST_VARIABLE ${GOKNOT_TEST_VARIABLE}>"))
	os.Unsetenv("GOKNOT_TEST_VARIABLE")
	_, ok = os.LookupEnv("GOKNOT_TEST_VARIABLE")
	fmt.Println(ok, len(os.Args))
	fmt.Fprintln(os.Stderr, "to stderr")
}
