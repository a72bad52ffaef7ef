// run
// What Go exports from hash/crc32, with Go's types (make_signatures.py).
package main

import "hash"
import "hash/crc32"

const _ uint64 = crc32.Castagnoli
const _ uint64 = crc32.IEEE
const _ uint64 = crc32.Koopman
const _ uint64 = crc32.Size
var _ func([]uint8, *crc32.Table) uint32 = crc32.Checksum
var _ func([]uint8) uint32 = crc32.ChecksumIEEE
var _ func(uint32) *crc32.Table = crc32.MakeTable
var _ func(*crc32.Table) hash.Hash32 = crc32.New
var _ func() hash.Hash32 = crc32.NewIEEE
var _ func(uint32, *crc32.Table, []uint8) uint32 = crc32.Update
var _ crc32.Table
var _ = map[bool]int{false: 0, crc32.Castagnoli == 2197175160: 1}
var _ = map[bool]int{false: 0, crc32.IEEE == 3988292384: 1}
var _ = map[bool]int{false: 0, crc32.Koopman == 3945912366: 1}
var _ = map[bool]int{false: 0, crc32.Size == 4: 1}
var _ **crc32.Table = &crc32.IEEETable

func main() {}
