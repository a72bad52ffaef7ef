package main

import (
	"errors"
	"fmt"
)

type reply struct {
	body string
	err  error
}

func fetch(url string) (string, error) {
	if url == "" {
		return "", errors.New("no address")
	}
	return "body of " + url, nil
}

func main() {
	urls := []string{"a.example", "", "b.example"}
	replies := make(chan reply)
	for _, url := range urls {
		go func() {
			body, err := fetch(url)
			if err != nil {
				replies <- reply{err: err}
				return
			}
			replies <- reply{body: body}
		}()
	}
	good := 0
	for range urls {
		if r := <-replies; r.err == nil {
			good++
		}
	}
	fmt.Println(good)
}
