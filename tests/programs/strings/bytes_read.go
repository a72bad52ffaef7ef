// Bytes converted to a string that is read at once, and strings converted to bytes that a loop reads
// need no copy; nobody can tell.
package main

import "fmt"

var calls int

func change(b []byte) string {
	calls++
	b[0] = 'c'
	return "abc"
}

func main() {
	b := []byte("abc")
	m := map[string]int{"abc": 1, "cbc": 2, "": 3}
	fmt.Println(m[string(b)], m[string(b[:0])], m[string(b[1:])], m[string([]byte(nil))])
	v, ok := m[string(b)]
	fmt.Println(v, ok)
	_, ok = m[string(b[:2])]
	fmt.Println(ok)

	m[string(b)] = 7
	b[0] = 'x'
	m[string(b)]++
	fmt.Println(len(m), m["abc"], m["xbc"])
	b[0] = 'y'
	fmt.Println(m["xbc"], m["ybc"])
	b[0] = 'a'

	fmt.Println(string(b) == "abc", string(b) != "abc", string(b) < "abd", "abb" >= string(b))
	fmt.Println(string(b) == change(b), calls)
	b[0] = 'a'
	fmt.Println(change(b) == string(b), calls)
	if string(b) == "cbc" && string(b) > "cb" {
		fmt.Println("equal and greater")
	}

	s := "<" + string(b) + ">" + string(b[1:2])
	b[1] = '!'
	fmt.Println(s, string(b))
	t := string(b) + change(b) + string(b)
	fmt.Println(t)

	text := "héllo"
	sum := 0
	for i, c := range []byte(text) {
		text = "changed"
		sum += i * int(c)
	}
	fmt.Println(sum, text)
	for i := range []byte(text) {
		fmt.Print(i)
	}
	var last byte
	for _, last = range []byte("xyz") {
	}
	fmt.Println("", string(last))
	var funcs []func() byte
	for _, c := range []byte("pq") {
		funcs = append(funcs, func() byte { c++; return c })
	}
	fmt.Println(funcs[0](), funcs[0](), funcs[1]())
	for range []byte("") {
		fmt.Println("never")
	}
	type name string
	for _, c := range []byte(name("n")) {
		fmt.Println(c)
	}
	var at struct{ i int }
	array := [3]byte{}
	for at.i, array[at.i] = range []byte("uvw") {
	}
	fmt.Println(at.i, array)
}
