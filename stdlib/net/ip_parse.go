package net

import "strings"

// ParseIP reads an address of either kind; nil: it is none.
func ParseIP(s string) IP {
	ip, zone := parseZoned(s)
	if zone != "" {
		return nil
	}
	return ip
}

// parseZoned reads an address that may be followed by a zone.
func parseZoned(s string) (ip IP, zone string) {
	colon := strings.IndexByte(s, ':')
	if dot := strings.IndexByte(s, '.'); dot >= 0 && (colon < 0 || dot < colon) {
		ip, _ = parseIPv4(s)
		return ip, ""
	}
	if colon < 0 {
		return nil, ""
	}
	s, zone, zoned := strings.Cut(s, "%")
	if zoned && zone == "" {
		return nil, ""
	}
	return parseIPv6(s), zone
}

func parseIPv4(s string) (IP, bool) {
	ip := make([]byte, 0, IPv4len)
	for len(ip) < IPv4len {
		n, digits := 0, 0
		for digits < len(s) && digits < 4 && s[digits] >= '0' && s[digits] <= '9' {
			n = 10*n + int(s[digits]-'0')
			digits++
		}
		if digits == 0 || digits > 1 && s[0] == '0' || n > 255 {
			return nil, false
		}
		ip = append(ip, byte(n))
		s = s[digits:]
		if len(ip) < IPv4len {
			if s == "" || s[0] != '.' {
				return nil, false
			}
			s = s[1:]
		}
	}
	if s != "" {
		return nil, false
	}
	return IPv4(ip[0], ip[1], ip[2], ip[3]), true
}

// parseIPv6 reads groups of hexadecimal digits, the last two of which may be an IPv4 address, with one run
// of zero groups left out.
func parseIPv6(s string) IP {
	ip := make(IP, 0, IPv6len)
	gap := -1
	if strings.HasPrefix(s, "::") {
		gap = 0
		s = s[2:]
	}
	for s != "" && len(ip) < IPv6len {
		n, digits := 0, 0
		for digits < len(s) && digits < 5 {
			digit := strings.IndexByte(hexDigits, s[digits]|0x20)
			if digit < 0 {
				break
			}
			n = n<<4 | digit
			digits++
		}
		if digits == 0 || digits > 4 {
			return nil
		}
		if digits < len(s) && s[digits] == '.' {
			ip4, ok := parseIPv4(s)
			if !ok || len(ip) > IPv6len-IPv4len || gap < 0 && len(ip) != IPv6len-IPv4len {
				return nil
			}
			ip = append(ip, ip4[12:]...)
			s = ""
			break
		}
		ip = append(ip, byte(n>>8), byte(n))
		s = s[digits:]
		if s == "" {
			break
		}
		if s[0] != ':' || len(s) == 1 {
			return nil
		}
		s = s[1:]
		if s[0] == ':' {
			if gap >= 0 {
				return nil
			}
			gap = len(ip)
			s = s[1:]
		}
	}
	if s != "" || gap < 0 && len(ip) != IPv6len || gap >= 0 && len(ip) == IPv6len {
		return nil
	}
	if gap < 0 {
		return ip
	}
	full := make(IP, IPv6len)
	copy(full, ip[:gap])
	copy(full[IPv6len-(len(ip)-gap):], ip[gap:])
	return full
}

// ParseCIDR reads an address and the network that it is in: 192.0.2.1/24.
func ParseCIDR(s string) (IP, *IPNet, error) {
	failure := &ParseError{Type: "CIDR address", Text: s}
	address, bits, found := strings.Cut(s, "/")
	if !found {
		return nil, nil, failure
	}
	ip, zone := parseZoned(address)
	length := IPv6len
	if !strings.Contains(address, ":") {
		length = IPv4len
	}
	ones, ok := parsePort(bits)
	if ip == nil || zone != "" || !ok || ones > 8*length {
		return nil, nil, failure
	}
	mask := CIDRMask(ones, 8*length)
	return ip, &IPNet{IP: ip.Mask(mask), Mask: mask}, nil
}

// parsePort reads digits only.
func parsePort(s string) (n int, ok bool) {
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' || n > 1<<24 {
			return 0, false
		}
		n = 10*n + int(s[i]-'0')
	}
	return n, s != ""
}
