package main

import "fmt"

type key struct {
	a string
	b int8
}
type val struct {
	n    int
	list []int
}

func get() map[string]int { fmt.Print("get "); return map[string]int{"a": 1} }

func try(f func()) {
	defer func() { fmt.Println(recover()) }()
	f()
}

func main() {
	m := map[string]int{"one": 1, "two": 2}
	m["three"] = 3
	delete(m, "one")
	delete(m, "none")
	v, ok := m["two"]
	_, missing := m["x"]
	fmt.Println(len(m), v, ok, missing, m["x"], m)
	m["two"]++
	m["n"] += 5
	fmt.Println(m["two"], m["n"])
	if v, ok := m["two"]; ok && v == 3 {
		fmt.Println("found", v)
	}
	st := map[key]val{{"a", 1}: {1, nil}}
	st[key{"b", 2}] = val{2, []int{1}}
	x := st[key{"b", 2}]
	x.n = 50
	fmt.Println(st[key{"b", 2}].n, x.n, st[key{"a", 1}].n, len(st[key{"b", 2}].list))
	pm := map[int]*val{1: {n: 5}}
	pm[1].n++
	pm[2] = &val{}
	pm[2].list = append(pm[2].list, 1)
	fmt.Println(pm[1].n, pm[2].list)
	mm := map[string]map[string]int{"a": {"b": 1}}
	mm["a"]["c"] = 2
	mm["z"] = map[string]int{}
	mm["z"]["y"]++
	fmt.Println(mm, mm["q"]["r"])
	var nm map[string]int
	fmt.Println(nm["a"], len(nm), nm == nil)
	delete(nm, "a")
	try(func() { nm["a"] = 1 })
	try(func() { nm["a"]++ })
	bm := map[bool]string{true: "t", false: "f"}
	fm := map[float64]int{1.5: 1, 0: 2}
	fmt.Println(bm[1 < 2], bm[false], fm[1.5], fm[-0.0])
	am := map[[2]int]string{{1, 2}: "x"}
	fmt.Println(am[[2]int{1, 2}], am[[2]int{2, 1}] == "")
	im := map[any]int{1: 1, "1": 2, int8(1): 3}
	fmt.Println(im[1], im["1"], im[int8(1)], im[uint(1)])
	cm := map[chan int]int{}
	c := make(chan int)
	cm[c] = 4
	fmt.Println(cm[c], cm[nil])
	fmt.Println(get()["a"], len(get()))
	big := make(map[int]int, 100)
	for i := 0; i < 1000; i++ {
		big[i*7] = i
	}
	sum := 0
	for k, v := range big {
		sum += k - v*6
	}
	for i := 0; i < 1000; i += 2 {
		delete(big, i*7)
	}
	fmt.Println(sum, len(big), big[7], big[14])
	clear(big)
	fmt.Println(len(big))
	funcs := map[string]func(int) int{"inc": func(x int) int { return x + 1 }}
	fmt.Println(funcs["inc"](4))
	e := map[string]struct{}{"a": {}}
	_, in := e["a"]
	_, out := e["b"]
	fmt.Println(in, out, len(e))
	bigv := map[string][30]int{}
	arr := bigv["k"]
	arr[3] = 1
	bigv["k"] = arr
	arr[3] = 2
	fmt.Println(bigv["k"][3], arr[3])
	n := map[string]int{}
	n["a"], n["b"] = 1, 2
	n["a"], n["b"] = n["b"], n["a"]
	fmt.Println(n)
	type rec struct{ m map[string]*rec }
	r := rec{map[string]*rec{}}
	r.m["x"] = &rec{}
	fmt.Println(len(r.m), r.m["x"].m == nil, r.m["y"] == nil)
	s := map[string][]string{}
	s["k"] = append(s["k"], "a", "b")
	fmt.Println(s)
	var i interface{} = m
	fmt.Println(i.(map[string]int)["three"])
	type pt struct{ x, y int }
	ptm := map[pt]int{}
	for i := range 10 {
		ptm[pt{i % 3, 0}]++
	}
	fmt.Println(ptm[pt{0, 0}], ptm[pt{1, 0}], ptm[pt{}])
}
