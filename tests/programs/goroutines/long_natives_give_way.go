// timeout 60
// not under gc yield move select poison asan tsan

// Natives that have much to do let others run meanwhile: on one worker a goroutine that ticks keeps its time.
package main

import (
	"bytes"
	"fmt"
	"math/big"
	"runtime"
	"slices"
	"sort"
	"strings"
	"sync/atomic"
	"time"
)

var ticks, latest atomic.Int64

func tick() {
	for {
		start := time.Now()
		time.Sleep(time.Millisecond)
		ticks.Add(1)
		if late := int64(time.Since(start) - time.Millisecond); late > latest.Load() {
			latest.Store(late)
		}
	}
}

// during says how the ticker fared while work was done again and again for a fifth of a second. On a machine that has
// much else to do it has some tries.
func during(what string, work func()) {
	for try := 1; ; try++ {
		time.Sleep(5 * time.Millisecond)
		latest.Store(0)
		for start := time.Now(); time.Since(start) < 200*time.Millisecond; {
			work()
		}
		time.Sleep(5 * time.Millisecond)
		late := time.Duration(latest.Load())
		if late < 100*time.Millisecond {
			fmt.Println(what+":", "in time")
			return
		}
		if try == 10 {
			fmt.Println(what+":", late, "late")
			return
		}
	}
}

var digits = strings.Repeat("3141592653589793", 20)

func main() {
	runtime.GOMAXPROCS(1)
	go tick()

	const many = 2_000_000
	numbers := make([]int, many)
	scramble := func() {
		x := uint32(1)
		for i := range numbers {
			x = x*1664525 + 1013904223
			numbers[i] = int(x)
		}
	}
	during("sort.Ints", func() { scramble(); sort.Ints(numbers) })
	fmt.Println(slices.IsSorted(numbers))

	words := make([]string, 500_000)
	spell := func() {
		for i := range words {
			words[i] = digits[numbers[i*7919%many]&0xff : 300]
		}
	}
	during("sort.Strings", func() { spell(); sort.Strings(words) })
	fmt.Println(slices.IsSorted(words))

	text := strings.Repeat("some words, Ä and Ö, ", many)
	during("strings.Repeat", func() { _ = strings.Repeat("some words, ", 2*many) })
	pieces := slices.Repeat([]string{text}, 10)
	during("strings.Join", func() { _ = strings.Join(pieces, ", ") })
	during("strings.ToUpper", func() { _ = strings.ToUpper(text) })
	during("strings.Index", func() { _ = strings.Index(text, "words, x") })
	during("strings.Replace", func() { _ = strings.ReplaceAll(text, "words", "a word") })
	during("bytes.ToLower", func() { _ = bytes.ToLower([]byte(text)) })
	fmt.Println(len(strings.ToUpper(text)) == len(text), strings.Count(text, "Ä") == many)

	prime := new(big.Int).Lsh(big.NewInt(1), 4423)
	prime.Sub(prime, big.NewInt(1))
	during("ProbablyPrime", func() { _ = prime.ProbablyPrime(3) })
	during("Exp", func() { _ = new(big.Int).Exp(big.NewInt(3), prime, prime) })
	large := new(big.Int).Exp(big.NewInt(3), big.NewInt(4_000_000), nil)
	during("Mul", func() { _ = new(big.Int).Mul(large, large) })
	during("Text", func() { _ = large.Text(10) })
}
