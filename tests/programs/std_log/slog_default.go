// The first default logger of log/slog writes with package log.
package main

import (
	"io"
	"log"
	"log/slog"
	"os"
)

func main() {
	log.SetOutput(os.Stdout)
	log.SetFlags(log.Lshortfile)
	slog.Info("hello", "a", 1, "b", "x y")
	slog.Debug("not seen")
	slog.Warn("warning", slog.Group("g", "c", 2))
	slog.Default().With("p", 1).WithGroup("q").Error("an error", "r", 3)
	log.Println("of log itself")
	slog.SetLogLoggerLevel(slog.LevelDebug)
	slog.Debug("seen now")
	slog.SetDefault(slog.Default())
	slog.Info("the same")
	log.SetPrefix("prefix: ")
	log.SetFlags(log.Lmsgprefix)
	slog.Info("with a prefix")
	log.SetFlags(0)
	slog.SetDefault(slog.New(slog.NewTextHandler(os.Stdout, &slog.HandlerOptions{AddSource: false, ReplaceAttr: func(_ []string, a slog.Attr) slog.Attr {
		if a.Key == slog.TimeKey {
			return slog.Attr{}
		}
		return a
	}})))
	log.Println("through the handler")
	log.Printf("two\nlines\n")
	log.SetOutput(io.Discard)
	log.Println("nowhere")
}
