// run

// container/heap, list and ring as programs use them.
package main

import (
	"container/heap"
	"container/list"
	"container/ring"
	"fmt"
	"math"
	"math/bits"
	"unicode"
	"unicode/utf8"
)

type ints []int

func (h ints) Len() int           { return len(h) }
func (h ints) Less(i, j int) bool { return h[i] < h[j] }
func (h ints) Swap(i, j int)      { h[i], h[j] = h[j], h[i] }
func (h *ints) Push(x any)        { *h = append(*h, x.(int)) }
func (h *ints) Pop() any {
	old := *h
	x := old[len(old)-1]
	*h = old[:len(old)-1]
	return x
}

func main() {
	h := &ints{5, 2, 8}
	heap.Init(h)
	heap.Push(h, 3)
	(*h)[0] = 10
	heap.Fix(h, 0)
	fmt.Print(heap.Remove(h, 1), ": ")
	for h.Len() > 0 {
		fmt.Print(heap.Pop(h), " ")
	}
	fmt.Println()
	l := list.New()
	e4 := l.PushBack(4)
	e1 := l.PushFront(1)
	l.InsertBefore(3, e4)
	l.InsertAfter(2, e1)
	l.MoveToFront(e4)
	for e := l.Front(); e != nil; e = e.Next() {
		fmt.Print(e.Value, " ")
	}
	fmt.Println(l.Len(), l.Remove(e1), l.Len())
	r := ring.New(3)
	for i := range 3 {
		r.Value = i
		r = r.Next()
	}
	r.Do(func(v any) { fmt.Print(v, " ") })
	fmt.Println(r.Len())
	fmt.Println(bits.Len(0), bits.Len(255), bits.OnesCount64(0xF0F0), bits.TrailingZeros32(8), bits.TrailingZeros8(0), bits.LeadingZeros16(1), bits.Reverse8(1), bits.ReverseBytes32(0x01020304), bits.RotateLeft32(0x80000001, 4), bits.RotateLeft8(3, -1))
	hi, lo := bits.Mul64(1<<63, 6)
	q, rem := bits.Div64(1, 5, 7)
	s, c := bits.Add64(math.MaxUint64, 1, 0)
	d, b := bits.Sub64(0, 1, 0)
	fmt.Println(hi, lo, q, rem, s, c, d, b)
	fmt.Println(math.Sqrt(2), math.Floor(-1.5), math.Ceil(1.2), math.Trunc(-1.7), math.Round(2.5), math.RoundToEven(2.5), math.Abs(-3), math.Max(1, math.NaN()), math.Min(-0.0, 0), math.Mod(7, -3), math.Hypot(3, 4), math.Cbrt(27))
	fmt.Println(math.Inf(1), math.IsNaN(math.NaN()), math.MaxInt64, math.Pi, math.Float64bits(1.5), math.Float32bits(1.5), math.Pow(2, 10), math.Pow(2, 0.5), math.Exp(1), math.Log(10), math.Log2(8), math.Log10(1000))
	fmt.Println(math.Modf(-3.25))
	fmt.Println(math.Frexp(10))
	fmt.Println(math.Ldexp(0.5, 4), math.Signbit(-1), math.Copysign(3, -1), math.Dim(3, 5), math.Remainder(10, 3), math.FMA(2, 3, 4))
	for _, c := range "aZ5 é世\n٣Ⅷ$ǅ" {
		fmt.Print(unicode.IsLetter(c), unicode.IsUpper(c), unicode.IsLower(c), unicode.IsDigit(c), unicode.IsNumber(c), unicode.IsSpace(c), unicode.IsPunct(c), unicode.IsSymbol(c), unicode.IsPrint(c), unicode.IsControl(c), " ", string(unicode.ToUpper(c)), string(unicode.ToTitle(c)), "\n")
	}
	text := "aé世\xff😀"
	fmt.Println(utf8.RuneCountInString(text), utf8.ValidString(text), utf8.RuneLen('世'), utf8.FullRuneInString("\xe4\xb8"))
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		fmt.Print(r, ":", size, " ")
		i += size
	}
	for len(text) > 0 {
		r, size := utf8.DecodeLastRuneInString(text)
		fmt.Print(r, ":", size, " ")
		text = text[:len(text)-size]
	}
	buf := make([]byte, 4)
	fmt.Println(utf8.EncodeRune(buf, '€'), buf, utf8.AppendRune(nil, 'x'), utf8.ValidRune(0xD800))
}
