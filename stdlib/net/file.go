package net

import (
	"os"
	"syscall"
)

func sysSocketKind(fd int) (kind, errno int)
func sysDuplicate(fd int) (copy, errno int) // the copy does not block, nor do other copies of fd from then on

// fileAddr is a file that should have been a socket.
type fileAddr string

func (fileAddr) Network() string  { return "file+net" }
func (f fileAddr) String() string { return string(f) }

// socketOf is the socket that a file stands for, under another descriptor.
func socketOf(f *os.File) (*socket, error) {
	fd := int(f.Fd())
	kind, errno := sysSocketKind(fd)
	if errno != 0 {
		return nil, os.NewSyscallError("getsockopt", syscall.Errno(errno))
	}
	fd, errno = sysDuplicate(fd)
	if errno != 0 {
		return nil, os.NewSyscallError("fcntl", syscall.Errno(errno))
	}
	s, err := adopt(fd, "", 0, kind)
	if err != nil {
		return nil, err
	}
	raw, errno := sysLocalName(s.Handle)
	if errno != 0 {
		s.Close()
		return nil, os.NewSyscallError("getsockname", syscall.Errno(errno))
	}
	s.family = int(raw[0])
	switch s.family {
	case familyUnix:
		s.network = map[int]string{streamKind: "unix", packetKind: "unixgram", sequentKind: "unixpacket"}[kind]
	case familyIPv4, familyIPv6:
		s.network = map[int]string{streamKind: "tcp", packetKind: "udp"}[kind]
	}
	if s.network == "" {
		s.Close()
		return nil, syscall.EPROTONOSUPPORT
	}
	s.setNames(nil)
	return s, nil
}

// fromFile makes what is wanted of the file's socket, if build can.
func fromFile[T any](f *os.File, build func(s *socket) (made T, ok bool)) (T, error) {
	var none T
	s, err := socketOf(f)
	if err == nil {
		if made, ok := build(s); ok {
			return made, nil
		}
		s.Close()
		err = errInvalid
	}
	return none, &OpError{Op: "file", Net: "file+net", Source: nil, Addr: fileAddr(f.Name()), Err: err}
}

// FileConn is the connection that the file stands for. Each of the two is to be closed.
func FileConn(f *os.File) (c Conn, err error) {
	return fromFile(f, func(s *socket) (Conn, bool) {
		switch {
		case s.network == "tcp":
			return newTCPConn(s, 0, KeepAliveConfig{}), true
		case s.network == "udp":
			return &UDPConn{conn{s}}, true
		}
		return &UnixConn{conn{s}}, true
	})
}

// FileListener is the listener that the file stands for. Each of the two is to be closed.
func FileListener(f *os.File) (ln Listener, err error) {
	return fromFile(f, func(s *socket) (Listener, bool) {
		switch local := s.local.(type) {
		case *TCPAddr:
			return &TCPListener{fd: s}, true
		case *UnixAddr:
			return &UnixListener{fd: s, path: local.Name}, true
		}
		return nil, false
	})
}

// FilePacketConn is the socket for packets that the file stands for. Each of the two is to be closed.
func FilePacketConn(f *os.File) (c PacketConn, err error) {
	return fromFile(f, func(s *socket) (PacketConn, bool) {
		switch s.local.(type) {
		case *UDPAddr:
			return &UDPConn{conn{s}}, true
		case *UnixAddr:
			return &UnixConn{conn{s}}, true
		}
		return nil, false
	})
}
