package main

import "fmt"

type query struct {
	key   string
	reply chan string
}

func serve(queries <-chan query) {
	data := map[string]string{"a": "1"}
	for q := range queries {
		if value, ok := data[q.key]; ok {
			q.reply <- value
		}
		close(q.reply)
	}
}

func main() {
	queries := make(chan query)
	go serve(queries)
	for _, key := range []string{"a", "b"} {
		q := query{key, make(chan string)}
		queries <- q
		fmt.Println(key, <-q.reply)
	}
}
