// run

// Jagged slices, rows that share memory, a triangle of Pascal.
package main

import "fmt"

func main() {
	tri := make([][]int, 7)
	for i := range tri {
		tri[i] = make([]int, i+1)
		tri[i][0], tri[i][i] = 1, 1
		for j := 1; j < i; j++ {
			tri[i][j] = tri[i-1][j-1] + tri[i-1][j]
		}
	}
	for _, row := range tri {
		fmt.Println(row)
	}
	flat := make([]int, 12)
	grid := make([][]int, 3)
	for i := range grid {
		grid[i] = flat[i*4 : (i+1)*4]
	}
	grid[1][2] = 5
	grid[2][0]++
	fmt.Println(flat, grid)
	grid[0], grid[2] = grid[2], grid[0]
	grid[0][3] = 9
	fmt.Println(flat, grid)
	cube := [2][][]string{{{"a"}, nil}, {}}
	cube[0][1] = append(cube[0][1], "b", "c")
	fmt.Println(cube, len(cube[0][1]), len(cube[1]))
}
