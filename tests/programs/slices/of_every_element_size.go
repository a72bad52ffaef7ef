// run

// Elements of 1, 2, 4, 8, 16, 24, 128 and more bytes keep apart.
package main

import "fmt"

type s3 struct{ a, b, c byte }
type s24 struct {
	a int64
	b string
}
type s128 struct{ a [16]int64 }
type s400 struct {
	head int32
	body [49]int64
	tail string
}

func main() {
	b1, b2, b4, b8 := make([]int8, 5), make([]uint16, 5), make([]float32, 5), make([]int64, 5)
	b3, b24, b128, b400 := make([]s3, 5), make([]s24, 5), make([]s128, 5), make([]s400, 5)
	str, ifc, cpx := make([]string, 5), make([]any, 5), make([]complex64, 5)
	for i := range 5 {
		b1[i], b2[i], b4[i], b8[i] = int8(-i), uint16(i*20000), float32(i)/2, int64(i)<<40
		b3[i] = s3{byte(i), 2, byte(i * 50)}
		b24[i] = s24{int64(i), fmt.Sprint(i)}
		b128[i].a[15] = int64(i)
		b400[i] = s400{int32(i), [49]int64{48: int64(i)}, "t"}
		str[i], ifc[i], cpx[i] = fmt.Sprint("s", i), i, complex(float32(i), 1)
	}
	b3[2].b = 0
	b24[3].b += "!"
	b400[1].body[0]--
	b400[1], b400[2] = b400[2], b400[1]
	b128[4] = b128[1]
	fmt.Println(b1, b2, b4, b8, b3, b24, str, ifc, cpx)
	for i := range 5 {
		fmt.Print(b128[i].a[15], b128[i].a[14], " ", b400[i].head, b400[i].body[0], b400[i].body[48], b400[i].tail, "; ")
	}
	fmt.Println()
	b400 = append(b400, b400[1], s400{tail: "new"})
	fmt.Println(b400[5].head, b400[6].tail, len(b400))
}
