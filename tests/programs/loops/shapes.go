// Loops in the shapes that have instructions of their own.
package main

type node struct{ next *node }

func until(n, end int) (steps int) {
	for ; n != end; n += 3 {
		steps++
	}
	return steps
}

func length(s []int, t string) (sum int) {
	for i := 0; i < len(s); i++ {
		sum += s[i]
		if s[i] == 2 {
			s = s[:len(s)-1] // the length is looked at each time
		}
	}
	for i := 0; i < len(t); i++ {
		sum += int(t[i] - '0')
	}
	return sum
}

func chain(n *node) (count int) {
	for ; n != nil; n = n.next {
		count++
	}
	return count
}

func halves(x uint) (count int) {
	for x > 0 {
		x >>= 1
		count++
	}
	return count
}

func floats(x, step float64) (count int) {
	for x < 1 {
		x += step
		count++
	}
	for ; x == x && count < 100; count++ {
		if x *= 1e200; x-x != 0 {
			x -= x
		}
	}
	return count
}

func conditions(a, b int, s string) (count int) {
	for a <= b {
		a += 2
		count++
	}
	for a >= 5 {
		a--
		count++
	}
	for a > -3 && b != 4 {
		a--
		count++
	}
	for s != "aaaa" {
		s += "a"
		count++
	}
	done := false
	for !done {
		count++
		done = count > 40
	}
	for done {
		done = false
	}
	for i := 0; i <= 40000; i++ {
		count++
	}
	for i := int8(0); i <= 126; i++ {
		count++
	}
	for i := uint64(1 << 63); i > 1<<63-2; i-- {
		count++
	}
	return count
}

func main() {
	println(until(1, 31), until(5, 5))
	println(length([]int{1, 2, 3, 4}, "123"))
	println(chain(&node{&node{&node{}}}), chain(nil))
	println(halves(1000), halves(0))
	println(floats(0, 0.125))
	println(conditions(1, 9, ""))
}
