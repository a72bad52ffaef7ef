// Package netip: texts and bytes of addresses, ports and prefixes, what they are, their order.
package main

import (
	"fmt"
	"net"
	"net/netip"
	"slices"
)

var texts = []string{
	"0.0.0.0", "127.0.0.1", "10.1.2.3", "172.16.0.1", "172.32.0.1", "192.168.1.1", "169.254.0.9", "224.0.0.5",
	"224.0.1.5", "255.255.255.255", "8.8.8.8", "::", "::1", "fe80::1%eth0", "ff01::1", "ff02::2", "ff05::3",
	"fc00::1", "2001:db8::68", "2001:db8:0:0:1:0:0:1", "1:0:0:2:0:0:0:3", "1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7::",
	"::2:3:4:5:6:7:8", "::ffff:1.2.3.4", "::ffff:1.2.3.4%z", "::1.2.3.4", "64:ff9b::192.0.2.33", "ABCD::ef",
	"1:0:3:4:5:6:7:8", "::ffff:127.0.0.1", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
	// faults
	"", "bad", "1.2.3", "1.2.3.4.5", "1.2.3.256", "01.2.3.4", "1.2..4", ".1.2.3", "1.2.3.", "1.2.3.x", "%eth0",
	"fe80::1%", ":", ":1", "1:", "1:2", "1::2::3", "12345::", "1:2:3:4:5:6:7:8:9", "1:2:3:4:5:6:7:1.2.3.4",
	"1:2:3:4:5::1.2.3.4", "1:2:3:4:5:6::1.2.3.4", "1:2:3:4:5:6:7::1.2.3.4", "::1:2:3:4:5:6:7:8", "1::2:3:4:5:6:7:8",
	"::g", "1 ::", "::1.2.3", "::ffff:1.2.3.400%z", "1:2:3:4:5:6:1.2.3.4", "1.2.3.4%z",
}

func show(ip netip.Addr) {
	fmt.Println(ip, ip.StringExpanded(), ip.BitLen(), ip.Zone(), ip.Is4(), ip.Is6(), ip.Is4In6(), ip.AsSlice())
	fmt.Println(" ", ip.IsUnspecified(), ip.IsLoopback(), ip.IsMulticast(), ip.IsInterfaceLocalMulticast(),
		ip.IsLinkLocalMulticast(), ip.IsLinkLocalUnicast(), ip.IsPrivate(), ip.IsGlobalUnicast())
	fmt.Println(" ", ip.Next(), ip.Prev(), ip.Unmap(), ip.WithZone("x"), ip.WithZone(""))
	text, err := ip.MarshalText()
	bytes, err2 := ip.MarshalBinary()
	var back, back2 netip.Addr
	fmt.Printf("  %q %v %x %v %v %v\n", text, err, bytes, err2, back.UnmarshalText(text), back2.UnmarshalBinary(bytes))
	fmt.Println(" ", back == ip, back2 == ip)
	for _, bits := range []int{-1, 0, 1, 12, 32, 33, 64, 65, 128, 129} {
		p, err := ip.Prefix(bits)
		fmt.Println("  ", p, err, p.Contains(ip), p.IsSingleIP(), netip.PrefixFrom(ip, bits), netip.PrefixFrom(ip, bits).Masked())
	}
}

func main() {
	var all []netip.Addr
	for _, text := range texts {
		ip, err := netip.ParseAddr(text)
		if err != nil {
			fmt.Println(err)
			continue
		}
		all = append(all, ip)
		show(ip)
	}
	show(netip.Addr{})
	slices.SortFunc(all, netip.Addr.Compare)
	fmt.Println(all)
	fmt.Println(all[0].Less(all[1]), netip.MustParseAddr("1.2.3.4").As4(), netip.MustParseAddr("1.2.3.4").As16())
	fmt.Println(netip.IPv6LinkLocalAllNodes(), netip.IPv6LinkLocalAllRouters(), netip.IPv6Loopback(), netip.IPv6Unspecified(), netip.IPv4Unspecified())
	fmt.Println(netip.AddrFromSlice([]byte{1, 2, 3}))
	fmt.Println(netip.AddrFromSlice([]byte{1, 2, 3, 4}))
	for _, f := range []func(){
		func() { netip.Addr{}.As4() },
		func() { netip.IPv6Loopback().As4() },
		func() { netip.MustParseAddr("?") },
		func() { netip.MustParsePrefix("?") },
		func() { netip.MustParseAddrPort("?") },
	} {
		func() {
			defer func() { fmt.Println(recover()) }()
			f()
		}()
	}
	zones := map[netip.Addr]int{netip.MustParseAddr("fe80::1%a"): 1}
	fmt.Println(zones[netip.MustParseAddr("fe80::1").WithZone("a")], zones[netip.MustParseAddr("fe80::1")])

	for _, text := range []string{"1.2.3.4:80", "[::1]:443", "[fe80::1%eth0]:1", "[::ffff:1.2.3.4]:5", "1.2.3.4", "1.2.3.4:",
		":80", "[::1:80", "::1:80", "[1.2.3.4]:80", "1.2.3.4:65536", "1.2.3.4:x", "x:1", "[]:1", ""} {
		p, err := netip.ParseAddrPort(text)
		fmt.Println(p, err, p.Addr(), p.Port(), p.IsValid())
		bytes, _ := p.MarshalBinary()
		t, _ := p.MarshalText()
		var back, back2 netip.AddrPort
		fmt.Printf("  %x %q %v %v\n", bytes, t, back.UnmarshalBinary(bytes), back2.UnmarshalText(t))
		fmt.Println(back == p, back2 == p, back.Compare(netip.AddrPortFrom(netip.IPv4Unspecified(), 7)))
	}
	var ps []netip.Prefix
	for _, text := range []string{"10.0.0.0/8", "10.1.2.3/8", "10.0.0.0/16", "0.0.0.0/0", "::/0", "2001:db8::/32", "::ffff:1.2.3.4/100",
		"1.2.3.4/32", "1.2.3.4/33", "1.2.3.4/-1", "1.2.3.4/01", "1.2.3.4/+1", "1.2.3.4/", "1.2.3.4", "fe80::1%z/64", "x/1", "::/129", "::1/128"} {
		p, err := netip.ParsePrefix(text)
		fmt.Println(p, err, p.Addr(), p.Bits(), p.IsSingleIP(), p.Masked())
		bytes, _ := p.MarshalBinary()
		t, _ := p.MarshalText()
		var back, back2 netip.Prefix
		fmt.Printf("  %x %q %v %v\n", bytes, t, back.UnmarshalBinary(bytes), back2.UnmarshalText(t))
		fmt.Println(back == p, back2 == p)
		ps = append(ps, p)
	}
	for _, p := range ps {
		for _, o := range ps {
			fmt.Print(p.Overlaps(o), " ", p.Compare(o), " ")
		}
		fmt.Println(p.Contains(netip.MustParseAddr("10.9.9.9")), p.Contains(netip.MustParseAddr("::1%z")))
	}
	for _, text := range []string{"1.2.3.4:80", "[fe80::1%eth0]:1"} {
		p := netip.MustParseAddrPort(text)
		tcp, udp := net.TCPAddrFromAddrPort(p), net.UDPAddrFromAddrPort(p)
		fmt.Println(tcp, udp, tcp.AddrPort() == p, udp.AddrPort() == p)
	}
	fmt.Println((&net.TCPAddr{IP: net.IPv4(1, 2, 3, 4), Port: 5}).AddrPort(), (*net.UDPAddr)(nil).AddrPort())
	var a netip.Addr
	fmt.Println(a.UnmarshalBinary(make([]byte, 5)), a.UnmarshalText([]byte("z")), a)
	fmt.Println(a.UnmarshalBinary(append(make([]byte, 16), "zone"...)), a)
	fmt.Printf("%v %+v %s %q\n", a, a, a, a)
}
