package testing

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"sync"
)

// Marks in the output when it becomes events (-test.v=test2json): they tell lines of ours and texts of
// errors from what the test prints.
const (
	markFrame      byte = 0x16
	markErrorBegin byte = 0x0f
	markErrorEnd   byte = 0x0e
	markEscape     byte = 0x1b
)

func isMark(b byte) bool {
	return b == markFrame || b == markErrorBegin || b == markErrorEnd || b == markEscape
}

func escapeMarks(line []byte) []byte {
	escaped := make([]byte, 0, len(line))
	for _, b := range line {
		if isMark(b) {
			escaped = append(escaped, markEscape)
		}
		escaped = append(escaped, b)
	}
	return escaped
}

const indentation = "    "

// announcer prints what tests do as they do it (-v), and says whose lines follow where that changes.
type announcer struct {
	out    io.Writer
	framed bool
	mutex  sync.Mutex
	last   string // whose lines are being printed
}

func (a *announcer) mark() string {
	if a != nil && a.framed {
		return string(markFrame)
	}
	return ""
}

// announce prints a line that has the name in it.
func (a *announcer) announce(name, format string, arguments ...any) {
	a.mutex.Lock()
	defer a.mutex.Unlock()
	a.last = name
	fmt.Fprintf(a.out, a.mark()+format, arguments...)
}

// print prints a line of that test, under its name.
func (a *announcer) print(name string, line []byte) {
	a.mutex.Lock()
	defer a.mutex.Unlock()
	if a.last != "" && a.last != name {
		fmt.Fprintf(a.out, "%s=== NAME  %s\n", a.mark(), name)
	}
	a.last = name
	a.out.Write(line)
}

// indenter takes what a subtest has to say into its parent's output.
type indenter struct{ c *common }

func (w indenter) Write(text []byte) (int, error) {
	for line := range bytes.Lines(text) {
		if line[0] == markFrame {
			w.c.output = append(w.c.output, markFrame)
			line = line[1:]
		}
		w.c.output = append(w.c.output, indentation...)
		w.c.output = append(w.c.output, line...)
	}
	return len(text), nil
}

// lineWriter is what Output gives: whole lines go to the test's log.
type lineWriter struct {
	c    *common
	rest []byte // of a line that has not ended
}

func (w *lineWriter) Write(text []byte) (int, error) { return w.write(text, false) }

func (w *lineWriter) write(text []byte, isError bool) (int, error) {
	if w == nil || w.c == nil {
		return 0, nil
	}
	if w.c.receiver() == nil {
		panic("Write called after " + w.c.name + " has completed")
	}
	w.c.mutex.Lock()
	defer w.c.mutex.Unlock()
	whole := append(w.rest, text...)
	end := bytes.LastIndexByte(whole, '\n') + 1
	w.rest = bytes.Clone(whole[end:])
	begins := isError
	for from := 0; from < end; {
		to := from + bytes.IndexByte(whole[from:], '\n') + 1
		w.writeLine(whole[from:to], begins, isError && to == end)
		begins = false
		from = to
	}
	return len(text), nil
}

// writeLine is called with the lock.
func (w *lineWriter) writeLine(line []byte, errorBegins, errorEnds bool) {
	c := w.c
	if c.done || c.announcer == nil {
		c.output = append(append(c.output, indentation...), line...)
		return
	}
	var shown []byte
	if errorBegins && c.announcer.framed {
		shown = append(shown, markErrorBegin)
	}
	shown = append(shown, indentation...)
	if c.announcer.framed {
		line = escapeMarks(line)
	}
	shown = append(shown, line...)
	if errorEnds && c.announcer.framed {
		shown = append(shown[:len(shown)-1], markErrorEnd, '\n')
	}
	if c.isBenchmark {
		os.Stdout.Write(shown)
	} else {
		c.announcer.print(c.name, shown)
	}
}

// endLine ends a line that was begun through Output.
func (c *common) endLine() {
	c.mutex.Lock()
	isOpen := c.lines != nil && len(c.lines.rest) > 0
	c.mutex.Unlock()
	if isOpen {
		c.lines.Write([]byte{'\n'})
	}
}

// tellParent hands the test's result line and its output to whoever prints it.
func (c *common) tellParent(format string, arguments ...any) {
	p := c.parent
	p.mutex.Lock()
	defer p.mutex.Unlock()
	c.mutex.Lock()
	defer c.mutex.Unlock()
	text := append(fmt.Appendf(nil, format, arguments...), c.output...)
	c.output = c.output[:0]
	if c.announcer != nil && (p.out == c.announcer.out || c.announcer.framed) {
		c.announcer.announce(c.name, "%s", text)
	} else {
		fmt.Fprintf(p.out, "%s%s", verbose.mark(), text)
	}
}

// Output is where a test may write lines of its log.
func (c *common) Output() io.Writer {
	c.refuseInFuzz("Output")
	to := c.receiver()
	if to == nil {
		panic("Output called after " + c.name + " has completed")
	}
	return to.lines
}
