package net

import (
	"context"
	"errors"
	"net/netip"
)

func sysLookupHost(name string, family int) (addresses []string, failure int)
func sysLookupAddress(address string) (name string, failure int)
func sysLookupService(protocol, service string) (port int)

// What the C library calls its failures.
const (
	failureTryAgain = -3
)

// Resolver looks names up, as the system does it.
type Resolver struct {
	PreferGo     bool
	StrictErrors bool
	Dial         func(ctx context.Context, network, address string) (Conn, error)
}

// DefaultResolver is the package's functions'.
var DefaultResolver = &Resolver{}

func lookupFailure(name string, failure int) error {
	if failure == failureTryAgain {
		return &DNSError{Err: "Temporary failure in name resolution", Name: name, IsTemporary: true}
	}
	return &DNSError{Err: "no such host", Name: name, IsNotFound: true}
}

// lookupIPAddr is all addresses of a name, or of the address that it is.
func lookupIPAddr(ctx context.Context, host string) ([]IPAddr, error) {
	if host == "" {
		return nil, &DNSError{Err: "no such host", Name: host, IsNotFound: true}
	}
	if ip, zone := parseZoned(host); ip != nil {
		return []IPAddr{{IP: ip, Zone: zone}}, nil
	}
	type answer struct {
		raw     []string
		failure int
	}
	// The system's look-up cannot be taken back, but waited for no longer.
	done := make(chan answer, 1)
	look := func() {
		raw, failure := sysLookupHost(host, 0)
		done <- answer{raw, failure}
	}
	if ctx.Done() == nil {
		look()
	} else {
		go look()
	}
	select {
	case a := <-done:
		if len(a.raw) == 0 {
			return nil, lookupFailure(host, a.failure)
		}
		var found []IPAddr
		for _, raw := range a.raw {
			e := readEndpoint(raw)
			found = append(found, IPAddr{IP: e.ip.To16(), Zone: e.zone})
		}
		return found, nil
	case <-ctx.Done():
		err := contextError(ctx.Err())
		return nil, &DNSError{UnwrapErr: err, Err: err.Error(), Name: host, IsTimeout: err == errTimeout}
	}
}

// LookupHost is the addresses of a name.
func (r *Resolver) LookupHost(ctx context.Context, host string) (addrs []string, err error) {
	found, err := lookupIPAddr(ctx, host)
	for _, a := range found {
		addrs = append(addrs, a.String())
	}
	return addrs, err
}

func (r *Resolver) LookupIPAddr(ctx context.Context, host string) ([]IPAddr, error) {
	return lookupIPAddr(ctx, host)
}

// LookupIP is the addresses of one kind: "ip", "ip4", "ip6".
func (r *Resolver) LookupIP(ctx context.Context, network, host string) ([]IP, error) {
	base, version := baseNetwork(network)
	if base != "ip" {
		return nil, UnknownNetworkError(network)
	}
	found, err := lookupIPAddr(ctx, host)
	if err != nil {
		return nil, err
	}
	var ips []IP
	for _, a := range found {
		if version == 0 || (a.IP.To4() != nil) == (version == '4') {
			ips = append(ips, a.IP)
		}
	}
	if len(ips) == 0 {
		return nil, &AddrError{Err: "no suitable address found", Addr: host}
	}
	return ips, nil
}

// LookupNetIP is the same as values of package netip.
func (r *Resolver) LookupNetIP(ctx context.Context, network, host string) ([]netip.Addr, error) {
	ips, err := r.LookupIP(ctx, network, host)
	if err != nil {
		return nil, err
	}
	found := make([]netip.Addr, 0, len(ips))
	for _, ip := range ips {
		if a, ok := netip.AddrFromSlice(ip); ok {
			found = append(found, a)
		}
	}
	return found, nil
}

// LookupPort is the number of a service, or of the number that it is.
func (r *Resolver) LookupPort(ctx context.Context, network, service string) (port int, err error) {
	if service == "" {
		return 0, nil
	}
	sign, digits := 1, service
	if service[0] == '-' || service[0] == '+' {
		if service[0] == '-' {
			sign = -1
		}
		digits = service[1:]
	}
	if n, ok := parsePort(digits); ok {
		if n *= sign; n < 0 || n > 65535 {
			return 0, &AddrError{Err: "invalid port", Addr: service}
		}
		return n, nil
	}
	protocols := []string{"tcp", "udp"}
	switch base, _ := baseNetwork(network); base {
	case "tcp", "udp":
		protocols = []string{base}
	case "ip", "":
	default:
		return 0, &DNSError{Err: "unknown network", Name: network + "/" + service}
	}
	for _, protocol := range protocols {
		if port := sysLookupService(protocol, service); port >= 0 {
			return port, nil
		}
	}
	return 0, &DNSError{Err: "unknown port", Name: network + "/" + service, IsNotFound: true}
}

// LookupAddr is the names of an address.
func (r *Resolver) LookupAddr(ctx context.Context, addr string) (names []string, err error) {
	ip, zone := parseZoned(addr)
	if ip == nil {
		return nil, &DNSError{Err: "unrecognized address", Name: addr}
	}
	family := familyIPv6
	if ip.To4() != nil {
		family = familyIPv4
	}
	raw, err := endpoint{ip, 0, zone}.raw(family)
	if err != nil {
		return nil, err
	}
	name, failure := sysLookupAddress(raw)
	if failure != 0 {
		return nil, lookupFailure(addr, failure)
	}
	return []string{name}, nil
}

func LookupHost(host string) (addrs []string, err error) {
	return DefaultResolver.LookupHost(context.Background(), host)
}

func LookupIP(host string) ([]IP, error) {
	ips, err := DefaultResolver.LookupIP(context.Background(), "ip", host)
	var address *AddrError
	if errors.As(err, &address) {
		return nil, &DNSError{Err: "no such host", Name: host, IsNotFound: true}
	}
	return ips, err
}

func LookupPort(network, service string) (port int, err error) {
	return DefaultResolver.LookupPort(context.Background(), network, service)
}

func LookupAddr(addr string) (names []string, err error) {
	return DefaultResolver.LookupAddr(context.Background(), addr)
}
