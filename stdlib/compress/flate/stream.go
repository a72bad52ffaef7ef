// Package flate compresses and decompresses data in the DEFLATE format (RFC 1951).
package flate

import "runtime"

// What a stream does besides compressing at a level.
const inflating = -3

// How run ended.
const (
	goesOn = iota
	atEnd
	isCorrupt
)

// zlib's names for what a compressor does with what it still holds.
const (
	noFlush   = 0
	syncFlush = 2
	finish    = 4
)

func open(level int, dict []byte) (handle uintptr)
func release(handle uintptr)

// run goes on with in and fills out, as far as either lasts.
func run(handle uintptr, out, in []byte, flush int) (written, read int, status int)

// stream is a native compressor or decompressor.
type stream struct {
	handle  uintptr
	cleanup runtime.Cleanup
}

func newStream(level int, dict []byte) *stream {
	s := &stream{handle: open(level, dict)}
	s.cleanup = runtime.AddCleanup(s, release, s.handle)
	return s
}

func (s *stream) run(out, in []byte, flush int) (written, read int, status int) {
	written, read, status = run(s.handle, out, in, flush)
	runtime.KeepAlive(s)
	return written, read, status
}

// close frees the native part; the stream is not used again.
func (s *stream) close() {
	s.cleanup.Stop()
	release(s.handle)
}
