// knot GK050 at 13

package main

import "fmt"

type room struct{ guests []string }

var rooms = map[int]*room{101: {}}

func checkIn(number int, guest string) bool {
	r := rooms[number]
	r.guests = append(r.guests, guest)
	return true
}

func main() {
	fmt.Println(checkIn(101, "ana"), checkIn(102, "ben"))
}
