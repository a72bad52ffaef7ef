// Every function of Rand with a seed, and of the package within its bounds.
package main

import (
	"fmt"
	"math/rand"
)

func main() {
	sum := float32(0)
	for range 1000 {
		f, d, p := rand.Float32(), rand.Float64(), rand.Perm(3)
		sum += f
		if rand.Int31() < 0 || rand.Int63() < 0 || rand.Int() < 0 || f < 0 || f >= 1 || d < 0 || d >= 1 ||
			rand.Intn(100) >= 100 || rand.Int31n(7) >= 7 || rand.Int63n(1<<40) >= 1<<40 || rand.ExpFloat64() < 0 || p[0]+p[1]+p[2] != 3 {
			fmt.Println("out of bounds")
		}
	}
	fmt.Println(400 < sum && sum < 600)
	r := rand.New(rand.NewSource(7))
	fmt.Println(r.Int31(), r.Int63(), r.Float32(), r.Float64(), r.Int(), r.Intn(100))
	fmt.Println(r.Int31n(7), r.Int63n(1<<40), r.Uint32(), r.Uint64(), r.NormFloat64(), r.ExpFloat64(), r.Perm(5))
	r.Seed(7)
	fmt.Println(r.Int31())
	p := make([]byte, 11)
	fmt.Println(r.Read(p))
	fmt.Println(p)
	r.Shuffle(len(p), func(i, j int) { p[i], p[j] = p[j], p[i] })
	fmt.Println(p)
	z := rand.NewZipf(r, 1.5, 2, 100)
	fmt.Println(z.Uint64(), z.Uint64(), z.Uint64())
}
