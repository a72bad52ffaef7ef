package os

import (
	"internal/poll"
	"runtime"
	"syscall"
)

// rawConn is the file's descriptor for who wants to call the system himself.
type rawConn struct{ file *File }

// SyscallConn is for calls to the system on the file.
func (f *File) SyscallConn() (syscall.RawConn, error) {
	if f == nil {
		return nil, ErrInvalid
	}
	return rawConn{f}, nil
}

// finish ends a use of the file.
func (c rawConn) finish(err error) error {
	runtime.KeepAlive(c.file)
	if err == ErrClosed {
		return errFileClosing
	}
	return err
}

func (c rawConn) Control(f func(fd uintptr)) error { return c.finish(c.file.poll.Control(f)) }

func (c rawConn) Read(f func(fd uintptr) (done bool)) error {
	return c.finish(c.file.poll.Try(poll.ReadSide, f))
}

func (c rawConn) Write(f func(fd uintptr) (done bool)) error {
	return c.finish(c.file.poll.Try(poll.WriteSide, f))
}
