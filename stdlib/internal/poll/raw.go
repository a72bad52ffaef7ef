package poll

func hold(handle uint64) (use uintptr, fd int)
func release(use uintptr)

// Control calls use with the descriptor, which does not become another file's meanwhile.
func (f *File) Control(use func(fd uintptr)) error {
	held, fd := hold(f.Handle)
	if fd < 0 {
		return f.Closing
	}
	defer release(held)
	use(uintptr(fd))
	return nil
}

// Try calls try with the descriptor until it says that it is done; in between it waits until the side is ready.
func (f *File) Try(side int, try func(fd uintptr) (done bool)) error {
	turn := &f.Reads
	if side == WriteSide {
		turn = &f.Writes
	}
	turn.Take()
	defer turn.Give()
	for {
		done := false
		if err := f.Control(func(fd uintptr) { done = try(fd) }); err != nil || done {
			return err
		}
		if err := f.Await(side); err != nil {
			return err
		}
	}
}
