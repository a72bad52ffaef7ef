// Package digest has the hash functions of packages crypto/md5, crypto/sha1, crypto/sha256 and
// crypto/sha512.
package digest

import (
	"hash"
	"internal/hashstate"
)

// Algorithm is one of those functions; the natives know them by number.
type Algorithm int

const (
	MD5 Algorithm = iota
	SHA1
	SHA224
	SHA256
	SHA384
	SHA512
	SHA512_224
	SHA512_256
)

// traits are what is different: the package, what begins a saved state, the size of a sum, the words of
// a state and their bytes, and the bytes that are hashed at once.
type traits struct {
	name                         string
	magic                        string
	size, words, wordSize, block int
}

var traitsOf = [...]traits{
	MD5:        {"crypto/md5", "md5\x01", 16, 4, 4, 64},
	SHA1:       {"crypto/sha1", "sha\x01", 20, 5, 4, 64},
	SHA224:     {"crypto/sha256", "sha\x02", 28, 8, 4, 64},
	SHA256:     {"crypto/sha256", "sha\x03", 32, 8, 4, 64},
	SHA384:     {"crypto/sha512", "sha\x04", 48, 8, 8, 128},
	SHA512:     {"crypto/sha512", "sha\x07", 64, 8, 8, 128},
	SHA512_224: {"crypto/sha512", "sha\x05", 28, 8, 8, 128},
	SHA512_256: {"crypto/sha512", "sha\x06", 32, 8, 8, 128},
}

// Digest is a hash that goes on. The natives know its layout.
type Digest struct {
	words     [8]uint64 // of the state after the last whole block
	length    uint64    // bytes written
	rest      [128]byte // the bytes of the block that is not whole yet
	algorithm Algorithm
}

func (d *Digest) reset()
func (d *Digest) write(p []byte)

// sum writes the hash to out, which has room for it. More may be written afterwards.
func (d *Digest) sum(out []byte)

// sumOf is the hash of data alone.
func sumOf(algorithm Algorithm, data, out []byte)

func New(algorithm Algorithm) *Digest {
	d := &Digest{algorithm: algorithm}
	d.reset()
	return d
}

// Sum writes the hash of data to out.
func Sum(algorithm Algorithm, data, out []byte) { sumOf(algorithm, data, out) }

func (d *Digest) traits() *traits { return &traitsOf[d.algorithm] }
func (d *Digest) Size() int       { return d.traits().size }
func (d *Digest) BlockSize() int  { return d.traits().block }
func (d *Digest) Reset()          { d.reset() }

func (d *Digest) Write(p []byte) (int, error) {
	d.write(p)
	return len(p), nil
}

func (d *Digest) Sum(b []byte) []byte {
	size := d.Size()
	b = append(b, make([]byte, size)...)
	d.sum(b[len(b)-size:])
	return b
}

func (d *Digest) Clone() (hash.Cloner, error) {
	clone := *d
	return &clone, nil
}

func (t *traits) stateSize() int { return hashstate.MagicSize + t.words*t.wordSize + t.block + 8 }

func (d *Digest) MarshalBinary() ([]byte, error) {
	return d.AppendBinary(make([]byte, 0, d.traits().stateSize()))
}

func (d *Digest) AppendBinary(b []byte) ([]byte, error) {
	t := d.traits()
	b = append(b, t.magic...)
	for _, word := range d.words[:t.words] {
		if t.wordSize == 4 {
			b = hashstate.Append32(b, uint32(word))
		} else {
			b = hashstate.Append64(b, word)
		}
	}
	used := int(d.length % uint64(t.block))
	b = append(b, d.rest[:used]...)
	b = append(b, make([]byte, t.block-used)...)
	return hashstate.Append64(b, d.length), nil
}

func (d *Digest) UnmarshalBinary(b []byte) error {
	t := d.traits()
	if err := hashstate.Check(t.name, t.magic, t.stateSize(), b); err != nil {
		return err
	}
	b = b[hashstate.MagicSize:]
	for i := range t.words {
		if t.wordSize == 4 {
			d.words[i] = uint64(hashstate.Uint32(b))
		} else {
			d.words[i] = hashstate.Uint64(b)
		}
		b = b[t.wordSize:]
	}
	copy(d.rest[:], b[:t.block])
	d.length = hashstate.Uint64(b[t.block:])
	return nil
}
