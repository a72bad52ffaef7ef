// Comparisons with constants that fit no immediate evaluate their operand once.
package main

var calls int

func next() int {
	calls++
	return calls * 100000
}

func unsigned() uint64 {
	calls++
	return uint64(calls)
}

func main() {
	println(next() != 123456, calls)
	println(123456 > next(), calls)
	if next() == 300000 {
		println("third", calls)
	}
	if unsigned() >= 4 {
		println("fourth", calls)
	}
	if 5 > unsigned() {
		println("less")
	} else {
		println("not less", calls)
	}
	for next() < 1000000 {
	}
	println(calls)
	switch next() {
	case 70000, 1100000:
		println("eleventh", calls)
	}
	c := make(chan int, 1)
	c <- 123456
	if <-c != 123456 {
		println("wrong")
	}
}
