package net

import (
	"context"
	"internal/poll"
	"io"
	"os"
	"runtime"
	"syscall"
	"time"
)

var errInvalid = error(syscall.EINVAL)

// Natives. Addresses are those of raw in address.go.
func sysSocket(family, kind, protocol int) (fd, errno int)
func sysCloseDescriptor(fd int)
func sysBind(handle uint64, address string) (errno int)
func sysListen(handle uint64, backlog int) (errno int)
func sysConnect(handle uint64, address string) (errno int)
func sysAccept(handle uint64) (fd int, address string, errno int)
func sysLocalName(handle uint64) (address string, errno int)
func sysPeerName(handle uint64) (address string, errno int)
func sysSetOption(handle uint64, level, name, value int) (errno int)
func sysSetLinger(handle uint64, seconds int) (errno int)
func sysOption(handle uint64, level, name int) (value, errno int)
func sysShutdown(handle uint64, how int) (errno int)
func sysReceive(handle uint64, b []byte) (n int, address string, errno int)
func sysSend(handle uint64, b []byte, address string) (n, errno int)

// Options of sockets.
const (
	levelSocket = 1
	levelTCP    = 6
	levelIPv6   = 41

	optionReuse     = 2
	optionError     = 4
	optionBroadcast = 6
	optionSendSize  = 7
	optionReadSize  = 8
	optionKeepAlive = 9

	optionNoDelay       = 1
	optionKeepIdle      = 4
	optionKeepInterval  = 5
	optionKeepCount     = 6
	optionIPv6Only      = 26
	shutdownRead        = 0
	shutdownWrite       = 1
	defaultBacklog      = 4096
	defaultKeepSeconds  = 15
	defaultKeepMessages = 9
)

// socket is an open socket.
type socket struct {
	poll.File
	network string
	family  int
	kind    int
	local   Addr
	remote  Addr
}

// newSocket makes a socket, which is closed when nobody refers to it any more.
func newSocket(network string, family, kind int) (*socket, error) {
	fd, errno := sysSocket(family, kind, 0)
	if errno != 0 {
		return nil, os.NewSyscallError("socket", syscall.Errno(errno))
	}
	return adopt(fd, network, family, kind)
}

func adopt(fd int, network string, family, kind int) (*socket, error) {
	s := &socket{network: network, family: family, kind: kind}
	if err := s.Open(fd, ErrClosed); err != nil {
		sysCloseDescriptor(fd)
		return nil, os.NewSyscallError("epoll_ctl", err)
	}
	runtime.SetFinalizer(s, (*socket).drop)
	return s, nil
}

func (s *socket) drop() { s.File.Close() }

// failure names the system call that an error came from.
func failure(call string, err error) error {
	if _, ok := err.(syscall.Errno); ok {
		return os.NewSyscallError(call, err)
	}
	return err
}

func (s *socket) check(call string, errno int) error {
	if errno == 0 {
		return nil
	}
	return failure(call, s.Error(errno))
}

func (s *socket) setOption(level, name, value int) error {
	return s.check("setsockopt", sysSetOption(s.Handle, level, name, value))
}

// address reads the system's form of one of this socket's addresses.
func (s *socket) address(raw string) Addr {
	if s.family == familyUnix {
		return readUnix(raw, s.network)
	}
	if s.kind == packetKind {
		return readEndpoint(raw).udp()
	}
	return readEndpoint(raw).tcp()
}

// setNames learns the addresses from the system; remote is what it does not know.
func (s *socket) setNames(remote Addr) {
	if raw, errno := sysLocalName(s.Handle); errno == 0 {
		s.local = s.address(raw)
	}
	s.remote = remote
	if raw, errno := sysPeerName(s.Handle); errno == 0 {
		s.remote = s.address(raw)
	}
}

// connect waits until the connection is there, the context is done or its deadline has passed.
func (s *socket) connect(ctx context.Context, to string) error {
	switch errno := sysConnect(s.Handle, to); syscall.Errno(errno) {
	case 0, syscall.EISCONN:
		return nil
	case syscall.EINPROGRESS, syscall.EALREADY, syscall.EINTR:
	default:
		return s.check("connect", errno)
	}
	stop := context.AfterFunc(ctx, func() { s.SetDeadline(poll.WriteSide, time.Unix(1, 0)) })
	for {
		if err := s.Await(poll.WriteSide); err != nil {
			if ctx.Err() != nil {
				return contextError(ctx.Err())
			}
			return failure("connect", err)
		}
		pending, errno := sysOption(s.Handle, levelSocket, optionError)
		if errno != 0 {
			return s.check("getsockopt", errno)
		}
		switch syscall.Errno(pending) {
		case syscall.EINPROGRESS, syscall.EALREADY, syscall.EINTR:
			continue
		case 0:
			if _, errno := sysPeerName(s.Handle); errno != 0 {
				continue // woken too early
			}
		case syscall.EISCONN:
		default:
			return os.NewSyscallError("connect", syscall.Errno(pending))
		}
		if !stop() {
			return contextError(ctx.Err()) // its deadline may be set at any time from now on
		}
		return nil
	}
}

func contextError(err error) error {
	switch err {
	case context.Canceled:
		return errCanceled
	case context.DeadlineExceeded:
		return errTimeout
	}
	return err
}

// failed is an error of a listener, which has no other side.
func (s *socket) failed(op string, err error) error {
	return &OpError{Op: op, Net: s.network, Source: nil, Addr: s.local, Err: err}
}

func (s *socket) stopListening() error {
	if err := s.Close(); err != nil {
		return s.failed("close", err)
	}
	return nil
}

func (s *socket) listenerFile() (*os.File, error) {
	f, err := s.file()
	if err != nil {
		return nil, s.failed("file", err)
	}
	return f, nil
}

func (s *socket) accept() (*socket, error) {
	s.Reads.Take()
	fd, raw, errno := sysAccept(s.Handle)
	s.Reads.Give()
	if errno != 0 {
		return nil, s.check("accept4", errno)
	}
	accepted, err := adopt(fd, s.network, s.family, s.kind)
	if err != nil {
		return nil, err
	}
	accepted.setNames(s.address(raw))
	return accepted, nil
}

// conn is what all connections can do.
type conn struct {
	fd *socket
}

func (c *conn) ok() bool { return c != nil && c.fd != nil }

func (c *conn) wrap(op string, err error) error {
	return &OpError{Op: op, Net: c.fd.network, Source: c.fd.local, Addr: c.fd.remote, Err: err}
}

func (c *conn) Read(b []byte) (int, error) {
	if !c.ok() {
		return 0, errInvalid
	}
	n, err := c.fd.Read(b)
	if err != nil {
		return n, c.wrap("read", failure("read", err))
	}
	if n == 0 && len(b) > 0 && c.fd.kind != packetKind {
		return 0, io.EOF
	}
	return n, nil
}

func (c *conn) Write(b []byte) (int, error) {
	if !c.ok() {
		return 0, errInvalid
	}
	n, err := c.fd.Write(b)
	if err != nil {
		return n, c.wrap("write", failure("write", err))
	}
	return n, nil
}

func (c *conn) Close() error {
	if !c.ok() {
		return errInvalid
	}
	if err := c.fd.Close(); err != nil {
		return c.wrap("close", err)
	}
	runtime.SetFinalizer(c.fd, nil)
	return nil
}

func (c *conn) LocalAddr() Addr {
	if !c.ok() {
		return nil
	}
	return c.fd.local
}

func (c *conn) RemoteAddr() Addr {
	if !c.ok() {
		return nil
	}
	return c.fd.remote
}

// set wraps the error of a setting.
func (c *conn) set(err error) error {
	if err == nil {
		return nil
	}
	return &OpError{Op: "set", Net: c.fd.network, Source: c.fd.local, Addr: c.fd.remote, Err: err}
}

func (c *conn) setDeadline(t time.Time, sides ...int) error {
	if !c.ok() {
		return errInvalid
	}
	return c.fd.setDeadline(t, sides...)
}

func (s *socket) setDeadline(t time.Time, sides ...int) error {
	for _, side := range sides {
		if err := s.SetDeadline(side, t); err != nil {
			return &OpError{Op: "set", Net: s.network, Source: nil, Addr: s.local, Err: err}
		}
	}
	return nil
}

func (c *conn) SetDeadline(t time.Time) error {
	return c.setDeadline(t, poll.ReadSide, poll.WriteSide)
}
func (c *conn) SetReadDeadline(t time.Time) error  { return c.setDeadline(t, poll.ReadSide) }
func (c *conn) SetWriteDeadline(t time.Time) error { return c.setDeadline(t, poll.WriteSide) }

func (c *conn) setOption(level, name, value int) error {
	if !c.ok() {
		return errInvalid
	}
	return c.set(c.fd.setOption(level, name, value))
}

// SetReadBuffer sets the size of the system's buffer.
func (c *conn) SetReadBuffer(bytes int) error {
	return c.setOption(levelSocket, optionReadSize, bytes)
}
func (c *conn) SetWriteBuffer(bytes int) error {
	return c.setOption(levelSocket, optionSendSize, bytes)
}

// File is the connection as a file of its own.
func (c *conn) File() (*os.File, error) {
	if !c.ok() {
		return nil, errInvalid
	}
	f, err := c.fd.file()
	if err != nil {
		return nil, &OpError{Op: "file", Net: c.fd.network, Source: c.fd.local, Addr: c.fd.remote, Err: err}
	}
	return f, nil
}

func (s *socket) file() (*os.File, error) {
	fd, err := s.Duplicate()
	if err != nil {
		return nil, failure("fcntl", err)
	}
	return os.NewFile(uintptr(fd), s.name()), nil
}

// name is what its file is called.
func (s *socket) name() string {
	name := s.network + ":"
	if s.local != nil {
		name += s.local.String()
	}
	name += "->"
	if s.remote != nil {
		name += s.remote.String()
	}
	return name
}

func (c *conn) shutdown(op string, how int) error {
	if !c.ok() {
		return errInvalid
	}
	if err := c.fd.check("shutdown", sysShutdown(c.fd.Handle, how)); err != nil {
		return c.wrap("close", err)
	}
	return nil
}
