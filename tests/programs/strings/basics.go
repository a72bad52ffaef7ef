package main

import "fmt"

func reverse(s string) string {
	r := []rune(s)
	for i, j := 0, len(r)-1; i < j; i, j = i+1, j-1 {
		r[i], r[j] = r[j], r[i]
	}
	return string(r)
}

func count(s string, b byte) (n int) {
	for i := 0; i < len(s); i++ {
		if s[i] == b {
			n++
		}
	}
	return
}

func f(s string) string { fmt.Print(s, " "); return s }

const hello = "hello" + ", " + "world"

func main() {
	s := ""
	for i := 0; i < 5; i++ {
		s += string(rune('a'+i)) + "-"
	}
	fmt.Println(s, len(s), s[0], s[len(s)-1:], reverse("héllo"), count("banana", 'a'))
	fmt.Println(f("a")+f("b")+f("c")+"d"+f("e"), hello, hello[1:3], len(hello))
	x, y := "abc", "abd"
	fmt.Println(x < y, x > y, x <= y, x >= y, x == y, x != y, x+y == "abcabd", "" < x, x[:2] == y[:2])
	raw := `raw\n
line`
	fmt.Println(raw, "\x41\u00e9\U0001f600\101\t|", '\'', "\"", '\\')
	e := "\xff\xfe"
	for i, r := range e + "ok" {
		fmt.Print(i, r, " ")
	}
	fmt.Println(len(e))
	m := map[string]int{}
	for _, w := range []string{"a", "b", "a"} {
		m[w]++
	}
	fmt.Println(m["a"], m["b"])
	var b []byte
	for _, c := range []byte("xyz") {
		b = append(b, c-32)
	}
	fmt.Println(string(b))
	z := s
	s = "changed"
	fmt.Println(z, s)
	type name string
	n := name("bob")
	n += " x"
	fmt.Println(n, n[0], len(n), string(n)+"!")
	t := x + "1"
	t = t + t
	t += t[1:2]
	fmt.Println(t)
	fmt.Println(string("abc"[1]), "abc"[1:][0], len("héé"), len([]rune("héé")))
	arr := [...]string{"x", "y"}
	arr[0] += arr[1]
	p := &arr[1]
	*p += "z"
	fmt.Println(arr, "a"+"b" == "ab")
	big := ""
	for range 1000 {
		big += "ab"
	}
	fmt.Println(len(big), big[998:1002])
}
