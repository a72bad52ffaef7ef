// What of package os the other programs leave out.
package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
)

func main() {
	dir, err := os.MkdirTemp("", "more")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(dir)
	name := filepath.Join(dir, "file")
	fmt.Println(os.WriteFile(name, []byte("text"), 0o644), os.Symlink("file", filepath.Join(dir, "link")))
	uid, gid := os.Getuid(), os.Getgid()
	fmt.Println(os.Chown(name, uid, gid), os.Chown(name, -1, -1), os.Lchown(filepath.Join(dir, "link"), uid, gid))
	for _, err := range []error{os.Chown(filepath.Join(dir, "none"), uid, gid), os.Lchown("/no/such", 0, 0)} {
		var path *fs.PathError
		fmt.Println(errors.As(err, &path), path.Op, path.Err, errors.Is(err, fs.ErrNotExist))
	}
	fmt.Println(os.Getegid() == os.Getgid(), os.Geteuid() == os.Getuid())

	path, err := os.Executable()
	fmt.Println(filepath.IsAbs(path), err)

	opened, err := os.Open(name)
	fmt.Println(err)
	fd := opened.Fd()
	file := os.NewFile(fd, "called so")
	b := make([]byte, 10)
	n, err := file.Read(b)
	fmt.Println(file.Name(), string(b[:n]), err, file.Fd() == fd, file.Close(), file.Close())
	// It would be closed again when it is collected, and the descriptor be another file's by then.
	fmt.Println(opened.Close() != nil)
	fmt.Println(os.NewFile(^uintptr(0), "none") == nil)

	command := exec.Command("/bin/sh", "-c", "exit 4")
	fmt.Println(command.Run())
	usage, ok := command.ProcessState.SysUsage().(*syscall.Rusage)
	fmt.Println(ok, usage.Maxrss > 0, usage.Utime.Nano() == int64(command.ProcessState.UserTime()), command.ProcessState.Sys().(syscall.WaitStatus).ExitStatus())
	fmt.Println(filepath.HasPrefix("a/b", "a"), filepath.HasPrefix("a/b", "b"))
}
