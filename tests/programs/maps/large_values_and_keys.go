// run

// Maps whose values and keys are large structs and arrays: reads copy, ranges copy.
package main

import "fmt"

type key struct {
	id   [20]int
	name string
}
type val struct {
	data [50]int16
	next *val
}

func main() {
	m := map[key]val{}
	for i := range 100 {
		k := key{name: fmt.Sprint(i % 10)}
		k.id[19] = i / 10
		v := m[k]
		v.data[49] = int16(i)
		m[k] = v
	}
	k := key{name: "3"}
	k.id[19] = 7
	v := m[k]
	v.data[49]++
	fmt.Println(len(m), m[k].data[49], v.data[49], m[key{}].data[0])
	k.id[19] = 8
	sum := 0
	for k, v := range m {
		k.id[0] = 99
		v.data[49] *= 2
		sum += int(v.data[49])
	}
	for k, v := range m {
		sum -= int(v.data[49]) * 2
		if k.id[0] != 0 {
			fmt.Println("changed key")
		}
	}
	fmt.Println(sum, m[k].data[49])
	x, ok := m[key{name: "none"}]
	fmt.Println(x.data[49], ok, x.next == nil)
	delete(m, k)
	_, ok = m[k]
	fmt.Println(len(m), ok)
	arr := map[string][64]byte{}
	a := arr["x"]
	a[63] = 1
	arr["x"], arr["y"] = a, arr["x"]
	b, c := arr["x"], arr["y"]
	fmt.Println(b[63], c[63], arr["x"][63], len(arr["z"]))
	mm := map[int]map[string][]val{}
	mm[1] = map[string][]val{"a": {{}, {}}}
	mm[1]["a"][1].data[5] = 7
	p := &mm[1]["a"][1]
	p.data[5]++
	fmt.Println(mm[1]["a"][1].data[5], len(mm[2]["q"]))
}
