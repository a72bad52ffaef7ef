// Addresses as texts, and back.
package main

import (
	"fmt"
	"net"
)

func main() {
	for _, s := range []string{
		"127.0.0.1", "192.0.2.255", "256.1.1.1", "01.2.3.4", "1.2.3", "1.2.3.4.5", "", "::", "::1", "1::", "2001:db8::1",
		"2001:db8:0:0:1:0:0:1", "1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "::ffff:1.2.3.4", "::1.2.3.4",
		"1::2::3", "fe80::1%eth0", "12345::", "g::", "1:2:3:4:5:6:7::", "::2:3:4:5:6:7:8", ":1", "1:", "1:2:3:4:5:6:1.2.3.4",
		"0:0:0:1:0:0:0:0", "FF01::ABCD",
	} {
		ip := net.ParseIP(s)
		fmt.Printf("%q %v %d\n", s, ip, len(ip))
	}
	for _, s := range []string{
		"192.0.2.1/24", "10.1.2.3/8", "2001:db8::1/32", "1.2.3.4", "1.2.3.4/33", "1.2.3.4/-1", "::1/129", "1.2.3.4/08", "0.0.0.0/0",
	} {
		ip, n, err := net.ParseCIDR(s)
		fmt.Println(s, ip, n, err)
	}
	_, n, _ := net.ParseCIDR("192.0.2.0/24")
	fmt.Println(n.Contains(net.ParseIP("192.0.2.77")), n.Contains(net.ParseIP("192.0.3.1")), n.Contains(net.ParseIP("::1")))
	fmt.Println(n.Network(), n.Mask, n.IP.Mask(net.CIDRMask(16, 32)))
	fmt.Println(net.CIDRMask(20, 32), net.CIDRMask(65, 128), net.CIDRMask(33, 32), net.IPv4Mask(255, 0, 255, 0))
	fmt.Println(net.CIDRMask(20, 32).Size())
	fmt.Println(net.IPv4Mask(255, 0, 255, 0).Size())
	for _, s := range []string{"127.0.0.1", "10.0.0.1", "224.0.0.1", "169.254.1.1", "8.8.8.8", "::1", "fe80::1", "fc00::1", "ff02::1", "::", "2001:db8::1"} {
		ip := net.ParseIP(s)
		fmt.Println(s, ip.IsLoopback(), ip.IsPrivate(), ip.IsMulticast(), ip.IsLinkLocalUnicast(), ip.IsGlobalUnicast(),
			ip.IsUnspecified(), ip.IsLinkLocalMulticast(), ip.IsInterfaceLocalMulticast(), ip.DefaultMask())
	}
	fmt.Println(net.IPv4(1, 2, 3, 4).Equal(net.IP{1, 2, 3, 4}), net.IP{1, 2}.String(), net.IP(nil), net.IP{1, 2}.To16() == nil)

	for _, s := range []string{"host:80", "[::1]:80", "[fe80::1%lo]:http", ":80", "host:", "host", "::1", "[::1]", "[::1]80", "[::1", "a]:1", "[a:1", "[[a]:1", "a:b:c", "[a]b:1"} {
		host, port, err := net.SplitHostPort(s)
		fmt.Printf("%q %q %q %v\n", s, host, port, err)
	}
	fmt.Println(net.JoinHostPort("::1", "80"), net.JoinHostPort("host", "http"), net.JoinHostPort("", "0"))
	for _, s := range []string{"127.0.0.1:80", "[::1]:443", ":8080", "localhost:http", "1.2.3.4:x", "1.2.3.4"} {
		a, err := net.ResolveTCPAddr("tcp4", s)
		fmt.Println(s, a, err)
	}
	a, err := net.ResolveUDPAddr("udp", "127.0.0.1:domain")
	fmt.Println(a, err, a.Network())
	fmt.Println(net.ResolveUnixAddr("unix", "/tmp/x"))
	fmt.Println(net.ResolveUnixAddr("tcp", "/tmp/x"))
	fmt.Println(net.ResolveIPAddr("ip4", "127.0.0.1"))
	fmt.Println(net.LookupHost("127.0.0.1"))
	fmt.Println(net.LookupPort("tcp", "https"))
	var ta *net.TCPAddr
	fmt.Println(ta, &net.TCPAddr{}, &net.TCPAddr{IP: net.IPv6loopback, Port: 1, Zone: "z"})
	text, err := net.IPv4(1, 2, 3, 4).MarshalText()
	fmt.Println(string(text), err)
	var ip net.IP
	fmt.Println(ip.UnmarshalText([]byte("x")), ip.UnmarshalText([]byte("::2")), ip)
}
