// Package runtime is the program's view of the machine that runs it.
package runtime

const (
	GOOS     string = "linux"
	GOARCH   string = "amd64"
	Compiler        = "gc"
)

// Gosched lets other goroutines run.
func Gosched()

// Goexit ends the goroutine after running its deferred calls.
func Goexit()

// Breakpoint is a trap for a debugger; without one it ends the program.
func Breakpoint()

// collect collects garbage, and says until when (in nanoseconds of the monotonic clock) one may wait for
// what is to be called now.
func collect() (until int64)

// callsAreUnderWay says whether finalizers or cleanups are being called that the caller may wait for.
func callsAreUnderWay(until int64) bool

// GC collects garbage now. Those who call finalizers and cleanups go first then: programs expect that a few
// calls of GC bring them about.
func GC() {
	for until := collect(); callsAreUnderWay(until); {
		Gosched()
	}
}

func NumGoroutine() int
func NumCPU() int
func NumCgoCall() int64 { return 0 }

// GOMAXPROCS sets how many goroutines run at once, unless n < 1, and returns the setting before.
func GOMAXPROCS(n int) int

// SetDefaultGOMAXPROCS undoes what GOMAXPROCS, the function or the variable, has set.
func SetDefaultGOMAXPROCS() { GOMAXPROCS(NumCPU()) }

// Version is that of the language that is implemented.
func Version() string { return "go1.27" }

func GOROOT() string { return "" }

// KeepAlive keeps x reachable up to the call, which has to be one for that.
//
//go:noinline
func KeepAlive(x any) {}

// LockOSThread keeps the calling goroutine on its thread, and all others away from it, until UnlockOSThread was
// called as often. A goroutine that ends locked takes its thread along.
func LockOSThread()
func UnlockOSThread()
