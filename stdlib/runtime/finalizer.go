package runtime

// setFinalizer says whether there is a finalizer to be called one day.
func setFinalizer(obj, finalizer any) bool

// awaitFinalizer waits until a finalizer is to be called; callFinalizer calls it.
func awaitFinalizer()
func callFinalizer()

var finalizing service

// SetFinalizer has finalizer called with obj, a pointer to the beginning of an object, once nothing else
// points to it any more. The object lives until then, and the next collection after it frees it.
// A nil finalizer takes back what was set.
func SetFinalizer(obj any, finalizer any) {
	if setFinalizer(obj, finalizer) {
		finalizing.begin(callFinalizers)
	}
}

func callFinalizers() {
	for {
		awaitFinalizer()
		callFinalizer()
	}
}
