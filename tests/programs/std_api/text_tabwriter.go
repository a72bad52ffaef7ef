// run
// What Go exports from text/tabwriter, with Go's types (make_signatures.py).
package main

import "io"
import "text/tabwriter"

const _ uint = tabwriter.AlignRight
const _ uint = tabwriter.Debug
const _ uint = tabwriter.DiscardEmptyColumns
const _ rune = tabwriter.Escape
const _ uint = tabwriter.FilterHTML
const _ uint = tabwriter.StripEscape
const _ uint = tabwriter.TabIndent
var _ func(io.Writer, int, int, int, uint8, uint) *tabwriter.Writer = tabwriter.NewWriter
var _ func(*tabwriter.Writer) error = (*tabwriter.Writer).Flush
var _ func(*tabwriter.Writer, io.Writer, int, int, int, uint8, uint) *tabwriter.Writer = (*tabwriter.Writer).Init
var _ func(*tabwriter.Writer, []uint8) (int, error) = (*tabwriter.Writer).Write
var _ tabwriter.Writer
var _ = map[bool]int{false: 0, tabwriter.AlignRight == 4: 1}
var _ = map[bool]int{false: 0, tabwriter.Debug == 32: 1}
var _ = map[bool]int{false: 0, tabwriter.DiscardEmptyColumns == 8: 1}
var _ = map[bool]int{false: 0, tabwriter.Escape == 255: 1}
var _ = map[bool]int{false: 0, tabwriter.FilterHTML == 1: 1}
var _ = map[bool]int{false: 0, tabwriter.StripEscape == 2: 1}
var _ = map[bool]int{false: 0, tabwriter.TabIndent == 16: 1}

func main() {}
