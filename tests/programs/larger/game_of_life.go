// run

// The game of life on a torus: a serial step, a step by bands in goroutines with a barrier, and
// known patterns: a glider that comes back, an oscillator, still lifes.
package main

import "fmt"

const (
	width  = 32
	height = 24
)

type board [height][width]bool

func parse(rows ...string) *board {
	b := new(board)
	for y, r := range rows {
		for x, c := range r {
			b[y+1][x+1] = c == '#'
		}
	}
	return b
}

func (b *board) neighbours(x, y int) (n int) {
	for dy := -1; dy <= 1; dy++ {
		for dx := -1; dx <= 1; dx++ {
			if (dx != 0 || dy != 0) && b[(y+dy+height)%height][(x+dx+width)%width] {
				n++
			}
		}
	}
	return
}

func (b *board) stepRows(next *board, from, to int) {
	for y := from; y < to; y++ {
		for x := range width {
			switch b.neighbours(x, y) {
			case 3:
				next[y][x] = true
			case 2:
				next[y][x] = b[y][x]
			default:
				next[y][x] = false
			}
		}
	}
}

func (b board) step() (next board) {
	b.stepRows(&next, 0, height)
	return
}

func (b *board) population() (n int) {
	for _, row := range b {
		for _, c := range row {
			if c {
				n++
			}
		}
	}
	return
}

func (b *board) shifted(dx, dy int) (r board) {
	for y, row := range b {
		for x, c := range row {
			r[(y+dy+height)%height][(x+dx+width)%width] = c
		}
	}
	return
}

func (b *board) show(w, h int) {
	for y := range h {
		var line [width]byte
		for x := range w {
			line[x] = ".#"[map[bool]int{false: 0, true: 1}[b[y][x]]]
		}
		fmt.Println(string(line[:w]))
	}
}

type world struct {
	current, next *board
	bands         int
}

func (w *world) run(generations int) {
	start := make([]chan struct{}, w.bands)
	done := make(chan int)
	for i := range start {
		start[i] = make(chan struct{})
		from, to := i*height/w.bands, (i+1)*height/w.bands
		go func() {
			for range start[i] {
				w.current.stepRows(w.next, from, to)
				done <- i
			}
		}()
	}
	for range generations {
		for _, c := range start {
			c <- struct{}{}
		}
		for range start {
			<-done
		}
		w.current, w.next = w.next, w.current
	}
	for _, c := range start {
		close(c)
	}
}

func main() {
	glider := parse(".#.", "..#", "###")
	glider.show(6, 6)
	b := *glider
	for range 4 {
		b = b.step()
	}
	fmt.Println("glider moved", b == glider.shifted(1, 1), b.population())
	blinker := parse("###")
	next := blinker.step()
	fmt.Println("blinker", next == *blinker, next.step() == *blinker)
	block := parse("##", "##")
	fmt.Println("block", block.step() == *block)
	r := parse(".##", "##.", ".#.")
	serial := *r
	for range 12 {
		serial = serial.step()
	}
	for _, bands := range []int{1, 3, 5} {
		c := *r
		w := &world{&c, new(board), bands}
		w.run(12)
		fmt.Println(bands, *w.current == serial, w.current.population())
	}
	serial.show(20, 6)
}
