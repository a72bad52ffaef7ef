package atomic

// Value holds a value of one type, whichever is stored first.
type Value struct {
	v any
}

// What swapValue says.
const (
	valueSwapped = iota
	valueNotSwapped
	wrongType
)

// swapValue stores new if always is set or the value is old; both by one 16-byte operation.
func swapValue(addr *any, always bool, old, new any) (previous any, status int)

// Load is the value stored last, nil if there was none.
func (v *Value) Load() (val any) { return v.v }

func (v *Value) Store(val any) {
	if val == nil {
		panic("sync/atomic: store of nil value into Value")
	}
	if _, status := swapValue(&v.v, true, nil, val); status == wrongType {
		panic("sync/atomic: store of inconsistently typed value into Value")
	}
}

func (v *Value) Swap(new any) (old any) {
	if new == nil {
		panic("sync/atomic: swap of nil value into Value")
	}
	old, status := swapValue(&v.v, true, nil, new)
	if status == wrongType {
		panic("sync/atomic: swap of inconsistently typed value into Value")
	}
	return old
}

func (v *Value) CompareAndSwap(old, new any) (swapped bool) {
	if new == nil {
		panic("sync/atomic: compare and swap of nil value into Value")
	}
	if old != nil && !sameType(old, new) {
		panic("sync/atomic: compare and swap of inconsistently typed values")
	}
	for {
		now := v.v
		if now != nil && !sameType(now, new) {
			panic("sync/atomic: compare and swap of inconsistently typed value into Value")
		}
		if now != old {
			return false
		}
		if _, status := swapValue(&v.v, false, now, new); status == valueSwapped {
			return true
		}
	}
}

func sameType(x, y any) bool
