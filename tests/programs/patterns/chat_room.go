// run

// A chat room goroutine owns its members; slow members lose messages instead of blocking it.
package main

import (
	"fmt"
	"sort"
)

type message struct{ from, text string }
type member struct {
	name string
	in   chan message
}
type room struct {
	join, leave chan *member
	say         chan message
	list        chan chan []string
}

func newRoom() *room {
	r := &room{make(chan *member), make(chan *member), make(chan message), make(chan chan []string)}
	go r.run()
	return r
}

func (r *room) run() {
	members := map[string]*member{}
	for {
		select {
		case m := <-r.join:
			members[m.name] = m
		case m := <-r.leave:
			if members[m.name] == m {
				delete(members, m.name)
				close(m.in)
			}
		case msg := <-r.say:
			for name, m := range members {
				if name == msg.from {
					continue
				}
				select {
				case m.in <- msg:
				default:
				}
			}
		case reply := <-r.list:
			var names []string
			for n := range members {
				names = append(names, n)
			}
			sort.Strings(names)
			reply <- names
		}
	}
}

func (r *room) names() []string {
	c := make(chan []string)
	r.list <- c
	return <-c
}

func main() {
	r := newRoom()
	ann, bob, cyd := &member{"ann", make(chan message, 10)}, &member{"bob", make(chan message, 2)}, &member{"cyd", make(chan message, 10)}
	for _, m := range []*member{ann, bob, cyd} {
		r.join <- m
	}
	fmt.Println(r.names())
	for i := range 4 {
		r.say <- message{"ann", fmt.Sprint("hi ", i)}
	}
	r.say <- message{"bob", "hello"}
	r.leave <- bob
	fmt.Println(r.names())
	r.say <- message{"cyd", "bye"}
	r.leave <- ann
	r.leave <- cyd
	for _, m := range []*member{ann, bob, cyd} {
		var got []string
		for msg := range m.in {
			got = append(got, msg.from+":"+msg.text)
		}
		fmt.Println(m.name, got)
	}
	fmt.Println(len(r.names()))
}
