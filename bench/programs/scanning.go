// string: a scanner and parser of JSON, byte by byte.
package main

import (
	"fmt"
	"strings"
)

const n = 400 // small: 3

type scanner struct {
	text string
	at   int
}

func (s *scanner) skip() {
	for s.at < len(s.text) {
		switch s.text[s.at] {
		case ' ', '\n', '\t', '\r':
			s.at++
		default:
			return
		}
	}
}

func (s *scanner) quoted() string {
	s.at++
	start := s.at
	for s.text[s.at] != '"' {
		if s.text[s.at] == '\\' {
			s.at++
		}
		s.at++
	}
	s.at++
	return s.text[start : s.at-1]
}

func (s *scanner) number() float64 {
	sign, value := 1.0, 0.0
	if s.text[s.at] == '-' {
		sign = -1
		s.at++
	}
	for s.at < len(s.text) && s.text[s.at] >= '0' && s.text[s.at] <= '9' {
		value = value*10 + float64(s.text[s.at]-'0')
		s.at++
	}
	return sign * value
}

func (s *scanner) value() any {
	s.skip()
	switch c := s.text[s.at]; {
	case c == '{':
		object := map[string]any{}
		for s.at++; ; s.at++ {
			s.skip()
			if s.text[s.at] == '}' {
				break
			}
			key := s.quoted()
			s.skip()
			s.at++
			object[key] = s.value()
			s.skip()
			if s.text[s.at] == '}' {
				break
			}
		}
		s.at++
		return object
	case c == '[':
		var list []any
		for s.at++; s.text[s.at] != ']'; s.skip() {
			list = append(list, s.value())
			s.skip()
			if s.text[s.at] == ',' {
				s.at++
			}
		}
		s.at++
		return list
	case c == '"':
		return s.quoted()
	case c == 't':
		s.at += 4
		return true
	default:
		return s.number()
	}
}

func weigh(value any) float64 {
	switch v := value.(type) {
	case map[string]any:
		return float64(len(v)) + weigh(v["list"]) + weigh(v["id"])
	case []any:
		sum := 0.0
		for _, one := range v {
			sum += weigh(one)
		}
		return sum
	case string:
		return float64(len(v))
	case float64:
		return v
	case bool:
		return 1
	}
	return 0
}

func main() {
	one := `{"id": 17, "name": "a \"quoted\" name", "list": [1, 22, -333, true, "four", [5, 6]], "more": {"x": 1}}`
	text := "[" + strings.Repeat(one+",\n ", 40) + one + "]"
	sum := 0.0
	for range n {
		s := scanner{text: text}
		sum += weigh(s.value())
	}
	fmt.Println(sum)
}
