package main

import "fmt"

func dense(n int) string {
	switch n {
	case 0:
		return "zero"
	case 1, 2:
		return "few"
	case 3:
		fallthrough
	case 4:
		return "some"
	case 5:
		break
	case 7:
		return "seven"
	default:
		return "many"
	}
	return "five"
}

func sparse(n int64) int {
	switch n {
	case -1000000:
		return 1
	case 5:
		return 2
	case 1 << 40:
		return 3
	case -3:
		return 4
	}
	return 0
}

func str(s string) int {
	switch s {
	case "":
		return 0
	case "a", "b":
		return 1
	case "abc":
		return 2
	}
	return 3
}

func conds(a, b int) string {
	switch {
	case a > b:
		return "gt"
	case a == b && a > 5:
		return "eq big"
	case a == b:
		return "eq"
	default:
		return "lt"
	}
}

func t(n int) int { fmt.Print("t", n, " "); return n }

func order(x int) {
	switch y := t(x); y {
	case t(1), t(2):
		fmt.Println("one or two")
	default:
		fmt.Println("default")
	case t(3):
		fmt.Println("three")
		if y == 3 {
			break
		}
		fmt.Println("unreached")
	}
}

func bytes(b byte) string {
	switch {
	case '0' <= b && b <= '9':
		return "digit"
	case 'a' <= b && b <= 'z', 'A' <= b && b <= 'Z':
		return "letter"
	}
	switch b {
	case ' ', '\t':
		return "space"
	case 255:
		return "max"
	case 200, 201, 202, 203:
		return "high"
	}
	return "other"
}

func main() {
	for i := -1; i < 10; i++ {
		fmt.Print(dense(i), " ")
	}
	fmt.Println()
	fmt.Println(sparse(-1000000), sparse(5), sparse(1<<40), sparse(-3), sparse(4))
	fmt.Println(str(""), str("a"), str("b"), str("abc"), str("abcd"))
	fmt.Println(conds(1, 2), conds(2, 1), conds(3, 3), conds(7, 7))
	for i := 1; i < 5; i++ {
		order(i)
	}
	for _, b := range []byte("5aZ \t\xff\xc8\xcb?") {
		fmt.Print(bytes(b), " ")
	}
	fmt.Println()
	switch {
	}
	switch x := 5; {
	case x > 3:
		fmt.Println("x")
	}
	switch f := 1.5; f {
	case 1.5:
		fmt.Println("float")
	}
	var e any = "s"
	switch e {
	case 1:
		fmt.Println("int")
	case "s":
		fmt.Println("string")
	}
	switch p := (&e); p {
	case nil:
		fmt.Println("nil")
	case &e:
		fmt.Println("same")
	}
	type pt struct{ x, y int }
	switch (pt{1, 2}) {
	case pt{2, 1}:
		fmt.Println("no")
	case pt{1, 2}:
		fmt.Println("pt")
	}
loop:
	for i := 0; ; i++ {
		switch i {
		case 2:
			continue loop
		case 4:
			break loop
		}
		fmt.Print(i, " ")
	}
	fmt.Println()
	switch true {
	case false:
		fmt.Println("no")
	default:
		fmt.Println("true")
	}
	var u8 uint8 = 250
	switch u8 {
	case 250:
		fmt.Println("u8")
		fallthrough
	case 1:
		fmt.Println("one")
		fallthrough
	default:
		fmt.Println("end")
	}
}
