// run

// What run-time panics say: bounds of every form, conversions, division, shifts, sizes, hashes,
// comparisons.
package main

import (
	"fmt"
	"runtime"
	"strconv"
)

var n1, n2, n3, n5, n9 = -1, 2, 3, 5, 9

func try(f func()) {
	defer func() {
		r := recover()
		_, isRuntime := r.(runtime.Error)
		fmt.Println(r, isRuntime)
	}()
	f()
}

func main() {
	s := make([]int, 4, 6)
	a := [4]int{}
	pa := &a
	str := "abcd"
	try(func() { _ = s[n9:] })
	try(func() { _ = s[:n9] })
	try(func() { _ = s[n3:n2] })
	try(func() { _ = s[n1:] })
	try(func() { _ = s[:n1] })
	try(func() { _ = s[n1:n2] })
	try(func() { _ = s[n9:n9] })
	try(func() { _ = s[n2:n3:n9] })
	try(func() { _ = s[n2:n5:n3] })
	try(func() { _ = s[n3:n2:n5] })
	try(func() { _ = s[n1:n2:n3] })
	try(func() { _ = s[:n1:n3] })
	try(func() { _ = s[0:0:n1] })
	try(func() { _ = str[n9:] })
	try(func() { _ = str[:n9] })
	try(func() { _ = str[n3:n2] })
	try(func() { _ = str[n1:] })
	try(func() { _ = str[:n1] })
	try(func() { _ = a[n9:] })
	try(func() { _ = a[:n9] })
	try(func() { _ = pa[n3:n2] })
	try(func() { _ = pa[n1:] })
	try(func() { _ = pa[:n5:n9] })
	try(func() { _ = s[n9] })
	try(func() { _ = s[n1] })
	try(func() { _ = str[n9] })
	try(func() { _ = str[n1] })
	try(func() { _ = a[n9] })
	try(func() { _ = pa[n1] })
	try(func() { s[n9] = 1 })
	try(func() { a[n9] = 1 })
	try(func() { pa[n9]++ })
	try(func() { _ = [4]int(s[:n2]) })
	try(func() { _ = (*[8]int)(s) })
	try(func() { var p *[4]int; _ = p[n2] })
	try(func() { var p *[4]int; _ = p[:n2] })
	try(func() {
		var p *[4]int
		for i, v := range p {
			_, _ = i, v
		}
	})
	try(func() { _ = s[uint8(200)+uint8(n2)] })
	try(func() { _ = make([]int, n1) })
	try(func() { _ = make([]int, n2, n1) })
	try(func() { _ = make([]int, n3, n2) })
	try(func() { _ = make([]int, 1<<62+n2) })
	try(func() { _ = make(chan int, n1) })
	try(func() { _ = 1 / (n2 - 2) })
	try(func() { _ = 1 % (n2 - 2) })
	try(func() { _ = uint8(n5) / uint8(n2-2) })
	try(func() { _ = 1 << n1 })
	try(func() { n5 <<= n1 })
	try(func() { _ = int8(n5) >> int8(n1) })
	try(func() { var m map[any]int; _ = m[[]int{1}] })
	try(func() { m := map[any]int{}; m[func() {}] = 1 })
	try(func() { m := map[any]int{}; delete(m, map[int]int{}) })
	try(func() { var x, y any = []int{}, []int{}; _ = x == y })
	try(func() { type T struct{ a any }; _ = T{[]int{}} == T{[]int{}} })
	try(func() { var x any = [1]any{func() {}}; _ = x == x })
	try(func() { m := map[[2]any]int{}; m[[2]any{1, []string{}}] = 2 })
	try(func() { var x any = struct{ f []int }{}; _ = x == x })
	try(func() { n2 = n5 % (n2 - 2) })
	try(func() { _ = min(n5/(n2-2), 1) })
	try(func() { _ = strconv.Itoa(n1)[5] })
	try(func() { copy(s[n5:n2], s) })
	try(func() { clear(s[n9:]) })
	try(func() { _ = append(s[:n9], 1) })
	try(func() { _ = [...]string{"a"}[n9] })
	try(func() {
		for i := range s[n9:] {
			_ = i
		}
	})
	try(func() { _ = []byte(str[n9:]) })
	try(func() { x := [3][]int{}; x[n2][n9] = 2 })
	var nilMap map[string]int
	try(func() { nilMap["a"] = 1 })
	try(func() { nilMap["a"]++ })
	var ch chan int
	try(func() { close(ch) })
	ch = make(chan int, 1)
	close(ch)
	try(func() { close(ch) })
	try(func() { ch <- 1 })
	try(func() {
		select {
		case ch <- 1:
		default:
		}
	})
	try(func() { panic(nil) })
	var f func()
	try(func() { f() })
	try(func() { defer f() })
}
