// run
// What integers a jsontext.Token gives, and what the next best one lacks.
package main

import (
	"encoding/json/jsontext"
	"fmt"
	"math"
	"strings"
)

func show(what any, t jsontext.Token) {
	n, err := t.Int()
	u, err2 := t.Uint()
	fmt.Println(what, n, err, u, err2)
}

func refuse(t jsontext.Token) {
	defer func() { fmt.Println("refused", recover() != nil) }()
	t.Uint()
}

func main() {
	for _, f := range []float64{0, math.Copysign(0, -1), 1, -1, 1.5, -1.5, 1 << 62, 1 << 63, -(1 << 63), 1 << 64, -(1 << 64),
		1e30, -1e30, math.MaxUint64, math.MaxInt64, 0.1, math.SmallestNonzeroFloat64} {
		show(f, jsontext.Float(f))
		show(float32(f), jsontext.Float32(float32(f)))
	}
	for _, i := range []int64{0, 1, -1, math.MaxInt64, math.MinInt64} {
		show(i, jsontext.Int(i))
		show(uint64(i), jsontext.Uint(uint64(i)))
	}
	d := jsontext.NewDecoder(strings.NewReader("[0,-0,12,-12,1.5,-1e3,1e400,9223372036854775808,18446744073709551616,-9223372036854775809]"))
	for d.PeekKind() != 0 {
		t, _ := d.ReadToken()
		if t.Kind() == jsontext.KindNumber {
			show(t.String(), t)
		}
	}
	refuse(jsontext.String("x"))
	refuse(jsontext.Float(math.NaN()))
}
