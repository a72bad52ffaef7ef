// errorcheck
//
// Labels and branches that stand where they must not: the program does not run.
package main

func over(n int) {
	if n > 0 {
		goto end // ERROR "goto end jumps over declaration of x at .*labels_refused.go:10:4"
	}
	x := n
	_ = x
end:
}

func into(n int) {
	goto inside // ERROR "goto inside jumps into block starting at .*labels_refused.go:17:11"
	if n > 0 {
	inside:
		n++
	}
}

func labels(n int) {
unused: // ERROR "label unused defined and not used"
	for n > 0 {
		break missing // ERROR "break label not defined: missing"
	}
again:
	n--
again: // ERROR "label again already defined at .*labels_refused.go:28:1"
	goto again
}

func outside(n int) {
	break    // ERROR "break is not in a loop, switch, or select"
	continue // ERROR "continue is not in a loop"
	switch n {
	case 1:
		fallthrough // ERROR "cannot fallthrough final case in switch"
	}
	if n > 0 {
		fallthrough // ERROR "fallthrough statement out of place"
	}
}

func main() {}
