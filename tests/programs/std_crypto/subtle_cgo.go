// crypto/subtle over its edges; the handles of runtime/cgo.
package main

import (
	"crypto/hmac"
	"crypto/subtle"
	"fmt"
	"math"
	"runtime/cgo"
)

func try(name string, f func()) {
	defer func() { fmt.Println(name, recover()) }()
	f()
}

func main() {
	fmt.Println(subtle.ConstantTimeCompare([]byte("abc"), []byte("abc")), subtle.ConstantTimeCompare([]byte("abc"), []byte("abd")),
		subtle.ConstantTimeCompare(nil, []byte{}), subtle.ConstantTimeCompare([]byte("a"), nil))
	fmt.Println(subtle.ConstantTimeSelect(1, 10, -20), subtle.ConstantTimeSelect(0, 10, -20))
	for _, x := range []int32{0, 1, -1, math.MaxInt32, math.MinInt32} {
		for _, y := range []int32{0, 1, -1, math.MaxInt32, math.MinInt32} {
			fmt.Print(subtle.ConstantTimeEq(x, y))
		}
	}
	fmt.Println()
	for _, x := range []int{0, 1, 7, math.MaxInt32} {
		for _, y := range []int{0, 1, 7, math.MaxInt32} {
			fmt.Print(subtle.ConstantTimeLessOrEq(x, y))
		}
	}
	fmt.Println(subtle.ConstantTimeByteEq(255, 255), subtle.ConstantTimeByteEq(255, 0))
	to := []byte("to")
	subtle.ConstantTimeCopy(0, to, []byte("xy"))
	fmt.Print(string(to), " ")
	subtle.ConstantTimeCopy(1, to, []byte("xy"))
	fmt.Println(string(to))
	try("lengths", func() { subtle.ConstantTimeCopy(1, to, nil) })
	all := []byte{1, 2, 3, 4, 5, 6, 7, 8}
	fmt.Println(subtle.XORBytes(all, all, []byte{255, 255, 255}), all)
	fmt.Println(subtle.XORBytes(all[4:], all[:4], all[4:]), all, subtle.XORBytes(nil, nil, all))
	try("short", func() { subtle.XORBytes(all[:1], all, all) })
	try("overlap", func() { subtle.XORBytes(all[1:], all[:4], all[4:]) })
	subtle.WithDataIndependentTiming(func() { fmt.Println(hmac.Equal(all, all), hmac.Equal(all, all[1:])) })

	one, two := cgo.NewHandle("one"), cgo.NewHandle([]int{2})
	fmt.Println(one.Value(), two.Value(), one != two, one != 0)
	one.Delete()
	try("deleted", func() { one.Value() })
	try("deleted twice", func() { one.Delete() })
	try("zero", func() { cgo.Handle(0).Value() })
	fmt.Println(two.Value())
}
