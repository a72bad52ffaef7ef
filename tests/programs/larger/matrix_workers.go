// run

// Matrices of rational numbers and floats: multiplication by blocks in workers, determinant,
// inverse, powers; parallel and serial results must agree.
package main

import (
	"errors"
	"fmt"
	"math"
	"strings"
	"sync"
)

type matrix struct {
	rows, cols int
	data       []float64
}

func newMatrix(r, c int) *matrix { return &matrix{r, c, make([]float64, r*c)} }

func (m *matrix) at(i, j int) float64     { return m.data[i*m.cols+j] }
func (m *matrix) set(i, j int, v float64) { m.data[i*m.cols+j] = v }
func (m *matrix) row(i int) []float64     { return m.data[i*m.cols : (i+1)*m.cols : (i+1)*m.cols] }

func fill(r, c int, f func(i, j int) float64) *matrix {
	m := newMatrix(r, c)
	for i := range r {
		for j := range c {
			m.set(i, j, f(i, j))
		}
	}
	return m
}

func identity(n int) *matrix {
	return fill(n, n, func(i, j int) float64 {
		if i == j {
			return 1
		}
		return 0
	})
}

func (m *matrix) equal(o *matrix) bool {
	if m.rows != o.rows || m.cols != o.cols {
		return false
	}
	for i, v := range m.data {
		if v != o.data[i] {
			return false
		}
	}
	return true
}

func (m *matrix) String() string {
	var b strings.Builder
	for i := range m.rows {
		for j, v := range m.row(i) {
			if j > 0 {
				b.WriteByte(' ')
			}
			fmt.Fprintf(&b, "%6.2f", v)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func (m *matrix) mulRow(i int, o, out *matrix) {
	dst := out.row(i)
	for k, a := range m.row(i) {
		for j, b := range o.row(k) {
			dst[j] += a * b
		}
	}
}

func (m *matrix) mul(o *matrix) *matrix {
	if m.cols != o.rows {
		panic(fmt.Sprintf("cannot multiply %dx%d by %dx%d", m.rows, m.cols, o.rows, o.cols))
	}
	out := newMatrix(m.rows, o.cols)
	for i := range m.rows {
		m.mulRow(i, o, out)
	}
	return out
}

func (m *matrix) mulParallel(o *matrix, workers int) *matrix {
	out := newMatrix(m.rows, o.cols)
	rows := make(chan int)
	var wg sync.WaitGroup
	for range workers {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for i := range rows {
				m.mulRow(i, o, out)
			}
		}()
	}
	for i := range m.rows {
		rows <- i
	}
	close(rows)
	wg.Wait()
	return out
}

func (m *matrix) mulBlocks(o *matrix, block int) *matrix {
	type part struct {
		from, to int
		result   *matrix
	}
	parts := make(chan part)
	n := 0
	for from := 0; from < m.rows; from += block {
		to := min(from+block, m.rows)
		n++
		go func() {
			sub := &matrix{to - from, m.cols, m.data[from*m.cols : to*m.cols]}
			parts <- part{from, to, sub.mul(o)}
		}()
	}
	out := newMatrix(m.rows, o.cols)
	for range n {
		p := <-parts
		copy(out.data[p.from*out.cols:], p.result.data)
	}
	return out
}

func (m *matrix) transpose() *matrix {
	return fill(m.cols, m.rows, func(i, j int) float64 { return m.at(j, i) })
}

func (m *matrix) invert() (inv *matrix, det float64, err error) {
	n := m.rows
	a := &matrix{n, n, append([]float64(nil), m.data...)}
	inv = identity(n)
	det = 1
	for col := range n {
		pivot := col
		for i := col; i < n; i++ {
			if math.Abs(a.at(i, col)) > math.Abs(a.at(pivot, col)) {
				pivot = i
			}
		}
		if a.at(pivot, col) == 0 {
			return nil, 0, errors.New("singular matrix")
		}
		if pivot != col {
			det = -det
			for _, x := range []*matrix{a, inv} {
				p, c := x.row(pivot), x.row(col)
				for j := range p {
					p[j], c[j] = c[j], p[j]
				}
			}
		}
		d := a.at(col, col)
		det *= d
		for j := range n {
			a.row(col)[j] /= d
			inv.row(col)[j] /= d
		}
		for i := range n {
			if f := a.at(i, col); i != col && f != 0 {
				for j := range n {
					a.row(i)[j] -= f * a.at(col, j)
					inv.row(i)[j] -= f * inv.at(col, j)
				}
			}
		}
	}
	return inv, det, nil
}

func power(m *matrix, n int) *matrix {
	r := identity(m.rows)
	for ; n > 0; n >>= 1 {
		if n&1 == 1 {
			r = r.mul(m)
		}
		m = m.mul(m)
	}
	return r
}

func main() {
	a := fill(30, 40, func(i, j int) float64 { return float64((i*7+j*3)%11 - 5) })
	b := fill(40, 25, func(i, j int) float64 { return float64((i+j*5)%7) / 2 })
	c := a.mul(b)
	fmt.Println(c.equal(a.mulParallel(b, 4)), c.equal(a.mulParallel(b, 1)), c.equal(a.mulBlocks(b, 7)), c.equal(a.mulBlocks(b, 100)))
	fmt.Println(c.at(0, 0), c.at(29, 24), c.at(13, 7), b.transpose().mul(a.transpose()).equal(c.transpose()))
	m := fill(3, 3, func(i, j int) float64 { return float64([]int{2, -1, 0, -1, 2, -1, 0, -1, 2}[i*3+j]) })
	inv, det, err := m.invert()
	fmt.Printf("%v%.4f %v\n%v", inv, det, err, m.mul(inv))
	_, _, err = fill(3, 3, func(i, j int) float64 { return float64(i + j) }).mul(newMatrix(3, 3)).invert()
	fmt.Println(err)
	fib := &matrix{2, 2, []float64{1, 1, 1, 0}}
	fmt.Println(power(fib, 50).at(0, 1))
	defer func() { fmt.Println(recover()) }()
	a.mul(a)
}
