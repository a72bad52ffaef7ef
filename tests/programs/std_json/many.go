// Made values there and back; what they come to is told as a checksum for each hundred.
// not under gc
package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"hash/crc32"
)

type record struct {
	ID     int               `json:"id"`
	Name   string            `json:"name,omitempty"`
	Weight float64           `json:"weight"`
	Small  float32           `json:"small,string"`
	Kids   []record          `json:"kids,omitempty"`
	Labels map[string]string `json:"labels"`
	Rest   any               `json:"rest"`
	Next   *record           `json:"next"`
	Bytes  []byte
	Codes  map[int8][]uint16
}

var state uint64 = 1

func below(n uint64) uint64 {
	state = state*6364136223846793005 + 1442695040888963407
	return state >> 33 % n
}

var letters = []string{"a", "Z", "é", "世", "\U0001F600", "\u2028", "<", "&", "\"", "\\", "\n", "\x00", "\xff", "/", " ", "\x7f"}

func text() (s string) {
	for range below(8) {
		s += letters[below(uint64(len(letters)))]
	}
	return s
}

func float() float64 {
	f := float64(int64(below(2000))-1000) / float64(below(97)+1)
	for range below(30) {
		if below(2) == 0 {
			f *= 10
		} else {
			f /= 7
		}
	}
	return f
}

func value(depth uint64) any {
	switch below(8 + depth) {
	case 0:
		return nil
	case 1:
		return below(2) == 0
	case 2:
		return text()
	case 3, 4:
		return float()
	case 5:
		list := []any{}
		for range below(4) {
			list = append(list, value(depth+2))
		}
		return list
	case 6:
		m := map[string]any{}
		for range below(5) {
			m[text()] = value(depth + 2)
		}
		return m
	}
	return int64(below(1 << 30))
}

func make1(depth uint64) record {
	r := record{ID: int(below(1000)), Name: text(), Weight: float(), Small: float32(below(100)) / 8, Rest: value(0)}
	for range below(3) {
		if r.Labels == nil {
			r.Labels = map[string]string{}
		}
		r.Labels[text()] = text()
	}
	if below(3) > depth {
		next := make1(depth + 1)
		r.Next = &next
		r.Kids = append(r.Kids, make1(depth+1))
		r.Bytes = []byte(text())
		r.Codes = map[int8][]uint16{int8(below(256)): {uint16(below(1 << 16))}}
	}
	return r
}

func main() {
	sum := crc32.NewIEEE()
	for i := range 1500 {
		first := make1(0)
		out, err := json.Marshal(first)
		if err != nil {
			fmt.Println(i, err)
			continue
		}
		var again record
		if err := json.Unmarshal(out, &again); err != nil {
			fmt.Println(i, err, string(out))
		}
		second, _ := json.Marshal(again)
		var tree any
		json.Unmarshal(out, &tree)
		third, _ := json.MarshalIndent(tree, "", " ")
		var compact bytes.Buffer
		json.Compact(&compact, third)
		sum.Write(out)
		sum.Write(second)
		sum.Write(third)
		sum.Write(compact.Bytes())
		// A text cut short, or with a byte changed.
		broken := bytes.Clone(out)
		broken[below(uint64(len(broken)))] = "{}[]:,\"\\0a-.e"[below(13)]
		err = json.Unmarshal(broken, &again)
		fmt.Fprintln(sum, err, json.Unmarshal(out[:below(uint64(len(out)))], &tree))
		if i%100 == 99 {
			fmt.Printf("%d %08x %v\n", i, sum.Sum32(), err)
		}
	}
}
