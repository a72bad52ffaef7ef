// run

// A full slice expression limits capacity, so that append copies.
package main

import "fmt"

func main() {
	base := [...]int{0, 1, 2, 3, 4, 5, 6, 7}
	s := base[2:4:5]
	fmt.Println(s, len(s), cap(s))
	s = append(s, 100)
	fmt.Println(base, cap(s) == 3)
	s = append(s, 200)
	s[0] = -1
	fmt.Println(base, s, cap(s) > 3)
	t := base[:0:0]
	fmt.Println(t, cap(t), t == nil)
	sl := base[:]
	u := sl[1:3:3]
	v := u[:2:2]
	fmt.Println(u, v, cap(u), cap(v))
	try := func(f func()) {
		defer func() { fmt.Println(recover()) }()
		f()
	}
	i, j, k := 3, 5, 9
	try(func() { _ = sl[i:j:k] })
	try(func() { _ = sl[i:k:j] })
	try(func() { _ = sl[j:i:6] })
	try(func() { _ = base[i:j:k] })
	try(func() { _ = u[:4] })
}
