package main

import "fmt"

func try(name string, f func() int) {
	defer func() {
		if e := recover(); e != nil {
			fmt.Println(name, "panics:", e)
		}
	}()
	fmt.Println(name, f())
}

func main() {
	zero := 0
	ten := 10
	u := uint(10)
	try("div", func() int { return ten / zero })
	try("rem", func() int { return ten % zero })
	try("udiv", func() int { return int(u / uint(zero)) })
	try("urem", func() int { return int(u % uint(zero)) })
	try("narrow", func() int { return int(int8(ten) / int8(zero)) })
	try("assign", func() int { ten /= zero; return ten })
	try("fine", func() int { return ten / (zero + 3) })
	for _, a := range []int{7, -7} {
		for _, b := range []int{1, -1, 2, -2, 3, -3, 8, 10} {
			if a/b*b+a%b != a {
				fmt.Println("wrong", a, b)
			}
		}
		fmt.Println(a/2, a%2, a/3, a%3, a/-3, a%-3, a/1, a/-1, a%-1, a/8)
	}
}
