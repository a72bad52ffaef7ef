// run
// What Go exports from net, with Go's types (make_signatures.py).
package main

import "context"
import "io"
import "net"
import "net/netip"
import "os"
import "syscall"
import "time"

const _ net.Flags = net.FlagBroadcast
const _ net.Flags = net.FlagLoopback
const _ net.Flags = net.FlagMulticast
const _ net.Flags = net.FlagPointToPoint
const _ net.Flags = net.FlagRunning
const _ net.Flags = net.FlagUp
const _ uint64 = net.IPv4len
const _ uint64 = net.IPv6len
var _ *string = &new(net.AddrError).Addr
var _ *string = &new(net.AddrError).Err
var _ *string = &new(net.DNSError).Err
var _ *bool = &new(net.DNSError).IsNotFound
var _ *bool = &new(net.DNSError).IsTemporary
var _ *bool = &new(net.DNSError).IsTimeout
var _ *string = &new(net.DNSError).Name
var _ *string = &new(net.DNSError).Server
var _ *error = &new(net.DNSError).UnwrapErr
var _ *<-chan struct{} = &new(net.Dialer).Cancel
var _ *time.Time = &new(net.Dialer).Deadline
var _ *bool = &new(net.Dialer).DualStack
var _ *time.Duration = &new(net.Dialer).FallbackDelay
var _ *time.Duration = &new(net.Dialer).KeepAlive
var _ *net.KeepAliveConfig = &new(net.Dialer).KeepAliveConfig
var _ *net.Addr = &new(net.Dialer).LocalAddr
var _ **net.Resolver = &new(net.Dialer).Resolver
var _ *time.Duration = &new(net.Dialer).Timeout
var _ *net.IP = &new(net.IPAddr).IP
var _ *string = &new(net.IPAddr).Zone
var _ *net.IP = &new(net.IPNet).IP
var _ *net.IPMask = &new(net.IPNet).Mask
var _ *net.Flags = &new(net.Interface).Flags
var _ *net.HardwareAddr = &new(net.Interface).HardwareAddr
var _ *int = &new(net.Interface).Index
var _ *int = &new(net.Interface).MTU
var _ *string = &new(net.Interface).Name
var _ *int = &new(net.KeepAliveConfig).Count
var _ *bool = &new(net.KeepAliveConfig).Enable
var _ *time.Duration = &new(net.KeepAliveConfig).Idle
var _ *time.Duration = &new(net.KeepAliveConfig).Interval
var _ *time.Duration = &new(net.ListenConfig).KeepAlive
var _ *net.KeepAliveConfig = &new(net.ListenConfig).KeepAliveConfig
var _ *net.Addr = &new(net.OpError).Addr
var _ *error = &new(net.OpError).Err
var _ *string = &new(net.OpError).Net
var _ *string = &new(net.OpError).Op
var _ *net.Addr = &new(net.OpError).Source
var _ *string = &new(net.ParseError).Text
var _ *string = &new(net.ParseError).Type
var _ *func(context.Context, string, string) (net.Conn, error) = &new(net.Resolver).Dial
var _ *bool = &new(net.Resolver).PreferGo
var _ *bool = &new(net.Resolver).StrictErrors
var _ *net.IP = &new(net.TCPAddr).IP
var _ *int = &new(net.TCPAddr).Port
var _ *string = &new(net.TCPAddr).Zone
var _ *net.IP = &new(net.UDPAddr).IP
var _ *int = &new(net.UDPAddr).Port
var _ *string = &new(net.UDPAddr).Zone
var _ *string = &new(net.UnixAddr).Name
var _ *string = &new(net.UnixAddr).Net
var _ func(int, int) net.IPMask = net.CIDRMask
var _ func(string, string) (net.Conn, error) = net.Dial
var _ func(string, *net.TCPAddr, *net.TCPAddr) (*net.TCPConn, error) = net.DialTCP
var _ func(string, string, time.Duration) (net.Conn, error) = net.DialTimeout
var _ func(string, *net.UDPAddr, *net.UDPAddr) (*net.UDPConn, error) = net.DialUDP
var _ func(string, *net.UnixAddr, *net.UnixAddr) (*net.UnixConn, error) = net.DialUnix
var _ func(*os.File) (net.Conn, error) = net.FileConn
var _ func(*os.File) (net.Listener, error) = net.FileListener
var _ func(*os.File) (net.PacketConn, error) = net.FilePacketConn
var _ func(uint8, uint8, uint8, uint8) net.IP = net.IPv4
var _ func(uint8, uint8, uint8, uint8) net.IPMask = net.IPv4Mask
var _ func() ([]net.Addr, error) = net.InterfaceAddrs
var _ func(int) (*net.Interface, error) = net.InterfaceByIndex
var _ func(string) (*net.Interface, error) = net.InterfaceByName
var _ func() ([]net.Interface, error) = net.Interfaces
var _ func(string, string) string = net.JoinHostPort
var _ func(string, string) (net.Listener, error) = net.Listen
var _ func(string, string) (net.PacketConn, error) = net.ListenPacket
var _ func(string, *net.TCPAddr) (*net.TCPListener, error) = net.ListenTCP
var _ func(string, *net.UDPAddr) (*net.UDPConn, error) = net.ListenUDP
var _ func(string, *net.UnixAddr) (*net.UnixListener, error) = net.ListenUnix
var _ func(string, *net.UnixAddr) (*net.UnixConn, error) = net.ListenUnixgram
var _ func(string) ([]string, error) = net.LookupAddr
var _ func(string) ([]string, error) = net.LookupHost
var _ func(string) ([]net.IP, error) = net.LookupIP
var _ func(string, string) (int, error) = net.LookupPort
var _ func(string) (net.IP, *net.IPNet, error) = net.ParseCIDR
var _ func(string) net.IP = net.ParseIP
var _ func(string) (net.HardwareAddr, error) = net.ParseMAC
var _ func() (net.Conn, net.Conn) = net.Pipe
var _ func(string, string) (*net.IPAddr, error) = net.ResolveIPAddr
var _ func(string, string) (*net.TCPAddr, error) = net.ResolveTCPAddr
var _ func(string, string) (*net.UDPAddr, error) = net.ResolveUDPAddr
var _ func(string, string) (*net.UnixAddr, error) = net.ResolveUnixAddr
var _ func(string) (string, string, error) = net.SplitHostPort
var _ func(netip.AddrPort) *net.TCPAddr = net.TCPAddrFromAddrPort
var _ func(netip.AddrPort) *net.UDPAddr = net.UDPAddrFromAddrPort
var _ func(net.Addr) string = (net.Addr).Network
var _ func(net.Addr) string = (net.Addr).String
var _ func(*net.AddrError) string = (*net.AddrError).Error
var _ func(*net.AddrError) bool = (*net.AddrError).Temporary
var _ func(*net.AddrError) bool = (*net.AddrError).Timeout
var _ func(*net.Buffers, []uint8) (int, error) = (*net.Buffers).Read
var _ func(*net.Buffers, io.Writer) (int64, error) = (*net.Buffers).WriteTo
var _ func(net.Conn) error = (net.Conn).Close
var _ func(net.Conn) net.Addr = (net.Conn).LocalAddr
var _ func(net.Conn, []uint8) (int, error) = (net.Conn).Read
var _ func(net.Conn) net.Addr = (net.Conn).RemoteAddr
var _ func(net.Conn, time.Time) error = (net.Conn).SetDeadline
var _ func(net.Conn, time.Time) error = (net.Conn).SetReadDeadline
var _ func(net.Conn, time.Time) error = (net.Conn).SetWriteDeadline
var _ func(net.Conn, []uint8) (int, error) = (net.Conn).Write
var _ func(*net.DNSError) string = (*net.DNSError).Error
var _ func(*net.DNSError) bool = (*net.DNSError).Temporary
var _ func(*net.DNSError) bool = (*net.DNSError).Timeout
var _ func(*net.DNSError) error = (*net.DNSError).Unwrap
var _ func(*net.Dialer, string, string) (net.Conn, error) = (*net.Dialer).Dial
var _ func(*net.Dialer, context.Context, string, string) (net.Conn, error) = (*net.Dialer).DialContext
var _ func(*net.Dialer, context.Context, string, netip.AddrPort, netip.AddrPort) (*net.TCPConn, error) = (*net.Dialer).DialTCP
var _ func(*net.Dialer, context.Context, string, netip.AddrPort, netip.AddrPort) (*net.UDPConn, error) = (*net.Dialer).DialUDP
var _ func(*net.Dialer, context.Context, string, *net.UnixAddr, *net.UnixAddr) (*net.UnixConn, error) = (*net.Dialer).DialUnix
var _ func(*net.Dialer) bool = (*net.Dialer).MultipathTCP
var _ func(net.Error) string = (net.Error).Error
var _ func(net.Error) bool = (net.Error).Temporary
var _ func(net.Error) bool = (net.Error).Timeout
var _ func(net.Flags) string = (net.Flags).String
var _ func(net.HardwareAddr) string = (net.HardwareAddr).String
var _ func(net.IP, []uint8) ([]uint8, error) = (net.IP).AppendText
var _ func(net.IP) net.IPMask = (net.IP).DefaultMask
var _ func(net.IP, net.IP) bool = (net.IP).Equal
var _ func(net.IP) bool = (net.IP).IsGlobalUnicast
var _ func(net.IP) bool = (net.IP).IsInterfaceLocalMulticast
var _ func(net.IP) bool = (net.IP).IsLinkLocalMulticast
var _ func(net.IP) bool = (net.IP).IsLinkLocalUnicast
var _ func(net.IP) bool = (net.IP).IsLoopback
var _ func(net.IP) bool = (net.IP).IsMulticast
var _ func(net.IP) bool = (net.IP).IsPrivate
var _ func(net.IP) bool = (net.IP).IsUnspecified
var _ func(net.IP) ([]uint8, error) = (net.IP).MarshalText
var _ func(net.IP, net.IPMask) net.IP = (net.IP).Mask
var _ func(net.IP) string = (net.IP).String
var _ func(net.IP) net.IP = (net.IP).To16
var _ func(net.IP) net.IP = (net.IP).To4
var _ func(*net.IP, []uint8) error = (*net.IP).UnmarshalText
var _ func(*net.IPAddr) string = (*net.IPAddr).Network
var _ func(*net.IPAddr) string = (*net.IPAddr).String
var _ func(net.IPMask) (int, int) = (net.IPMask).Size
var _ func(net.IPMask) string = (net.IPMask).String
var _ func(*net.IPNet, net.IP) bool = (*net.IPNet).Contains
var _ func(*net.IPNet) string = (*net.IPNet).Network
var _ func(*net.IPNet) string = (*net.IPNet).String
var _ func(*net.Interface) ([]net.Addr, error) = (*net.Interface).Addrs
var _ func(net.InvalidAddrError) string = (net.InvalidAddrError).Error
var _ func(net.InvalidAddrError) bool = (net.InvalidAddrError).Temporary
var _ func(net.InvalidAddrError) bool = (net.InvalidAddrError).Timeout
var _ func(*net.ListenConfig, context.Context, string, string) (net.Listener, error) = (*net.ListenConfig).Listen
var _ func(*net.ListenConfig, context.Context, string, string) (net.PacketConn, error) = (*net.ListenConfig).ListenPacket
var _ func(*net.ListenConfig) bool = (*net.ListenConfig).MultipathTCP
var _ func(net.Listener) (net.Conn, error) = (net.Listener).Accept
var _ func(net.Listener) net.Addr = (net.Listener).Addr
var _ func(net.Listener) error = (net.Listener).Close
var _ func(*net.OpError) string = (*net.OpError).Error
var _ func(*net.OpError) bool = (*net.OpError).Temporary
var _ func(*net.OpError) bool = (*net.OpError).Timeout
var _ func(*net.OpError) error = (*net.OpError).Unwrap
var _ func(net.PacketConn) error = (net.PacketConn).Close
var _ func(net.PacketConn) net.Addr = (net.PacketConn).LocalAddr
var _ func(net.PacketConn, []uint8) (int, net.Addr, error) = (net.PacketConn).ReadFrom
var _ func(net.PacketConn, time.Time) error = (net.PacketConn).SetDeadline
var _ func(net.PacketConn, time.Time) error = (net.PacketConn).SetReadDeadline
var _ func(net.PacketConn, time.Time) error = (net.PacketConn).SetWriteDeadline
var _ func(net.PacketConn, []uint8, net.Addr) (int, error) = (net.PacketConn).WriteTo
var _ func(*net.ParseError) string = (*net.ParseError).Error
var _ func(*net.ParseError) bool = (*net.ParseError).Temporary
var _ func(*net.ParseError) bool = (*net.ParseError).Timeout
var _ func(*net.Resolver, context.Context, string) ([]string, error) = (*net.Resolver).LookupAddr
var _ func(*net.Resolver, context.Context, string) ([]string, error) = (*net.Resolver).LookupHost
var _ func(*net.Resolver, context.Context, string, string) ([]net.IP, error) = (*net.Resolver).LookupIP
var _ func(*net.Resolver, context.Context, string) ([]net.IPAddr, error) = (*net.Resolver).LookupIPAddr
var _ func(*net.Resolver, context.Context, string, string) ([]netip.Addr, error) = (*net.Resolver).LookupNetIP
var _ func(*net.Resolver, context.Context, string, string) (int, error) = (*net.Resolver).LookupPort
var _ func(*net.TCPAddr) netip.AddrPort = (*net.TCPAddr).AddrPort
var _ func(*net.TCPAddr) string = (*net.TCPAddr).Network
var _ func(*net.TCPAddr) string = (*net.TCPAddr).String
var _ func(*net.TCPConn) error = (*net.TCPConn).Close
var _ func(*net.TCPConn) error = (*net.TCPConn).CloseRead
var _ func(*net.TCPConn) error = (*net.TCPConn).CloseWrite
var _ func(*net.TCPConn) (*os.File, error) = (*net.TCPConn).File
var _ func(*net.TCPConn) net.Addr = (*net.TCPConn).LocalAddr
var _ func(*net.TCPConn, []uint8) (int, error) = (*net.TCPConn).Read
var _ func(*net.TCPConn, io.Reader) (int64, error) = (*net.TCPConn).ReadFrom
var _ func(*net.TCPConn) net.Addr = (*net.TCPConn).RemoteAddr
var _ func(*net.TCPConn, time.Time) error = (*net.TCPConn).SetDeadline
var _ func(*net.TCPConn, bool) error = (*net.TCPConn).SetKeepAlive
var _ func(*net.TCPConn, net.KeepAliveConfig) error = (*net.TCPConn).SetKeepAliveConfig
var _ func(*net.TCPConn, time.Duration) error = (*net.TCPConn).SetKeepAlivePeriod
var _ func(*net.TCPConn, int) error = (*net.TCPConn).SetLinger
var _ func(*net.TCPConn, bool) error = (*net.TCPConn).SetNoDelay
var _ func(*net.TCPConn, int) error = (*net.TCPConn).SetReadBuffer
var _ func(*net.TCPConn, time.Time) error = (*net.TCPConn).SetReadDeadline
var _ func(*net.TCPConn, int) error = (*net.TCPConn).SetWriteBuffer
var _ func(*net.TCPConn, time.Time) error = (*net.TCPConn).SetWriteDeadline
var _ func(*net.TCPConn) (syscall.RawConn, error) = (*net.TCPConn).SyscallConn
var _ func(*net.TCPConn, []uint8) (int, error) = (*net.TCPConn).Write
var _ func(*net.TCPConn, io.Writer) (int64, error) = (*net.TCPConn).WriteTo
var _ func(*net.TCPListener) (net.Conn, error) = (*net.TCPListener).Accept
var _ func(*net.TCPListener) (*net.TCPConn, error) = (*net.TCPListener).AcceptTCP
var _ func(*net.TCPListener) net.Addr = (*net.TCPListener).Addr
var _ func(*net.TCPListener) error = (*net.TCPListener).Close
var _ func(*net.TCPListener) (*os.File, error) = (*net.TCPListener).File
var _ func(*net.TCPListener, time.Time) error = (*net.TCPListener).SetDeadline
var _ func(*net.TCPListener) (syscall.RawConn, error) = (*net.TCPListener).SyscallConn
var _ func(*net.UDPAddr) netip.AddrPort = (*net.UDPAddr).AddrPort
var _ func(*net.UDPAddr) string = (*net.UDPAddr).Network
var _ func(*net.UDPAddr) string = (*net.UDPAddr).String
var _ func(*net.UDPConn) error = (*net.UDPConn).Close
var _ func(*net.UDPConn) (*os.File, error) = (*net.UDPConn).File
var _ func(*net.UDPConn) net.Addr = (*net.UDPConn).LocalAddr
var _ func(*net.UDPConn, []uint8) (int, error) = (*net.UDPConn).Read
var _ func(*net.UDPConn, []uint8) (int, net.Addr, error) = (*net.UDPConn).ReadFrom
var _ func(*net.UDPConn, []uint8) (int, *net.UDPAddr, error) = (*net.UDPConn).ReadFromUDP
var _ func(*net.UDPConn, []uint8) (int, netip.AddrPort, error) = (*net.UDPConn).ReadFromUDPAddrPort
var _ func(*net.UDPConn) net.Addr = (*net.UDPConn).RemoteAddr
var _ func(*net.UDPConn, time.Time) error = (*net.UDPConn).SetDeadline
var _ func(*net.UDPConn, int) error = (*net.UDPConn).SetReadBuffer
var _ func(*net.UDPConn, time.Time) error = (*net.UDPConn).SetReadDeadline
var _ func(*net.UDPConn, int) error = (*net.UDPConn).SetWriteBuffer
var _ func(*net.UDPConn, time.Time) error = (*net.UDPConn).SetWriteDeadline
var _ func(*net.UDPConn) (syscall.RawConn, error) = (*net.UDPConn).SyscallConn
var _ func(*net.UDPConn, []uint8) (int, error) = (*net.UDPConn).Write
var _ func(*net.UDPConn, []uint8, net.Addr) (int, error) = (*net.UDPConn).WriteTo
var _ func(*net.UDPConn, []uint8, *net.UDPAddr) (int, error) = (*net.UDPConn).WriteToUDP
var _ func(*net.UDPConn, []uint8, netip.AddrPort) (int, error) = (*net.UDPConn).WriteToUDPAddrPort
var _ func(*net.UnixAddr) string = (*net.UnixAddr).Network
var _ func(*net.UnixAddr) string = (*net.UnixAddr).String
var _ func(*net.UnixConn) error = (*net.UnixConn).Close
var _ func(*net.UnixConn) error = (*net.UnixConn).CloseRead
var _ func(*net.UnixConn) error = (*net.UnixConn).CloseWrite
var _ func(*net.UnixConn) (*os.File, error) = (*net.UnixConn).File
var _ func(*net.UnixConn) net.Addr = (*net.UnixConn).LocalAddr
var _ func(*net.UnixConn, []uint8) (int, error) = (*net.UnixConn).Read
var _ func(*net.UnixConn, []uint8) (int, net.Addr, error) = (*net.UnixConn).ReadFrom
var _ func(*net.UnixConn, []uint8) (int, *net.UnixAddr, error) = (*net.UnixConn).ReadFromUnix
var _ func(*net.UnixConn) net.Addr = (*net.UnixConn).RemoteAddr
var _ func(*net.UnixConn, time.Time) error = (*net.UnixConn).SetDeadline
var _ func(*net.UnixConn, int) error = (*net.UnixConn).SetReadBuffer
var _ func(*net.UnixConn, time.Time) error = (*net.UnixConn).SetReadDeadline
var _ func(*net.UnixConn, int) error = (*net.UnixConn).SetWriteBuffer
var _ func(*net.UnixConn, time.Time) error = (*net.UnixConn).SetWriteDeadline
var _ func(*net.UnixConn) (syscall.RawConn, error) = (*net.UnixConn).SyscallConn
var _ func(*net.UnixConn, []uint8) (int, error) = (*net.UnixConn).Write
var _ func(*net.UnixConn, []uint8, net.Addr) (int, error) = (*net.UnixConn).WriteTo
var _ func(*net.UnixConn, []uint8, *net.UnixAddr) (int, error) = (*net.UnixConn).WriteToUnix
var _ func(*net.UnixListener) (net.Conn, error) = (*net.UnixListener).Accept
var _ func(*net.UnixListener) (*net.UnixConn, error) = (*net.UnixListener).AcceptUnix
var _ func(*net.UnixListener) net.Addr = (*net.UnixListener).Addr
var _ func(*net.UnixListener) error = (*net.UnixListener).Close
var _ func(*net.UnixListener) (*os.File, error) = (*net.UnixListener).File
var _ func(*net.UnixListener, time.Time) error = (*net.UnixListener).SetDeadline
var _ func(*net.UnixListener, bool) = (*net.UnixListener).SetUnlinkOnClose
var _ func(*net.UnixListener) (syscall.RawConn, error) = (*net.UnixListener).SyscallConn
var _ func(net.UnknownNetworkError) string = (net.UnknownNetworkError).Error
var _ func(net.UnknownNetworkError) bool = (net.UnknownNetworkError).Temporary
var _ func(net.UnknownNetworkError) bool = (net.UnknownNetworkError).Timeout
var _ net.AddrError
var _ net.Buffers
var _ net.DNSError
var _ net.Dialer
var _ net.Flags
var _ net.HardwareAddr
var _ net.IP
var _ net.IPAddr
var _ net.IPMask
var _ net.IPNet
var _ net.Interface
var _ net.InvalidAddrError
var _ net.KeepAliveConfig
var _ net.ListenConfig
var _ net.OpError
var _ net.ParseError
var _ net.Resolver
var _ net.TCPAddr
var _ net.TCPConn
var _ net.TCPListener
var _ net.UDPAddr
var _ net.UDPConn
var _ net.UnixAddr
var _ net.UnixConn
var _ net.UnixListener
var _ net.UnknownNetworkError
var _ = map[bool]int{false: 0, net.FlagBroadcast == 2: 1}
var _ = map[bool]int{false: 0, net.FlagLoopback == 4: 1}
var _ = map[bool]int{false: 0, net.FlagMulticast == 16: 1}
var _ = map[bool]int{false: 0, net.FlagPointToPoint == 8: 1}
var _ = map[bool]int{false: 0, net.FlagRunning == 32: 1}
var _ = map[bool]int{false: 0, net.FlagUp == 1: 1}
var _ = map[bool]int{false: 0, net.IPv4len == 4: 1}
var _ = map[bool]int{false: 0, net.IPv6len == 16: 1}
var _ **net.Resolver = &net.DefaultResolver
var _ *error = &net.ErrClosed
var _ *error = &net.ErrWriteToConnected
var _ *net.IP = &net.IPv4allrouter
var _ *net.IP = &net.IPv4allsys
var _ *net.IP = &net.IPv4bcast
var _ *net.IP = &net.IPv4zero
var _ *net.IP = &net.IPv6interfacelocalallnodes
var _ *net.IP = &net.IPv6linklocalallnodes
var _ *net.IP = &net.IPv6linklocalallrouters
var _ *net.IP = &net.IPv6loopback
var _ *net.IP = &net.IPv6unspecified
var _ *net.IP = &net.IPv6zero

func main() {}

// Not there yet:
//   field DNSConfigError.Err
//   field Dialer.Control
//   field Dialer.ControlContext
//   field ListenConfig.Control
//   field MX.Host
//   field MX.Pref
//   field NS.Host
//   field SRV.Port
//   field SRV.Priority
//   field SRV.Target
//   field SRV.Weight
//   func DialIP
//   func ListenIP
//   func ListenMulticastUDP
//   func LookupCNAME
//   func LookupMX
//   func LookupNS
//   func LookupSRV
//   func LookupTXT
//   method DNSConfigError.Error
//   method DNSConfigError.Temporary
//   method DNSConfigError.Timeout
//   method DNSConfigError.Unwrap
//   method Dialer.DialIP
//   method Dialer.SetMultipathTCP
//   method IPConn.Close
//   method IPConn.File
//   method IPConn.LocalAddr
//   method IPConn.Read
//   method IPConn.ReadFrom
//   method IPConn.ReadFromIP
//   method IPConn.ReadMsgIP
//   method IPConn.RemoteAddr
//   method IPConn.SetDeadline
//   method IPConn.SetReadBuffer
//   method IPConn.SetReadDeadline
//   method IPConn.SetWriteBuffer
//   method IPConn.SetWriteDeadline
//   method IPConn.SyscallConn
//   method IPConn.Write
//   method IPConn.WriteMsgIP
//   method IPConn.WriteTo
//   method IPConn.WriteToIP
//   method Interface.MulticastAddrs
//   method ListenConfig.SetMultipathTCP
//   method Resolver.LookupCNAME
//   method Resolver.LookupMX
//   method Resolver.LookupNS
//   method Resolver.LookupSRV
//   method Resolver.LookupTXT
//   method TCPConn.MultipathTCP
//   method UDPConn.ReadMsgUDP
//   method UDPConn.ReadMsgUDPAddrPort
//   method UDPConn.WriteMsgUDP
//   method UDPConn.WriteMsgUDPAddrPort
//   method UnixConn.ReadMsgUnix
//   method UnixConn.WriteMsgUnix
//   type DNSConfigError
//   type IPConn
//   type MX
//   type NS
//   type SRV
