// knot GK026 at 26 37

package main

// A store of image layers gives its lock back at the end of the function, but not where a layer is
// missing.
import (
	"errors"
	"fmt"
	"sync"
)

var errLayerMissing = errors.New("layer does not exist")

type layer struct {
	digest     string
	references int
}

type layerStore struct {
	layerL sync.Mutex
	layers map[string]*layer
}

func (ls *layerStore) get(digest string) (*layer, error) {
	ls.layerL.Lock()
	l, ok := ls.layers[digest]
	if !ok {
		return nil, fmt.Errorf("get %s: %w", digest, errLayerMissing)
	}
	l.references++
	ls.layerL.Unlock()
	return l, nil
}

func (ls *layerStore) register(digest string) {
	ls.layerL.Lock()
	defer ls.layerL.Unlock()
	ls.layers[digest] = &layer{digest: digest}
}

func pull(ls *layerStore, digest string) (*layer, error) {
	l, err := ls.get(digest)
	if errors.Is(err, errLayerMissing) {
		ls.register(digest)
		return ls.get(digest)
	}
	return l, err
}

func main() {
	ls := &layerStore{layers: make(map[string]*layer)}
	l, err := pull(ls, "sha256:2c26b4")
	fmt.Println(l, err)
}
