// Programs that are started have no signal blocked, whatever we do with ours.
package main

import (
	"fmt"
	"os/exec"
)

func main() {
	blocked, err := exec.Command("grep", "SigBlk", "/proc/self/status").Output()
	fmt.Print(string(blocked), err, "\n")
	out, err := exec.Command("sh", "-c", "kill -QUIT $$; echo not reached").Output()
	fmt.Print(string(out), err, "\n")
	out, err = exec.Command("sh", "-c", "kill -PIPE $$; echo not reached").Output()
	fmt.Print(string(out), err, "\n")
}
