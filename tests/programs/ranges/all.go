package main

import (
	"fmt"
	"sort"
)

type named []string

func get() []int { fmt.Print("get "); return []int{1, 2, 3} }

func main() {
	for i := range 3 {
		fmt.Print(i)
	}
	var n8 int8 = 4
	for i := range n8 {
		i *= 2
		fmt.Printf("%T%d ", i, i)
	}
	for range 2 {
		fmt.Print("x")
	}
	for i := range -5 {
		fmt.Print("never", i)
	}
	var u uint64 = 3
	for i := range u {
		fmt.Print(i)
	}
	for i := range 100000 {
		if i == 99999 {
			fmt.Print(i)
		}
	}
	fmt.Println()
	for i, v := range get() {
		fmt.Print(i, v, " ")
	}
	s := []int{1, 2, 3}
	for i, v := range s {
		s = append(s, v*10)
		s[i] = 0
	}
	fmt.Println(s)
	for i := range s {
		s[i]++
	}
	var i, v int
	for i, v = range s {
	}
	fmt.Println(i, v, s)
	for range s {
		v++
	}
	fmt.Println(v)
	arr := [3]int{1, 2, 3}
	for i, v := range arr {
		arr[2] = 10
		fmt.Print(i, v, " ")
	}
	arr[2] = 3
	for i, v := range &arr {
		arr[2] = 10
		fmt.Print(i, v, " ")
	}
	for i := range arr {
		arr[i] = i
	}
	fmt.Println(arr)
	var np *[5]int
	for i := range np {
		fmt.Print(i)
	}
	fmt.Println(len(np))
	for i, r := range "aé世\xff!" {
		fmt.Print(i, ":", r, " ")
	}
	fmt.Println()
	for i := range "äb" {
		fmt.Print(i)
	}
	for _, r := range "xyz" {
		if r == 'y' {
			continue
		}
		fmt.Print(string(r))
	}
	fmt.Println()
	m := map[string]int{"a": 1, "b": 2, "c": 3}
	var keys []string
	sum := 0
	for k, v := range m {
		keys = append(keys, k)
		sum += v
	}
	sort.Strings(keys)
	fmt.Println(keys, sum)
	for k := range m {
		delete(m, k)
	}
	fmt.Println(len(m))
	var nilmap map[int]int
	for range nilmap {
		fmt.Println("never")
	}
	m["x"] = 5
	var k string
	for k, m["y"] = range (map[string]int{"q": 9}) {
		fmt.Print(k, " ")
	}
	fmt.Println(m["y"])
	c := make(chan int, 3)
	c <- 1
	c <- 2
	c <- 3
	close(c)
	for v := range c {
		fmt.Print(v, " ")
	}
	for range c {
		fmt.Print("never")
	}
	fmt.Println()
	type pair struct {
		a int
		b string
	}
	pairs := []pair{{1, "x"}, {2, "y"}}
	for i, p := range pairs {
		p.a = 100
		pairs[i].b += p.b
	}
	fmt.Println(pairs)
	for _, p := range ([]*pair{{3, "z"}}) {
		p.a++
		fmt.Println(*p)
	}
	for i, w := range (named{"p", "q"}) {
		fmt.Print(i, w)
	}
	fmt.Println()
outer:
	for i := range 3 {
		for j := range 3 {
			if j == 2 {
				continue outer
			}
			if i == 2 {
				break outer
			}
			fmt.Print(i, j, " ")
		}
	}
	fmt.Println()
	grid := [2][3]int{{1, 2, 3}, {4, 5, 6}}
	total := 0
	for _, row := range grid {
		for _, x := range row {
			total += x
		}
	}
	fmt.Println(total)
	var k2 string
	for i := range ([]float64{1.5}) {
		s[i], k2 = 3, "k"
	}
	fmt.Println(s[0], k2)
	for i, b := range []byte("hi") {
		fmt.Print(i, b, " ")
	}
	for i, b := range []bool{true, false} {
		fmt.Print(i, b, " ")
	}
	for i, x := range []any{1, "a", nil} {
		fmt.Print(i, x, " ")
	}
	fmt.Println()
}
