// goknot run -explain=off
// env GOTRACEBACK=none
// env GOMAXPROCS=4
// exit 2

// m[k]++ is a write, also where it reads: two of them at once are concurrent writes.
package main

func main() {
	m := map[int]int{}
	for range 4 {
		go func() {
			for {
				m[1]++
			}
		}()
	}
	for {
		m[2] += 3
	}
}
