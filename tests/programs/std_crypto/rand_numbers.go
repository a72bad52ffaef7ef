// crypto/rand's Int and Prime.
package main

import (
	"bytes"
	"crypto/rand"
	"fmt"
	"math/big"
	"strings"
)

func main() {
	for _, max := range []int64{1, 2, 3, 7, 255, 256, 257, 1 << 40} {
		seen := map[string]bool{}
		for range 200 {
			n, err := rand.Int(rand.Reader, big.NewInt(max))
			if err != nil || n.Sign() < 0 || n.Cmp(big.NewInt(max)) >= 0 {
				fmt.Println("wrong:", n, err)
			}
			seen[n.String()] = true
		}
		fmt.Println(max, max < 10 && len(seen) == int(max) || len(seen) > 100)
	}
	for _, bits := range []int{2, 3, 4, 8, 9, 10, 64, 65, 200} {
		p, err := rand.Prime(rand.Reader, bits)
		fmt.Println(p.BitLen(), p.Bit(bits-2), p.ProbablyPrime(10), err)
	}
	_, err := rand.Prime(rand.Reader, 1)
	fmt.Println(err)
	given := bytes.NewReader([]byte{0xff, 0xff, 0x0f, 0x3, 0x99})
	n, err := rand.Int(given, big.NewInt(1000))
	fmt.Println(n, err, given.Len())
	_, err = rand.Int(strings.NewReader("x"), big.NewInt(1000))
	fmt.Println(err)
	defer func() { fmt.Println(recover()) }()
	rand.Int(rand.Reader, new(big.Int))
}
