// goknot dis
//
// One listing for each list of type arguments, named with them; literals belong to their instance.
package main

type List[E any] struct{ items []E }

func (l *List[E]) Push(x E) { l.items = append(l.items, x) }

func Map[A, B any](list []A, f func(A) B) (out []B) {
	each := func(x A) { out = append(out, f(x)) }
	for _, x := range list {
		each(x)
	}
	return
}

func main() {
	var l List[string]
	l.Push("x")
	Map(l.items, func(s string) int { return len(s) })
	Map([]int{1}, func(n int) *List[bool] { return nil })
}
