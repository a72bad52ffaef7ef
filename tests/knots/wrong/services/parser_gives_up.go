// knot GK001 at 24 27

package main

// A producer ends without close when it meets an error.
import (
	"fmt"
	"strconv"
)

func parse(lines []string, out chan<- int) {
	for _, line := range lines {
		n, err := strconv.Atoi(line)
		if err != nil {
			fmt.Println(err)
			return
		}
		out <- n
	}
	close(out)
}

func main() {
	out := make(chan int)
	go parse([]string{"1", "x", "3"}, out)
	sum := 0
	for n := range out {
		sum += n
	}
	fmt.Println(sum)
}
