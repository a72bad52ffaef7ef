// knot GK026 at 16 27

package main

import (
	"fmt"
	"sync"
)

var (
	configMu sync.Mutex
	config   = map[string]string{}
)

func set(key, value string) {
	configMu.Lock()
	if config[key] == value {
		return
	}
	config[key] = value
	configMu.Unlock()
}

func main() {
	set("mode", "fast")
	set("mode", "fast")
	configMu.Lock()
	fmt.Println(config["mode"])
	configMu.Unlock()
}
