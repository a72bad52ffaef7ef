// cpu: float64 fields behind pointers; planets around a sun.
package main

import (
	"fmt"
	"math"
)

const n = 600000 // small: 300

type planet struct {
	x, y, z, vx, vy, vz, mass float64
}

func advance(planets []*planet, dt float64) {
	for i, p := range planets {
		for j := i + 1; j < len(planets); j++ {
			q := planets[j]
			dx, dy, dz := p.x-q.x, p.y-q.y, p.z-q.z
			square := dx*dx + dy*dy + dz*dz
			pull := dt / (square * math.Sqrt(square))
			p.vx -= dx * q.mass * pull
			p.vy -= dy * q.mass * pull
			p.vz -= dz * q.mass * pull
			q.vx += dx * p.mass * pull
			q.vy += dy * p.mass * pull
			q.vz += dz * p.mass * pull
		}
	}
	for _, p := range planets {
		p.x += dt * p.vx
		p.y += dt * p.vy
		p.z += dt * p.vz
	}
}

func energy(planets []*planet) float64 {
	total := 0.0
	for i, p := range planets {
		total += p.mass * (p.vx*p.vx + p.vy*p.vy + p.vz*p.vz) / 2
		for _, q := range planets[i+1:] {
			dx, dy, dz := p.x-q.x, p.y-q.y, p.z-q.z
			total -= p.mass * q.mass / math.Sqrt(dx*dx+dy*dy+dz*dz)
		}
	}
	return total
}

func main() {
	planets := []*planet{
		{mass: 40},
		{4.8, -1.1, -0.1, 0.6, 2.8, -0.02, 0.04},
		{8.3, 4.1, -0.4, -1.0, 1.8, 0.008, 0.01},
		{12.8, -15.1, -0.2, 1.0, 0.8, -0.01, 0.002},
		{15.3, -25.9, 0.1, 0.9, 0.5, -0.03, 0.002},
	}
	for i := 0; i < n; i++ {
		advance(planets, 0.01)
	}
	fmt.Printf("%.9f\n", energy(planets))
}
