// Package netip is IP addresses as small values that can be compared and be keys of maps.
package netip

import (
	"cmp"
	"errors"
	"math/bits"
	"strconv"
	"unique"
)

// Addr is an IPv4 or IPv6 address, the latter perhaps with a zone. The zero value is no address.
type Addr struct {
	hi, lo uint64 // of the IPv6 address; IPv4 addresses are those below ::ffff:0:0
	family unique.Handle[family]
}

// family says what the bits of an Addr mean; a handle keeps addresses small and comparable.
type family struct {
	is6  bool
	zone string
}

var (
	noFamily   unique.Handle[family]
	ipv4Family = unique.Make(family{})
	ipv6Family = unique.Make(family{is6: true})
)

const mappedPrefix = 0xffff << 32 // of lo, where hi is 0

var errSize = errors.New("unexpected slice size")

// number and putNumber read and write big-endian numbers.
func number(b []byte) (n uint64) {
	for _, c := range b {
		n = n<<8 | uint64(c)
	}
	return n
}

func putNumber(b []byte, n uint64) {
	for i := len(b) - 1; i >= 0; i-- {
		b[i] = byte(n)
		n >>= 8
	}
}

func IPv6LinkLocalAllNodes() Addr   { return Addr{0xff02 << 48, 1, ipv6Family} }
func IPv6LinkLocalAllRouters() Addr { return Addr{0xff02 << 48, 2, ipv6Family} }
func IPv6Loopback() Addr            { return Addr{0, 1, ipv6Family} }
func IPv6Unspecified() Addr         { return Addr{0, 0, ipv6Family} }
func IPv4Unspecified() Addr         { return AddrFrom4([4]byte{}) }

func AddrFrom4(addr [4]byte) Addr {
	return Addr{0, mappedPrefix | number(addr[:]), ipv4Family}
}

// AddrFrom16 keeps IPv4-mapped IPv6 addresses as they are.
func AddrFrom16(addr [16]byte) Addr {
	return Addr{number(addr[:8]), number(addr[8:]), ipv6Family}
}

// AddrFromSlice takes 4 or 16 bytes.
func AddrFromSlice(slice []byte) (ip Addr, ok bool) {
	switch len(slice) {
	case 4:
		return AddrFrom4([4]byte(slice)), true
	case 16:
		return AddrFrom16([16]byte(slice)), true
	}
	return Addr{}, false
}

func (ip Addr) IsValid() bool  { return ip.family != noFamily }
func (ip Addr) Is4() bool      { return ip.family == ipv4Family }
func (ip Addr) Is6() bool      { return ip.IsValid() && !ip.Is4() }
func (ip Addr) isMapped() bool { return ip.hi == 0 && ip.lo>>32 == 0xffff }
func (ip Addr) Is4In6() bool   { return ip.Is6() && ip.isMapped() }

// BitLen is 32, 128, or 0 for the zero Addr.
func (ip Addr) BitLen() int {
	switch {
	case ip.Is4():
		return 32
	case ip.Is6():
		return 128
	}
	return 0
}

func (ip Addr) Zone() string {
	if !ip.Is6() {
		return ""
	}
	return ip.family.Value().zone
}

// WithZone is the IPv6 address with another zone, "" for none; other addresses have none.
func (ip Addr) WithZone(zone string) Addr {
	if ip.Is6() {
		ip.family = ipv6Family
		if zone != "" {
			ip.family = unique.Make(family{true, zone})
		}
	}
	return ip
}

// Unmap makes an IPv4 address of an IPv4-mapped one.
func (ip Addr) Unmap() Addr {
	if ip.Is4In6() {
		ip.family = ipv4Family
	}
	return ip
}

// Compare orders by length, then by number, then by zone.
func (ip Addr) Compare(ip2 Addr) int {
	if c := cmp.Compare(ip.BitLen(), ip2.BitLen()); c != 0 {
		return c
	}
	if c := cmp.Compare(ip.hi, ip2.hi); c != 0 {
		return c
	}
	if c := cmp.Compare(ip.lo, ip2.lo); c != 0 {
		return c
	}
	return cmp.Compare(ip.Zone(), ip2.Zone())
}

func (ip Addr) Less(ip2 Addr) bool { return ip.Compare(ip2) < 0 }

// v4 are the bits of an IPv4 address, or of a mapped one.
func (ip Addr) v4() uint32 { return uint32(ip.lo) }

// group is one of the eight of an IPv6 address.
func (ip Addr) group(i int) uint16 {
	half := ip.hi
	if i >= 4 {
		half = ip.lo
	}
	return uint16(half >> (48 - 16*(i%4)))
}

func (ip Addr) IsUnspecified() bool {
	return ip == IPv4Unspecified() || ip == IPv6Unspecified()
}

func (ip Addr) IsLoopback() bool {
	ip = ip.Unmap()
	return ip.Is4() && ip.v4()>>24 == 127 || ip.Is6() && ip.hi == 0 && ip.lo == 1
}

func (ip Addr) IsMulticast() bool {
	ip = ip.Unmap()
	return ip.Is4() && ip.v4()>>28 == 0xe || ip.Is6() && ip.hi>>56 == 0xff
}

func (ip Addr) IsInterfaceLocalMulticast() bool {
	return ip.Is6() && !ip.isMapped() && ip.hi>>48&0xff0f == 0xff01
}

func (ip Addr) IsLinkLocalMulticast() bool {
	ip = ip.Unmap()
	return ip.Is4() && ip.v4()>>8 == 224<<16 || ip.Is6() && ip.hi>>48&0xff0f == 0xff02
}

func (ip Addr) IsLinkLocalUnicast() bool {
	ip = ip.Unmap()
	return ip.Is4() && ip.v4()>>16 == 169<<8|254 || ip.Is6() && ip.hi>>54 == 0xfe80>>6
}

func (ip Addr) IsPrivate() bool {
	ip = ip.Unmap()
	if ip.Is4() {
		n := ip.v4()
		return n>>24 == 10 || n>>20 == 172<<4|1 || n>>16 == 192<<8|168
	}
	return ip.Is6() && ip.hi>>57 == 0xfc>>1
}

// IsGlobalUnicast is true of private addresses too.
func (ip Addr) IsGlobalUnicast() bool {
	ip = ip.Unmap()
	if !ip.IsValid() || ip.Is4() && (ip.v4() == 0 || ip.v4() == 1<<32-1) {
		return false
	}
	return ip != IPv6Unspecified() && !ip.IsLoopback() && !ip.IsMulticast() && !ip.IsLinkLocalUnicast()
}

// Next is the address after ip, the zero Addr after the last one.
func (ip Addr) Next() Addr {
	var carry uint64
	ip.lo, carry = bits.Add64(ip.lo, 1, 0)
	ip.hi += carry
	if ip.Is4() && ip.v4() == 0 || !ip.Is4() && ip.hi|ip.lo == 0 {
		return Addr{}
	}
	return ip
}

// Prev is the address before ip, the zero Addr before the first one.
func (ip Addr) Prev() Addr {
	if ip.Is4() && ip.v4() == 0 || !ip.Is4() && ip.hi|ip.lo == 0 {
		return Addr{}
	}
	var borrow uint64
	ip.lo, borrow = bits.Sub64(ip.lo, 1, 0)
	ip.hi -= borrow
	return ip
}

// As16 is the address as an IPv6 one, without its zone.
func (ip Addr) As16() (a16 [16]byte) {
	putNumber(a16[:8], ip.hi)
	putNumber(a16[8:], ip.lo)
	return a16
}

// As4 is for IPv4 and IPv4-mapped addresses.
func (ip Addr) As4() (a4 [4]byte) {
	switch {
	case ip.Is4() || ip.Is4In6():
		putNumber(a4[:], ip.lo)
		return a4
	case !ip.IsValid():
		panic("As4 called on IP zero value")
	}
	panic("As4 called on IPv6 address")
}

// AsSlice is nil, or the address in 4 or 16 bytes.
func (ip Addr) AsSlice() []byte {
	switch {
	case ip.Is4():
		b := ip.As4()
		return b[:]
	case ip.Is6():
		b := ip.As16()
		return b[:]
	}
	return nil
}

func (ip Addr) String() string {
	if !ip.IsValid() {
		return "invalid IP"
	}
	return string(ip.AppendTo(nil))
}

// AppendTo appends what String gives, and nothing for the zero Addr.
func (ip Addr) AppendTo(b []byte) []byte {
	switch {
	case !ip.IsValid():
		return b
	case ip.Is4():
		return ip.append4(b)
	case ip.isMapped():
		b = ip.append4(append(b, "::ffff:"...))
	default:
		b = ip.append6(b)
	}
	if zone := ip.Zone(); zone != "" {
		b = append(append(b, '%'), zone...)
	}
	return b
}

func (ip Addr) append4(b []byte) []byte {
	for i, octet := range ip.As4() {
		if i > 0 {
			b = append(b, '.')
		}
		b = strconv.AppendUint(b, uint64(octet), 10)
	}
	return b
}

// append6 writes the longest run of two or more zero groups, the first one of them, as "::" (RFC 5952).
func (ip Addr) append6(b []byte) []byte {
	from, to := 8, 8
	for i := 0; i < 8; i++ {
		j := i
		for j < 8 && ip.group(j) == 0 {
			j++
		}
		if j-i >= 2 && j-i > to-from {
			from, to = i, j
		}
		i = max(i, j-1)
	}
	for i := 0; i < 8; i++ {
		if i == from {
			b = append(b, ':', ':')
			if i = to; i >= 8 {
				break
			}
		} else if i > 0 {
			b = append(b, ':')
		}
		b = strconv.AppendUint(b, uint64(ip.group(i)), 16)
	}
	return b
}

// StringExpanded writes all of an IPv6 address.
func (ip Addr) StringExpanded() string {
	if !ip.Is6() {
		return ip.String()
	}
	const digits = "0123456789abcdef"
	var b []byte
	for i := range 8 {
		if i > 0 {
			b = append(b, ':')
		}
		for shift := 12; shift >= 0; shift -= 4 {
			b = append(b, digits[ip.group(i)>>shift&0xf])
		}
	}
	if zone := ip.Zone(); zone != "" {
		b = append(append(b, '%'), zone...)
	}
	return string(b)
}

func (ip Addr) AppendText(b []byte) ([]byte, error) { return ip.AppendTo(b), nil }
func (ip Addr) MarshalText() ([]byte, error)        { return ip.AppendTo([]byte{}), nil }

func (ip *Addr) UnmarshalText(text []byte) (err error) {
	*ip = Addr{}
	if len(text) > 0 {
		*ip, err = ParseAddr(string(text))
	}
	return err
}

// AppendBinary appends 0, 4 or 16 bytes, and the zone.
func (ip Addr) AppendBinary(b []byte) ([]byte, error) {
	return append(append(b, ip.AsSlice()...), ip.Zone()...), nil
}

func (ip Addr) MarshalBinary() ([]byte, error) { return ip.AppendBinary([]byte{}) }

func (ip *Addr) UnmarshalBinary(b []byte) error {
	switch n := len(b); {
	case n == 0:
		*ip = Addr{}
	case n == 4:
		*ip = AddrFrom4([4]byte(b))
	case n >= 16:
		*ip = AddrFrom16([16]byte(b[:16])).WithZone(string(b[16:]))
	default:
		return errSize
	}
	return nil
}
