// run

// Map elements are replaced as wholes; pointers, slices and maps inside can be changed.
package main

import "fmt"

type acc struct {
	n    int
	hist []int
	sub  map[string]int
	big  [30]int
}

func main() {
	m := map[string]acc{"a": {n: 1}}
	v := m["a"]
	v.n = 5
	v.big[29] = 1
	fmt.Println(m["a"].n, v.n, m["a"].big[29])
	m["a"] = v
	v.big[29] = 2
	fmt.Println(m["a"].n, m["a"].big[29])
	w := m["b"]
	w.hist = append(w.hist, 1, 2, 3)
	w.sub = map[string]int{"k": 1}
	m["b"] = w
	m["b"].hist[0] = 100
	m["b"].sub["k"]++
	fmt.Println(m["b"].hist, m["b"].sub, len(m))
	p := map[string]*acc{"x": {}}
	p["x"].n++
	p["x"].big[3] = 9
	fmt.Println(p["x"].n, p["x"].big[3])
	c := map[string]int{}
	c["z"]++
	c["z"] <<= 3
	c["y"] -= 2
	s := map[string]string{}
	s["k"] += "ab"
	s["k"] += "cd"
	fmt.Println(c, s)
}
