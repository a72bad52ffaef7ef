// knot GK008 at 16 22 25

package main

import (
	"fmt"
	"sync"
)

type page struct {
	url  string
	size int
}

func crawl(urls []string) (pages []page) {
	found := make(chan page)
	var wg sync.WaitGroup
	for _, url := range urls {
		wg.Add(1)
		go func() {
			defer wg.Done()
			found <- page{url, len(url)}
		}()
	}
	wg.Wait()
	close(found)
	for p := range found {
		pages = append(pages, p)
	}
	return pages
}

func main() {
	fmt.Println(len(crawl([]string{"a", "bb", "ccc"})))
}
