package reflect

import "unsafe"

func chanLen(c unsafe.Pointer) int
func chanCap(c unsafe.Pointer) int
func makeChan(t *rtype, size int) unsafe.Pointer
func chanClose(c unsafe.Pointer)
func chanSend(c unsafe.Pointer, x Value)
func chanRecv(t *rtype, c unsafe.Pointer) (x Value, ok bool)

// chanSelect chooses a case, -1 for the default. Cases with a nil channel are never chosen.
func chanSelect(cases []selectCase, hasDefault bool) (chosen int, x Value, ok bool)

// selectCase is what the natives read (channels.cc).
type selectCase struct {
	typ   *rtype
	c     unsafe.Pointer
	sends int // or 0
	value Value
}

// MakeChan makes a channel with a buffer of that many elements.
func MakeChan(typ Type, buffer int) Value {
	t := typ.common()
	if !t.is(Chan) {
		panic("reflect.MakeChan of non-chan type")
	}
	if buffer < 0 {
		panic("reflect.MakeChan: negative buffer size")
	}
	if t.chanDir() != BothDir {
		panic("reflect.MakeChan: unidirectional channel type")
	}
	return Value{t, makeChan(t, buffer), flag(Chan)}
}

// mustCarry panics unless v is a channel that goes in the direction.
func (v Value) mustCarry(dir ChanDir, method, text string) {
	v.mustBe(Chan, method)
	v.mustBeExported(method)
	if v.typ.chanDir()&dir == 0 {
		panic("reflect: " + text)
	}
}

func (v Value) Close() {
	v.mustCarry(SendDir, "reflect.Value.Close", "close of receive-only channel")
	chanClose(v.pointer())
}

// sent is x as an element of the channel v.
func (v Value) sent(x Value, method string) Value {
	x.mustBeExported(method)
	return x.assignTo("reflect.Value.Send", v.typ.elem, nil)
}

func (v Value) Send(x Value) {
	v.mustCarry(SendDir, "reflect.Value.Send", "send on recv-only channel")
	chanSend(v.pointer(), v.sent(x, "reflect.Value.Send"))
}

func (v Value) TrySend(x Value) bool {
	v.mustCarry(SendDir, "reflect.Value.TrySend", "send on recv-only channel")
	chosen, _, _ := chanSelect([]selectCase{{v.typ, v.pointer(), 1, v.sent(x, "reflect.Value.TrySend")}}, true)
	return chosen == 0
}

func (v Value) Recv() (x Value, ok bool) {
	v.mustCarry(RecvDir, "reflect.Value.Recv", "recv on send-only channel")
	return chanRecv(v.typ, v.pointer())
}

// TryRecv gives the zero Value if nothing can be received now, a zero element if the channel is closed.
func (v Value) TryRecv() (x Value, ok bool) {
	v.mustCarry(RecvDir, "reflect.Value.TryRecv", "recv on send-only channel")
	_, x, ok = chanSelect([]selectCase{{typ: v.typ, c: v.pointer()}}, true)
	return x, ok
}

// SelectDir is what a case of Select does.
type SelectDir int

const (
	_             SelectDir = iota
	SelectSend              // case Chan <- Send
	SelectRecv              // case <-Chan
	SelectDefault           // default
)

// A SelectCase is one case of Select. One whose Chan is the zero Value is never chosen.
type SelectCase struct {
	Dir  SelectDir
	Chan Value
	Send Value // for SelectSend
}

const maxSelectCases = 65536

// Select does what the select statement does.
func Select(cases []SelectCase) (chosen int, recv Value, recvOK bool) {
	if len(cases) > maxSelectCases {
		panic("reflect.Select: too many cases (max 65536)")
	}
	prepared := make([]selectCase, len(cases))
	defaultCase := -1
	for i, c := range cases {
		switch c.Dir {
		case SelectDefault:
			switch {
			case defaultCase >= 0:
				panic("reflect.Select: multiple default cases")
			case c.Chan.IsValid():
				panic("reflect.Select: default case has Chan value")
			case c.Send.IsValid():
				panic("reflect.Select: default case has Send value")
			}
			defaultCase = i
		case SelectSend:
			prepared[i] = c.prepareSend()
		case SelectRecv:
			prepared[i] = c.prepareReceive()
		default:
			panic("reflect.Select: invalid Dir")
		}
	}
	chosen, recv, recvOK = chanSelect(prepared, defaultCase >= 0)
	if chosen < 0 {
		chosen = defaultCase
	}
	return chosen, recv, recvOK
}

func (c SelectCase) prepareSend() selectCase {
	if !c.Chan.IsValid() {
		return selectCase{sends: 1}
	}
	c.Chan.mustBe(Chan, "reflect.Select")
	c.Chan.mustBeExported("reflect.Select")
	if c.Chan.typ.chanDir()&SendDir == 0 {
		panic("reflect.Select: SendDir case using recv-only channel")
	}
	if !c.Send.IsValid() {
		panic("reflect.Select: SendDir case missing Send value")
	}
	c.Send.mustBeExported("reflect.Select")
	x := c.Send.assignTo("reflect.Select", c.Chan.typ.elem, nil)
	return selectCase{c.Chan.typ, c.Chan.pointer(), 1, x}
}

func (c SelectCase) prepareReceive() selectCase {
	if c.Send.IsValid() {
		panic("reflect.Select: RecvDir case has Send value")
	}
	if !c.Chan.IsValid() {
		return selectCase{}
	}
	c.Chan.mustBe(Chan, "reflect.Select")
	c.Chan.mustBeExported("reflect.Select")
	if c.Chan.typ.chanDir()&RecvDir == 0 {
		panic("reflect.Select: RecvDir case using send-only channel")
	}
	return selectCase{typ: c.Chan.typ, c: c.Chan.pointer()}
}
