package syscall

// WaitStatus says how a process ended, as the system tells it.
type WaitStatus uint32

func (w WaitStatus) Exited() bool    { return w&0x7f == 0 }
func (w WaitStatus) Signaled() bool  { return w&0x7f != 0x7f && w&0x7f != 0 }
func (w WaitStatus) Stopped() bool   { return w&0xff == 0x7f }
func (w WaitStatus) Continued() bool { return w == 0xffff }
func (w WaitStatus) CoreDump() bool  { return w.Signaled() && w&0x80 != 0 }

func (w WaitStatus) ExitStatus() int {
	if !w.Exited() {
		return -1
	}
	return int(w >> 8 & 0xff)
}

func (w WaitStatus) Signal() Signal {
	if !w.Signaled() {
		return -1
	}
	return Signal(w & 0x7f)
}

func (w WaitStatus) StopSignal() Signal {
	if !w.Stopped() {
		return -1
	}
	return Signal(w>>8) & 0xff
}

func execve(path string, argv, env []string) Errno

// Exec makes this process run another program, whose first argument is its name. It returns only when
// that fails. A text with a zero byte in it is EINVAL.
func Exec(argv0 string, argv []string, envv []string) (err error) {
	for _, texts := range [][]string{{argv0}, argv, envv} {
		for _, text := range texts {
			for i := range len(text) {
				if text[i] == 0 {
					return EINVAL
				}
			}
		}
	}
	return execve(argv0, argv, envv)
}

// SysProcAttr is empty: no process is started in a special way.
type SysProcAttr struct{}

// Timeval is a time, or a span of it.
type Timeval struct {
	Sec  int64
	Usec int64
}

func (tv *Timeval) Unix() (sec int64, nsec int64) { return tv.Sec, tv.Usec * 1000 }
func (tv *Timeval) Nano() int64                   { return tv.Sec*1e9 + tv.Usec*1000 }

// Rusage is what a process has used, as the system lays it out.
type Rusage struct {
	Utime    Timeval
	Stime    Timeval
	Maxrss   int64
	Ixrss    int64
	Idrss    int64
	Isrss    int64
	Minflt   int64
	Majflt   int64
	Nswap    int64
	Inblock  int64
	Oublock  int64
	Msgsnd   int64
	Msgrcv   int64
	Nsignals int64
	Nvcsw    int64
	Nivcsw   int64
}
