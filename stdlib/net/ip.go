package net

// Lengths of addresses in bytes.
const (
	IPv4len = 4
	IPv6len = 16
)

// IP is an address of 4 or of 16 bytes; one of IPv4 may have either.
type IP []byte

// IPMask says which bits of an address are those of its network.
type IPMask []byte

// IPNet is a network.
type IPNet struct {
	IP   IP
	Mask IPMask
}

var (
	IPv4bcast     = IPv4(255, 255, 255, 255)
	IPv4allsys    = IPv4(224, 0, 0, 1)
	IPv4allrouter = IPv4(224, 0, 0, 2)
	IPv4zero      = IPv4(0, 0, 0, 0)

	IPv6zero                   = IP{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}
	IPv6unspecified            = IP{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}
	IPv6loopback               = IP{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1}
	IPv6interfacelocalallnodes = IP{0xff, 0x01, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x01}
	IPv6linklocalallnodes      = IP{0xff, 0x02, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x01}
	IPv6linklocalallrouters    = IP{0xff, 0x02, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x02}
)

var mappedPrefix = [12]byte{10: 0xff, 11: 0xff}

// IPv4 is the address a.b.c.d, of 16 bytes.
func IPv4(a, b, c, d byte) IP {
	ip := make(IP, IPv6len)
	copy(ip, mappedPrefix[:])
	ip[12], ip[13], ip[14], ip[15] = a, b, c, d
	return ip
}

func IPv4Mask(a, b, c, d byte) IPMask { return IPMask{a, b, c, d} }

// CIDRMask has ones leading ones, of bits in all.
func CIDRMask(ones, bits int) IPMask {
	if bits != 8*IPv4len && bits != 8*IPv6len || ones < 0 || ones > bits {
		return nil
	}
	mask := make(IPMask, bits/8)
	for i := range mask {
		switch {
		case ones >= 8:
			mask[i] = 0xff
		case ones > 0:
			mask[i] = ^byte(0xff >> ones)
		}
		ones -= 8
	}
	return mask
}

func (ip IP) all(value byte) bool {
	for _, b := range ip {
		if b != value {
			return false
		}
	}
	return true
}

// To4 is the address in 4 bytes, nil when it is none of IPv4.
func (ip IP) To4() IP {
	if len(ip) == IPv4len {
		return ip
	}
	if len(ip) == IPv6len && [12]byte(ip) == mappedPrefix {
		return ip[12:16]
	}
	return nil
}

// To16 is the address in 16 bytes.
func (ip IP) To16() IP {
	switch len(ip) {
	case IPv4len:
		return IPv4(ip[0], ip[1], ip[2], ip[3])
	case IPv6len:
		return ip
	}
	return nil
}

func (ip IP) Equal(x IP) bool {
	if len(ip) != len(x) {
		ip, x = ip.To16(), x.To16()
		if ip == nil || x == nil {
			return false
		}
	}
	return string(ip) == string(x)
}

func (ip IP) IsUnspecified() bool { return ip.Equal(IPv4zero) || ip.Equal(IPv6unspecified) }

func (ip IP) IsLoopback() bool {
	if ip4 := ip.To4(); ip4 != nil {
		return ip4[0] == 127
	}
	return ip.Equal(IPv6loopback)
}

func (ip IP) IsPrivate() bool {
	if ip4 := ip.To4(); ip4 != nil {
		return ip4[0] == 10 || ip4[0] == 172 && ip4[1]&0xf0 == 16 || ip4[0] == 192 && ip4[1] == 168
	}
	return len(ip) == IPv6len && ip[0]&0xfe == 0xfc
}

func (ip IP) IsMulticast() bool {
	if ip4 := ip.To4(); ip4 != nil {
		return ip4[0]&0xf0 == 0xe0
	}
	return len(ip) == IPv6len && ip[0] == 0xff
}

func (ip IP) IsInterfaceLocalMulticast() bool {
	return len(ip) == IPv6len && ip[0] == 0xff && ip[1]&0x0f == 0x01
}

func (ip IP) IsLinkLocalMulticast() bool {
	if ip4 := ip.To4(); ip4 != nil {
		return ip4[0] == 224 && ip4[1] == 0 && ip4[2] == 0
	}
	return len(ip) == IPv6len && ip[0] == 0xff && ip[1]&0x0f == 0x02
}

func (ip IP) IsLinkLocalUnicast() bool {
	if ip4 := ip.To4(); ip4 != nil {
		return ip4[0] == 169 && ip4[1] == 254
	}
	return len(ip) == IPv6len && ip[0] == 0xfe && ip[1]&0xc0 == 0x80
}

func (ip IP) IsGlobalUnicast() bool {
	return (len(ip) == IPv4len || len(ip) == IPv6len) && !ip.Equal(IPv4bcast) &&
		!ip.IsUnspecified() && !ip.IsLoopback() && !ip.IsMulticast() && !ip.IsLinkLocalUnicast()
}

// DefaultMask is the mask of the address's class.
func (ip IP) DefaultMask() IPMask {
	ip4 := ip.To4()
	if ip4 == nil {
		return nil
	}
	switch {
	case ip4[0] < 0x80:
		return IPv4Mask(255, 0, 0, 0)
	case ip4[0] < 0xc0:
		return IPv4Mask(255, 255, 0, 0)
	}
	return IPv4Mask(255, 255, 255, 0)
}

// Mask is the address without the bits that the mask has not.
func (ip IP) Mask(mask IPMask) IP {
	if len(mask) == IPv6len && len(ip) == IPv4len && IP(mask[:12]).all(0xff) {
		mask = mask[12:]
	}
	if len(mask) == IPv4len && len(ip) == IPv6len && [12]byte(ip) == mappedPrefix {
		ip = ip[12:]
	}
	if len(ip) != len(mask) {
		return nil
	}
	masked := make(IP, len(ip))
	for i := range ip {
		masked[i] = ip[i] & mask[i]
	}
	return masked
}

func (ip IP) String() string {
	if len(ip) == 0 {
		return "<nil>"
	}
	if ip4 := ip.To4(); ip4 != nil {
		return decimalText(ip4)
	}
	if len(ip) != IPv6len {
		return "?" + hexText(ip)
	}
	return groupsText(ip)
}

func decimalText(ip4 IP) string {
	text := make([]byte, 0, len("255.255.255.255"))
	for i, b := range ip4 {
		if i > 0 {
			text = append(text, '.')
		}
		text = appendDecimal(text, uint(b))
	}
	return string(text)
}

func appendDecimal(text []byte, n uint) []byte {
	if n >= 10 {
		text = appendDecimal(text, n/10)
	}
	return append(text, byte('0'+n%10))
}

const hexDigits = "0123456789abcdef"

func hexText(b []byte) string {
	text := make([]byte, 0, 2*len(b))
	for _, x := range b {
		text = append(text, hexDigits[x>>4], hexDigits[x&15])
	}
	return string(text)
}

// groupsText is RFC 5952's: the longest run of two or more zero groups, the first of those, is left out.
func groupsText(ip IP) string {
	group := func(i int) uint { return uint(ip[2*i])<<8 | uint(ip[2*i+1]) }
	from, to := -1, -1
	for i := 0; i < 8; i++ {
		j := i
		for j < 8 && group(j) == 0 {
			j++
		}
		if j-i >= 2 && j-i > to-from {
			from, to = i, j
		}
		i = max(i, j)
	}
	text := make([]byte, 0, len("ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"))
	for i := 0; i < 8; i++ {
		if i == from {
			text = append(text, ':', ':')
			i = to
			if i >= 8 {
				break
			}
		} else if i > 0 {
			text = append(text, ':')
		}
		digits := false
		for shift := 12; shift >= 0; shift -= 4 {
			digit := group(i) >> shift & 15
			if digits = digits || digit != 0 || shift == 0; digits {
				text = append(text, hexDigits[digit])
			}
		}
	}
	return string(text)
}

func (ip IP) MarshalText() ([]byte, error) { return ip.AppendText(nil) }

func (ip IP) AppendText(b []byte) ([]byte, error) {
	if len(ip) == 0 {
		return b, nil
	}
	if len(ip) != IPv4len && len(ip) != IPv6len {
		return b, &AddrError{Err: "invalid IP address", Addr: hexText(ip)}
	}
	return append(b, ip.String()...), nil
}

func (ip *IP) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*ip = nil
		return nil
	}
	x := ParseIP(string(text))
	if x == nil {
		return &ParseError{Type: "IP address", Text: string(text)}
	}
	*ip = x
	return nil
}

// Size is the number of leading ones, and of bits; 0, 0 when ones come behind zeros.
func (m IPMask) Size() (ones, bits int) {
	bits = 8 * len(m)
	for ones < bits && m[ones/8]&(0x80>>(ones%8)) != 0 {
		ones++
	}
	for i := ones; i < bits; i++ {
		if m[i/8]&(0x80>>(i%8)) != 0 {
			return 0, 0
		}
	}
	return ones, bits
}

func (m IPMask) String() string {
	if len(m) == 0 {
		return "<nil>"
	}
	return hexText(m)
}

// matching brings the network's address and mask to the same length.
func (n *IPNet) matching() (ip IP, mask IPMask) {
	if ip = n.IP.To4(); ip == nil {
		if ip = n.IP; len(ip) != IPv6len {
			return nil, nil
		}
	}
	mask = n.Mask
	switch {
	case len(mask) == len(ip):
		return ip, mask
	case len(mask) == IPv6len && len(ip) == IPv4len:
		return ip, mask[12:]
	}
	return nil, nil
}

func (n *IPNet) Contains(ip IP) bool {
	own, mask := n.matching()
	if ip4 := ip.To4(); ip4 != nil {
		ip = ip4
	}
	if len(ip) != len(own) {
		return false
	}
	for i := range ip {
		if own[i]&mask[i] != ip[i]&mask[i] {
			return false
		}
	}
	return true
}

func (n *IPNet) Network() string { return "ip+net" }

func (n *IPNet) String() string {
	if n == nil {
		return "<nil>"
	}
	ip, mask := n.matching()
	if ip == nil || mask == nil {
		return "<nil>"
	}
	ones, bits := mask.Size()
	if bits == 0 || ones == 0 && !IP(mask).all(0) {
		return ip.String() + "/" + mask.String()
	}
	return ip.String() + "/" + string(appendDecimal(nil, uint(ones)))
}
