// run

// Tens of thousands of entries come and go; every one is found meanwhile.
package main

import (
	"fmt"
	"strconv"
)

func main() {
	m := map[int]string{}
	for i := range 20000 {
		m[i*17] = strconv.Itoa(i)
	}
	bad := 0
	for i := range 20000 {
		if m[i*17] != strconv.Itoa(i) {
			bad++
		}
	}
	for i := 0; i < 20000; i++ {
		if i%10 != 0 {
			delete(m, i*17)
		}
	}
	fmt.Println(len(m), bad)
	for i := range 20000 {
		v, ok := m[i*17]
		if ok != (i%10 == 0) || ok && v != strconv.Itoa(i) {
			bad++
		}
	}
	for i := range 5000 {
		m[-i] += "n"
	}
	fmt.Println(len(m), bad, m[0], m[-4999])
	s := map[string]int{}
	for i := range 5000 {
		s[fmt.Sprintf("key-%d", i%1237)] += i
	}
	fmt.Println(len(s), s["key-0"], s["key-1236"])
}
