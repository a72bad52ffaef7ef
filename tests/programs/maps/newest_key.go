// A map has the key that was assigned last of those that are equal, so it keeps only that one's text alive.
package main

import (
	"fmt"
	"math"
	"strings"
	"unsafe"
)

type key struct {
	name string
	x    float64
}

func data(s string) *byte { return unsafe.StringData(s) }

func main() {
	first, second, third := strings.Clone("text"), strings.Clone("text"), strings.Clone("text")
	m := map[string]int{first: 1}
	m[second] = 2
	for k := range m {
		fmt.Println(data(k) == data(first), data(k) == data(second))
	}
	m[third]++
	m[third] += 2
	for k := range m {
		fmt.Println(data(k) == data(third), m[k], len(m))
	}
	big := map[string]string{}
	for i := range 100 {
		big[fmt.Sprint(i)] = "old"
	}
	again := fmt.Sprint(42)
	big[again] = "new"
	for k, v := range big {
		if k == "42" {
			fmt.Println(data(k) == data(again), v)
		}
	}
	a := map[any]int{first: 1}
	a[second] = 2
	for k := range a {
		fmt.Println(data(k.(string)) == data(second))
	}
	s := map[key]int{{first, 0}: 1}
	s[key{second, math.Copysign(0, -1)}] = 2
	for k := range s {
		fmt.Println(data(k.name) == data(second), 1/k.x)
	}
}
