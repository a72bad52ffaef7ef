package netip

import "strconv"

type parseAddrError struct {
	in  string // what was to be parsed
	msg string
	at  string // its rest, where the fault is; may be empty
}

func (err parseAddrError) Error() string {
	text := "ParseAddr(" + strconv.Quote(err.in) + "): " + err.msg
	if err.at != "" {
		text += " (at " + strconv.Quote(err.at) + ")"
	}
	return text
}

// ParseAddr reads "192.0.2.1", "2001:db8::68" or "fe80::1%zone".
func ParseAddr(s string) (Addr, error) {
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '.':
			var octets [4]byte
			if err := parseOctets(s, s, octets[:]); err != nil {
				return Addr{}, err
			}
			return AddrFrom4(octets), nil
		case ':':
			return parseIPv6(s)
		case '%':
			return Addr{}, parseAddrError{s, "missing IPv6 address", ""}
		}
	}
	return Addr{}, parseAddrError{s, "unable to parse IP", ""}
}

func MustParseAddr(s string) Addr {
	ip, err := ParseAddr(s)
	if err != nil {
		panic(err)
	}
	return ip
}

// parseOctets reads four decimal numbers with points in between; in is all of the text.
func parseOctets(in, s string, octets []byte) error {
	value, digits, count := 0, 0, 0
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case '0' <= c && c <= '9':
			if digits == 1 && value == 0 {
				return parseAddrError{in, "IPv4 field has octet with leading zero", ""}
			}
			value = value*10 + int(c-'0')
			digits++
			if value > 255 {
				return parseAddrError{in, "IPv4 field has value >255", ""}
			}
		case c != '.':
			return parseAddrError{in, "unexpected character", s[i:]}
		case digits == 0 || i == len(s)-1:
			return parseAddrError{in, "IPv4 field must have at least one digit", s[i:]}
		case count == 3:
			return parseAddrError{in, "IPv4 address too long", ""}
		default:
			octets[count] = byte(value)
			count++
			value, digits = 0, 0
		}
	}
	if count < 3 {
		return parseAddrError{in, "IPv4 address too short", ""}
	}
	octets[3] = byte(value)
	return nil
}

// hexDigit is the digit's value, or -1.
func hexDigit(c byte) int {
	switch {
	case '0' <= c && c <= '9':
		return int(c - '0')
	case 'a' <= c && c <= 'f':
		return int(c-'a') + 10
	case 'A' <= c && c <= 'F':
		return int(c-'A') + 10
	}
	return -1
}

// parseGroup reads the hexadecimal number at the start of s, and how long it is.
func parseGroup(in, s string) (group uint16, length int, err error) {
	value := 0
	for length < len(s) && hexDigit(s[length]) >= 0 {
		if length > 3 {
			return 0, 0, parseAddrError{in, "each group must have 4 or less digits", s}
		}
		value = value<<4 | hexDigit(s[length])
		length++
	}
	if length == 0 {
		return 0, 0, parseAddrError{in, "each colon-separated field must have at least one digit", s}
	}
	return uint16(value), length, nil
}

func splitZone(in string) (s, zone string, err error) {
	for i := 0; i < len(in); i++ {
		if in[i] == '%' {
			if i == len(in)-1 {
				return "", "", parseAddrError{in, "zone must be a non-empty string", ""}
			}
			return in[:i], in[i+1:], nil
		}
	}
	return in, "", nil
}

func parseIPv6(in string) (Addr, error) {
	fail := func(msg, at string) (Addr, error) { return Addr{}, parseAddrError{in, msg, at} }
	s, zone, err := splitZone(in)
	if err != nil {
		return Addr{}, err
	}
	var ip [16]byte
	size := 0 // bytes of ip that are known
	gap := -1 // where "::" stands
	if len(s) >= 2 && s[:2] == "::" {
		gap = 0
		s = s[2:]
	}
	for more := s != "" || gap < 0; more && size < 16; {
		group, length, err := parseGroup(in, s)
		if err != nil {
			return Addr{}, err
		}
		if length < len(s) && s[length] == '.' {
			if gap < 0 && size != 12 {
				return fail("embedded IPv4 address must replace the final 2 fields of the address", s)
			}
			if size > 12 {
				return fail("too many hex fields to fit an embedded IPv4 at the end of the address", s)
			}
			if err := parseOctets(in, s, ip[size:size+4]); err != nil {
				return Addr{}, err
			}
			size += 4
			s = ""
			break
		}
		ip[size], ip[size+1] = byte(group>>8), byte(group)
		size += 2
		s = s[length:]
		if s == "" {
			break
		}
		if s[0] != ':' {
			return fail("unexpected character, want colon", s)
		}
		if len(s) == 1 {
			return fail("colon must be followed by more characters", s)
		}
		s = s[1:]
		if s[0] == ':' {
			if gap >= 0 {
				return fail("multiple :: in address", s)
			}
			gap = size
			s = s[1:]
			more = s != ""
		}
	}
	switch {
	case s != "":
		return fail("trailing garbage after address", s)
	case size < 16 && gap < 0:
		return fail("address string too short", "")
	case size == 16 && gap >= 0:
		return fail("the :: must expand to at least one field of zeros", "")
	case size < 16:
		moved := copy(ip[16-(size-gap):], ip[gap:size])
		clear(ip[gap : 16-moved])
	}
	return AddrFrom16(ip).WithZone(zone), nil
}
