// Slices of every element that has loads, stores and appends of its own.
package main

import "fmt"

type point struct{ x, y int16 }
type line struct {
	from, to point
	label    string
	more     [4]int
}

func i16(s []int16, i int) int16 {
	s[i] -= 2
	s = append(s, s[i])
	return s[len(s)-1]
}

func u16(s []uint16, i int) uint16 {
	s[i] -= 2
	s = append(s, s[i])
	return s[len(s)-1]
}

func i8(s []int8, i int) int8 {
	s[i] -= 2
	s = append(s, s[i])
	return s[len(s)-1]
}

func u32(s []uint32, i int) uint32 {
	s[i] -= 2
	s = append(s, s[i])
	return s[len(s)-1]
}

func f32(s []float32, i int) float32 {
	s[i] /= 2
	s = append(s, min(s[i], 1), max(s[i], 1))
	return s[len(s)-1] - s[len(s)-2]
}

func anys(s []any, values ...any) []any {
	for _, value := range values {
		s = append(s, value)
	}
	var e error
	s = append(s, e)
	return s
}

func points(s []point, lines []line) ([]point, []line) {
	s = append(s, point{1, -1})
	s[0].x = -32768
	lines = append(lines, line{label: "a"})
	lines[0].to = s[0]
	lines = append(lines, lines[0])
	lines[0] = line{}
	clear(s[1:])
	return s, lines
}

func main() {
	fmt.Println(i16([]int16{-32767, 3}, 0), u16([]uint16{1, 3}, 0), i8([]int8{-127}, 0))
	fmt.Println(u32([]uint32{1}, 0), f32([]float32{5}, 0))
	fmt.Println(anys(nil, 1, "x", []int{2}, nil, point{}))
	fmt.Println(points(make([]point, 2), nil))
}
