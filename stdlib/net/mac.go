package net

import (
	"encoding/hex"
	"strings"
)

// HardwareAddr is the address of a network card.
type HardwareAddr []byte

func (a HardwareAddr) String() string {
	parts := make([]string, len(a))
	for i, b := range a {
		parts[i] = hex.EncodeToString([]byte{b})
	}
	return strings.Join(parts, ":")
}

// ParseMAC reads an address of 6, 8 or 20 bytes, which are separated by colons or hyphens, by points in pairs, or by
// nothing.
func ParseMAC(s string) (HardwareAddr, error) {
	fail := &AddrError{Err: "invalid MAC address", Addr: s}
	if len(s) < 12 {
		return nil, fail
	}
	separator, width := "", len(s)
	if c := s[2:3]; c == ":" || c == "-" {
		separator, width = c, 2
	} else if s[4] == '.' {
		separator, width = ".", 4
	}
	parts := []string{s}
	if separator != "" {
		parts = strings.Split(s, separator)
	}
	var a HardwareAddr
	for _, part := range parts {
		b, err := hex.DecodeString(part)
		if err != nil || len(part) != width {
			return nil, fail
		}
		a = append(a, b...)
	}
	switch len(a) {
	case 6, 8, 20:
		return a, nil
	}
	return nil, fail
}
