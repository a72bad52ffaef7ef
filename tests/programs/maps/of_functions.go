// run

// A dispatch table: functions, methods and closures as values.
package main

import "fmt"

type calc struct{ acc float64 }

func (c *calc) add(x float64) { c.acc += x }
func (c *calc) mul(x float64) { c.acc *= x }

func main() {
	c := &calc{}
	ops := map[string]func(float64){"+": c.add, "*": c.mul, "-": func(x float64) { c.acc -= x }}
	for _, step := range []struct {
		op string
		x  float64
	}{{"+", 5}, {"*", 3}, {"-", 1}, {"/", 2}} {
		if f, ok := ops[step.op]; ok {
			f(step.x)
			fmt.Println(step.op, step.x, c.acc)
		} else {
			fmt.Println("unknown", step.op)
		}
	}
	expr := map[string]func(*calc, float64){"add": (*calc).add, "mul": (*calc).mul}
	expr["add"](c, 6)
	expr["mul"](c, 2)
	fmt.Println(c.acc, ops["none"] == nil)
	defer func() { fmt.Println(recover()) }()
	ops["none"](1)
}
