package net

import (
	"internal/poll"
	"syscall"
)

// rawConn is a socket's descriptor for who wants to call the system himself.
type rawConn struct{ fd *socket }

func (c rawConn) fail(op string, err error) error {
	if err == nil {
		return nil
	}
	return &OpError{Op: op, Net: c.fd.network, Source: c.fd.local, Addr: c.fd.remote, Err: err}
}

func (c rawConn) Control(f func(fd uintptr)) error {
	if err := c.fd.Control(f); err != nil {
		return &OpError{Op: "raw-control", Net: c.fd.network, Addr: c.fd.local, Err: err}
	}
	return nil
}

func (c rawConn) Read(f func(fd uintptr) (done bool)) error {
	return c.fail("raw-read", c.fd.Try(poll.ReadSide, f))
}

func (c rawConn) Write(f func(fd uintptr) (done bool)) error {
	return c.fail("raw-write", c.fd.Try(poll.WriteSide, f))
}

// rawListener has nothing to read or write.
type rawListener struct{ rawConn }

func (rawListener) Read(func(fd uintptr) (done bool)) error  { return errInvalid }
func (rawListener) Write(func(fd uintptr) (done bool)) error { return errInvalid }

// SyscallConn is for calls to the system on the connection.
func (c *conn) SyscallConn() (syscall.RawConn, error) {
	if !c.ok() {
		return nil, errInvalid
	}
	return rawConn{c.fd}, nil
}

func (l *TCPListener) SyscallConn() (syscall.RawConn, error) {
	if !l.ok() {
		return nil, errInvalid
	}
	return rawListener{rawConn{l.fd}}, nil
}

func (l *UnixListener) SyscallConn() (syscall.RawConn, error) {
	if !l.ok() {
		return nil, errInvalid
	}
	return rawListener{rawConn{l.fd}}, nil
}
