// run
// What Go exports from hash/crc64, with Go's types (make_signatures.py).
package main

import "hash"
import "hash/crc64"

const _ uint64 = crc64.ECMA
const _ uint64 = crc64.ISO
const _ uint64 = crc64.Size
var _ func([]uint8, *crc64.Table) uint64 = crc64.Checksum
var _ func(uint64) *crc64.Table = crc64.MakeTable
var _ func(*crc64.Table) hash.Hash64 = crc64.New
var _ func(uint64, *crc64.Table, []uint8) uint64 = crc64.Update
var _ crc64.Table
var _ = map[bool]int{false: 0, crc64.ECMA == 14514072000185962306: 1}
var _ = map[bool]int{false: 0, crc64.ISO == 15564440312192434176: 1}
var _ = map[bool]int{false: 0, crc64.Size == 8: 1}

func main() {}
