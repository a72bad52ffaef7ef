// run
// References of HTML, by name and by number, there and back.
package main

import (
	"fmt"
	"hash/fnv"
	"html"
	"strings"
)

func main() {
	for _, s := range []string{
		"", "plain", `<a href="x?y=1&z=2">it's</a>`, "a<b>c&d'e\"f", "日本 & \xff<", "&amp;",
	} {
		escaped := html.EscapeString(s)
		fmt.Printf("%q %q %t\n", s, escaped, html.UnescapeString(escaped) == s)
	}
	for _, s := range []string{
		"&lt;&gt;&amp;&quot;&#39;&apos;", "&aacute;&#225;&#xE1;&#Xe1", "&", "&&", "& ", "&;", "&a", "&#", "&#;", "&#x", "&#x;", "&#1", "&#12",
		"&#65", "&#65B", "&#x41g", "&#128;&#129;&#x9f;&#150;", "&#0;", "&#xd800;&#xDFFF;", "&#x110000;", "&#4294967361;", "&#x10ffff;",
		"&notit; &notin; &not", "&ampamp; &ampx &am", "&AMP &AMP; &Amp;", "&NotEqualTilde;&acE;&fjlig;", "&CounterClockwiseContourIntegral;",
		"&nosuchname; &copy2 &copy;2", "x&lt", "&ltx;", "&frac12;&frac123;", "&sup1;&sup1", "&notindot;", "&\xff;", "a&b=c&lt=d", "&#38;lt;",
	} {
		fmt.Printf("%q %q\n", s, html.UnescapeString(s))
	}
	names := strings.Fields("nbsp iexcl cent pound yen sect uml laquo reg deg plusmn para middot times divide szlig thorn euro hearts spades " +
		"clubs diams larr uarr rarr darr forall part exist empty nabla isin sum prod minus lowast radic prop infin ang and or cap cup int there4 sim " +
		"cong asymp ne equiv le ge sub sup nsub sube supe oplus otimes perp sdot lceil rceil lfloor rfloor loz Alpha Omega alpha omega thetasym piv")
	sum := fnv.New64a()
	for _, name := range names {
		for _, end := range []string{";", "", "x", "=", " "} {
			out := html.UnescapeString("&" + name + end)
			sum.Write([]byte(out))
			fmt.Print(out, " ")
		}
	}
	fmt.Printf("\n%x\n", sum.Sum64())
}
