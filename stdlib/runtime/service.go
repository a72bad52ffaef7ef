package runtime

// service is a goroutine of the runtime's own that is begun when it is needed first.
type service struct {
	mutex  mutex
	begun  bool
	hidden mutex // locked until the goroutine is out of traces
}

// beSystemGoroutine takes the goroutine out of traces and counts.
func beSystemGoroutine()

func (s *service) begin(run func()) {
	s.mutex.lock()
	begin := !s.begun
	s.begun = true
	s.mutex.unlock()
	if begin {
		s.hidden.lock()
		go s.serve(run)
		s.hidden.lock()
	}
}

func (s *service) serve(run func()) {
	beSystemGoroutine()
	s.hidden.unlock()
	run()
}
