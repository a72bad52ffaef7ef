package net

import (
	"context"
	"internal/poll"
	"os"
	"sync"
	"syscall"
	"time"
)

// UnixConn is a connection through a Unix socket.
type UnixConn struct {
	conn
}

// UnixListener waits for connections through a Unix socket.
type UnixListener struct {
	fd      *socket
	path    string
	unlinks bool
	once    sync.Once
}

func isUnix(network string) bool {
	return network == "unix" || network == "unixgram" || network == "unixpacket"
}

// DialUnix connects to a socket.
func DialUnix(network string, laddr, raddr *UnixAddr) (*UnixConn, error) {
	return connectUnix(context.Background(), network, laddr, raddr)
}

func connectUnix(ctx context.Context, network string, laddr, raddr *UnixAddr) (*UnixConn, error) {
	var err error = UnknownNetworkError(network)
	if isUnix(network) {
		var s *socket
		if s, err = openUnix(ctx, network, laddr, raddr, false); err == nil {
			return &UnixConn{conn{s}}, nil
		}
	}
	return nil, &OpError{Op: "dial", Net: network, Source: addrOrNil(laddr), Addr: addrOrNil(raddr), Err: err}
}

// ListenUnix makes the file and waits for connections.
func ListenUnix(network string, laddr *UnixAddr) (*UnixListener, error) {
	fail := func(err error) (*UnixListener, error) {
		return nil, &OpError{Op: "listen", Net: network, Source: nil, Addr: addrOrNil(laddr), Err: err}
	}
	if network != "unix" && network != "unixpacket" {
		return fail(UnknownNetworkError(network))
	}
	if laddr == nil {
		return fail(errMissingAddress)
	}
	s, err := openUnix(context.Background(), network, laddr, nil, true)
	if err != nil {
		return fail(err)
	}
	return &UnixListener{fd: s, path: laddr.Name, unlinks: true}, nil
}

// ListenUnixgram makes the file and receives packets.
func ListenUnixgram(network string, laddr *UnixAddr) (*UnixConn, error) {
	var err error = UnknownNetworkError(network)
	switch {
	case network == "unixgram" && laddr == nil:
		err = errMissingAddress
	case network == "unixgram":
		var s *socket
		if s, err = openUnix(context.Background(), network, laddr, nil, true); err == nil {
			return &UnixConn{conn{s}}, nil
		}
	}
	return nil, &OpError{Op: "listen", Net: network, Source: nil, Addr: addrOrNil(laddr), Err: err}
}

func (l *UnixListener) ok() bool { return l != nil && l.fd != nil }

func (l *UnixListener) AcceptUnix() (*UnixConn, error) {
	if !l.ok() {
		return nil, errInvalid
	}
	s, err := l.fd.accept()
	if err != nil {
		return nil, l.fd.failed("accept", err)
	}
	return &UnixConn{conn{s}}, nil
}

func (l *UnixListener) Accept() (Conn, error) {
	c, err := l.AcceptUnix()
	if err != nil {
		return nil, err
	}
	return c, nil
}

// Close removes the file as well, if the listener made it.
func (l *UnixListener) Close() error {
	if !l.ok() {
		return errInvalid
	}
	l.once.Do(func() {
		if l.unlinks && l.path != "" && l.path[0] != '@' {
			os.Remove(l.path)
		}
	})
	return l.fd.stopListening()
}

func (l *UnixListener) Addr() Addr { return l.fd.local }

// SetUnlinkOnClose says whether Close removes the file.
func (l *UnixListener) SetUnlinkOnClose(unlink bool) { l.unlinks = unlink }

func (l *UnixListener) SetDeadline(t time.Time) error {
	if !l.ok() {
		return errInvalid
	}
	return l.fd.setDeadline(t, poll.ReadSide, poll.WriteSide)
}

func (l *UnixListener) File() (*os.File, error) {
	if !l.ok() {
		return nil, errInvalid
	}
	return l.fd.listenerFile()
}

func (c *UnixConn) CloseRead() error  { return c.shutdown("close", shutdownRead) }
func (c *UnixConn) CloseWrite() error { return c.shutdown("close", shutdownWrite) }

func (c *UnixConn) ReadFromUnix(b []byte) (int, *UnixAddr, error) {
	n, raw, err := c.receive(b)
	if err != nil {
		return n, nil, err
	}
	if len(raw) <= 2 {
		return n, nil, nil
	}
	return n, readUnix(raw, c.fd.network), nil
}

func (c *UnixConn) ReadFrom(b []byte) (int, Addr, error) {
	n, addr, err := c.ReadFromUnix(b)
	return n, addrOrNil(addr), err
}

func (c *UnixConn) WriteToUnix(b []byte, addr *UnixAddr) (int, error) {
	if !c.ok() {
		return 0, errInvalid
	}
	switch {
	case c.fd.remote != nil:
		return c.send(b, addrOrNil(addr), "", ErrWriteToConnected)
	case addr == nil:
		return c.send(b, nil, "", errMissingAddress)
	case addr.Net != c.fd.network:
		return c.send(b, addr, "", syscall.EAFNOSUPPORT)
	}
	raw, err := rawUnix(addr.Name)
	return c.send(b, addr, raw, err)
}

func (c *UnixConn) WriteTo(b []byte, addr Addr) (int, error) {
	if !c.ok() {
		return 0, errInvalid
	}
	to, ok := addr.(*UnixAddr)
	if !ok {
		return c.send(b, addr, "", errInvalid)
	}
	return c.WriteToUnix(b, to)
}
