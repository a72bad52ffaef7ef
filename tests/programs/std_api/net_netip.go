// run
// What Go exports from net/netip, with Go's types (make_signatures.py).
package main

import "net/netip"

var _ func([16]uint8) netip.Addr = netip.AddrFrom16
var _ func([4]uint8) netip.Addr = netip.AddrFrom4
var _ func([]uint8) (netip.Addr, bool) = netip.AddrFromSlice
var _ func(netip.Addr, uint16) netip.AddrPort = netip.AddrPortFrom
var _ func() netip.Addr = netip.IPv4Unspecified
var _ func() netip.Addr = netip.IPv6LinkLocalAllNodes
var _ func() netip.Addr = netip.IPv6LinkLocalAllRouters
var _ func() netip.Addr = netip.IPv6Loopback
var _ func() netip.Addr = netip.IPv6Unspecified
var _ func(string) netip.Addr = netip.MustParseAddr
var _ func(string) netip.AddrPort = netip.MustParseAddrPort
var _ func(string) netip.Prefix = netip.MustParsePrefix
var _ func(string) (netip.Addr, error) = netip.ParseAddr
var _ func(string) (netip.AddrPort, error) = netip.ParseAddrPort
var _ func(string) (netip.Prefix, error) = netip.ParsePrefix
var _ func(netip.Addr, int) netip.Prefix = netip.PrefixFrom
var _ func(netip.Addr, []uint8) ([]uint8, error) = (netip.Addr).AppendBinary
var _ func(netip.Addr, []uint8) ([]uint8, error) = (netip.Addr).AppendText
var _ func(netip.Addr, []uint8) []uint8 = (netip.Addr).AppendTo
var _ func(netip.Addr) [16]uint8 = (netip.Addr).As16
var _ func(netip.Addr) [4]uint8 = (netip.Addr).As4
var _ func(netip.Addr) []uint8 = (netip.Addr).AsSlice
var _ func(netip.Addr) int = (netip.Addr).BitLen
var _ func(netip.Addr, netip.Addr) int = (netip.Addr).Compare
var _ func(netip.Addr) bool = (netip.Addr).Is4
var _ func(netip.Addr) bool = (netip.Addr).Is4In6
var _ func(netip.Addr) bool = (netip.Addr).Is6
var _ func(netip.Addr) bool = (netip.Addr).IsGlobalUnicast
var _ func(netip.Addr) bool = (netip.Addr).IsInterfaceLocalMulticast
var _ func(netip.Addr) bool = (netip.Addr).IsLinkLocalMulticast
var _ func(netip.Addr) bool = (netip.Addr).IsLinkLocalUnicast
var _ func(netip.Addr) bool = (netip.Addr).IsLoopback
var _ func(netip.Addr) bool = (netip.Addr).IsMulticast
var _ func(netip.Addr) bool = (netip.Addr).IsPrivate
var _ func(netip.Addr) bool = (netip.Addr).IsUnspecified
var _ func(netip.Addr) bool = (netip.Addr).IsValid
var _ func(netip.Addr, netip.Addr) bool = (netip.Addr).Less
var _ func(netip.Addr) ([]uint8, error) = (netip.Addr).MarshalBinary
var _ func(netip.Addr) ([]uint8, error) = (netip.Addr).MarshalText
var _ func(netip.Addr) netip.Addr = (netip.Addr).Next
var _ func(netip.Addr, int) (netip.Prefix, error) = (netip.Addr).Prefix
var _ func(netip.Addr) netip.Addr = (netip.Addr).Prev
var _ func(netip.Addr) string = (netip.Addr).String
var _ func(netip.Addr) string = (netip.Addr).StringExpanded
var _ func(netip.Addr) netip.Addr = (netip.Addr).Unmap
var _ func(*netip.Addr, []uint8) error = (*netip.Addr).UnmarshalBinary
var _ func(*netip.Addr, []uint8) error = (*netip.Addr).UnmarshalText
var _ func(netip.Addr, string) netip.Addr = (netip.Addr).WithZone
var _ func(netip.Addr) string = (netip.Addr).Zone
var _ func(netip.AddrPort) netip.Addr = (netip.AddrPort).Addr
var _ func(netip.AddrPort, []uint8) ([]uint8, error) = (netip.AddrPort).AppendBinary
var _ func(netip.AddrPort, []uint8) ([]uint8, error) = (netip.AddrPort).AppendText
var _ func(netip.AddrPort, []uint8) []uint8 = (netip.AddrPort).AppendTo
var _ func(netip.AddrPort, netip.AddrPort) int = (netip.AddrPort).Compare
var _ func(netip.AddrPort) bool = (netip.AddrPort).IsValid
var _ func(netip.AddrPort) ([]uint8, error) = (netip.AddrPort).MarshalBinary
var _ func(netip.AddrPort) ([]uint8, error) = (netip.AddrPort).MarshalText
var _ func(netip.AddrPort) uint16 = (netip.AddrPort).Port
var _ func(netip.AddrPort) string = (netip.AddrPort).String
var _ func(*netip.AddrPort, []uint8) error = (*netip.AddrPort).UnmarshalBinary
var _ func(*netip.AddrPort, []uint8) error = (*netip.AddrPort).UnmarshalText
var _ func(netip.Prefix) netip.Addr = (netip.Prefix).Addr
var _ func(netip.Prefix, []uint8) ([]uint8, error) = (netip.Prefix).AppendBinary
var _ func(netip.Prefix, []uint8) ([]uint8, error) = (netip.Prefix).AppendText
var _ func(netip.Prefix, []uint8) []uint8 = (netip.Prefix).AppendTo
var _ func(netip.Prefix) int = (netip.Prefix).Bits
var _ func(netip.Prefix, netip.Prefix) int = (netip.Prefix).Compare
var _ func(netip.Prefix, netip.Addr) bool = (netip.Prefix).Contains
var _ func(netip.Prefix) bool = (netip.Prefix).IsSingleIP
var _ func(netip.Prefix) bool = (netip.Prefix).IsValid
var _ func(netip.Prefix) ([]uint8, error) = (netip.Prefix).MarshalBinary
var _ func(netip.Prefix) ([]uint8, error) = (netip.Prefix).MarshalText
var _ func(netip.Prefix) netip.Prefix = (netip.Prefix).Masked
var _ func(netip.Prefix, netip.Prefix) bool = (netip.Prefix).Overlaps
var _ func(netip.Prefix) string = (netip.Prefix).String
var _ func(*netip.Prefix, []uint8) error = (*netip.Prefix).UnmarshalBinary
var _ func(*netip.Prefix, []uint8) error = (*netip.Prefix).UnmarshalText
var _ netip.Addr
var _ netip.AddrPort
var _ netip.Prefix

func main() {}
