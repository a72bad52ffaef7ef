// What ends a program or panics; each in a process of its own.
package main

import (
	"bytes"
	"errors"
	"fmt"
	"log"
	"os"
	"os/exec"
	"strings"
)

var endings = map[string]func(){
	"Fatal":           func() { log.Fatal("a", "b", 1, 2, true) },
	"Fatalf":          func() { log.Fatalf("%d-%s", 1, "x") },
	"Fatalln":         func() { log.Fatalln("a", "b", 1) },
	"Logger.Fatal":    func() { own().Fatal("own ", 3) },
	"Logger.Fatalf":   func() { own().Fatalf("%q", "own") },
	"Logger.Fatalln":  func() { own().Fatalln("own", 3) },
	"Fatal, deferred": func() { defer fmt.Println("never"); log.Fatal() },
}

// arguments are those that this process was started with, whoever runs the program.
func arguments() []string {
	line, err := os.ReadFile("/proc/self/cmdline")
	if err != nil {
		panic(err)
	}
	return strings.Split(strings.TrimSuffix(string(line), "\x00"), "\x00")[1:]
}

func own() *log.Logger { return log.New(os.Stdout, "[own] ", log.Lmsgprefix) }

func caught(name string, f func()) {
	defer func() {
		r := recover()
		fmt.Printf("%s: %T %v\n", name, r, r)
	}()
	f()
}

func main() {
	log.SetFlags(0)
	if name := os.Getenv("ENDING"); name != "" {
		endings[name]()
		return
	}
	for _, name := range []string{"Fatal", "Fatalf", "Fatalln", "Logger.Fatal", "Logger.Fatalf", "Logger.Fatalln", "Fatal, deferred"} {
		path, err := os.Executable()
		if err != nil {
			fmt.Println(err)
		}
		command := exec.Command(path, arguments()...)
		command.Env = append(os.Environ(), "ENDING="+name)
		out, err := command.CombinedOutput()
		var exit *exec.ExitError
		fmt.Printf("%s: %q %v %v\n", name, out, err, errors.As(err, &exit))
	}

	var b bytes.Buffer
	log.SetOutput(&b)
	log.SetPrefix("p ")
	caught("Panic", func() { log.Panic("a", 1, 2) })
	caught("Panicf", func() { log.Panicf("%x", 255) })
	caught("Panicln", func() { log.Panicln("a", 1) })
	logger := log.New(&b, "", log.Lshortfile)
	caught("Logger.Panic", func() { logger.Panic("own") })
	caught("Logger.Panicf", func() { logger.Panicf("own %v", nil) })
	caught("Logger.Panicln", func() { logger.Panicln("own", 1) })
	fmt.Println(log.Output(1, "out"), logger.Output(1, "here"), logger.Output(99, "far\n"))
	fmt.Print(b.String())
}
