package sync

// WaitGroup is runtime::WaitGroup.
type WaitGroup struct {
	state   uint64
	lastUse uint64
}

func (wg *WaitGroup) Add(delta int)
func (wg *WaitGroup) Done()
func (wg *WaitGroup) Wait()

// Go calls f in a goroutine that the group waits for.
func (wg *WaitGroup) Go(f func()) {
	wg.Add(1)
	go func() {
		defer func() {
			// Were Wait to return now, main could end the program before the panic does.
			if r := recover(); r != nil {
				panic(r)
			}
			wg.Done()
		}()
		f()
	}()
}
