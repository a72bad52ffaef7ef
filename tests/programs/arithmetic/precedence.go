// run

// Five levels of binary operators, unary ones above all.
package main

import "fmt"

func main() {
	a, b, c, d := 12, 5, 3, 2
	fmt.Println(a+b*c-d, (a+b)*c-d, a-b-c, a-(b-c), a/b*c, a*b/c, a%b*c)
	fmt.Println(a&b+c, a|b&c, a^b|c, a&^b+c, a<<d+1, a<<(d+1), a>>d-1, -a+b, -(a + b))
	fmt.Println(a+b<<d, a*b<<d, a&b == c-3, ^a&b, ^(a & b), -a&b, - -a, ^^a)
	t, f := true, false
	fmt.Println(t || f && f, (t || f) && f, !t || t, !(t || t), a < b == f, a > b && c > d || f)
	p := &a
	fmt.Println(*p*b, b**p, *p == 12)
}
