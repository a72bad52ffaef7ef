package net

import (
	"context"
	"strconv"
)

// What the system calls kinds of addresses and sockets.
const (
	familyUnix  = 1
	familyIPv4  = 2
	familyIPv6  = 10
	streamKind  = 1
	packetKind  = 2
	sequentKind = 5
)

// TCPAddr is an address of TCP.
type TCPAddr struct {
	IP   IP
	Port int
	Zone string
}

// UDPAddr is an address of UDP.
type UDPAddr struct {
	IP   IP
	Port int
	Zone string
}

// IPAddr is an address without a port.
type IPAddr struct {
	IP   IP
	Zone string
}

// UnixAddr is the file of a Unix socket.
type UnixAddr struct {
	Name string
	Net  string
}

func ipText(ip IP, zone string) string {
	if len(ip) == 0 {
		return ""
	}
	if zone != "" {
		return ip.String() + "%" + zone
	}
	return ip.String()
}

func (a *TCPAddr) Network() string { return "tcp" }

func (a *TCPAddr) String() string {
	if a == nil {
		return "<nil>"
	}
	return JoinHostPort(ipText(a.IP, a.Zone), strconv.Itoa(a.Port))
}

func (a *UDPAddr) Network() string { return "udp" }

func (a *UDPAddr) String() string {
	if a == nil {
		return "<nil>"
	}
	return JoinHostPort(ipText(a.IP, a.Zone), strconv.Itoa(a.Port))
}

func (a *IPAddr) Network() string { return "ip" }

func (a *IPAddr) String() string {
	if a == nil {
		return "<nil>"
	}
	return ipText(a.IP, a.Zone)
}

func (a *UnixAddr) Network() string { return a.Net }

func (a *UnixAddr) String() string {
	if a == nil {
		return "<nil>"
	}
	return a.Name
}

// endpoint is what the addresses of TCP and UDP have in common.
type endpoint struct {
	ip   IP
	port int
	zone string
}

func (e endpoint) tcp() *TCPAddr { return &TCPAddr{IP: e.ip, Port: e.port, Zone: e.zone} }
func (e endpoint) udp() *UDPAddr { return &UDPAddr{IP: e.ip, Port: e.port, Zone: e.zone} }

func (a *TCPAddr) endpoint() endpoint {
	if a == nil {
		return endpoint{}
	}
	return endpoint{a.IP, a.Port, a.Zone}
}

func (a *UDPAddr) endpoint() endpoint {
	if a == nil {
		return endpoint{}
	}
	return endpoint{a.IP, a.Port, a.Zone}
}

func (e endpoint) isWildcard() bool { return len(e.ip) == 0 || e.ip.IsUnspecified() }

// raw is the system's form of the address, for a socket of the family.
func (e endpoint) raw(family int) (string, error) {
	if family == familyIPv4 {
		ip := e.ip.To4()
		if len(e.ip) == 0 || ip == nil && e.ip.IsUnspecified() {
			ip = IP{0, 0, 0, 0}
		}
		if ip == nil {
			return "", &AddrError{Err: "non-IPv4 address", Addr: e.ip.String()}
		}
		return string([]byte{familyIPv4, 0, byte(e.port >> 8), byte(e.port),
			ip[0], ip[1], ip[2], ip[3], 0, 0, 0, 0, 0, 0, 0, 0}), nil
	}
	ip := e.ip
	if len(ip) == 0 || ip.Equal(IPv4zero) {
		ip = IPv6zero
	}
	if ip = ip.To16(); ip == nil {
		return "", &AddrError{Err: "non-IPv6 address", Addr: e.ip.String()}
	}
	scope, _ := strconv.Atoi(e.zone)
	b := append([]byte{familyIPv6, 0, byte(e.port >> 8), byte(e.port), 0, 0, 0, 0}, ip...)
	return string(append(b, byte(scope), byte(scope>>8), byte(scope>>16), byte(scope>>24))), nil
}

// readEndpoint reads the system's form.
func readEndpoint(raw string) endpoint {
	if len(raw) < 8 {
		return endpoint{}
	}
	port := int(raw[2])<<8 | int(raw[3])
	if raw[0] == familyIPv4 {
		return endpoint{ip: IP(raw[4:8]), port: port}
	}
	if len(raw) < 28 {
		return endpoint{}
	}
	e := endpoint{ip: IP(raw[8:24]), port: port}
	scope := int(raw[24]) | int(raw[25])<<8 | int(raw[26])<<16 | int(raw[27])<<24
	if scope != 0 {
		e.zone = strconv.Itoa(scope)
	}
	return e
}

// rawUnix is the system's form of a file's name; one that begins with @ is in no file system.
func rawUnix(name string) (string, error) {
	if len(name) > 107 {
		return "", errInvalid
	}
	b := append([]byte{familyUnix, 0}, name...)
	if name == "" {
		return string(b), nil
	}
	if name[0] == '@' {
		b[2] = 0
		return string(b), nil
	}
	return string(append(b, 0)), nil
}

// readUnix reads the system's form; a socket without a name is called @, as by Go.
func readUnix(raw, network string) *UnixAddr {
	if len(raw) <= 2 {
		return &UnixAddr{Name: "@", Net: network}
	}
	name := []byte(raw[2:])
	if name[0] == 0 {
		name[0] = '@'
	}
	for i, c := range name {
		if c == 0 {
			name = name[:i]
			break
		}
	}
	return &UnixAddr{Name: string(name), Net: network}
}

// baseNetwork takes the network's number away: tcp of tcp4.
func baseNetwork(network string) (base string, version byte) {
	if n := len(network); n > 0 && (network[n-1] == '4' || network[n-1] == '6') {
		return network[:n-1], network[n-1]
	}
	return network, 0
}

// resolveEndpoints looks the address up; all that it may be, those to be tried first first.
func resolveEndpoints(ctx context.Context, network, address string) ([]endpoint, error) {
	_, version := baseNetwork(network)
	if address == "" {
		return nil, nil
	}
	host, service, err := SplitHostPort(address)
	if err != nil {
		return nil, err
	}
	port, err := DefaultResolver.LookupPort(ctx, network, service)
	if err != nil {
		return nil, err
	}
	if host == "" {
		return []endpoint{{port: port}}, nil
	}
	found, err := lookupIPAddr(ctx, host)
	if err != nil {
		return nil, err
	}
	var endpoints []endpoint
	for _, a := range found {
		if is4 := a.IP.To4() != nil; version == 0 || is4 == (version == '4') {
			endpoints = append(endpoints, endpoint{a.IP, port, a.Zone})
		}
	}
	if len(endpoints) == 0 {
		return nil, &AddrError{Err: "no suitable address found", Addr: host}
	}
	return endpoints, nil
}

// preferred is the one that Go takes where only one may be: of IPv4, if there is one.
func preferred(endpoints []endpoint) endpoint {
	for _, e := range endpoints {
		if e.ip.To4() != nil {
			return e
		}
	}
	if len(endpoints) == 0 {
		return endpoint{}
	}
	return endpoints[0]
}

// ResolveTCPAddr looks an address of TCP up.
func ResolveTCPAddr(network, address string) (*TCPAddr, error) {
	switch network {
	case "tcp", "tcp4", "tcp6":
	case "":
		network = "tcp"
	default:
		return nil, UnknownNetworkError(network)
	}
	found, err := resolveEndpoints(context.Background(), network, address)
	if err != nil {
		return nil, err
	}
	return preferred(found).tcp(), nil
}

// ResolveUDPAddr looks an address of UDP up.
func ResolveUDPAddr(network, address string) (*UDPAddr, error) {
	switch network {
	case "udp", "udp4", "udp6":
	case "":
		network = "udp"
	default:
		return nil, UnknownNetworkError(network)
	}
	found, err := resolveEndpoints(context.Background(), network, address)
	if err != nil {
		return nil, err
	}
	return preferred(found).udp(), nil
}

// ResolveIPAddr looks an address without a port up.
func ResolveIPAddr(network, address string) (*IPAddr, error) {
	base, version := baseNetwork(network)
	if base != "ip" && base != "" {
		return nil, UnknownNetworkError(network)
	}
	found, err := lookupIPAddr(context.Background(), address)
	if err != nil {
		return nil, err
	}
	for _, want4 := range []bool{true, false} {
		for i := range found {
			is4 := found[i].IP.To4() != nil
			if is4 == want4 && (version == 0 || is4 == (version == '4')) {
				return &found[i], nil
			}
		}
	}
	return nil, &AddrError{Err: "no suitable address found", Addr: address}
}

// ResolveUnixAddr makes an address of a file's name.
func ResolveUnixAddr(network, address string) (*UnixAddr, error) {
	switch network {
	case "unix", "unixgram", "unixpacket":
		return &UnixAddr{Name: address, Net: network}, nil
	}
	return nil, UnknownNetworkError(network)
}
