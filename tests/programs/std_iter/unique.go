// run

// Package unique: equal handles for equal values of one type.
package main

import (
	"fmt"
	"strings"
	"sync"
	"unique"
)

type name string

func main() {
	a, b := unique.Make("text"), unique.Make(strings.ToLower("TEXT"))
	fmt.Println(a == b, a.Value(), a == unique.Make("other"))
	fmt.Println(any(unique.Make(name("text"))) == any(a), unique.Make[any]("text") == unique.Make[any](name("text")))
	fmt.Println(unique.Make([2]int{1, 2}) == unique.Make([2]int{1, 2}), unique.Make(struct{ x any }{1}).Value())
	index := map[unique.Handle[[3]string]]int{}
	for i := range 4 {
		index[unique.Make([3]string{fmt.Sprint(i % 2)})] = i
	}
	fmt.Println(len(index), unique.Handle[int]{} == unique.Handle[int]{})
	var group sync.WaitGroup
	handles := make([]unique.Handle[int], 20)
	for i := range handles {
		group.Go(func() { handles[i] = unique.Make(i / 10) })
	}
	group.Wait()
	fmt.Println(handles[0] == handles[9], handles[9] == handles[10], handles[19].Value())
}
