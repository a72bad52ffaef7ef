// run

// Loops over numbers and arrays as benchmarks write them, in all widths: what a compiler fuses.
package main

import "fmt"

type state struct {
	u8   uint8
	i8   int8
	u16  uint16
	i16  int16
	u32  uint32
	i32  int32
	u64  uint64
	i64  int64
	f32  float32
	f64  float64
	arr  [5]int16
	sub  struct{ a, b int32 }
	list []uint8
	m    map[int]int
	p    *state
}

func (s *state) step(i int) {
	s.u8 += uint8(i) * 7
	s.i8 -= int8(s.u8) >> 1
	s.u16 = s.u16<<1 | uint16(s.u8)>>7
	s.i16 ^= int16(i) * 257
	s.u32 *= 31
	s.u32 += uint32(s.i8)
	s.i32 = s.i32*3 - int32(s.u16)
	s.u64 ^= s.u64<<13 ^ uint64(i)
	s.u64 ^= s.u64 >> 7
	s.i64 += int64(s.i32) * int64(s.i16) % 1000
	s.f32 += float32(i) * 0.1
	s.f64 = s.f64*0.5 + float64(s.f32)
	s.arr[i%5] += s.arr[(i+1)%5] + int16(i)
	s.sub.a++
	s.sub.b -= s.sub.a * 2
	s.list[i&3]++
	s.list[(i+1)&3] = s.list[i&3] + s.list[(i+2)&3]*2
	s.m[i%3] += i
	s.m[i%2]++
	if s.p != nil {
		s.p.u8--
		s.p.f64 -= s.f64 * s.f64
	}
}

func sieve(n int) (count int) {
	composite := make([]bool, n+1)
	for i := 2; i <= n; i++ {
		if composite[i] {
			continue
		}
		count++
		for j := i * i; j <= n; j += i {
			composite[j] = true
		}
	}
	return
}

func collatz(limit int) (best, length int) {
	cache := map[uint64]int{1: 1}
	for n := 1; n < limit; n++ {
		steps, v := 0, uint64(n)
		for cache[v] == 0 {
			if v&1 == 1 {
				v = 3*v + 1
			} else {
				v /= 2
			}
			steps++
		}
		cache[uint64(n)] = steps + cache[v]
		if cache[uint64(n)] > length {
			best, length = n, cache[uint64(n)]
		}
	}
	return
}

func levenshtein(a, b string) int {
	prev := make([]int, len(b)+1)
	for j := range prev {
		prev[j] = j
	}
	for i := 1; i <= len(a); i++ {
		cur := append(make([]int, 0, len(b)+1), i)
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			cur = append(cur, min(prev[j]+1, cur[j-1]+1, prev[j-1]+cost))
		}
		prev = cur
	}
	return prev[len(b)]
}

func matmul(a, b [][]float64) [][]float64 {
	c := make([][]float64, len(a))
	for i := range c {
		c[i] = make([]float64, len(b[0]))
		for j := range c[i] {
			for k := range b {
				c[i][j] += a[i][k] * b[k][j]
			}
		}
	}
	return c
}

func divs(a, b int64) (q, r int64, q32, r32 int32, uq uint64, u8 uint8) {
	return a / b, a % b, int32(a) / int32(b), int32(a) % int32(b), uint64(a) / uint64(b), uint8(a) % uint8(b)
}

func powers(n int) (out [8]int) {
	out[0] = n / 8
	out[1] = n % 8
	out[2] = n / -4
	out[3] = n % -4
	out[4] = n * 16
	out[5] = int(uint(n) / 32)
	out[6] = int(uint8(n) % 16)
	out[7] = int(int8(n) / 2)
	return
}

func conversions(f float64) (int8, uint8, int16, uint32, int64, float32) {
	i := int64(f)
	return int8(i), uint8(i), int16(i), uint32(i), i, float32(f)
}

func compare(a, b float64) (s string) {
	for _, t := range []bool{a < b, a <= b, a == b, a != b, a >= b, a > b, !(a < b), !(a >= b)} {
		if t {
			s += "1"
		} else {
			s += "0"
		}
	}
	return
}

func hash(s string) (h uint32) {
	h = 2166136261
	for i := 0; i < len(s); i++ {
		h ^= uint32(s[i])
		h *= 16777619
	}
	return
}

func reverse(s string) string {
	r := []rune(s)
	for i, j := 0, len(r)-1; i < j; i, j = i+1, j-1 {
		r[i], r[j] = r[j], r[i]
	}
	return string(r)
}

func prefix(n int) (sums []int) {
	sums = make([]int, n)
	for i := 1; i < n; i++ {
		sums[i] = sums[i-1] + i*i - sums[i/2]
	}
	for i := n - 1; i >= 0; i-- {
		sums[i], sums[n-1-i] = sums[n-1-i]-1, sums[i]+1
	}
	return
}

func main() {
	s := &state{u32: 1, u64: 88172645463325252, list: make([]uint8, 4), m: map[int]int{}, f64: 1}
	s.list[2] = 3
	s.p = &state{}
	for i := range 1000 {
		s.step(i)
	}
	q := *s.p
	s.p = nil
	fmt.Printf("%+v\n", *s)
	fmt.Println(q.u8, q.f64)
	fmt.Println(sieve(10000))
	fmt.Println(collatz(3000))
	fmt.Println(levenshtein("kitten sitting on the mat", "sitting kitten at the mall"))
	fmt.Println(matmul([][]float64{{1, 2}, {3, 4}, {5, 6}}, [][]float64{{1, 0.5, 2}, {0, -1, 1e-3}}))
	for _, d := range [][2]int64{{7, 2}, {-7, 2}, {7, -2}, {-7, -2}, {1 << 40, 3}, {-1 << 63, -1}} {
		fmt.Println(divs(d[0], d[1]))
	}
	for _, n := range []int{0, 1, 7, 8, -1, -7, -8, -9, 1000, -1001, 255, 128} {
		fmt.Println(n, powers(n))
	}
	for _, f := range []float64{0, 1.9, -1.9, 300.7, -40000.5, 1e10} {
		fmt.Println(conversions(f))
	}
	nan := 0.0
	nan /= nan
	fmt.Println(compare(1, 2), compare(2, 1), compare(1, 1), compare(nan, 1), compare(nan, nan))
	fmt.Println(hash("hello"), hash(""), reverse("héllo, 世界"))
	fmt.Println(prefix(12))
	var i8 int8 = 127
	i8++
	var u uint = 0
	u--
	x := 5
	x &^= 4
	x <<= 3
	x |= 1
	x %= 6
	shift := 70
	fmt.Println(i8, -i8, u == 1<<64-1, x, 1<<shift>>shift, -1>>shift, uint8(1)<<shift)
}
