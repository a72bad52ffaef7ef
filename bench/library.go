// What the standard library costs: one piece of work, chosen by the first argument, the second says how often. The
// last line printed is a sum that says whether the work was done right. bench/library.py runs them beside gc.
package main

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"os"
	"regexp"
	"sort"
	"strconv"
	"strings"
)

var text = strings.Repeat("the quick brown fox jumps over the lazy dog, again and again; ", 1000)

func builder() int {
	var b strings.Builder
	for i := range 200_000 {
		b.WriteString("word")
		b.WriteByte(' ')
		b.WriteRune(rune('a' + i%26))
	}
	return b.Len()
}

func itoa() int {
	n := 0
	for i := range 200_000 {
		n += len(strconv.Itoa(i * 7919))
	}
	return n
}

var floats = func() []string {
	list := make([]string, 1000)
	for i := range list {
		list[i] = strconv.FormatFloat(float64(i*i)/7, 'g', -1, 64)
	}
	return list
}()

func parseFloat() int {
	sum := 0.0
	for range 100 {
		for _, s := range floats {
			f, _ := strconv.ParseFloat(s, 64)
			sum += f
		}
	}
	return int(sum)
}

func sortInts() int {
	list := make([]int, 100_000)
	x := uint32(1)
	for i := range list {
		x = x*1664525 + 1013904223
		list[i] = int(x >> 8)
	}
	sort.Ints(list)
	return list[len(list)/2]
}

func index() int {
	n := 0
	for range 200 {
		n += strings.Index(text, "never there")
		n += strings.Index(text, "lazy cat")
	}
	return n
}

func replace() int {
	n := 0
	for range 20 {
		n += len(strings.ReplaceAll(text, "again", "once more"))
	}
	return n
}

func split() int {
	n := 0
	for range 20 {
		n += len(strings.Split(text, " "))
	}
	return n
}

type entry struct {
	ID    int               `json:"id"`
	Name  string            `json:"name"`
	Score float64           `json:"score"`
	Tags  []string          `json:"tags"`
	Extra map[string]string `json:"extra"`
}

var entries = func() []entry {
	list := make([]entry, 7500) // about 1 MiB of text
	for i := range list {
		list[i] = entry{i, "name of " + strconv.Itoa(i), float64(i) / 3, []string{"red", "green", "blue"}, map[string]string{"k": "value", "é": "\"quoted\""}}
	}
	return list
}()

var document, _ = json.Marshal(entries)

func marshal() int {
	b, err := json.Marshal(entries)
	if err != nil {
		panic(err)
	}
	return len(b)
}

func unmarshal() int {
	var list []entry
	if err := json.Unmarshal(document, &list); err != nil {
		panic(err)
	}
	return len(list)
}

func unmarshalAny() int {
	var list any
	if err := json.Unmarshal(document, &list); err != nil {
		panic(err)
	}
	return len(list.([]any))
}

var (
	mebibyte = strings.Repeat(text, 1<<20/len(text)+1)[:1<<20]
	word     = regexp.MustCompile(`(\w+) (fox|dog)\b`)
)

func match() int { return len(word.FindAllStringIndex(mebibyte, -1)) }

func scan() int {
	n := 0
	for range 100 {
		s := bufio.NewScanner(strings.NewReader(mebibyte))
		s.Split(bufio.ScanWords)
		for s.Scan() {
			n += len(s.Bytes())
		}
	}
	return n
}

var lines = bytes.Repeat([]byte("a line of some length, as they are in logs of servers; 60 b\n"), 1<<20/60)

func scanLines() int {
	n := 0
	for range 100 {
		s := bufio.NewScanner(bytes.NewReader(lines))
		for s.Scan() {
			n += len(s.Bytes())
		}
	}
	return n
}

func scanText() int {
	n := 0
	for range 100 {
		s := bufio.NewScanner(bytes.NewReader(lines))
		for s.Scan() {
			n += len(s.Text())
		}
	}
	return n
}

// A split function of the program's own.
func atSemicolon(data []byte, atEOF bool) (advance int, token []byte, err error) {
	if i := bytes.IndexByte(data, ';'); i >= 0 {
		return i + 1, data[:i], nil
	}
	if atEOF && len(data) > 0 {
		return len(data), data, nil
	}
	return 0, nil, nil
}

func scanOwn() int {
	n := 0
	for range 100 {
		s := bufio.NewScanner(bytes.NewReader(lines))
		s.Split(atSemicolon)
		for s.Scan() {
			n += len(s.Bytes())
		}
	}
	return n
}

func scanRunes() int {
	n := 0
	for range 10 {
		s := bufio.NewScanner(bytes.NewReader(lines))
		s.Split(bufio.ScanRunes)
		for s.Scan() {
			n += len(s.Bytes())
		}
	}
	return n
}

func readStrings() int {
	n := 0
	for range 100 {
		r := bufio.NewReader(bytes.NewReader(lines))
		for {
			line, err := r.ReadString('\n')
			n += len(line)
			if err != nil {
				break
			}
		}
	}
	return n
}

func readLines() int {
	n := 0
	for range 100 {
		r := bufio.NewReader(bytes.NewReader(lines))
		for {
			line, _, err := r.ReadLine()
			n += len(line)
			if err != nil {
				break
			}
		}
	}
	return n
}

func sum256() int {
	block := make([]byte, 1<<20)
	h := sha256.New()
	for range 100 {
		h.Write(block)
	}
	return int(h.Sum(nil)[0])
}

var works = map[string]func() int{
	"nothing":         func() int { return len(document) },
	"strings.Builder": builder, "strconv.Itoa": itoa, "strconv.ParseFloat": parseFloat, "sort.Ints": sortInts,
	"strings.Index": index, "strings.Replace": replace, "strings.Split": split,
	"json.Marshal": marshal, "json.Unmarshal": unmarshal, "json.Unmarshal any": unmarshalAny,
	"regexp": match, "bufio words": scan, "bufio lines": scanLines, "bufio text": scanText, "bufio own split": scanOwn,
	"bufio runes": scanRunes, "bufio ReadString": readStrings, "bufio ReadLine": readLines, "sha256": sum256,
}

func main() {
	times, _ := strconv.Atoi(os.Args[2])
	sum := 0
	for range times {
		sum += works[os.Args[1]]()
	}
	fmt.Println(sum)
}
