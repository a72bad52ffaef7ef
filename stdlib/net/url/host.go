package url

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// parseAuthority reads user:password@host:port.
func parseAuthority(scheme, authority string) (user *Userinfo, hostPort string, err error) {
	at := strings.LastIndexByte(authority, '@')
	if hostPort, err = parseHost(scheme, authority[at+1:]); err != nil || at < 0 {
		return nil, hostPort, err
	}
	info := authority[:at]
	if !isUserinfo(info) {
		return nil, "", errors.New("net/url: invalid userinfo")
	}
	username, password, found := strings.Cut(info, ":")
	if username, err = unescape(username, userPassword); err != nil {
		return nil, "", err
	}
	if password, err = unescape(password, userPassword); err != nil {
		return nil, "", err
	}
	return &Userinfo{username, password, found}, hostPort, nil
}

// isUserinfo: RFC 3986, section 3.2.1, and @.
func isUserinfo(s string) bool {
	for i := range len(s) {
		if !isPlain(s[i], userPassword) && strings.IndexByte(":!'()*%@", s[i]) < 0 {
			return false
		}
	}
	return true
}

func parseHost(scheme, s string) (string, error) {
	switch open := strings.LastIndexByte(s, '['); {
	case open > 0:
		return "", errors.New("invalid IP-literal")
	case open == 0:
		return parseLiteral(s)
	}
	if colon := strings.IndexByte(s, ':'); colon >= 0 {
		// Databases have lists of hosts with ports each.
		if scheme != "http" && scheme != "https" {
			colon = strings.LastIndexByte(s, ':')
		}
		if !isPort(s[colon:]) {
			return "", fmt.Errorf("invalid port %q after host", s[colon:])
		}
	}
	return unescape(s, host)
}

// parseLiteral reads [address]:port. A zone of the address begins with %25 (RFC 6874).
func parseLiteral(s string) (string, error) {
	end := strings.LastIndexByte(s, ']')
	if end < 0 {
		return "", errors.New("missing ']' in host")
	}
	port := s[end+1:]
	if !isPort(port) {
		return "", fmt.Errorf("invalid port %q after host", port)
	}
	name, zoneName := s[1:end], ""
	if at := strings.Index(name, "%25"); at >= 0 {
		name, zoneName = name[:at], name[at:]
	}
	name, err := unescape(name, host)
	if err != nil {
		return "", err
	}
	zoneName, err = unescape(zoneName, zone)
	if err != nil {
		return "", err
	}
	name += zoneName
	if err := checkAddress(name); err != nil {
		return "", fmt.Errorf("invalid host: %w", err)
	}
	if strings.IndexByte(name, ':') < 0 {
		return "", errors.New("invalid IP-literal")
	}
	return "[" + name + "]" + port, nil
}

// isPort: nothing, or a colon and digits.
func isPort(s string) bool {
	if s == "" {
		return true
	}
	return s[0] == ':' && strings.Trim(s[1:], "0123456789") == ""
}

// addressError says what is wrong with an IP address, and with which rest of it.
type addressError struct {
	address string
	message string
	rest    string
}

func (e addressError) Error() string {
	text := "ParseAddr(" + strconv.Quote(e.address) + "): " + e.message
	if e.rest != "" {
		text += " (at " + strconv.Quote(e.rest) + ")"
	}
	return text
}

// checkAddress: s is an IP address, with a zone or without (RFC 4291, section 2.2).
func checkAddress(s string) error {
	for i := range len(s) {
		switch s[i] {
		case '.':
			return checkIPv4(s, s)
		case ':':
			return checkIPv6(s)
		case '%':
			return addressError{s, "missing IPv6 address", ""}
		}
	}
	return addressError{s, "unable to parse IP", ""}
}

// checkIPv4: part of an address is four numbers below 256.
func checkIPv4(address, part string) error {
	value, digits, fields := 0, 0, 1
	for i := range len(part) {
		c := part[i]
		switch {
		case '0' <= c && c <= '9':
			if digits == 1 && value == 0 {
				return addressError{address, "IPv4 field has octet with leading zero", ""}
			}
			value = 10*value + int(c-'0')
			digits++
			if value > 255 {
				return addressError{address, "IPv4 field has value >255", ""}
			}
		case c != '.':
			return addressError{address, "unexpected character", part[i:]}
		case digits == 0 || i == len(part)-1:
			return addressError{address, "IPv4 field must have at least one digit", part[i:]}
		case fields == 4:
			return addressError{address, "IPv4 address too long", ""}
		default:
			value, digits = 0, 0
			fields++
		}
	}
	if fields < 4 {
		return addressError{address, "IPv4 address too short", ""}
	}
	return nil
}

func checkIPv6(address string) error {
	fail := func(message, rest string) error { return addressError{address, message, rest} }
	s, zoneName, found := strings.Cut(address, "%")
	if found && zoneName == "" {
		return fail("zone must be a non-empty string", "")
	}
	shortened := strings.HasPrefix(s, "::")
	if shortened {
		if s = s[2:]; s == "" {
			return nil
		}
	}
	groups := 0 // of 16 bits
	for groups < 8 {
		digits := 0
		for digits < len(s) && hexDigit(s[digits]) >= 0 {
			if digits++; digits > 4 {
				return fail("each group must have 4 or less digits", s)
			}
		}
		if digits == 0 {
			return fail("each colon-separated field must have at least one digit", s)
		}
		if digits < len(s) && s[digits] == '.' {
			if !shortened && groups != 6 {
				return fail("embedded IPv4 address must replace the final 2 fields of the address", s)
			}
			if groups > 6 {
				return fail("too many hex fields to fit an embedded IPv4 at the end of the address", s)
			}
			if err := checkIPv4(address, s); err != nil {
				return err
			}
			s = ""
			groups += 2
			break
		}
		groups++
		if s = s[digits:]; s == "" {
			break
		}
		switch {
		case s[0] != ':':
			return fail("unexpected character, want colon", s)
		case len(s) == 1:
			return fail("colon must be followed by more characters", s)
		}
		if s = s[1:]; s[0] == ':' {
			if shortened {
				return fail("multiple :: in address", s)
			}
			shortened = true
			if s = s[1:]; s == "" {
				break
			}
		}
	}
	switch {
	case s != "":
		return fail("trailing garbage after address", s)
	case groups < 8 && !shortened:
		return fail("address string too short", "")
	case groups == 8 && shortened:
		return fail("the :: must expand to at least one field of zeros", "")
	}
	return nil
}
