// Small functions that are called with constants.
package main

import "fmt"

func rotl(x uint64, k uint) uint64     { return x<<k | x>>(64-k) }
func rotr32(x uint32, k int) uint32    { return x>>k | x<<(32-k) }
func shl(x, k int) int                 { return x << k }
func shr8(x int8, k uint8) int8        { return x >> k }
func div(x, y int) int                 { return x / y }
func rem(x, y uint32) uint32           { return x % y }
func pick(s []int, i int) int          { return s[i] }
func letter(s string, i int) byte      { return s[i] }
func narrow(x uint8, y uint8) uint8    { return x + y }
func minus(x, y int) int               { return y - x }
func less(x, y int) bool               { return x < y }
func twice(x, k int) int               { return shl(x, k) + shl(k, x) + shl(2, k) }
func wrap(k uint8) uint8               { return k - 1 }
func as(k int) uint8                   { return uint8(k) }
func sum(a int, b int64, c uint16) int { return a + int(b) + int(c) }
func change(k int) int                 { k++; return k }
func head(s []int, n int) []int        { return s[:n] }
func cut(s string, a, b int) string    { return s[a:b] }
func boxed(k int) any                  { return k }

type bits struct{ words [4]uint64 }

func (b *bits) set(i uint)      { b.words[0] |= 1 << i; b.words[1] ^= b.words[0]; b.words[2] &= b.words[1] }
func (b *bits) mix(k uint64)    { b.words[3] ^= b.words[1] | k; b.words[3] &= ^k }
func (b *bits) get(i uint) bool { return b.words[0]>>i&1 == 1 }

func try(name string, f func()) {
	defer func() { fmt.Println(name, recover()) }()
	f()
}

func main() {
	x := uint64(0x0123456789abcdef)
	fmt.Printf("%x %x %x %x\n", rotl(x, 7), rotl(x, 0), rotl(x, 64), rotl(x, 100))
	y := uint32(0xdeadbeef)
	fmt.Printf("%x %x %x\n", rotr32(y, 8), rotr32(y, 31), rotr32(y, 0))
	try("rotr32", func() { fmt.Println(rotr32(y, 33)) })
	try("shl", func() { fmt.Println(shl(1, 70), shl(5, 3), shl(3, -1)) })
	fmt.Println(shr8(-128, 3), shr8(-1, 200))
	try("div", func() { fmt.Println(div(7, -2), div(-7, 2), div(9, 4), div(1, 0)) })
	try("rem", func() { fmt.Println(rem(7, 4), rem(7, 5), rem(7, 0)) })
	s := []int{1, 2, 3}
	try("pick", func() { fmt.Println(pick(s, 1), pick(s, 3)) })
	try("letter", func() { fmt.Println(letter("abc", 2), letter("abc", -1)) })
	fmt.Println(narrow(200, 100), minus(3, 4), less(3, 2), less(2, 3), twice(3, 4), wrap(0), as(300), sum(1, -2, 3), change(4))
	try("head", func() { fmt.Println(head(s, 2), head(s, 0), head(s, 4)) })
	try("cut", func() { fmt.Println(cut("abcdef", 1, 3), cut("abcdef", 0, 6), cut("abcdef", 4, 2)) })
	fmt.Println(boxed(7), boxed(-1))

	var b bits
	b.set(3)
	b.set(63)
	b.mix(6)
	p := &b
	p.set(5)
	p.mix(1 << 40)
	for i := range 3 {
		p.words[i] ^= p.words[3]
		p.words[i] |= uint64(i)
		p.words[3] &= p.words[0] | 0xff
	}
	fmt.Println(b, p.get(5), p.get(4))
	var none *bits
	try("nil", func() { none.set(1) })
	try("nil", func() { none.words[1] ^= none.words[0] })
}
