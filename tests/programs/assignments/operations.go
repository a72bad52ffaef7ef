package main

import "fmt"

type counters struct {
	n     int
	small int8
	f     float64
	name  string
	list  []int
	sub   struct{ a, b int32 }
}

var global int
var globals = map[string]int{"a": 1}

func f() int { global += 10; return 1 }

func main() {
	c := counters{}
	p := &c
	c.n += 5
	p.n *= 3
	c.small = 100
	c.small += 100
	p.f += 1.5
	p.f++
	c.name += "a"
	p.name += "b" + "c"
	c.list = append(c.list, 1)
	p.list = append(p.list, 2, 3)
	c.sub.a--
	p.sub.b -= 5
	c.sub.b <<= 2
	fmt.Println(c.n, c.small, c.f, c.name, c.list, c.sub.a, c.sub.b)
	s := []int{1, 2, 3}
	s[0] += 10
	s[1] <<= 4
	s[2]++
	s[len(s)-1] |= 8
	fmt.Println(s)
	b := []byte("abc")
	b[0] += 200
	b[1]--
	fmt.Println(b)
	globals["a"]++
	globals["b"] += 5
	globals["a"] *= 7
	fmt.Println(globals["a"], globals["b"])
	global = 1
	global += f()
	fmt.Println(global)
	x := global + f()
	fmt.Println(x, global)
	arr := [4]int{1, 2, 3, 4}
	for i := range arr {
		arr[i] *= i
	}
	arr[2] ^= 5
	fmt.Println(arr)
	var i any = 5
	n := i.(int)
	n %= 3
	fmt.Println(n)
	f32 := []float32{0.1}
	f32[0] *= 3
	fmt.Println(f32)
	ms := map[string][]int{}
	ms["x"] = append(ms["x"], 1)
	ms["x"] = append(ms["x"], 2)
	ms["x"][0]++
	fmt.Println(ms["x"])
	strs := map[int]string{}
	strs[1] += "a"
	strs[1] += "b"
	fmt.Println(strs[1])
}
