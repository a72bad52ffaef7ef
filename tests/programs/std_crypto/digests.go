// run
// Packages crypto, crypto/md5, sha1, sha256, sha512 and hmac: sums of texts of all lengths around the
// blocks, in pieces; states saved, restored, cloned and refused.
package main

import (
	"crypto"
	"crypto/hmac"
	"crypto/md5"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/sha512"
	"encoding"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"hash/fnv"
	"io"
)

type state interface {
	hash.Cloner
	encoding.BinaryAppender
	encoding.BinaryMarshaler
	encoding.BinaryUnmarshaler
}

func text(size int) []byte {
	b := make([]byte, size)
	for i := range b {
		b[i] = byte(i*7 + i>>8)
	}
	return b
}

func panicOf(f func()) (value any) {
	defer func() { value = recover() }()
	f()
	return nil
}

type signer struct{}

func (signer) Public() crypto.PublicKey { return "key" }
func (signer) Sign(rand io.Reader, digest []byte, opts crypto.SignerOpts) ([]byte, error) {
	return append([]byte("signed "), hex.EncodeToString(digest)...), nil
}

type messageSigner struct{ signer }

func (messageSigner) SignMessage(rand io.Reader, msg []byte, opts crypto.SignerOpts) ([]byte, error) {
	return append([]byte("signed message "), msg...), nil
}

// plain is a hash that cannot be cloned.
type plain struct{ hash.Hash }

func main() {
	functions := []crypto.Hash{crypto.MD5, crypto.SHA1, crypto.SHA224, crypto.SHA256, crypto.SHA384, crypto.SHA512, crypto.SHA512_224, crypto.SHA512_256}
	var states [][]byte
	for _, f := range functions {
		h := f.New()
		fmt.Println(f, f.Size(), f.Available(), h.Size(), h.BlockSize(), f.HashFunc() == f)
		for _, size := range []int{0, 1, 55, 56, 63, 64, 65, 111, 112, 119, 120, 127, 128, 129, 1000, 20000, 100000} {
			h.Reset()
			h.Write(text(size))
			sum := hex.EncodeToString(h.Sum(nil))
			h.Reset()
			t := text(size)
			for step := 1; len(t) > 0; step = step*3%201 + 1 {
				n, err := h.Write(t[:min(step, len(t))])
				if err != nil {
					fmt.Println(n, err)
				}
				t = t[n:]
			}
			fmt.Println(size, sum, hex.EncodeToString(h.Sum([]byte{0xff}))[2:] == sum)
		}
		h.Reset()
		h.Write(text(200))
		saved, err := h.(state).MarshalBinary()
		more, err2 := h.(state).AppendBinary([]byte(">"))
		fmt.Printf("%x %x %v %v\n", saved, more[:20], err, err2)
		states = append(states, saved)
		clone, err := h.(state).Clone()
		clone.Write(text(77))
		fmt.Printf("%x %x %v\n", clone.Sum(nil), h.Sum(nil), err)
		back := f.New()
		err = back.(state).UnmarshalBinary(saved)
		back.Write(text(77))
		fmt.Printf("%x %v %v %v\n", back.Sum(nil), err, back.(state).UnmarshalBinary(nil), back.(state).UnmarshalBinary(saved[1:]))
		fmt.Println(back.(state).UnmarshalBinary(saved[:len(saved)-1]))

		for _, size := range []int{0, 5, 64, 128, 129, 300} {
			mac := hmac.New(f.New, text(size))
			mac.Write([]byte("first "))
			mac.Write([]byte("second"))
			sum := mac.Sum([]byte("x"))
			clone, err := mac.(hash.Cloner).Clone()
			clone.Write([]byte("third"))
			mac.Reset()
			mac.Write([]byte("first second"))
			fmt.Printf("%x %d %d %t %x %v\n", sum, mac.Size(), mac.BlockSize(), hmac.Equal(mac.Sum(nil), sum[1:]), clone.Sum(nil), err)
		}
	}
	for _, f := range functions {
		for _, s := range states {
			fmt.Print(f.New().(state).UnmarshalBinary(s), "; ")
		}
		fmt.Println()
	}
	b := text(150)
	fmt.Printf("%x\n%x\n%x\n%x\n", md5.Sum(b), sha1.Sum(b), sha256.Sum224(b), sha256.Sum256(b))
	fmt.Printf("%x\n%x\n%x\n%x\n", sha512.Sum384(b), sha512.Sum512(b), sha512.Sum512_224(b), sha512.Sum512_256(b))
	for _, h := range []hash.Hash{md5.New(), sha1.New(), sha256.New(), sha256.New224(), sha512.New(), sha512.New384(), sha512.New512_224(), sha512.New512_256()} {
		fmt.Printf("%x\n", h.Sum(nil))
	}
	fmt.Println(md5.Size, md5.BlockSize, sha1.Size, sha1.BlockSize, sha256.Size, sha256.Size224, sha256.BlockSize,
		sha512.Size, sha512.Size224, sha512.Size256, sha512.Size384, sha512.BlockSize)

	for h := crypto.Hash(0); h < 23; h++ {
		fmt.Println(h, panicOf(func() { fmt.Println(h.Size()) }))
		if h < crypto.SHA3_224 || h > crypto.SHA3_512 { // which others may have linked in
			fmt.Println(h.Available(), panicOf(func() { h.New() }))
		}
	}
	fmt.Println(panicOf(func() { crypto.RegisterHash(0, nil) }), panicOf(func() { crypto.RegisterHash(99, nil) }), panicOf(func() { crypto.RegisterHash(crypto.MLDSAMu, nil) }))
	crypto.RegisterHash(crypto.MD4, func() hash.Hash { return fnv.New128() })
	fmt.Println(crypto.MD4.Available(), crypto.MD4.New().Size())
	for _, opts := range []crypto.Hash{0, crypto.SHA1, crypto.BLAKE2b_256} {
		for _, s := range []crypto.Signer{signer{}, messageSigner{}} {
			signature, err := crypto.SignMessage(s, nil, []byte("text"), opts)
			fmt.Printf("%s %v %v\n", signature, err, s.Public())
		}
	}
	fmt.Println(hmac.Equal([]byte("a"), []byte("ab")), hmac.Equal(nil, nil), hmac.Equal([]byte("ab"), []byte("ac")))
	one := md5.New()
	fmt.Println(panicOf(func() { hmac.New(func() hash.Hash { return one }, nil) }))
	mac := hmac.New(func() hash.Hash { return plain{sha1.New()} }, []byte("k"))
	_, err := mac.(hash.Cloner).Clone()
	fmt.Println(err, errors.Is(err, errors.ErrUnsupported))
}
