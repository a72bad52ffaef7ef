package rand

import (
	"errors"
	"math/bits"
)

// How many words a group of four blocks has, how many groups a seed serves, and how many words at their
// end are the next seed.
const (
	groupWords = 32
	groups     = 4
	seedWords  = 4
)

// ChaCha8 is the stream cipher ChaCha with 8 rounds as a generator, re-seeded from its own output
// (Daniel J. Bernstein: ChaCha, a variant of Salsa20; the C2SP specification chacha8rand says how).
type ChaCha8 struct {
	words [groupWords]uint64
	seed  [seedWords]uint64
	next  int // of words
	limit int // how many of them may be used
	group int // which of the seed's

	// Read's: the last rest bytes of bytes have not been read.
	bytes [8]byte
	rest  int
}

func NewChaCha8(seed [32]byte) *ChaCha8 {
	c := new(ChaCha8)
	c.Seed(seed)
	return c
}

func (c *ChaCha8) Seed(seed [32]byte) {
	*c = ChaCha8{}
	for i := range c.seed {
		c.seed[i] = little(seed[8*i:])
	}
	c.start(0)
}

func (c *ChaCha8) Uint64() uint64 {
	if c.next == c.limit {
		if c.group == groups-1 {
			copy(c.seed[:], c.words[groupWords-seedWords:])
			c.start(0)
		} else {
			c.start(c.group + 1)
		}
	}
	c.next++
	return c.words[c.next-1]
}

// start fills words with a group of the seed.
func (c *ChaCha8) start(group int) {
	c.group, c.next, c.limit = group, 0, groupWords
	if group == groups-1 {
		c.limit -= seedWords
	}
	for lane := range 4 {
		c.block(lane)
	}
}

// block makes one of the four blocks of the group. Word i of the four stand side by side, 32 bits each.
func (c *ChaCha8) block(lane int) {
	key := func(i int) uint32 { return uint32(c.seed[i/2] >> (i % 2 * 32)) }
	state := [16]uint32{0x61707865, 0x3320646e, 0x79622d32, 0x6b206574}
	for i := range 8 {
		state[4+i] = key(i)
	}
	state[12] = uint32(4*c.group + lane)
	for range 4 {
		for i := range 4 { // columns
			quarterRound(&state[i], &state[4+i], &state[8+i], &state[12+i])
		}
		for i := range 4 { // diagonals
			quarterRound(&state[i], &state[4+(i+1)%4], &state[8+(i+2)%4], &state[12+(i+3)%4])
		}
	}
	for i := range 8 {
		state[4+i] += key(i)
	}
	for i, word := range state {
		at := &c.words[2*i+lane/2]
		if lane%2 == 0 {
			*at = uint64(word)
		} else {
			*at |= uint64(word) << 32
		}
	}
}

func quarterRound(a, b, c, d *uint32) {
	*a += *b
	*d = bits.RotateLeft32(*d^*a, 16)
	*c += *d
	*b = bits.RotateLeft32(*b^*c, 12)
	*a += *b
	*d = bits.RotateLeft32(*d^*a, 8)
	*c += *d
	*b = bits.RotateLeft32(*b^*c, 7)
}

// Read fills p; it never fails. What a call leaves of a word the next one begins with, and Uint64 does
// not see it.
func (c *ChaCha8) Read(p []byte) (n int, err error) {
	for n < len(p) {
		if c.rest == 0 {
			appendLittle(c.bytes[:0], c.Uint64())
			c.rest = len(c.bytes)
		}
		count := copy(p[n:], c.bytes[len(c.bytes)-c.rest:])
		c.rest -= count
		n += count
	}
	return n, nil
}

const (
	chachaMark = "chacha8:"
	bytesMark  = "readbuf:"
)

// AppendBinary appends the state; UnmarshalBinary takes it.
func (c *ChaCha8) AppendBinary(b []byte) ([]byte, error) {
	if c.rest > 0 {
		b = append(b, bytesMark...)
		b = append(b, byte(c.rest))
		b = append(b, c.bytes[len(c.bytes)-c.rest:]...)
	}
	b = append(b, chachaMark...)
	b = appendBig(b, uint64(c.group*groupWords+c.next))
	for _, word := range c.seed {
		b = appendLittle(b, word)
	}
	return b, nil
}

func (c *ChaCha8) MarshalBinary() ([]byte, error) { return c.AppendBinary(nil) }

func (c *ChaCha8) UnmarshalBinary(data []byte) error {
	if len(data) >= len(bytesMark) && string(data[:len(bytesMark)]) == bytesMark {
		data = data[len(bytesMark):]
		if len(data) == 0 || len(data) < 1+int(data[0]) {
			return errors.New("invalid ChaCha8 Read buffer encoding")
		}
		bytes := data[1 : 1+data[0]]
		data = data[1+data[0]:]
		c.rest = copy(c.bytes[len(c.bytes)-len(bytes):], bytes)
	}
	failure := errors.New("invalid ChaCha8 encoding")
	if len(data) != len(chachaMark)+8+8*seedWords || string(data[:len(chachaMark)]) != chachaMark {
		return failure
	}
	used := big(data[8:])
	if used > groups*groupWords-seedWords {
		return failure
	}
	for i := range c.seed {
		c.seed[i] = little(data[16+8*i:])
	}
	c.start(int(used) / groupWords)
	c.next = int(used) % groupWords
	return nil
}
