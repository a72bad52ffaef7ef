// run
// args one "two words" -3
// env GREETING=hello
// Arguments, environment, identity, standard files.

package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"sort"
	"strings"
)

func main() {
	fmt.Println(len(os.Args), os.Args[1:])
	fmt.Println(os.Getenv("GREETING"), os.Getenv("NOT_SET_AT_ALL"))
	fmt.Println(os.LookupEnv("GREETING"))
	fmt.Println(os.LookupEnv("NOT_SET_AT_ALL"))
	fmt.Println(os.Setenv("NEW", "value"), os.Getenv("NEW"))
	fmt.Println(os.Setenv("EMPTY", ""))
	fmt.Println(os.LookupEnv("EMPTY"))
	fmt.Println(os.Setenv("", "x"), os.Setenv("a=b", "x"), os.Setenv("nul", "\x00"))
	fmt.Println(os.Unsetenv("NEW"))
	fmt.Println(os.LookupEnv("NEW"))
	fmt.Println(os.ExpandEnv("$GREETING ${GREETING}s $none- $$ ${} ${ab $ x$"))
	fmt.Println(os.Expand("$a ${b} $1x $_c", func(name string) string { return "<" + name + ">" }))
	os.Clearenv()
	os.Setenv("B", "2")
	os.Setenv("A", "1")
	env := os.Environ()
	sort.Strings(env)
	fmt.Println(env)
	_, err := os.UserHomeDir()
	fmt.Println(err)
	_, err = os.UserCacheDir()
	fmt.Println(err)
	os.Setenv("HOME", "/home/gopher")
	fmt.Println(os.UserHomeDir())
	fmt.Println(os.UserCacheDir())
	fmt.Println(os.UserConfigDir())
	os.Setenv("TMPDIR", "/elsewhere")
	fmt.Println(os.TempDir())
	os.Unsetenv("TMPDIR")
	fmt.Println(os.TempDir(), os.PathSeparator == '/', os.PathListSeparator == ':', os.IsPathSeparator('/'), os.DevNull)
	fmt.Println(os.Getpid() > 0, os.Getppid() > 0, os.Getuid() == os.Geteuid(), os.Getgid() >= 0, os.Getpagesize())
	host, err := os.Hostname()
	fmt.Println(host != "", err)
	fmt.Println(os.Stdin.Name(), os.Stdout.Name(), os.Stderr.Name(), os.Stdin.Fd(), os.Stderr.Fd())
	in := bufio.NewReader(os.Stdin)
	line, err := in.ReadString('\n')
	fmt.Printf("%q %v\n", line, err)
	rest, err := io.ReadAll(in)
	fmt.Printf("%q %v\n", rest, err)
	_, err = os.Stdin.Read(make([]byte, 1))
	fmt.Println(err)
	fmt.Fprintln(os.Stderr, "to stderr")
	os.Stdout.WriteString(strings.Repeat("=", 10) + "\n")
	err = &os.PathError{Op: "op", Path: "path", Err: os.ErrPermission}
	fmt.Println(err, os.IsPermission(err), errors.Is(err, os.ErrPermission), os.IsTimeout(err), os.IsTimeout(os.ErrDeadlineExceeded))
	err = os.NewSyscallError("call", os.ErrInvalid)
	fmt.Println(err, errors.Unwrap(err), os.NewSyscallError("call", nil))
	err = &os.LinkError{Op: "link", Old: "a", New: "b", Err: os.ErrExist}
	fmt.Println(err, os.IsExist(err))
	defer fmt.Println("not printed")
	os.Exit(7)
}

// exit 7
