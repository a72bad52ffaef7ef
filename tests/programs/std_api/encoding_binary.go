// run
// What Go exports from encoding/binary, with Go's types (make_signatures.py).
package main

import "encoding/binary"
import "io"

const _ uint64 = binary.MaxVarintLen16
const _ uint64 = binary.MaxVarintLen32
const _ uint64 = binary.MaxVarintLen64
var _ func([]uint8, binary.ByteOrder, interface{}) ([]uint8, error) = binary.Append
var _ func([]uint8, uint64) []uint8 = binary.AppendUvarint
var _ func([]uint8, int64) []uint8 = binary.AppendVarint
var _ func([]uint8, binary.ByteOrder, interface{}) (int, error) = binary.Decode
var _ func([]uint8, binary.ByteOrder, interface{}) (int, error) = binary.Encode
var _ func([]uint8, uint64) int = binary.PutUvarint
var _ func([]uint8, int64) int = binary.PutVarint
var _ func(io.Reader, binary.ByteOrder, interface{}) error = binary.Read
var _ func(io.ByteReader) (uint64, error) = binary.ReadUvarint
var _ func(io.ByteReader) (int64, error) = binary.ReadVarint
var _ func(interface{}) int = binary.Size
var _ func([]uint8) (uint64, int) = binary.Uvarint
var _ func([]uint8) (int64, int) = binary.Varint
var _ func(io.Writer, binary.ByteOrder, interface{}) error = binary.Write
var _ func(binary.AppendByteOrder, []uint8, uint16) []uint8 = (binary.AppendByteOrder).AppendUint16
var _ func(binary.AppendByteOrder, []uint8, uint32) []uint8 = (binary.AppendByteOrder).AppendUint32
var _ func(binary.AppendByteOrder, []uint8, uint64) []uint8 = (binary.AppendByteOrder).AppendUint64
var _ func(binary.AppendByteOrder) string = (binary.AppendByteOrder).String
var _ func(binary.ByteOrder, []uint8, uint16) = (binary.ByteOrder).PutUint16
var _ func(binary.ByteOrder, []uint8, uint32) = (binary.ByteOrder).PutUint32
var _ func(binary.ByteOrder, []uint8, uint64) = (binary.ByteOrder).PutUint64
var _ func(binary.ByteOrder) string = (binary.ByteOrder).String
var _ func(binary.ByteOrder, []uint8) uint16 = (binary.ByteOrder).Uint16
var _ func(binary.ByteOrder, []uint8) uint32 = (binary.ByteOrder).Uint32
var _ func(binary.ByteOrder, []uint8) uint64 = (binary.ByteOrder).Uint64
var _ = map[bool]int{false: 0, binary.MaxVarintLen16 == 3: 1}
var _ = map[bool]int{false: 0, binary.MaxVarintLen32 == 5: 1}
var _ = map[bool]int{false: 0, binary.MaxVarintLen64 == 10: 1}

func main() {}
