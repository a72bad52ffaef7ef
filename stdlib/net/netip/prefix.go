package netip

import (
	"cmp"
	"errors"
	"strconv"
)

// Prefix is a network: the addresses that have their first bits in common with one.
type Prefix struct {
	ip   Addr  // without a zone
	more uint8 // bits and one; 0: not valid
}

// PrefixFrom is not valid when there are no so many bits.
func PrefixFrom(ip Addr, bits int) Prefix {
	p := Prefix{ip: ip.WithZone("")}
	if ip.IsValid() && 0 <= bits && bits <= ip.BitLen() {
		p.more = uint8(bits + 1)
	}
	return p
}

func (p Prefix) Addr() Addr    { return p.ip }
func (p Prefix) IsValid() bool { return p.more > 0 }

// Bits is -1 for what is not valid.
func (p Prefix) Bits() int { return int(p.more) - 1 }

func (p Prefix) IsSingleIP() bool { return p.IsValid() && p.Bits() == p.ip.BitLen() }

// mask keeps the first bits of an address.
func (ip Addr) mask(bits int) Addr {
	if ip.Is4() {
		bits += 96
	}
	if bits <= 64 {
		ip.hi &= ^uint64(0) << (64 - bits)
		ip.lo = 0
	} else {
		ip.lo &= ^uint64(0) << (128 - bits)
	}
	return ip
}

// Prefix is the network of b bits that the address lies in.
func (ip Addr) Prefix(b int) (Prefix, error) {
	switch {
	case b < 0:
		return Prefix{}, errors.New("negative Prefix bits")
	case !ip.IsValid():
		return Prefix{}, nil
	case b > ip.BitLen() && ip.Is4():
		return Prefix{}, errors.New("prefix length " + strconv.Itoa(b) + " too large for IPv4")
	case b > ip.BitLen():
		return Prefix{}, errors.New("prefix length " + strconv.Itoa(b) + " too large for IPv6")
	}
	return PrefixFrom(ip.mask(b), b), nil
}

// Masked is the prefix with zeros behind its bits.
func (p Prefix) Masked() Prefix {
	if !p.IsValid() {
		return Prefix{}
	}
	p.ip = p.ip.mask(p.Bits())
	return p
}

// Contains is false of addresses with a zone, and of those of the other family.
func (p Prefix) Contains(ip Addr) bool {
	return p.IsValid() && ip.Zone() == "" && ip.BitLen() == p.ip.BitLen() && ip.mask(p.Bits()) == p.ip.mask(p.Bits())
}

func (p Prefix) Overlaps(o Prefix) bool {
	if !p.IsValid() || !o.IsValid() || p.ip.BitLen() != o.ip.BitLen() {
		return false
	}
	bits := min(p.Bits(), o.Bits())
	return p.ip.mask(bits) == o.ip.mask(bits)
}

// Compare orders by network, then by its size, then by address.
func (p Prefix) Compare(p2 Prefix) int {
	if c := p.Masked().ip.Compare(p2.Masked().ip); c != 0 {
		return c
	}
	if c := cmp.Compare(p.Bits(), p2.Bits()); c != 0 {
		return c
	}
	return p.ip.Compare(p2.ip)
}

type parsePrefixError struct {
	in  string
	msg string
}

func (err parsePrefixError) Error() string {
	return "netip.ParsePrefix(" + strconv.Quote(err.in) + "): " + err.msg
}

// ParsePrefix reads "192.168.0.0/16" or "2001:db8::/32".
func ParsePrefix(s string) (Prefix, error) {
	slash := len(s) - 1
	for slash >= 0 && s[slash] != '/' {
		slash--
	}
	if slash < 0 {
		return Prefix{}, parsePrefixError{s, "no '/'"}
	}
	ip, err := ParseAddr(s[:slash])
	if err != nil {
		return Prefix{}, parsePrefixError{s, err.Error()}
	}
	if ip.Zone() != "" {
		return Prefix{}, parsePrefixError{s, "IPv6 zones cannot be present in a prefix"}
	}
	text := s[slash+1:]
	bits, err := strconv.Atoi(text)
	if err != nil || len(text) > 1 && (text[0] < '1' || text[0] > '9') {
		return Prefix{}, parsePrefixError{s, "bad bits after slash: " + strconv.Quote(text)}
	}
	if bits < 0 || bits > ip.BitLen() {
		return Prefix{}, parsePrefixError{s, "prefix length out of range"}
	}
	return PrefixFrom(ip, bits), nil
}

func MustParsePrefix(s string) Prefix {
	p, err := ParsePrefix(s)
	if err != nil {
		panic(err)
	}
	return p
}

func (p Prefix) String() string {
	if !p.IsValid() {
		return "invalid Prefix"
	}
	return string(p.AppendTo(nil))
}

// AppendTo appends what String gives, and nothing for the zero Prefix.
func (p Prefix) AppendTo(b []byte) []byte {
	switch {
	case p == Prefix{}:
		return b
	case !p.IsValid():
		return append(b, "invalid Prefix"...)
	}
	return strconv.AppendInt(append(p.ip.AppendTo(b), '/'), int64(p.Bits()), 10)
}

func (p Prefix) AppendText(b []byte) ([]byte, error) { return p.AppendTo(b), nil }
func (p Prefix) MarshalText() ([]byte, error)        { return p.AppendTo([]byte{}), nil }

func (p *Prefix) UnmarshalText(text []byte) (err error) {
	*p = Prefix{}
	if len(text) > 0 {
		*p, err = ParsePrefix(string(text))
	}
	return err
}

// AppendBinary appends the address and the number of bits.
func (p Prefix) AppendBinary(b []byte) ([]byte, error) {
	b, _ = p.ip.AppendBinary(b)
	return append(b, uint8(p.Bits())), nil
}

func (p Prefix) MarshalBinary() ([]byte, error) { return p.AppendBinary([]byte{}) }

func (p *Prefix) UnmarshalBinary(b []byte) error {
	if len(b) < 1 {
		return errSize
	}
	var ip Addr
	end := len(b) - 1
	if err := ip.UnmarshalBinary(b[:end]); err != nil {
		return err
	}
	*p = PrefixFrom(ip, int(b[end]))
	return nil
}
