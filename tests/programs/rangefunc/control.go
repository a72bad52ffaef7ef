// run

// break, continue and goto through loops over functions and ordinary loops, switches and selects.
package main

import "fmt"

func seq(name string, n int) func(func(int) bool) {
	return func(yield func(int) bool) {
		for i := 0; i < n; i++ {
			if !yield(i) {
				fmt.Print("(", name, " left) ")
				return
			}
		}
		fmt.Print("(", name, " done) ")
	}
}

func labels(what int) {
	fmt.Print("labels ", what, ": ")
outer:
	for a := range seq("a", 3) {
	middle:
		for b := 0; b < 3; b++ {
		inner:
			for c := range seq("c", 3) {
				fmt.Print(a, b, c, " ")
				switch {
				case c != 1:
					continue
				case what == 0:
					break
				case what == 1:
					break inner
				case what == 2:
					continue inner
				case what == 3:
					break middle
				case what == 4:
					continue middle
				case what == 5:
					break outer
				case what == 6:
					continue outer
				case what == 7:
					return
				case what == 8:
					goto end
				case what == 9:
					if a == 0 {
						goto again
					}
				}
				fmt.Print("- ")
			}
			fmt.Print("| ")
			continue
		again:
			fmt.Print("again ")
		}
	}
end:
	fmt.Println("end")
}

func deep(what int) (s string) {
	defer func() { s += "!" }()
	fmt.Print("deep ", what, ": ")
one:
	for a := range seq("a", 2) {
		for b := range seq("b", 2) {
		three:
			for c := range seq("c", 2) {
				for d := range seq("d", 2) {
					fmt.Print(a, b, c, d, " ")
					switch what {
					case 0:
						break one
					case 1:
						continue one
					case 2:
						break three
					case 3:
						continue three
					case 4:
						return fmt.Sprint(a, b, c, d)
					}
				}
			}
		}
	}
	fmt.Println()
	return "end"
}

func gotos() {
	n := 0
top:
	fmt.Print("top", n, " ")
	for a := range seq("a", 2) {
		for b := range seq("b", 2) {
			n++
			if n < 3 {
				goto top
			}
			if n == 4 {
				goto local
			}
			fmt.Print(a, b, " ")
			continue
		local:
			fmt.Print("local ")
			n++
			if n < 7 {
				goto local
			}
		}
	}
	fmt.Println("end", n)
}

func statements() {
	ch := make(chan int, 1)
	var v any
loop:
	for i := range seq("s", 8) {
		switch i {
		case 0:
			fallthrough
		case 1:
			fmt.Print("case ", i, " ")
		case 2:
			for range seq("x", 5) {
				break
			}
		case 3:
			v = i
			switch v := v.(type) {
			case string:
				fmt.Print("string")
			case int:
				if v == 3 {
					break
				}
				fmt.Print("unreachable")
			}
		case 4:
			select {
			case ch <- i:
				fmt.Print("sent ")
				break
			default:
				break loop
			}
		case 5:
			select {
			case x := <-ch:
				fmt.Print("received ", x, " ")
				continue loop
			default:
			}
			fmt.Print("unreachable")
		case 6:
			select {
			case x := <-ch:
				fmt.Print(x)
			default:
				break loop
			}
		}
	}
	fmt.Println("end")
}

func ordinary() {
	for i := 0; ; i++ {
		for x := range seq("y", 3) {
			if x == 1 {
				break
			}
		}
		if i == 1 {
			break
		}
	}
rows:
	for _, row := range [][]int{{1, 2}, {3, 4}, {5, 6}} {
		for x := range seq("z", 2) {
			for _, v := range row {
				if v == 3 {
					continue rows
				}
				if v == 6 {
					break rows
				}
				fmt.Print(v+x, " ")
			}
		}
	}
	fmt.Println("end")
}

func main() {
	for what := range 10 {
		labels(what)
		if what == 7 {
			fmt.Println()
		}
	}
	for what := range 6 {
		fmt.Println(deep(what))
	}
	gotos()
	statements()
	ordinary()
}
