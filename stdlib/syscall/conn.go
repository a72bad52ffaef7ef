package syscall

// RawConn is a file of the system by its descriptor, which is good for as long as the function runs that gets it.
type RawConn interface {
	Control(f func(fd uintptr)) error
	// Read and Write call f, which returns whether it is done, again whenever there may be something to read or room
	// to write.
	Read(f func(fd uintptr) (done bool)) error
	Write(f func(fd uintptr) (done bool)) error
}

// Conn is what has a descriptor.
type Conn interface {
	SyscallConn() (RawConn, error)
}
