// run
// Packages hash/fnv, crc32, crc64 and adler32: sums of texts of all lengths, in pieces; states saved,
// restored, cloned and refused.
package main

import (
	"encoding"
	"fmt"
	"hash"
	"hash/adler32"
	"hash/crc32"
	"hash/crc64"
	"hash/fnv"
)

type state interface {
	hash.Cloner
	encoding.BinaryAppender
	encoding.BinaryMarshaler
	encoding.BinaryUnmarshaler
}

func text(size int) []byte {
	b := make([]byte, size)
	x := uint32(1)
	for i := range b {
		x = x*1664525 + 1013904223
		b[i] = byte(x >> 24)
	}
	return b
}

func panicOf(f func()) (value any) {
	defer func() { value = recover() }()
	f()
	return nil
}

func main() {
	makers := []struct {
		name string
		make func() hash.Hash
	}{
		{"fnv32", func() hash.Hash { return fnv.New32() }},
		{"fnv32a", func() hash.Hash { return fnv.New32a() }},
		{"fnv64", func() hash.Hash { return fnv.New64() }},
		{"fnv64a", func() hash.Hash { return fnv.New64a() }},
		{"fnv128", fnv.New128},
		{"fnv128a", fnv.New128a},
		{"ieee", func() hash.Hash { return crc32.NewIEEE() }},
		{"castagnoli", func() hash.Hash { return crc32.New(crc32.MakeTable(crc32.Castagnoli)) }},
		{"koopman", func() hash.Hash { return crc32.New(crc32.MakeTable(crc32.Koopman)) }},
		{"iso", func() hash.Hash { return crc64.New(crc64.MakeTable(crc64.ISO)) }},
		{"ecma", func() hash.Hash { return crc64.New(crc64.MakeTable(crc64.ECMA)) }},
		{"own", func() hash.Hash { return crc64.New(crc64.MakeTable(0x92d8af2baf0e1e85)) }},
		{"adler", func() hash.Hash { return adler32.New() }},
	}
	var states [][]byte
	for _, m := range makers {
		h := m.make()
		fmt.Println(m.name, h.Size(), h.BlockSize())
		for size := 0; size < 300; size += 1 + size/8 {
			h.Reset()
			h.Write(text(size))
			fmt.Printf(" %x", h.Sum(nil))
		}
		fmt.Println()
		h.Reset()
		big := text(200000)
		for at := 0; at < len(big); at += 7777 {
			n, err := h.Write(big[at:min(at+7777, len(big))])
			if n == 0 || err != nil {
				fmt.Println(n, err)
			}
		}
		sum := h.Sum([]byte{1, 2})
		whole := m.make()
		whole.Write(big)
		fmt.Printf("%x %x\n", sum, whole.Sum(nil))
		saved, err := h.(state).MarshalBinary()
		more, err2 := h.(state).AppendBinary([]byte("> "))
		fmt.Printf("%q %q %v %v\n", saved, more, err, err2)
		states = append(states, saved)
		clone, err := h.(state).Clone()
		clone.Write([]byte("more"))
		fmt.Printf("%x %x %v\n", clone.Sum(nil), h.Sum(nil), err)
		back := m.make()
		err = back.(state).UnmarshalBinary(saved)
		fmt.Printf("%x %v %v %v %v\n", back.Sum(nil), err, back.(state).UnmarshalBinary(nil), back.(state).UnmarshalBinary(saved[:len(saved)-1]),
			back.(state).UnmarshalBinary(saved[:4]))
	}
	for _, m := range makers {
		for _, s := range states {
			fmt.Print(m.make().(state).UnmarshalBinary(s), "; ")
		}
		fmt.Println()
	}
	b := text(5000)
	fmt.Println(fnv.New32().Sum32(), fnv.New64a().Sum64(), crc32.ChecksumIEEE(b), crc32.Checksum(b, crc32.MakeTable(crc32.Castagnoli)),
		crc32.Checksum(b, crc32.MakeTable(0xd5828281)), crc64.Checksum(b, crc64.MakeTable(crc64.ECMA)), adler32.Checksum(b))
	fmt.Println(crc32.Update(crc32.ChecksumIEEE(b[:100]), crc32.IEEETable, b[100:]) == crc32.ChecksumIEEE(b))
	fmt.Println(crc64.Update(crc64.Checksum(b[:99], crc64.MakeTable(crc64.ISO)), crc64.MakeTable(crc64.ISO), b[99:]) == crc64.Checksum(b, crc64.MakeTable(crc64.ISO)))
	fmt.Println(crc32.MakeTable(crc32.IEEE) == crc32.IEEETable, crc32.MakeTable(crc32.Castagnoli) == crc32.MakeTable(crc32.Castagnoli),
		crc32.MakeTable(5) == crc32.MakeTable(5), crc64.MakeTable(crc64.ISO) == crc64.MakeTable(crc64.ISO), crc32.MakeTable(crc32.Koopman)[1:4], crc64.MakeTable(crc64.ISO)[255])
	fmt.Println(panicOf(func() { crc32.Update(0, nil, b) }), panicOf(func() { crc64.Update(0, nil, b[:3]) }), crc32.Update(7, nil, nil), crc64.Update(7, nil, nil))
	fmt.Println(crc32.Size, crc64.Size, adler32.Size)
	table := *crc32.IEEETable
	fmt.Println(crc32.Checksum(b, &table) == crc32.ChecksumIEEE(b))
	var _ hash.XOF
}
