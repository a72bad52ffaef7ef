package sync

// Cond lets goroutines wait for an event.
type Cond struct {
	// L is held while the condition is looked at or changed.
	L    Locker
	list condition
	self *Cond // to notice copies
}

// condition is runtime::Condition.
type condition struct {
	next     uint32
	notified uint32
	lastUse  uint64
}

func (c *condition) add() (ticket uint32)
func (c *condition) wait(ticket uint32)
func (c *condition) signal()
func (c *condition) broadcast()

func NewCond(l Locker) *Cond { return &Cond{L: l} }

func (c *Cond) check() {
	if c.self == nil {
		c.self = c
	} else if c.self != c {
		panic("sync.Cond is copied")
	}
}

// Wait lets L go, waits to be woken, and takes L again.
func (c *Cond) Wait() {
	c.check()
	ticket := c.list.add()
	c.L.Unlock()
	c.list.wait(ticket)
	c.L.Lock()
}

// Signal wakes one goroutine, Broadcast all that wait.
func (c *Cond) Signal() {
	c.check()
	c.list.signal()
}

func (c *Cond) Broadcast() {
	c.check()
	c.list.broadcast()
}
