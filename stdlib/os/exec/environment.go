package exec

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// Environ is the environment that the program will have.
func (c *Cmd) Environ() []string {
	env, _ := c.environment()
	return env
}

func (c *Cmd) environment() (env []string, err error) {
	env = c.Env
	if env == nil {
		env = os.Environ()
		if c.Dir != "" {
			var here string
			if here, err = filepath.Abs(c.Dir); err == nil {
				env = append(env, "PWD="+here)
			}
		}
	}
	env, bad := lastOfEach(env)
	if err == nil {
		err = bad
	}
	return env, err
}

// lastOfEach keeps of several values of one variable the last.
func lastOfEach(env []string) (kept []string, err error) {
	kept = make([]string, 0, len(env))
	seen := make(map[string]bool, len(env))
	for _, setting := range slices.Backward(env) {
		if strings.IndexByte(setting, 0) >= 0 {
			err = errors.New("exec: environment variable contains NUL")
			continue
		}
		name, _, found := strings.Cut(setting, "=")
		if found && name == "" { // a name may begin with an equals sign
			if i := strings.IndexByte(setting[1:], '='); i >= 0 {
				name = setting[:i+1]
			}
		}
		if !found {
			if setting != "" {
				kept = append(kept, setting)
			}
			continue
		}
		if !seen[name] {
			seen[name] = true
			kept = append(kept, setting)
		}
	}
	slices.Reverse(kept)
	return kept, err
}
