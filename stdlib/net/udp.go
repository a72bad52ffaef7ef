package net

import "context"

// UDPConn sends and receives packets of UDP.
type UDPConn struct {
	conn
}

func openUDP(ctx context.Context, network string, local *UDPAddr, remote *endpoint) (*socket, error) {
	var from *endpoint
	if local != nil {
		e := local.endpoint()
		from = &e
	}
	return openInet(ctx, network, packetKind, from, remote)
}

// DialUDP makes a socket whose packets go to, and come from, one address.
func DialUDP(network string, laddr, raddr *UDPAddr) (*UDPConn, error) {
	return connectUDP(context.Background(), network, laddr, raddr)
}

func connectUDP(ctx context.Context, network string, laddr, raddr *UDPAddr) (*UDPConn, error) {
	fail := func(err error) (*UDPConn, error) {
		return nil, &OpError{Op: "dial", Net: network, Source: addrOrNil(laddr), Addr: addrOrNil(raddr), Err: err}
	}
	if base, _ := baseNetwork(network); base != "udp" {
		return fail(UnknownNetworkError(network))
	}
	if raddr == nil {
		return fail(errMissingAddress)
	}
	to := raddr.endpoint()
	s, err := openUDP(ctx, network, laddr, &to)
	if err != nil {
		return fail(err)
	}
	return &UDPConn{conn{s}}, nil
}

// ListenUDP makes a socket that gets what is sent to the address.
func ListenUDP(network string, laddr *UDPAddr) (*UDPConn, error) {
	if base, _ := baseNetwork(network); base != "udp" {
		return nil, &OpError{Op: "listen", Net: network, Addr: addrOrNil(laddr), Err: UnknownNetworkError(network)}
	}
	if laddr == nil {
		laddr = &UDPAddr{}
	}
	s, err := openUDP(context.Background(), network, laddr, nil)
	if err != nil {
		return nil, &OpError{Op: "listen", Net: network, Addr: laddr, Err: err}
	}
	return &UDPConn{conn{s}}, nil
}

// receive reads one packet.
func (c *conn) receive(b []byte) (n int, raw string, err error) {
	if !c.ok() {
		return 0, "", errInvalid
	}
	c.fd.Reads.Take()
	n, raw, errno := sysReceive(c.fd.Handle, b)
	c.fd.Reads.Give()
	if errno != 0 {
		return n, "", c.wrap("read", c.fd.check("recvfrom", errno))
	}
	return n, raw, nil
}

func (c *conn) send(b []byte, to Addr, raw string, err error) (int, error) {
	n := 0
	if err == nil {
		errno := 0
		c.fd.Writes.Take()
		n, errno = sysSend(c.fd.Handle, b, raw)
		c.fd.Writes.Give()
		err = c.fd.check("sendto", errno)
	}
	if err != nil {
		return n, &OpError{Op: "write", Net: c.fd.network, Source: c.fd.local, Addr: to, Err: err}
	}
	return n, nil
}

func (c *UDPConn) ReadFromUDP(b []byte) (n int, addr *UDPAddr, err error) {
	n, raw, err := c.receive(b)
	if err != nil {
		return n, nil, err
	}
	e := readEndpoint(raw)
	if ip4 := e.ip.To4(); ip4 != nil {
		e.ip = ip4
	}
	return n, e.udp(), nil
}

func (c *UDPConn) ReadFrom(b []byte) (int, Addr, error) {
	n, addr, err := c.ReadFromUDP(b)
	return n, addrOrNil(addr), err
}

func (c *UDPConn) WriteToUDP(b []byte, addr *UDPAddr) (int, error) {
	if !c.ok() {
		return 0, errInvalid
	}
	if c.fd.remote != nil {
		return c.send(b, addrOrNil(addr), "", ErrWriteToConnected)
	}
	if addr == nil {
		return c.send(b, nil, "", errMissingAddress)
	}
	raw, err := addr.endpoint().raw(c.fd.family)
	return c.send(b, addr, raw, err)
}

func (c *UDPConn) WriteTo(b []byte, addr Addr) (int, error) {
	if !c.ok() {
		return 0, errInvalid
	}
	to, ok := addr.(*UDPAddr)
	if !ok {
		return c.send(b, addr, "", errInvalid)
	}
	return c.WriteToUDP(b, to)
}
