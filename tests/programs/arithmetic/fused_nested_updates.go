// x[i][j] op= y, for all operations, widths and depths: x[i] is needed twice, for the old value and
// for the new one, so reading the old one in one instruction would lose it.
package main

import "fmt"

type cell struct {
	row [][]int
	p   *cell
}

func multiply(a, b, c [][]float64) {
	for i := range c {
		for j := range c[i] {
			for k := range b {
				c[i][j] += a[i][k] * b[k][j]
			}
		}
	}
}

func bytes(b [][]byte, i, j int) {
	b[i][j]++
	b[i][j] += b[j][i]
	b[i][j] -= 3
	b[i][j] *= b[i][j] - b[j][j]
	b[i][j] ^= b[j][i]
	b[j][i]--
	b[i][i] <<= b[j][i] & 7
	b[i][j] /= b[i][j]&3 + 1
}

func integers(n [][]int, i, j int) {
	n[i][j] += n[j][i]
	n[i][j] -= n[j][i] * n[i][i]
	n[i][j] *= n[i][j]
	n[i][j] /= n[j][j] + 1
	n[i][j] %= n[j][i] + 5
	n[i][j] |= n[i][j-1] << 2
	n[i][j] &^= 1
	n[i][j]++
	n[j][i]--
	n[n[i][i]&1][n[j][j]&1] += n[i][j] + n[j][i]
	n[i][j], n[j][i] = n[j][i], n[i][j]
}

func strings(s [][]string, i int, more ...string) {
	for _, m := range more {
		s[i][len(s[i])-1] += m
	}
}

func main() {
	a := [][]float64{{1, 2}, {3, 4}, {5, 6}}
	c := [][]float64{{0, 0, 0}, {0, 0, 0}, {1, 1, 1}}
	multiply(a, [][]float64{{1, 0.5, 2}, {0, -1, 1e-3}}, c)
	a[0][1] *= 3
	a[1][0] /= a[0][1]
	a[2][1] -= a[2][0] * a[0][0]
	fmt.Println(a, c)

	b := [][]byte{{1, 2}, {3, 4}}
	bytes(b, 0, 1)
	bytes(b, 1, 0)
	fmt.Println(b)

	n := [][]int{{1, 2}, {3, 4}}
	integers(n, 0, 1)
	fmt.Println(n)

	s := [][]string{{"a"}, {"b", "c"}}
	strings(s, 1, "d", "e")
	strings(s, 0, s[1]...)
	fmt.Println(s)

	deep := [][][]int{{{1, 2}, {3}}, {{4}}}
	deep[0][1][0] += deep[1][0][0]
	deep[0][0][1] *= deep[0][1][0]
	deep[1][0][0] <<= deep[0][0][0]
	fmt.Println(deep)

	x := &cell{row: [][]int{{1}, {2}}}
	x.p = x
	x.p.p.row[1][0] += x.row[0][0] * 10
	x.row[0][0] ^= x.p.row[1][0]
	x.p.row[0][0]++
	fmt.Println(x.row)

	m := map[string][][]int{"k": {{1}}}
	m["k"][0][0] += 4
	m["k"][0][0] *= m["k"][0][0]
	i := 0
	next := func() int { i++; return i - 1 }
	m["k"][next()][next()-1] |= 2
	fmt.Println(m, i)

	arrays := [2][]int{{1}, {2}}
	arrays[1][0] *= arrays[0][0] + 6
	nested := [][2]int{{1, 2}}
	nested[0][1] %= 2
	nested[0][0] <<= 3
	fmt.Println(arrays, nested)
}
