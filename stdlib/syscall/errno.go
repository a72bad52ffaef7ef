// Package syscall has the numbers of the operating system's errors and signals.
package syscall

import (
	"errors"
	"internal/oserror"
)

// Errno is an error of the operating system.
type Errno uintptr

const (
	EPERM   = Errno(0x1)
	ENOENT  = Errno(0x2)
	ESRCH   = Errno(0x3)
	EINTR   = Errno(0x4)
	EIO     = Errno(0x5)
	E2BIG   = Errno(0x7)
	ENOEXEC = Errno(0x8)
	EBADF   = Errno(0x9)
	ECHILD  = Errno(0xa)
	EAGAIN  = Errno(0xb)
	ENOMEM  = Errno(0xc)
	EACCES  = Errno(0xd)
	EBUSY   = Errno(0x10)
	EEXIST  = Errno(0x11)
	EXDEV   = Errno(0x12)
	ENOTDIR = Errno(0x14)
	EISDIR  = Errno(0x15)
	EINVAL  = Errno(0x16)
	EMFILE  = Errno(0x18)
	ENOSPC  = Errno(0x1c)
	ESPIPE  = Errno(0x1d)
	EROFS   = Errno(0x1e)
	EPIPE   = Errno(0x20)
	ENOSYS  = Errno(0x26)

	ENAMETOOLONG    = Errno(0x24)
	ENOTEMPTY       = Errno(0x27)
	ELOOP           = Errno(0x28)
	EPROTONOSUPPORT = Errno(0x5d)
	ENOTSUP         = Errno(0x5f)
	EAFNOSUPPORT    = Errno(0x61)
	EADDRINUSE      = Errno(0x62)
	ECONNABORTED    = Errno(0x67)
	ECONNRESET      = Errno(0x68)
	EISCONN         = Errno(0x6a)
	ETIMEDOUT       = Errno(0x6e)
	ECONNREFUSED    = Errno(0x6f)
	EALREADY        = Errno(0x72)
	EINPROGRESS     = Errno(0x73)
)

func errnoText(e int) string

func (e Errno) Error() string { return errnoText(int(e)) }

func (e Errno) Temporary() bool {
	return e == EINTR || e == EMFILE || e == ECONNRESET || e == ECONNABORTED || e.Timeout()
}

func (e Errno) Timeout() bool { return e == EAGAIN || e == ETIMEDOUT }

// Is finds the general error that the number stands for.
func (e Errno) Is(target error) bool {
	switch target {
	case oserror.ErrPermission:
		return e == EACCES || e == EPERM
	case oserror.ErrExist:
		return e == EEXIST || e == ENOTEMPTY
	case oserror.ErrNotExist:
		return e == ENOENT
	case errors.ErrUnsupported:
		return e == ENOSYS || e == ENOTSUP
	}
	return false
}
