package net

import (
	"context"
	"net/netip"
	"time"
)

// Dialer connects, as its members say.
type Dialer struct {
	Timeout         time.Duration // of a whole Dial; 0: none
	Deadline        time.Time
	LocalAddr       Addr
	DualStack       bool // as if set: all addresses of a name are tried
	FallbackDelay   time.Duration
	KeepAlive       time.Duration // TCP; 0: 15 seconds, negative: none
	KeepAliveConfig KeepAliveConfig
	Resolver        *Resolver
	Cancel          <-chan struct{}
}

// Dial connects to an address: "tcp", "example.com:80"; "unix", "/tmp/socket".
func Dial(network, address string) (Conn, error) {
	var d Dialer
	return d.Dial(network, address)
}

// DialTimeout gives up after a time.
func DialTimeout(network, address string, timeout time.Duration) (Conn, error) {
	d := Dialer{Timeout: timeout}
	return d.Dial(network, address)
}

func (d *Dialer) Dial(network, address string) (Conn, error) {
	return d.DialContext(context.Background(), network, address)
}

// deadline is the first one; the zero time if there is none.
func (d *Dialer) deadline(now time.Time) time.Time {
	first := d.Deadline
	if d.Timeout != 0 {
		if end := now.Add(d.Timeout); first.IsZero() || end.Before(first) {
			first = end
		}
	}
	return first
}

// limit is ctx with the Dialer's own ends; stop is to be called when nobody waits any more.
func (d *Dialer) limit(ctx context.Context) (limited context.Context, stop func()) {
	if ctx == nil {
		panic("nil context")
	}
	stop = func() {}
	if end := d.deadline(time.Now()); !end.IsZero() {
		ctx, stop = context.WithDeadline(ctx, end)
	}
	if d.Cancel == nil {
		return ctx, stop
	}
	outer := stop
	ctx, cancel := context.WithCancel(ctx)
	go func() {
		select {
		case <-d.Cancel:
			cancel()
		case <-ctx.Done():
		}
	}()
	return ctx, func() { cancel(); outer() }
}

// DialTCP connects to an address; an invalid laddr leaves the own one to the system.
func (d *Dialer) DialTCP(ctx context.Context, network string, laddr netip.AddrPort, raddr netip.AddrPort) (*TCPConn, error) {
	ctx, stop := d.limit(ctx)
	defer stop()
	return d.connectTCP(ctx, network, TCPAddrFromAddrPort(laddr), TCPAddrFromAddrPort(raddr))
}

// DialUDP makes a socket whose packets go to, and come from, one address.
func (d *Dialer) DialUDP(ctx context.Context, network string, laddr netip.AddrPort, raddr netip.AddrPort) (*UDPConn, error) {
	ctx, stop := d.limit(ctx)
	defer stop()
	return connectUDP(ctx, network, UDPAddrFromAddrPort(laddr), UDPAddrFromAddrPort(raddr))
}

// DialUnix connects to a socket.
func (d *Dialer) DialUnix(ctx context.Context, network string, laddr *UnixAddr, raddr *UnixAddr) (*UnixConn, error) {
	ctx, stop := d.limit(ctx)
	defer stop()
	return connectUnix(ctx, network, laddr, raddr)
}

func (d *Dialer) DialContext(ctx context.Context, network, address string) (Conn, error) {
	ctx, cancel := d.limit(ctx)
	defer cancel()
	fail := func(addr Addr, err error) (Conn, error) {
		return nil, &OpError{Op: "dial", Net: network, Source: d.LocalAddr, Addr: addr, Err: err}
	}
	if isUnix(network) {
		if address == "" {
			return fail(nil, errMissingAddress)
		}
		remote := &UnixAddr{Name: address, Net: network}
		local, ok := d.LocalAddr.(*UnixAddr)
		if d.LocalAddr != nil && !ok {
			return fail(remote, d.mismatch())
		}
		s, err := openUnix(ctx, network, local, remote, false)
		if err != nil {
			return fail(remote, err)
		}
		return &UnixConn{conn{s}}, nil
	}
	base, _ := baseNetwork(network)
	if base != "tcp" && base != "udp" {
		return nil, &OpError{Op: "dial", Net: network, Source: nil, Addr: nil, Err: UnknownNetworkError(network)}
	}
	if address == "" {
		return nil, &OpError{Op: "dial", Net: network, Source: nil, Addr: nil, Err: errMissingAddress}
	}
	found, err := resolveEndpoints(ctx, network, address)
	if err != nil {
		return nil, &OpError{Op: "dial", Net: network, Source: nil, Addr: nil, Err: err}
	}
	return d.dialAny(ctx, network, found)
}

func (d *Dialer) mismatch() error {
	return &AddrError{Err: "mismatched local address type", Addr: d.LocalAddr.String()}
}

// dialAny tries the addresses in turn, each for its share of the time that is left.
func (d *Dialer) dialAny(ctx context.Context, network string, found []endpoint) (Conn, error) {
	var first error
	for i, to := range found {
		if err := ctx.Err(); err != nil && first == nil {
			return nil, &OpError{Op: "dial", Net: network, Source: d.LocalAddr, Addr: d.show(network, to), Err: contextError(err)}
		}
		part, cancel := ctx, context.CancelFunc(nil)
		if end, ok := ctx.Deadline(); ok && i+1 < len(found) {
			left := time.Until(end)
			part, cancel = context.WithTimeout(ctx, max(left/time.Duration(len(found)-i), min(left, 2*time.Second)))
		}
		c, err := d.dialOne(part, network, to)
		if cancel != nil {
			cancel()
		}
		if err == nil {
			return c, nil
		}
		if first == nil {
			first = &OpError{Op: "dial", Net: network, Source: d.LocalAddr, Addr: d.show(network, to), Err: err}
		}
	}
	return nil, first
}

func (d *Dialer) show(network string, e endpoint) Addr {
	if base, _ := baseNetwork(network); base == "udp" {
		return e.udp()
	}
	return e.tcp()
}

func (d *Dialer) dialOne(ctx context.Context, network string, to endpoint) (Conn, error) {
	if base, _ := baseNetwork(network); base == "udp" {
		local, ok := d.LocalAddr.(*UDPAddr)
		if d.LocalAddr != nil && !ok {
			return nil, d.mismatch()
		}
		s, err := openUDP(ctx, network, local, &to)
		if err != nil {
			return nil, err
		}
		return &UDPConn{conn{s}}, nil
	}
	local, ok := d.LocalAddr.(*TCPAddr)
	if d.LocalAddr != nil && !ok {
		return nil, d.mismatch()
	}
	s, err := dialTCP(ctx, network, local, to)
	if err != nil {
		return nil, err
	}
	return newTCPConn(s, d.KeepAlive, d.KeepAliveConfig), nil
}

// MultipathTCP says whether a connection may use several paths; none does here.
func (d *Dialer) MultipathTCP() bool { return false }

// ListenConfig listens, as its members say.
type ListenConfig struct {
	KeepAlive       time.Duration // TCP; 0: 15 seconds, negative: none
	KeepAliveConfig KeepAliveConfig
}

// Listen waits for connections: "tcp", ":8080"; "unix", "/tmp/socket".
func Listen(network, address string) (Listener, error) {
	var lc ListenConfig
	return lc.Listen(context.Background(), network, address)
}

// ListenPacket receives packets: "udp", ":8080"; "unixgram", "/tmp/socket".
func ListenPacket(network, address string) (PacketConn, error) {
	var lc ListenConfig
	return lc.ListenPacket(context.Background(), network, address)
}

func (lc *ListenConfig) Listen(ctx context.Context, network, address string) (Listener, error) {
	fail := func(addr Addr, err error) (Listener, error) {
		return nil, &OpError{Op: "listen", Net: network, Source: nil, Addr: addr, Err: err}
	}
	if network == "unix" || network == "unixpacket" {
		l, err := ListenUnix(network, &UnixAddr{Name: address, Net: network})
		if err != nil {
			return nil, err
		}
		return l, nil
	}
	base, _ := baseNetwork(network)
	unexpected := &AddrError{Err: "unexpected address type", Addr: address}
	switch {
	case network == "unixgram":
		return fail(&UnixAddr{Name: address, Net: network}, unexpected)
	case base != "tcp" && base != "udp":
		return fail(nil, UnknownNetworkError(network))
	}
	found, err := resolveEndpoints(ctx, network, address)
	if err != nil {
		return fail(nil, err)
	}
	if base == "udp" {
		return fail(preferred(found).udp(), unexpected)
	}
	l, err := ListenTCP(network, preferred(found).tcp())
	if err != nil {
		return nil, err
	}
	l.period, l.keepAlive = lc.KeepAlive, lc.KeepAliveConfig
	return l, nil
}

func (lc *ListenConfig) ListenPacket(ctx context.Context, network, address string) (PacketConn, error) {
	fail := func(addr Addr, err error) (PacketConn, error) {
		return nil, &OpError{Op: "listen", Net: network, Source: nil, Addr: addr, Err: err}
	}
	if network == "unixgram" {
		c, err := ListenUnixgram(network, &UnixAddr{Name: address, Net: network})
		if err != nil {
			return nil, err
		}
		return c, nil
	}
	base, _ := baseNetwork(network)
	unexpected := &AddrError{Err: "unexpected address type", Addr: address}
	switch {
	case isUnix(network):
		return fail(&UnixAddr{Name: address, Net: network}, unexpected)
	case base != "tcp" && base != "udp":
		return fail(nil, UnknownNetworkError(network))
	}
	found, err := resolveEndpoints(ctx, network, address)
	if err != nil {
		return fail(nil, err)
	}
	if base == "tcp" {
		return fail(preferred(found).tcp(), unexpected)
	}
	c, err := ListenUDP(network, preferred(found).udp())
	if err != nil {
		return nil, err
	}
	return c, nil
}

func (lc *ListenConfig) MultipathTCP() bool { return false }
