package net

import (
	"encoding/hex"
	"errors"
	"os"
	"strconv"
	"strings"
	"syscall"
)

// Interface is a network interface of the machine.
type Interface struct {
	Index        int
	MTU          int
	Name         string
	HardwareAddr HardwareAddr
	Flags        Flags
}

// Flags say what an interface is and does.
type Flags uint

const (
	FlagUp Flags = 1 << iota
	FlagBroadcast
	FlagLoopback
	FlagPointToPoint
	FlagMulticast
	FlagRunning
)

func (f Flags) String() string {
	var names []string
	for i, name := range []string{"up", "broadcast", "loopback", "pointtopoint", "multicast", "running"} {
		if f>>i&1 != 0 {
			names = append(names, name)
		}
	}
	if names == nil {
		return "0"
	}
	return strings.Join(names, "|")
}

// sysInterfaces are the interfaces of the machine, a line each: index, name, MTU, the system's flags, the hardware
// address in hexadecimal, then for each address its bytes in hexadecimal, a slash, and the length of the mask.
func sysInterfaces() (lines string, errno int)

// The system's flags in the order of ours.
var systemFlags = [...]int{0x1, 0x2, 0x8, 0x10, 0x1000, 0x40}

type interfaceEntry struct {
	Interface
	addrs []Addr
}

func routeError(err error) error { return &OpError{Op: "route", Net: "ip+net", Err: err} }

func listInterfaces() ([]interfaceEntry, error) {
	text, errno := sysInterfaces()
	if errno != 0 {
		return nil, routeError(os.NewSyscallError("netlinkrib", syscall.Errno(errno)))
	}
	var list []interfaceEntry
	for line := range strings.Lines(text) {
		fields := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		var e interfaceEntry
		e.Index, _ = strconv.Atoi(fields[0])
		e.Name = fields[1]
		e.MTU, _ = strconv.Atoi(fields[2])
		flags, _ := strconv.Atoi(fields[3])
		for i, bit := range systemFlags {
			if flags&bit != 0 {
				e.Flags |= 1 << i
			}
		}
		if b, _ := hex.DecodeString(fields[4]); len(b) > 0 && strings.Trim(string(b), "\x00") != "" {
			e.HardwareAddr = b
		}
		for _, addr := range fields[5:] {
			digits, length, _ := strings.Cut(addr, "/")
			ip, _ := hex.DecodeString(digits)
			ones, _ := strconv.Atoi(length)
			e.addrs = append(e.addrs, &IPNet{IP: IP(ip).To16(), Mask: CIDRMask(ones, 8*len(ip))})
		}
		list = append(list, e)
	}
	return list, nil
}

// Interfaces are those of the machine.
func Interfaces() ([]Interface, error) {
	entries, err := listInterfaces()
	if err != nil {
		return nil, err
	}
	var list []Interface
	for _, e := range entries {
		list = append(list, e.Interface)
	}
	return list, nil
}

// InterfaceAddrs are the addresses of the machine.
func InterfaceAddrs() ([]Addr, error) {
	entries, err := listInterfaces()
	var addrs []Addr
	for _, e := range entries {
		addrs = append(addrs, e.addrs...)
	}
	return addrs, err
}

func findInterface(matches func(*Interface) bool) (*Interface, error) {
	entries, err := listInterfaces()
	if err != nil {
		return nil, err
	}
	for _, e := range entries {
		if matches(&e.Interface) {
			return &e.Interface, nil
		}
	}
	return nil, routeError(errors.New("no such network interface"))
}

func InterfaceByIndex(index int) (*Interface, error) {
	if index <= 0 {
		return nil, routeError(errors.New("invalid network interface index"))
	}
	return findInterface(func(i *Interface) bool { return i.Index == index })
}

func InterfaceByName(name string) (*Interface, error) {
	if name == "" {
		return nil, routeError(errors.New("invalid network interface name"))
	}
	return findInterface(func(i *Interface) bool { return i.Name == name })
}

// Addrs are the interface's addresses.
func (ifi *Interface) Addrs() ([]Addr, error) {
	if ifi == nil {
		return nil, routeError(errors.New("invalid network interface"))
	}
	entries, err := listInterfaces()
	if err != nil {
		return nil, err
	}
	for _, e := range entries {
		if e.Index == ifi.Index {
			return e.addrs, nil
		}
	}
	return nil, nil
}
