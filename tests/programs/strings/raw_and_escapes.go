// run

// Interpreted and raw literals, and every escape.
package main

import "fmt"

func main() {
	fmt.Printf("%q\n", "\a\b\f\n\r\t\v\\\"'")
	fmt.Printf("%q\n", `raw \n "quoted"
second line	tab`)
	fmt.Println("\x41\101\u0041\U00000041", '\x41', '\101', '\u0041', '\U0001F600', '\\', '\'', '"')
	fmt.Println(len("\xff"), len("\u00ff"), "\u65e5本\U00008a9e", "\xe6\x97\xa5" == "日")
	fmt.Println(len(`\u00ff`), `C:\path\new`, "`")
	var r rune = 'é'
	var b byte = '\n'
	fmt.Println(r, b, string(r), 'a'+1, "a"+"\x00"+"b" == "a\x00b")
	fmt.Printf("%v %+q %x % x %#q\n", "日本", "日本", "日本", "日本", `a"b`)
}
