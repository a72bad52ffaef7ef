// goknot dis
//
// Fields are read and written where they are: in slots, behind a pointer, in an element.
package main

type point struct{ x, y int }
type particle struct {
	at, speed point
	age       uint8
	mark      int16
	name      string
}

func move(p *particle, steps int) {
	p.at.x += p.speed.x * steps
	p.at.y += p.speed.y
	p.age++
	p.mark -= 3
	p.name = "moved"
}

func inSlots(a, b point) point {
	a.x += b.y
	b = point{a.y, a.x}
	return b
}

func inElements(all []particle, i int) int {
	all[i].at.y = all[i].speed.x
	return all[i].at.x
}

func packed() (sum int) {
	var cell struct {
		a, b uint8
		c    int16
	}
	cell.a = 1
	cell.c = -2
	return int(cell.a) + int(cell.c)
}

func main() {}
