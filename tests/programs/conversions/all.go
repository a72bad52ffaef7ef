package main

import "fmt"

type celsius float64
type id int32
type str string
type bytes []byte
type point struct{ x, y int }
type vec struct{ x, y int }
type handler func(int) int

func (h handler) do(n int) int { return h(n) }
func (s str) Len() int         { return len(s) }

func inc(n int) int { return n + 1 }

func main() {
	n := 300
	neg := -1
	fmt.Println(int8(n), uint8(n), int16(n*1000), uint16(neg), uint32(neg), uint64(neg), int32(n), uint(neg) == 1<<64-1)
	var u8 uint8 = 200
	fmt.Println(int8(u8), int(u8), uint64(int8(u8)), int64(int8(u8)), uint16(int8(u8)))
	var u64 uint64 = 1<<63 + 5
	fmt.Println(int64(u64), uint32(u64), int8(u64))
	f := 3.99
	fmt.Println(int(f), int(-f), uint8(f), int64(f*1e9), float32(f), float64(float32(f)))
	fmt.Println(float64(n)/7, float32(n)/7, celsius(n), float64(celsius(36.6)))
	fmt.Println(id(n)+1, int64(id(7)), str("a")+"b", str("héé").Len(), string(str("x")))
	s := "héllo"
	b := []byte(s)
	r := []rune(s)
	b[0] = 'H'
	r[1] = 'E'
	fmt.Println(s, string(b), string(r), len(b), len(r), bytes(s), string(bytes("q")))
	fmt.Println(string(rune(n)), string(rune(-1)), string(rune(0x10ffff+1)) == "\ufffd")
	fmt.Println(vec(point{1, 2}), point(vec{3, 4}))
	p := &point{5, 6}
	v := (*vec)(p)
	v.x = 50
	fmt.Println(*p)
	fmt.Println(handler(inc).do(4), handler(func(x int) int { return x * 3 })(5))
	var i any = id(3)
	x, ok := i.(int32)
	y, ok2 := i.(id)
	fmt.Println(x, ok, y, ok2)
	c := make(chan int, 1)
	var send chan<- int = c
	var recv <-chan int = c
	send <- 4
	fmt.Println(<-recv)
	var e error
	var a any = e
	fmt.Println(a == nil)
	const big = 1 << 40
	fmt.Println(int64(big), float32(big), complex(float64(big), 0))
	var i8 int8 = -5
	fmt.Println(uint8(i8), uint64(i8), float64(i8), int16(i8)<<8, uint(i8)>>60)
	var ptr uintptr = 10
	fmt.Println(ptr+5, uint64(ptr))
	sl := []int{1, 2, 3, 4}
	arr := [3]int(sl)
	arrp := (*[3]int)(sl)
	arrp[0] = 10
	fmt.Println(arr, *arrp, sl)
	fmt.Println([]byte("")==nil, len([]rune("")), string([]byte(nil)) == "")
	bb := byte('a')
	fmt.Println(string(rune(bb)), bb+1, 'a'+1, string(rune('a'+1)))
	type local struct{ point }
	l := local(struct{ point }{point{1, 1}})
	fmt.Println(l)
	bool1 := 3 > n
	type mybool bool
	fmt.Println(mybool(bool1), !mybool(bool1))
	fmt.Println(uint8(f)+uint8(n/2), int32(f)<<2)
}
