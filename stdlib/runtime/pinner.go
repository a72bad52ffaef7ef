package runtime

// Pinner keeps what is pinned reachable and in its place; nothing ever moves here.
type Pinner struct{ *pins }

type pins struct{ pointers []any }

// pinFault says why x cannot be pinned; empty when it can.
func pinFault(x any) string

// Pin pins the object that pointer points to, until Unpin.
func (p *Pinner) Pin(pointer any) {
	if p.pins == nil {
		p.pins = new(pins)
		SetFinalizer(p.pins, (*pins).leaked)
	}
	if fault := pinFault(pointer); fault != "" {
		panic(errorString(fault))
	}
	p.pointers = append(p.pointers, pointer)
}

// Unpin unpins all of them.
func (p *Pinner) Unpin() {
	if p.pins != nil {
		p.pointers = nil
	}
}

func (p *pins) leaked() {
	if p.pointers != nil {
		panic(errorString("runtime.Pinner: found leaking pinned pointer; forgot to call Unpin?"))
	}
}
