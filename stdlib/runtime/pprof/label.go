package pprof

import (
	"context"
	"fmt"
	"slices"
	"strings"
)

type label struct{ key, value string }

// A LabelSet is a set of labels.
type LabelSet struct {
	list []label // by key; no key twice
}

type labelsKey struct{}

func labelsIn(ctx context.Context) []label {
	set, _ := ctx.Value(labelsKey{}).(LabelSet)
	return set.list
}

// Labels makes a set of keys and values in turn. Of a key that is there twice the last value counts.
func Labels(args ...string) LabelSet {
	if len(args)%2 != 0 {
		panic("uneven number of arguments to pprof.Labels")
	}
	var list []label
	for i := 0; i < len(args); i += 2 {
		list = append(list, label{args[i], args[i+1]})
	}
	return LabelSet{lastOfEach(list)}
}

// lastOfEach sorts by key and keeps the last label of each.
func lastOfEach(list []label) []label {
	slices.SortStableFunc(list, func(a, b label) int { return strings.Compare(a.key, b.key) })
	kept := list[:0]
	for i, l := range list {
		if i+1 == len(list) || list[i+1].key != l.key {
			kept = append(kept, l)
		}
	}
	return kept
}

// WithLabels is a context with labels added to those of ctx.
func WithLabels(ctx context.Context, labels LabelSet) context.Context {
	all := slices.Concat(labelsIn(ctx), labels.list)
	return context.WithValue(ctx, labelsKey{}, LabelSet{lastOfEach(all)})
}

// Label returns the value of the label key in ctx.
func Label(ctx context.Context, key string) (string, bool) {
	for _, l := range labelsIn(ctx) {
		if l.key == key {
			return l.value, true
		}
	}
	return "", false
}

// ForLabels calls f for each label in ctx until it returns false.
func ForLabels(ctx context.Context, f func(key, value string) bool) {
	for _, l := range labelsIn(ctx) {
		if !f(l.key, l.value) {
			return
		}
	}
}

// SetGoroutineLabels gives the calling goroutine, and those that it starts from then on, the labels of ctx.
func SetGoroutineLabels(ctx context.Context) { setLabels(encodeLabels(labelsIn(ctx))) }

// Do calls f while the goroutine has labels in addition to those of ctx.
func Do(ctx context.Context, labels LabelSet, f func(context.Context)) {
	defer SetGoroutineLabels(ctx)
	inner := WithLabels(ctx, labels)
	SetGoroutineLabels(inner)
	f(inner)
}

// As keys and values, each with a zero byte at its end; those inside become U+FFFD.
func encodeLabels(list []label) string {
	var b strings.Builder
	for _, l := range list {
		for _, text := range []string{l.key, l.value} {
			b.WriteString(strings.ReplaceAll(text, "\x00", "\uFFFD"))
			b.WriteByte(0)
		}
	}
	return b.String()
}

func decodeLabels(text string) []label {
	var list []label
	parts := strings.Split(text, "\x00")
	for i := 0; i+1 < len(parts); i += 2 {
		list = append(list, label{parts[i], parts[i+1]})
	}
	return list
}

func labelsText(list []label) string {
	pairs := make([]string, len(list))
	for i, l := range list {
		pairs[i] = fmt.Sprintf("%q:%q", l.key, l.value)
	}
	slices.Sort(pairs)
	return "{" + strings.Join(pairs, ", ") + "}"
}
