package net

import (
	"context"
	"internal/poll"
	"io"
	"os"
	"time"
)

// TCPConn is a connection of TCP.
type TCPConn struct {
	conn
}

// TCPListener waits for connections of TCP.
type TCPListener struct {
	fd        *socket
	keepAlive KeepAliveConfig
	period    time.Duration
}

// KeepAliveConfig says how often a silent partner is asked whether it is still there.
type KeepAliveConfig struct {
	Enable   bool
	Idle     time.Duration // of silence before the first question
	Interval time.Duration // between questions
	Count    int           // unanswered ones that end the connection
}

// newTCPConn sets what Go sets on each connection.
func newTCPConn(s *socket, period time.Duration, keepAlive KeepAliveConfig) *TCPConn {
	c := &TCPConn{conn{s}}
	c.SetNoDelay(true)
	if !keepAlive.Enable && period >= 0 {
		keepAlive = KeepAliveConfig{Enable: true, Idle: period}
	}
	if keepAlive.Enable {
		c.SetKeepAliveConfig(keepAlive)
	}
	return c
}

func dialTCP(ctx context.Context, network string, local *TCPAddr, remote endpoint) (*socket, error) {
	var from *endpoint
	if local != nil {
		e := local.endpoint()
		from = &e
	}
	return openInet(ctx, network, streamKind, from, &remote)
}

// DialTCP connects to an address.
func DialTCP(network string, laddr, raddr *TCPAddr) (*TCPConn, error) {
	return new(Dialer).connectTCP(context.Background(), network, laddr, raddr)
}

func (d *Dialer) connectTCP(ctx context.Context, network string, laddr, raddr *TCPAddr) (*TCPConn, error) {
	fail := func(err error) (*TCPConn, error) {
		return nil, &OpError{Op: "dial", Net: network, Source: addrOrNil(laddr), Addr: addrOrNil(raddr), Err: err}
	}
	if base, _ := baseNetwork(network); base != "tcp" {
		return fail(UnknownNetworkError(network))
	}
	if raddr == nil {
		return fail(errMissingAddress)
	}
	s, err := dialTCP(ctx, network, laddr, raddr.endpoint())
	if err != nil {
		return fail(err)
	}
	return newTCPConn(s, d.KeepAlive, d.KeepAliveConfig), nil
}

// addrOrNil makes nil of an interface that holds nil.
func addrOrNil[A interface {
	comparable
	Addr
}](a A) Addr {
	var none A
	if a == none {
		return nil
	}
	return a
}

// ListenTCP waits for connections at an address; without one, or port 0, the system chooses.
func ListenTCP(network string, laddr *TCPAddr) (*TCPListener, error) {
	if base, _ := baseNetwork(network); base != "tcp" {
		return nil, &OpError{Op: "listen", Net: network, Addr: addrOrNil(laddr), Err: UnknownNetworkError(network)}
	}
	if laddr == nil {
		laddr = &TCPAddr{}
	}
	from := laddr.endpoint()
	s, err := openInet(context.Background(), network, streamKind, &from, nil)
	if err != nil {
		return nil, &OpError{Op: "listen", Net: network, Addr: laddr, Err: err}
	}
	return &TCPListener{fd: s}, nil
}

func (l *TCPListener) ok() bool { return l != nil && l.fd != nil }

func (l *TCPListener) AcceptTCP() (*TCPConn, error) {
	if !l.ok() {
		return nil, errInvalid
	}
	s, err := l.fd.accept()
	if err != nil {
		return nil, l.fd.failed("accept", err)
	}
	return newTCPConn(s, l.period, l.keepAlive), nil
}

func (l *TCPListener) Accept() (Conn, error) {
	c, err := l.AcceptTCP()
	if err != nil {
		return nil, err
	}
	return c, nil
}

func (l *TCPListener) Close() error {
	if !l.ok() {
		return errInvalid
	}
	return l.fd.stopListening()
}

func (l *TCPListener) Addr() Addr { return l.fd.local }

func (l *TCPListener) SetDeadline(t time.Time) error {
	if !l.ok() {
		return errInvalid
	}
	return l.fd.setDeadline(t, poll.ReadSide, poll.WriteSide)
}

func (l *TCPListener) File() (*os.File, error) {
	if !l.ok() {
		return nil, errInvalid
	}
	return l.fd.listenerFile()
}

func (c *TCPConn) CloseRead() error  { return c.shutdown("close", shutdownRead) }
func (c *TCPConn) CloseWrite() error { return c.shutdown("close", shutdownWrite) }

// SetLinger says what becomes of unsent data when the connection is closed: sec < 0, it is sent in the
// background; 0, dropped; else waited for, sec seconds.
func (c *TCPConn) SetLinger(sec int) error {
	if !c.ok() {
		return errInvalid
	}
	return c.set(c.fd.check("setsockopt", sysSetLinger(c.fd.Handle, sec)))
}

func (c *TCPConn) SetNoDelay(noDelay bool) error {
	return c.setOption(levelTCP, optionNoDelay, number(noDelay))
}

func (c *TCPConn) SetKeepAlive(keepalive bool) error {
	return c.setOption(levelSocket, optionKeepAlive, number(keepalive))
}

// SetKeepAlivePeriod sets both the silence before the first question and the time between two.
func (c *TCPConn) SetKeepAlivePeriod(d time.Duration) error {
	if !c.ok() {
		return errInvalid
	}
	return c.setKeepSeconds(optionKeepIdle, d)
}

func (c *TCPConn) setKeepSeconds(option int, d time.Duration) error {
	if d == 0 {
		d = defaultKeepSeconds * time.Second
	} else if d < 0 {
		return nil
	}
	return c.setOption(levelTCP, option, int((d+time.Second-1)/time.Second))
}

// SetKeepAliveConfig sets all of it; 0 stands for Go's own choice, negative for leaving it as it is.
func (c *TCPConn) SetKeepAliveConfig(config KeepAliveConfig) error {
	if err := c.SetKeepAlive(config.Enable); err != nil {
		return err
	}
	if err := c.setKeepSeconds(optionKeepIdle, config.Idle); err != nil {
		return err
	}
	if err := c.setKeepSeconds(optionKeepInterval, config.Interval); err != nil {
		return err
	}
	count := config.Count
	if count == 0 {
		count = defaultKeepMessages
	}
	if count < 0 {
		return nil
	}
	return c.setOption(levelTCP, optionKeepCount, count)
}

func number(on bool) int {
	if on {
		return 1
	}
	return 0
}

// ReadFrom copies all of r into the connection.
func (c *TCPConn) ReadFrom(r io.Reader) (int64, error) {
	if !c.ok() {
		return 0, errInvalid
	}
	return io.Copy(struct{ io.Writer }{c}, r)
}

// WriteTo copies all that comes to w.
func (c *TCPConn) WriteTo(w io.Writer) (int64, error) {
	if !c.ok() {
		return 0, errInvalid
	}
	return io.Copy(w, struct{ io.Reader }{c})
}
