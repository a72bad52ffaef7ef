package big

// Exp sets z to x to the power of y, modulo |m| unless m is nil or 0. A negative y needs a modulus
// (else z is 1) that x has an inverse for (else Exp returns nil and leaves z alone).
func (z *Int) Exp(x, y, m *Int) *Int {
	if m == nil || len(m.abs) == 0 {
		if y.neg {
			return z.SetInt64(1)
		}
		z.power(x, y)
		return z
	}
	if !y.neg {
		z.powerModulo(x, y, m)
		return z
	}
	inverse := new(Int).ModInverse(x, m)
	if inverse == nil {
		return nil
	}
	// Go takes the sign of x once more here, though the inverse has none.
	inverse.neg = x.neg
	z.powerModulo(inverse, y, m)
	return z
}

func (z *Int) power(x, y *Int)
func (z *Int) powerModulo(x, y, m *Int)

// GCD sets z to the greatest common divisor of a and b, and x and y, unless they are nil, so that
// z = a*x + b*y.
func (z *Int) GCD(x, y, a, b *Int) *Int

// ModInverse sets z to the inverse of g modulo n; nil if there is none.
func (z *Int) ModInverse(g, n *Int) *Int {
	if n.neg {
		n = new(Int).Neg(n)
	}
	if g.neg {
		g = new(Int).Mod(g, n)
	}
	var d, x Int
	d.GCD(&x, nil, g, n)
	if d.Cmp(one) != 0 {
		return nil
	}
	if x.neg {
		return z.Add(&x, n)
	}
	return z.Set(&x)
}

// Jacobi is the Jacobi symbol (x/y): -1, 0 or 1. y is odd.
func Jacobi(x, y *Int) int {
	if len(y.abs) == 0 || y.abs[0]&1 == 0 {
		panicJacobi(y)
	}
	return jacobi(x, y)
}

func jacobi(x, y *Int) int

// ProbablyPrime tells whether x is prime, by a Baillie-PSW test and n+1 rounds of Miller and
// Rabin's. Primes are always found to be prime.
func (x *Int) ProbablyPrime(n int) bool

// ModSqrt sets z to a square root of x modulo p, which is an odd prime; nil if there is none.
func (z *Int) ModSqrt(x, p *Int) *Int {
	switch Jacobi(x, p) {
	case -1:
		return nil
	case 0:
		return z.SetInt64(0)
	}
	if x.neg || x.Cmp(p) >= 0 {
		x = new(Int).Mod(x, p)
	}
	switch {
	case p.abs[0]%4 == 3:
		e := new(Int).Add(p, one)
		return z.Exp(x, e.Rsh(e, 2), p)
	case p.abs[0]%8 == 5:
		return z.rootOfAtkin(x, p)
	}
	return z.rootOfTonelliShanks(x, p)
}

// Atkin's formula for p of the form 8e + 5: with a = (2x)^e and i = 2xa², a root of -1, the root
// is xa(i-1).
func (z *Int) rootOfAtkin(x, p *Int) *Int {
	var e, twice, a, i Int
	e.Rsh(p, 3)
	twice.Lsh(x, 1)
	a.Exp(&twice, &e, p)
	i.Mul(&a, &a)
	i.Mul(&i, &twice)
	i.Mod(&i, p)
	i.Sub(&i, one)
	i.Mul(&i, x)
	i.Mod(&i, p)
	i.Mul(&i, &a)
	return z.Mod(&i, p)
}

// The algorithm of Tonelli and Shanks: p-1 is s times 2 to the power of e, s is odd. The root is
// right but for a factor b, whose order is a power of two and falls in each round.
func (z *Int) rootOfTonelliShanks(x, p *Int) *Int {
	var s, n, root, b, g, t Int
	s.Sub(p, one)
	e := s.TrailingZeroBits()
	s.Rsh(&s, e)
	n.SetInt64(2)
	for Jacobi(&n, p) != -1 {
		n.Add(&n, one)
	}
	root.Add(&s, one)
	root.Exp(x, root.Rsh(&root, 1), p)
	b.Exp(x, &s, p)
	g.Exp(&n, &s, p)
	for {
		order := uint(0)
		t.Set(&b)
		for t.Cmp(one) != 0 {
			t.Mul(&t, &t)
			t.Mod(&t, p)
			order++
		}
		if order == 0 {
			return z.Set(&root)
		}
		t.SetInt64(0)
		t.SetBit(&t, int(e-order-1), 1)
		t.Exp(&g, &t, p)
		g.Mul(&t, &t)
		g.Mod(&g, p)
		root.Mul(&root, &t)
		root.Mod(&root, p)
		b.Mul(&b, &g)
		b.Mod(&b, p)
		e = order
	}
}
