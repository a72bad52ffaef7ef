package runtime

// Callers are numbered from the function that asks: 0 is itself.

// callerFrame tells of one of the caller's callers; ok is false beyond the last.
func callerFrame(skip int) (function, file string, line int, entryLine int, ok bool)

// mutex is that of package sync, which rests on this one.
type mutex struct {
	state uint32
	site  uint32
	owner uint64
}

func (m *mutex) lock()
func (m *mutex) unlock()

// place is what a pc of Callers stands for.
type place struct {
	function, file  string
	line, entryLine int
}

// Pcs are numbers of places: firstPC + 16 times the index. Those handed out lie in the middle, since
// programs look one byte before what Callers gives for the call itself.
const firstPC = 0x400000

var places struct {
	mutex mutex
	list  []place
	index map[place]uintptr
}

// frameId gives the number of a place, the same each time.
func frameId(function, file string, line, entryLine int) uintptr {
	p := place{function, file, line, entryLine}
	places.mutex.lock()
	defer places.mutex.unlock()
	pc, ok := places.index[p]
	if !ok {
		if places.index == nil {
			places.index = make(map[place]uintptr)
		}
		pc = firstPC + 16*uintptr(len(places.list)) + 8
		places.list = append(places.list, p)
		places.index[p] = pc
	}
	return pc
}

func frameOf(pc uintptr) (function, file string, line, entryLine int, ok bool) {
	places.mutex.lock()
	defer places.mutex.unlock()
	i := (pc - firstPC) / 16
	if pc < firstPC || i >= uintptr(len(places.list)) {
		return "", "", 0, 0, false
	}
	p := places.list[i]
	return p.function, p.file, p.line, p.entryLine, true
}

// Caller tells where the skip'th caller stands.
func Caller(skip int) (pc uintptr, file string, line int, ok bool) {
	function, file, line, entryLine, ok := callerFrame(skip + 1)
	if !ok {
		return 0, "", 0, false
	}
	return frameId(function, file, line, entryLine), file, line, true
}

// Callers fills pc with the callers' places; 0 is Callers itself.
func Callers(skip int, pc []uintptr) int {
	n := 0
	for n < len(pc) {
		function, file, line, entryLine, ok := callerFrame(skip + n)
		if !ok {
			break
		}
		pc[n] = frameId(function, file, line, entryLine)
		n++
	}
	return n
}

// Func is a function of the program.
type Func struct {
	name string
	file string
	line int
}

// functionAt finds the function that reflect's Value.Pointer gave.
func functionAt(pc uintptr) (function, file string, line int, ok bool)

// FuncForPC finds the function of a place that Caller or Callers gave, or that reflect's Value.Pointer
// gave of a function; or nil.
func FuncForPC(pc uintptr) *Func {
	function, file, _, entryLine, ok := frameOf(pc)
	if !ok {
		function, file, entryLine, ok = functionAt(pc)
	}
	if !ok {
		return nil
	}
	return &Func{function, file, entryLine}
}

func (f *Func) Name() string {
	if f == nil {
		return ""
	}
	return f.name
}

func (f *Func) Entry() uintptr {
	return frameId(f.name, f.file, f.line, f.line)
}

func (f *Func) FileLine(pc uintptr) (file string, line int) {
	_, file, line, _, ok := frameOf(pc)
	if !ok {
		return "?", 0
	}
	return file, line
}

// Frame is one call.
type Frame struct {
	PC       uintptr
	Func     *Func
	Function string
	File     string
	Line     int
	Entry    uintptr
}

// Frames goes through the places that Callers gave.
type Frames struct {
	callers []uintptr
}

func CallersFrames(callers []uintptr) *Frames { return &Frames{callers} }

func (f *Frames) Next() (frame Frame, more bool) {
	for len(f.callers) > 0 {
		pc := f.callers[0]
		f.callers = f.callers[1:]
		function, file, line, entryLine, ok := frameOf(pc)
		if !ok {
			continue
		}
		fn := &Func{function, file, entryLine}
		return Frame{PC: pc, Func: fn, Function: function, File: file, Line: line, Entry: fn.Entry()},
			len(f.callers) > 0
	}
	return Frame{}, false
}

// stackText is the trace of the calling goroutine, or of all of them.
func stackText(all bool) string

// Stack writes a trace into buf and returns its length.
func Stack(buf []byte, all bool) int { return copy(buf, stackText(all)) }
