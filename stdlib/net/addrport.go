package net

import "net/netip"

func addrPort(ip IP, port int, zone string) netip.AddrPort {
	addr, _ := netip.AddrFromSlice(ip)
	return netip.AddrPortFrom(addr.WithZone(zone), uint16(port))
}

// AddrPort is the address as a small value; an IPv4 address in 16 bytes remains one of IPv6.
func (a *TCPAddr) AddrPort() netip.AddrPort {
	if a == nil {
		return netip.AddrPort{}
	}
	return addrPort(a.IP, a.Port, a.Zone)
}

// AddrPort is the address as a small value; an IPv4 address in 16 bytes remains one of IPv6.
func (a *UDPAddr) AddrPort() netip.AddrPort {
	if a == nil {
		return netip.AddrPort{}
	}
	return addrPort(a.IP, a.Port, a.Zone)
}

func TCPAddrFromAddrPort(addr netip.AddrPort) *TCPAddr {
	return &TCPAddr{IP: addr.Addr().AsSlice(), Port: int(addr.Port()), Zone: addr.Addr().Zone()}
}

func UDPAddrFromAddrPort(addr netip.AddrPort) *UDPAddr {
	return &UDPAddr{IP: addr.Addr().AsSlice(), Port: int(addr.Port()), Zone: addr.Addr().Zone()}
}

// ReadFromUDPAddrPort is ReadFrom with a small value for the sender.
func (c *UDPConn) ReadFromUDPAddrPort(b []byte) (n int, addr netip.AddrPort, err error) {
	n, raw, err := c.receive(b)
	if err != nil {
		return n, netip.AddrPort{}, err
	}
	e := readEndpoint(raw)
	if ip4 := e.ip.To4(); ip4 != nil && c.fd.family == familyIPv4 {
		e.ip = ip4
	}
	return n, addrPort(e.ip, e.port, e.zone), nil
}

// WriteToUDPAddrPort is WriteTo with a small value for the receiver.
func (c *UDPConn) WriteToUDPAddrPort(b []byte, addr netip.AddrPort) (int, error) {
	if !c.ok() {
		return 0, errInvalid
	}
	if !addr.IsValid() {
		if c.fd.remote != nil {
			return c.send(b, nil, "", ErrWriteToConnected)
		}
		return c.send(b, nil, "", errMissingAddress)
	}
	return c.WriteToUDP(b, UDPAddrFromAddrPort(addr))
}
