package iotest

import (
	"bytes"
	"fmt"
	"io"
)

// smallReads reads one, two, three, one... bytes at a time and says where an error came.
func smallReads(r io.Reader) io.Reader {
	offset, size := 0, 0
	return readFunc(func(p []byte) (int, error) {
		if len(p) == 0 {
			return 0, nil
		}
		size = size%3 + 1
		n, err := r.Read(p[:min(size, len(p))])
		if err != nil && err != io.EOF {
			err = fmt.Errorf("Read(%d bytes at offset %d): %v", n, offset, err)
		}
		offset += n
		return n, err
	})
}

// TestReader says what is wrong with a reader of the content; of an io.ReadSeeker and an io.ReaderAt it tests their
// other methods as well.
func TestReader(r io.Reader, content []byte) error {
	if err := testRead(r, content); err != nil {
		return err
	}
	if s, is := r.(io.ReadSeeker); is {
		if err := testSeek(s, content); err != nil {
			return err
		}
	}
	if at, is := r.(io.ReaderAt); is {
		return testReadAt(at, content)
	}
	return nil
}

func testRead(r io.Reader, content []byte) error {
	if len(content) > 0 {
		if n, err := r.Read(nil); n != 0 || err != nil {
			return fmt.Errorf("Read(0) = %d, %v, want 0, nil", n, err)
		}
	}
	data, err := io.ReadAll(smallReads(r))
	if err != nil {
		return err
	}
	if !bytes.Equal(data, content) {
		return fmt.Errorf("ReadAll(small amounts) = %q\n\twant %q", data, content)
	}
	if n, err := r.Read(make([]byte, 10)); n != 0 || err != io.EOF {
		return fmt.Errorf("Read(10) at EOF = %v, %v, want 0, EOF", n, err)
	}
	return nil
}

// A seekTest makes seeks until one goes wrong.
type seekTest struct {
	r   io.ReadSeeker
	err error
}

// seek: `from` is how a message tells where the reader was.
func (t *seekTest) seek(offset int64, whence int, sign, from string, want int) {
	if t.err != nil {
		return
	}
	if off, err := t.r.Seek(offset, whence); off != int64(want) || err != nil {
		if offset == -1 {
			off = -off // as Go tells it
		}
		t.err = fmt.Errorf("Seek(%s%d, %d) from %s = %d, %v, want %d, nil", sign, offset, whence, from, off, err, want)
	}
}

// readAll reads from `offset` to the end.
func (t *seekTest) readAll(r io.Reader, offset int, content []byte) {
	if t.err != nil {
		return
	}
	data, err := io.ReadAll(r)
	if err != nil {
		t.err = fmt.Errorf("ReadAll from offset %d: %v", offset, err)
	} else if !bytes.Equal(data, content[offset:]) {
		t.err = fmt.Errorf("ReadAll from offset %d = %q\n\twant %q", offset, data, content[offset:])
	}
}

func testSeek(r io.ReadSeeker, content []byte) error {
	t := &seekTest{r: r}
	size := len(content)
	third, middle := size/3, size-size/3
	at := func(place int) string { return fmt.Sprint(place) }
	t.seek(0, io.SeekCurrent, "", "EOF", size)
	if middle > 0 {
		t.seek(-1, io.SeekCurrent, "", "EOF", size-1)
		t.seek(int64(-third), io.SeekCurrent, "", at(size-1), middle-1)
		t.seek(+1, io.SeekCurrent, "+", at(middle-1), middle)
	}
	t.seek(0, io.SeekCurrent, "", at(middle), middle)
	t.readAll(smallReads(r), middle, content)
	t.seek(int64(middle/2), io.SeekStart, "", "EOF", middle/2)
	t.seek(int64(-third), io.SeekEnd, "", at(middle/2), middle)
	t.readAll(smallReads(r), middle, content)
	t.seek(int64(middle/2), io.SeekStart, "", "EOF", middle/2)
	t.readAll(r, middle/2, content)
	return t.err
}

func testReadAt(r io.ReaderAt, content []byte) error {
	size := len(content)
	data := make([]byte, size, size+1)
	spoil := func() {
		for i := range data {
			data[i] = 0xfe
		}
	}
	spoil()
	if n, err := r.ReadAt(data, 0); n != size || err != nil && err != io.EOF {
		return fmt.Errorf("ReadAt(%d, 0) = %v, %v, want %d, nil or EOF", size, n, err, size)
	}
	if !bytes.Equal(data, content) {
		return fmt.Errorf("ReadAt(%d, 0) = %q\n\twant %q", size, data, content)
	}
	if n, err := r.ReadAt(data[:1], int64(size)); n != 0 || err != io.EOF {
		return fmt.Errorf("ReadAt(1, %d) = %v, %v, want 0, EOF", size, n, err)
	}
	spoil()
	if n, err := r.ReadAt(data[:size+1], 0); n != size || err != io.EOF {
		return fmt.Errorf("ReadAt(%d, 0) = %v, %v, want %d, EOF", size+1, n, err, size)
	}
	if !bytes.Equal(data, content) {
		return fmt.Errorf("ReadAt(%d, 0) = %q\n\twant %q", size, data, content)
	}
	spoil()
	for i := range data {
		n, err := r.ReadAt(data[i:i+1], int64(i))
		isLast := i == size-1
		if n != 1 || err != nil && (!isLast || err != io.EOF) {
			want := "nil"
			if isLast {
				want = "nil or EOF"
			}
			return fmt.Errorf("ReadAt(1, %d) = %v, %v, want 1, %s", i, n, err, want)
		}
		if data[i] != content[i] {
			return fmt.Errorf("ReadAt(1, %d) = %q want %q", i, data[i:i+1], content[i:i+1])
		}
	}
	return nil
}
