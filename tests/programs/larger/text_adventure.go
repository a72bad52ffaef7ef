// run

// A text adventure: rooms, items, a state machine of commands, undo, and a scripted session.
package main

import (
	"fmt"
	"sort"
	"strings"
)

type direction int

const (
	north direction = iota
	east
	south
	west
)

var directions = map[string]direction{"n": north, "e": east, "s": south, "w": west}

func (d direction) opposite() direction { return (d + 2) % 4 }
func (d direction) String() string      { return []string{"north", "east", "south", "west"}[d] }

type room struct {
	name   string
	exits  [4]*door
	items  set
	dark   bool
	visits int
}

type door struct {
	to     *room
	locked bool
	key    string
}

type set map[string]bool

func (s set) list() string {
	if len(s) == 0 {
		return "nothing"
	}
	names := make([]string, 0, len(s))
	for n := range s {
		names = append(names, n)
	}
	sort.Strings(names)
	return strings.Join(names, ", ")
}

type game struct {
	here      *room
	inventory set
	moves     int
	undo      []func()
	over      bool
	out       *strings.Builder
}

func (g *game) say(format string, args ...any) { fmt.Fprintf(g.out, format+"\n", args...) }

func connect(a *room, d direction, b *room, key string) {
	a.exits[d] = &door{b, key != "", key}
	b.exits[d.opposite()] = &door{to: a}
}

type handler func(*game, string)

var commands map[string]handler

func init() {
	commands = map[string]handler{
		"go":   (*game).walk,
		"take": (*game).take,
		"drop": (*game).drop,
		"look": func(g *game, _ string) { g.describe() },
		"inv":  func(g *game, _ string) { g.say("You carry %s.", g.inventory.list()) },
		"open": (*game).unlock,
		"undo": (*game).back,
		"quit": func(g *game, _ string) { g.over = true },
	}
	for short := range directions {
		commands[short] = func(g *game, _ string) { g.walk(short) }
	}
}

func (g *game) describe() {
	r := g.here
	if r.dark && !g.inventory["lamp"] {
		g.say("It is dark.")
		return
	}
	var exits []string
	for d, x := range r.exits {
		if x == nil {
			continue
		}
		s := direction(d).String()
		if x.locked {
			s += " (locked)"
		}
		exits = append(exits, s)
	}
	g.say("%s. You see %s. Exits: %s.", r.name, r.items.list(), strings.Join(exits, ", "))
}

func (g *game) walk(arg string) {
	d, ok := directions[arg]
	if !ok {
		g.say("Go where?")
		return
	}
	x := g.here.exits[d]
	switch {
	case x == nil:
		g.say("You cannot go %v.", d)
		return
	case x.locked:
		g.say("The door is locked.")
		return
	}
	from := g.here
	g.here = x.to
	g.here.visits++
	g.undo = append(g.undo, func() { g.here.visits--; g.here = from })
	g.describe()
	if g.here.name == "Treasury" && g.inventory["crown"] {
		g.say("You are king!")
		g.over = true
	}
}

func (g *game) move(item string, from, to set, verb string) {
	if !from[item] {
		g.say("There is no %s.", item)
		return
	}
	delete(from, item)
	to[item] = true
	g.undo = append(g.undo, func() { delete(to, item); from[item] = true })
	g.say("You %s the %s.", verb, item)
}

func (g *game) take(item string) { g.move(item, g.here.items, g.inventory, "take") }
func (g *game) drop(item string) { g.move(item, g.inventory, g.here.items, "drop") }

func (g *game) unlock(arg string) {
	d, ok := directions[arg]
	if !ok || g.here.exits[d] == nil {
		g.say("No door there.")
		return
	}
	x := g.here.exits[d]
	if !x.locked {
		g.say("It is open already.")
	} else if !g.inventory[x.key] {
		g.say("You need the %s.", x.key)
	} else {
		x.locked = false
		g.undo = append(g.undo, func() { x.locked = true })
		g.say("Click.")
	}
}

func (g *game) back(string) {
	n := len(g.undo)
	if n == 0 {
		g.say("Nothing to undo.")
		return
	}
	g.undo[n-1]()
	g.undo = g.undo[:n-1]
	g.say("Undone.")
}

func (g *game) run(script string) {
	for _, line := range strings.Split(script, "\n") {
		if g.over {
			return
		}
		words := strings.Fields(line)
		if len(words) == 0 {
			continue
		}
		g.say("> %s", strings.Join(words, " "))
		g.moves++
		h, ok := commands[words[0]]
		if !ok {
			g.say("I do not know how to %s.", words[0])
			continue
		}
		arg := ""
		if len(words) > 1 {
			arg = words[1]
		}
		h(g, arg)
	}
}

func main() {
	hall := &room{name: "Hall", items: set{"lamp": true, "brass key": true}}
	cellar := &room{name: "Cellar", items: set{"crown": true}, dark: true}
	treasury := &room{name: "Treasury", items: set{}}
	delete(hall.items, "brass key")
	hall.items["key"] = true
	connect(hall, south, cellar, "")
	connect(hall, east, treasury, "key")
	var out strings.Builder
	g := &game{here: hall, inventory: set{}, out: &out}
	g.run(`look
		dance
		undo
		n
		e
		s
		take crown
		undo
		undo
		take lamp
		s
		take crown
		go n
		open e
		take key
		open e
		inv
		undo
		e
		open e
		drop lamp
		e
		look`)
	fmt.Print(out.String())
	fmt.Println(g.moves, g.over, len(g.undo), cellar.visits, treasury.visits)
}
