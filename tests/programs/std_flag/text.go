// A flag whose value reads and writes itself as text.
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"strings"
)

type colour struct{ r, g, b uint8 }

func (c colour) MarshalText() ([]byte, error) {
	return fmt.Appendf(nil, "#%02x%02x%02x", c.r, c.g, c.b), nil
}

func (c *colour) UnmarshalText(text []byte) error {
	if n, _ := fmt.Sscanf(string(text), "#%02x%02x%02x", &c.r, &c.g, &c.b); n != 3 {
		return errors.New("not a colour: " + string(text))
	}
	return nil
}

func main() {
	set := flag.NewFlagSet("paint", flag.ContinueOnError)
	set.SetOutput(os.Stdout)
	var front, back colour
	set.TextVar(&front, "front", colour{1, 2, 3}, "the colour in `front`")
	set.TextVar(&back, "back", &colour{255, 255, 255}, "the colour behind")
	set.PrintDefaults()
	fmt.Println(front, back)
	fmt.Println(set.Parse(strings.Fields("-front #ff8000 rest")), front, back, set.Args())
	fmt.Println(set.Lookup("front").Value, set.Lookup("back").DefValue)
	fmt.Println(set.Lookup("front").Value.(flag.Getter).Get().(*colour).r)
	fmt.Println(set.Parse([]string{"-back", "white"}), back)

	defer func() { fmt.Println(recover()) }()
	set.TextVar(&front, "other", text("x"), "of another type")
}

type text string

func (t text) MarshalText() ([]byte, error) { return []byte(t), nil }
