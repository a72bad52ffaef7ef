package testing

// enterBubble makes a bubble whose root is the calling goroutine.
func enterBubble()

// leaveBubble takes the root out; it tells how many others remain.
func leaveBubble() (remaining int)

// awaitIdle blocks the root until all others are idle.
func awaitIdle()

// advanceTime lets the clock go on and fires timers; false if there are none, or time stands still.
func advanceTime() bool

// stopTime is for when the main function has returned.
func stopTime()

// inBubble says whether the calling goroutine is in one.
func inBubble() bool

// beginBubbleWait is false while somebody else waits.
func beginBubbleWait() bool
func awaitOthers()
func endBubbleWait()

// A deadlock is what runInBubble panics with.
type deadlock string

func (d deadlock) Error() string { return "deadlock: " + string(d) }

// runInBubble calls f in a goroutine of a new bubble, and lets its clock go on until all goroutines have ended.
func runInBubble(f func()) {
	if inBubble() {
		panic("synctest.Run called from within a synctest bubble")
	}
	enterBubble()
	returned := false
	go func() {
		defer func() {
			returned = true
			stopTime()
		}()
		f()
	}()
	for {
		awaitIdle()
		if !advanceTime() {
			break
		}
	}
	if leaveBubble() == 0 {
		return
	}
	if returned {
		panic(deadlock("main bubble goroutine has exited but blocked goroutines remain"))
	}
	panic(deadlock("all goroutines in bubble are blocked"))
}

// waitInBubble blocks until all other goroutines of the bubble are idle.
func waitInBubble() {
	if !inBubble() {
		panic("goroutine is not in a bubble")
	}
	if !beginBubbleWait() {
		panic("wait already in progress")
	}
	awaitOthers()
	endBubbleWait()
}
