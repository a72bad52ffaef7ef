// run
// Every function of package net/url: texts of all sorts, references, escapes, queries, errors.
package main

import (
	"errors"
	"fmt"
	"net/url"
	"strings"
)

type slow struct{}

func (slow) Error() string   { return "slow" }
func (slow) Timeout() bool   { return true }
func (slow) Temporary() bool { return true }

func show(u *url.URL, err error) {
	if err != nil {
		var e *url.Error
		var escape url.EscapeError
		var host url.InvalidHostError
		fmt.Println(" ", err, u == nil, errors.As(err, &e), errors.As(err, &escape), errors.As(err, &host))
		return
	}
	fmt.Printf("  %q %q %q %q %q %q %q %q %q %t %t\n", u.Scheme, u.Opaque, u.User, u.Host, u.Path, u.RawPath, u.RawQuery, u.Fragment,
		u.RawFragment, u.ForceQuery, u.OmitHost)
	fmt.Printf("  %s %s %s %s %s %s %s %t %v\n", u, u.Redacted(), u.EscapedPath(), u.EscapedFragment(), u.RequestURI(), u.Hostname(),
		u.Port(), u.IsAbs(), u.Query())
}

var texts = []string{
	"", "/", "*", "?", "#", "a", "//", "///", "////x", ":", "a:", "a:b", "1a:b", "a b", "http:", "http://", "http:///x", "http:/x", "http:x",
	"http://example.com/", "HTTP://Example.COM:80/a/b?c=d#e", "http://u:p@h:1/x?y", "http://u@h", "http://u:@h", "http://:p@h", "http://@h",
	"http://u%40:p%3a%2f@h/", "http://us er@h", "http://u\"@h", "mailto:a@b.c", "mailto:a?subject=x#y", "tel:+1-2", "urn:a:b:c", "file:///etc/hosts",
	"http://h/%zz", "http://h/%", "http://h/%4", "http://h/a%2Fb", "http://h/a%2fb%20c d", "http://h/?%zz", "http://h/#%zz", "http://h/#a%2Fb!(", "http://h/#'x",
	"http://[::1]", "http://[::1]:80/x", "http://[fe80::1%25en0]:8", "http://[fe80::1%en0]", "http://[fe80::1%25%20x]", "http://[fe80::1%25]", "http://[::1", "http://::1]", "http://x[::1]",
	"http://[1.2.3.4]", "http://[::1.2.3.4]", "http://[1::2::3]", "http://[1:2:3:4:5:6:7:8]", "http://[1:2:3:4:5:6:7]", "http://[1:2:3:4:5:6:7:8:9]", "http://[12345::]",
	"http://[g::]", "http://[1:2:3:4:5:6:7::8]", "http://[:1]", "http://[1:]", "http://[::]", "http://[abc]", "http://[%25x]", "http://[1:2.3.4.5]", "http://[::1:2:3:4:5:6:7:1.2.3.4]",
	"http://[::1.2.3]", "http://[::1.2.3.256]", "http://[::01.2.3.4]", "http://[::1..2.3]", "http://[::1.2.3.4.5]", "http://[::1.2.3.x]", "http://[1.2.3.]", "http://[::1]x", "http://[::1]:x",
	"http://[%31::1]", "http://[::%31]", "http://[1;:]", "http://[::1%25%41]", "http://[1:2:3:4:5:6:7:1.2.3.4]", "http://[::]:", "http://[1::]a", "http://[::1%25a:b]", "http://[1.2.3.4%25a]",
	"http://h:", "http://h:80", "http://h:x", "http://h:1:2", "x://h:1:2", "x://h1:1,h2:2/p", "x://h1:1,h2:b/p", "http://h%20x", "http://h x", "http://h%41", "http://h%C3%A9", "http://hé", "http://h\x7f", "http://h/\x01",
	"http://h<>\"", "http://h^", "http://h%", "http://h%2", "http://h%25", "a/b:c", "a:b/c", "./a:b", "b:c:d", "a%3Ab", "http://h/a;b=c/d,e/[x]/'y'!", "http://h/$&+=:@~", "http://h?a=b&c", "http://h?", "http://h??", "//h/p", "///p",
	"x:/p", "x:///p", "x:////p", "x:?q", "ä:b", "+a:b", "a+b-c.d:e", "%41:x", "http://h/é", "/a?b#c#d", "http://h/%E4%B8", "http://h/\xff", "javascript:alert(1)", "http://a/b/../c/./d",
}

func main() {
	for _, s := range texts {
		fmt.Printf("%q\n", s)
		show(url.Parse(s))
		show(url.ParseRequestURI(s))
	}
	bases := []string{"http://a/b/c/d;p?q", "http://a", "http://a/b/c/../d", "mailto:x", "http://u:p@a/b?c#d", "", "/x/y/", "file:///e/f"}
	refs := []string{"", "g", "./g", "g/", "/g", "//g", "?y", "g?y", "#s", "g#s", ";x", ".", "./", "..", "../", "../g", "../..", "../../g", "../../../g", "/./g", "/../g",
		"g.", ".g", "g..", "..g", "./../g", "./g/.", "g/./h", "g/../h", "g;x=1/../y", "g:h", "http:g", "http://h", "//u@h/../x", "a%2Fb/../c", "mailto:y", "?", "a//b/../c", "//", "..//x", "/..//../x"}
	for _, base := range bases {
		b, _ := url.Parse(base)
		for _, ref := range refs {
			u, err := b.Parse(ref)
			fmt.Print(u, " ", err, " ")
			if r, err := url.Parse(ref); err == nil {
				fmt.Printf("%q ", b.ResolveReference(r).String())
			}
			fmt.Printf("%s ", b.JoinPath(ref, "x"))
			joined, err := url.JoinPath(base, "y", ref)
			fmt.Printf("%q %v\n", joined, err)
		}
		fmt.Println(b.JoinPath(), b.JoinPath(""), b.JoinPath("/"), b.JoinPath("a/", "b/"), b.JoinPath("%zz"))
	}
	fmt.Println(url.JoinPath("http://h/%zz", "a"))
	fmt.Println(url.JoinPath("http://h/", "%zz"))

	var all strings.Builder
	for c := range 256 {
		all.WriteByte(byte(c))
	}
	for _, s := range []string{all.String(), "", "a b+c", "100%", "é/ü?", "plain"} {
		q, p := url.QueryEscape(s), url.PathEscape(s)
		fmt.Println(q, p)
		q, err := url.QueryUnescape(q)
		p, err2 := url.PathUnescape(p)
		fmt.Println(q == s, p == s, err, err2)
	}
	for _, s := range []string{"%", "%1", "%1g", "a+b%2Bc", "%41%zz%", "%C3%A9", "%%41"} {
		q, err := url.QueryUnescape(s)
		p, err2 := url.PathUnescape(s)
		fmt.Printf("%q %v %q %v\n", q, err, p, err2)
	}

	for _, s := range []string{"", "a=1&b=2&a=3", "a", "a=", "=b", "&&", "a;b=c&d=e", "%zz=1&b=%zz&c=3", "a=b=c", "a+b=c%20d&é=%C3%A9", strings.Repeat("&", 9999), strings.Repeat("&", 10000)} {
		v, err := url.ParseQuery(s)
		fmt.Println(v, err, v == nil, v.Encode())
	}
	v := url.Values{}
	v.Set("k", "1")
	v.Add("k", "2 3")
	v.Add("a&b", "ü=")
	v["none"] = nil
	clone := v.Clone()
	clone.Add("k", "4")
	fmt.Println(v.Get("k"), v.Get("x"), v.Get("none"), v.Has("none"), v.Has("x"), v.Encode(), clone.Encode(), url.Values(nil).Clone() == nil)
	v.Del("k")
	fmt.Println(v, url.Values(nil).Get("x"), url.Values(nil).Encode() == "")

	user := url.UserPassword("a:b@c/", "p?#: ")
	fmt.Println(user, user.Username(), url.User("x y"), url.UserPassword("", ""))
	fmt.Println(user.Password())
	fmt.Println(url.User("x").Password())
	var nobody *url.Userinfo
	fmt.Println(nobody.Username(), nobody)
	fmt.Println(nobody.Password())
	var none *url.URL
	fmt.Println(none.Redacted() == "", none.Clone() == nil)

	made := []*url.URL{
		{Scheme: "http", Host: "h", Path: "p"}, {Path: "a:b"}, {Path: "//x"}, {Scheme: "x", Path: "//y", OmitHost: true}, {Scheme: "x", OmitHost: true},
		{Scheme: "x", Opaque: "//o", RawQuery: "q"}, {Host: "h"}, {User: user}, {Scheme: "x", User: user, Path: "/p", OmitHost: true}, {Path: "*"}, {Path: "/*", RawPath: "*"},
		{Path: "/a b", RawPath: "/a%20b"}, {Path: "/a b", RawPath: "/a b"}, {Path: "/a/b", RawPath: "/a%2fb"}, {Path: "/a", RawPath: "/%zz"}, {Fragment: "a b", RawFragment: "a%20b"},
		{Fragment: "a", RawFragment: "b"}, {Host: "a b:1", Path: "x"}, {ForceQuery: true}, {Scheme: "x"}, {Scheme: "x", Path: "y"}, {Fragment: "é#"}, {Host: "[::1]x:2"}, {Host: "h:"}, {Host: ":80"},
	}
	for _, u := range made {
		show(u, nil)
		b, err := u.MarshalBinary()
		more, err2 := u.AppendBinary([]byte("> "))
		var back url.URL
		err3 := back.UnmarshalBinary(b)
		fmt.Printf("  %s %v %s %v %v %s\n", b, err, more, err2, err3, &back)
	}
	a, _ := url.Parse("http://u:p@h/x")
	b := a.Clone()
	b.User = url.User("other")
	fmt.Println(a, b, a.Clone().User != a.User, new(url.URL).UnmarshalBinary([]byte("%")))

	e := &url.Error{Op: "get", URL: "x\"y", Err: slow{}}
	fmt.Println(e, e.Timeout(), e.Temporary(), errors.Unwrap(e), (&url.Error{Err: errors.New("z")}).Timeout(), (&url.Error{}).Temporary())
	fmt.Println(url.EscapeError("%x"), url.InvalidHostError("^"))
}
