// string: texts that are put together from numbers, parts and runes.
package main

import (
	"fmt"
	"strconv"
	"strings"
)

const n = 60000 // small: 200

func main() {
	var all strings.Builder
	total := 0
	for i := range n {
		name := "item-" + strconv.Itoa(i) + "/" + strconv.FormatInt(int64(i*i), 16)
		if strings.Contains(name, "77") {
			name = strings.ToUpper(name)
		}
		for _, r := range name {
			if r == '-' || r == '/' {
				all.WriteByte(' ')
				continue
			}
			all.WriteRune(r)
		}
		total += len(name)
	}
	words := strings.Fields(all.String())
	fmt.Println(total, len(words), strings.Join(words[len(words)-3:], "+"))
}
