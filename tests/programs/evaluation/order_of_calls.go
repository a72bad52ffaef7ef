// run

// Calls, receives and index expressions run left to right; operands of assignments first.
package main

import (
	"fmt"
	"strings"
)

var trace []string

func t(s string, v int) int { trace = append(trace, s); return v }
func flush()                { fmt.Println(strings.Join(trace, " ")); trace = nil }

type s struct{ v []int }

func get(n string) *s { t(n, 0); return &s{make([]int, 5)} }

func two(n string) (int, int) { return t(n, 1), t(n+"'", 2) }

func main() {
	_ = t("a", 1) + t("b", 2)*t("c", 3)
	flush()
	get("p").v[t("i", 1)] = t("r", 2)
	flush()
	get("x").v[t("i", 0)], get("y").v[t("j", 1)] = t("r1", 1), t("r2", 2)
	flush()
	m := map[int]int{}
	m[t("k", 1)] += t("v", 5)
	flush()
	_ = []int{t("e0", 0), t("e1", 1), 5: t("e5", 5)}
	_ = map[int]int{t("k1", 1): t("v1", 1), t("k2", 2): t("v2", 2)}
	_ = s{v: []int{t("f", 1)}}
	flush()
	fmt.Sprint(t("arg1", 1), t("arg2", 2), func() int { return t("lit", 3) }())
	flush()
	_ = t("l", 0) == 1 && t("r", 1) == 1 || t("or", 1) == 1
	flush()
	a, b := two("two")
	_, _ = a, b
	c := make(chan int, 2)
	c <- t("send", 1)
	c <- 2
	_ = t("before", 1) + <-c + t("mid", 2) - <-c
	flush()
	arr := [3]int{1, 2, 3}
	i := 0
	i, arr[i] = 1, 9
	fmt.Println(i, arr)
	arr[0], arr[1], arr[2] = arr[2], arr[0], arr[1]
	fmt.Println(arr)
	sl := []int{1, 2, 3}
	sl, sl[0] = nil, 7
	fmt.Println(sl == nil)
	defer func() {
		fmt.Println(recover())
		flush()
	}()
	var np *s
	np.v, arr[t("idx", 1)] = nil, t("rhs", 1)
}
