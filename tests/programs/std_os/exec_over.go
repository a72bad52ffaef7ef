// exit 3
// Another program takes the place of this one, with goroutines running.
package main

import (
	"fmt"
	"os"
	"syscall"
)

func main() {
	for range 4 {
		go func() {
			for {
			}
		}()
	}
	fmt.Println(syscall.Exec("/no/such", []string{"such"}, nil))
	fmt.Println(syscall.Exec("/bin/sh", []string{"sh", "\x00"}, nil))
	os.Stdout.WriteString("now\n")
	err := syscall.Exec("/bin/sh", []string{"sh", "-c", "echo $A $0 $1; exit 3", "name", "x"}, []string{"A=b"})
	fmt.Println("not reached", err)
}
