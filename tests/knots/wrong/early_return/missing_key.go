// knot GK026 at 19

package main

import (
	"errors"
	"fmt"
	"sync"
)

var errUnknown = errors.New("unknown user")

type directory struct {
	mu    sync.Mutex
	mails map[string]string
}

func (d *directory) mail(user string) (string, error) {
	d.mu.Lock()
	mail, ok := d.mails[user]
	if !ok {
		return "", errUnknown
	}
	d.mu.Unlock()
	return mail, nil
}

func main() {
	d := &directory{mails: map[string]string{"ana": "ana@example.org"}}
	for _, user := range []string{"ana", "ben", "ana"} {
		mail, err := d.mail(user)
		fmt.Println(mail, err)
	}
}
