// run

// Between strings, bytes, runes and single code points; each conversion copies.
package main

import "fmt"

func main() {
	s := "héllo, 世界\x00!"
	b := []byte(s)
	r := []rune(s)
	fmt.Println(len(s), len(b), len(r), cap(r) >= len(r))
	b[0] = 'H'
	r[1] = 'E'
	fmt.Println(s == string(b), string(b) == "Héllo, 世界\x00!", string(r[:5]))
	fmt.Printf("%q %q %q %q\n", string(rune(65)), string(rune(0x4e16)), string(rune(-1)), string(rune(0x110000)))
	bad := "a\xffb\xe4\xb8"
	fmt.Println([]rune(bad), len(string([]rune(bad))), []byte(bad))
	type name string
	type octets []byte
	n := name("abc")
	o := octets(n)
	o = append(o, "def"...)
	fmt.Println(n, string(o), name(o[1:4]), []byte(n), len(string(o[:0])))
	var none []byte
	fmt.Println(string(none) == "", []byte("") == nil, len([]rune("")))
	m := map[string]int{"key": 1}
	key := []byte("key")
	fmt.Println(m[string(key)], string(key) == "key", "x"+string(key)+"y")
	for i, c := range []byte("né") {
		fmt.Print(i, ":", c, " ")
	}
	fmt.Println()
}
