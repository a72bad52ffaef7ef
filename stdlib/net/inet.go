package net

import (
	"context"
	"os"
	"sync"
	"syscall"
)

// families says which versions of IP the machine has.
var families = sync.OnceValue(func() (f struct{ v4, v6 bool }) {
	has := func(family int, to string) bool {
		fd, errno := sysSocket(family, streamKind, 0)
		if errno != 0 {
			return false
		}
		s, err := adopt(fd, "tcp", family, streamKind)
		if err != nil {
			return false
		}
		defer s.Close()
		return sysBind(s.Handle, to) == 0
	}
	local4, _ := endpoint{ip: IPv4(127, 0, 0, 1)}.raw(familyIPv4)
	local6, _ := endpoint{ip: IPv6loopback}.raw(familyIPv6)
	f.v4, f.v6 = has(familyIPv4, local4), has(familyIPv6, local6)
	return f
})

// familyFor chooses the family of a socket; onlyIPv6 says whether one of IPv6 is to leave IPv4 alone.
func familyFor(network string, local, remote endpoint, listens bool) (family int, onlyIPv6 bool) {
	switch _, version := baseNetwork(network); version {
	case '4':
		return familyIPv4, false
	case '6':
		return familyIPv6, true
	}
	if listens && local.isWildcard() {
		if !families().v6 || local.ip.To4() != nil && len(local.ip) == IPv4len {
			return familyIPv4, false
		}
		return familyIPv6, false
	}
	if (len(local.ip) == 0 || local.ip.To4() != nil) && (len(remote.ip) == 0 || remote.ip.To4() != nil) {
		return familyIPv4, false
	}
	return familyIPv6, false
}

// local puts the machine itself where an address says nowhere.
func (e endpoint) here() endpoint {
	if e.isWildcard() {
		e.ip = IPv4(127, 0, 0, 1)
		if !families().v4 {
			e.ip = IPv6loopback
		}
	}
	return e
}

// openInet makes a socket of TCP or UDP. With a remote one it is connected.
func openInet(ctx context.Context, network string, kind int, local, remote *endpoint) (*socket, error) {
	var from, to endpoint
	if local != nil {
		from = *local
	}
	if remote != nil {
		to = *remote
	}
	family, onlyIPv6 := familyFor(network, from, to, remote == nil)
	s, err := newSocket(network, family, kind)
	if err != nil {
		return nil, err
	}
	if err := s.prepare(ctx, local, remote, onlyIPv6); err != nil {
		s.Close()
		return nil, err
	}
	return s, nil
}

func (s *socket) prepare(ctx context.Context, local, remote *endpoint, onlyIPv6 bool) error {
	if s.family == familyIPv6 {
		only := 0
		if onlyIPv6 {
			only = 1
		}
		sysSetOption(s.Handle, levelIPv6, optionIPv6Only, only)
	}
	if s.kind == packetKind {
		sysSetOption(s.Handle, levelSocket, optionBroadcast, 1)
	}
	if local != nil || remote == nil {
		if remote == nil && s.kind == streamKind {
			if err := s.setOption(levelSocket, optionReuse, 1); err != nil {
				return err
			}
		}
		var from endpoint
		if local != nil {
			from = *local
		}
		raw, err := from.raw(s.family)
		if err != nil {
			return err
		}
		if err := s.check("bind", sysBind(s.Handle, raw)); err != nil {
			return err
		}
	}
	switch {
	case remote != nil:
		raw, err := remote.here().raw(s.family)
		if err != nil {
			return err
		}
		if err := s.connect(ctx, raw); err != nil {
			return err
		}
	case s.kind == streamKind:
		if err := s.check("listen", sysListen(s.Handle, defaultBacklog)); err != nil {
			return err
		}
	}
	s.setNames(nil)
	if remote == nil {
		s.remote = nil
	}
	return nil
}

// openUnix makes a Unix socket, named, or connected, or both.
func openUnix(ctx context.Context, network string, local, remote *UnixAddr, listens bool) (*socket, error) {
	kind := streamKind
	switch network {
	case "unixgram":
		kind = packetKind
	case "unixpacket":
		kind = sequentKind
	}
	s, err := newSocket(network, familyUnix, kind)
	if err != nil {
		return nil, err
	}
	attempt := func() error {
		if local != nil {
			raw, err := rawUnix(local.Name)
			if err != nil {
				return err
			}
			if err := s.check("bind", sysBind(s.Handle, raw)); err != nil {
				return err
			}
		}
		if remote != nil {
			raw, err := rawUnix(remote.Name)
			if err != nil {
				return err
			}
			if err := s.connect(ctx, raw); err != nil {
				return err
			}
		}
		if listens && kind != packetKind {
			return s.check("listen", sysListen(s.Handle, defaultBacklog))
		}
		return nil
	}
	if err := attempt(); err != nil {
		s.Close()
		if err == errInvalid && (local != nil && len(local.Name) > 107 || remote != nil && len(remote.Name) > 107) {
			call := "connect"
			if listens {
				call = "bind"
			}
			return nil, os.NewSyscallError(call, syscall.EINVAL)
		}
		return nil, err
	}
	s.setNames(nil)
	if remote != nil {
		s.remote = remote
	}
	return s, nil
}
