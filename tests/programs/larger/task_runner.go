// run

// Tasks with dependencies: validation, cycle detection with the path, a run on several workers
// that starts each task once its dependencies are done, failures that skip dependents.
package main

import (
	"errors"
	"fmt"
	"strings"
)

type status int

const (
	pending status = iota
	succeeded
	failed
	skipped
)

func (s status) String() string { return [...]string{"pending", "ok", "failed", "skipped"}[s] }

type task struct {
	name string
	deps []string
	run  func(inputs map[string]int) (int, error)
}

type graph struct {
	tasks map[string]*task
	order []string
}

type cycleError struct{ path []string }

func (c *cycleError) Error() string { return "cycle: " + strings.Join(c.path, " -> ") }

func (g *graph) add(name string, deps string, run func(map[string]int) (int, error)) {
	if g.tasks == nil {
		g.tasks = map[string]*task{}
	}
	if _, dup := g.tasks[name]; dup {
		panic("duplicate task " + name)
	}
	g.tasks[name] = &task{name, strings.Fields(deps), run}
	g.order = append(g.order, name)
}

func (g *graph) validate() error {
	var errs []error
	for _, n := range g.order {
		for _, d := range g.tasks[n].deps {
			if g.tasks[d] == nil {
				errs = append(errs, fmt.Errorf("%s needs %s, which does not exist", n, d))
			}
		}
	}
	if err := errors.Join(errs...); err != nil {
		return err
	}
	const (
		white = iota
		grey
		black
	)
	colour := map[string]int{}
	var path []string
	var visit func(n string) error
	visit = func(n string) error {
		path = append(path, n)
		defer func() { path = path[:len(path)-1] }()
		switch colour[n] {
		case grey:
			for i, p := range path {
				if p == n {
					return &cycleError{append([]string(nil), path[i:]...)}
				}
			}
		case black:
			return nil
		}
		colour[n] = grey
		for _, d := range g.tasks[n].deps {
			if err := visit(d); err != nil {
				return err
			}
		}
		colour[n] = black
		return nil
	}
	for _, n := range g.order {
		if err := visit(n); err != nil {
			return err
		}
	}
	return nil
}

type outcome struct {
	name   string
	value  int
	err    error
	status status
}

func (g *graph) execute(workers int) (map[string]outcome, error) {
	if err := g.validate(); err != nil {
		return nil, fmt.Errorf("invalid graph: %w", err)
	}
	waiting := map[string]int{}
	dependents := map[string][]string{}
	for n, t := range g.tasks {
		waiting[n] = len(t.deps)
		for _, d := range t.deps {
			dependents[d] = append(dependents[d], n)
		}
	}
	type job struct {
		*task
		inputs map[string]int
	}
	jobs, done := make(chan job, len(g.tasks)), make(chan outcome)
	for range workers {
		go func() {
			for j := range jobs {
				o := outcome{name: j.name, status: succeeded}
				func() {
					defer func() {
						if r := recover(); r != nil {
							o.err = fmt.Errorf("panic: %v", r)
						}
					}()
					o.value, o.err = j.run(j.inputs)
				}()
				if o.err != nil {
					o.status = failed
				}
				done <- o
			}
		}()
	}
	defer close(jobs)
	results := map[string]outcome{}
	ready := []string{}
	for _, n := range g.order {
		if waiting[n] == 0 {
			ready = append(ready, n)
		}
	}
	running := 0
	for len(results) < len(g.tasks) {
		for ; len(ready) > 0; ready = ready[1:] {
			n := ready[0]
			inputs, bad := map[string]int{}, ""
			for _, d := range g.tasks[n].deps {
				if r := results[d]; r.status == succeeded {
					inputs[d] = r.value
				} else if bad == "" || d < bad {
					bad = d
				}
			}
			if bad == "" {
				jobs <- job{g.tasks[n], inputs}
				running++
				continue
			}
			results[n] = outcome{name: n, status: skipped, err: fmt.Errorf("needs %s", bad)}
			ready = append(ready, release(n, waiting, dependents)...)
		}
		if running > 0 {
			o := <-done
			running--
			results[o.name] = o
			ready = append(ready, release(o.name, waiting, dependents)...)
		}
	}
	return results, nil
}

func release(n string, waiting map[string]int, dependents map[string][]string) (r []string) {
	for _, d := range dependents[n] {
		if waiting[d]--; waiting[d] == 0 {
			r = append(r, d)
		}
	}
	return
}

func constant(n int) func(map[string]int) (int, error) {
	return func(map[string]int) (int, error) { return n, nil }
}

func sum(in map[string]int) (t int, _ error) {
	for _, v := range in {
		t += v
	}
	return
}

func main() {
	build := func() *graph {
		g := &graph{}
		g.add("fetch", "", constant(3))
		g.add("parse", "fetch", sum)
		g.add("check", "parse", func(in map[string]int) (int, error) { return in["parse"] * 10, nil })
		g.add("lint", "parse fetch", sum)
		g.add("broken", "parse", func(in map[string]int) (int, error) { var p *task; return len(p.name), nil })
		g.add("deploy", "check broken", sum)
		g.add("notify", "deploy", sum)
		g.add("fail", "", func(map[string]int) (int, error) { return 0, errors.New("exit status 1") })
		g.add("all", "check lint", sum)
		return g
	}
	for _, workers := range []int{1, 4} {
		g := build()
		results, err := g.execute(workers)
		fmt.Println(workers, "workers", err)
		for _, n := range g.order {
			r := results[n]
			fmt.Println(" ", r.name, r.status, r.value, r.err)
		}
	}
	g := &graph{}
	g.add("a", "b", sum)
	g.add("b", "c d", sum)
	g.add("c", "", sum)
	g.add("d", "a", sum)
	_, err := g.execute(1)
	var c *cycleError
	fmt.Println(err, errors.As(err, &c), len(c.path))
	g = &graph{}
	g.add("x", "y z", sum)
	_, err = g.execute(1)
	fmt.Println(err)
	func() {
		defer func() { fmt.Println(recover()) }()
		g.add("x", "", nil)
	}()
}
