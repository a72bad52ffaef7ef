#!/usr/bin/env python3
"""Writes cooked.inc: what the seed of a source is mixed with.

Go's sources are additive lagged Fibonacci generators, y[n] = y[n-607] + y[n-273] modulo 2^64. Their
mixing table is the state of such a generator 7.8 * 10^12 steps after a start of its own. The recurrence
is linear, so that state is reached at once: by x^steps modulo x^607 - x^334 - 1.
"""

import sys
from pathlib import Path

LENGTH, TAP, STEPS = 607, 273, 7_800_000_000_000
MASK = (1 << 64) - 1


def start():
    """The state before the first step, filled by a Lehmer generator."""
    x, state = 1, []
    for i in range(-20, LENGTH):
        x = x * 48271 % (2**31 - 1)
        if i < 0:
            continue
        word = x << 20
        x = x * 48271 % (2**31 - 1)
        word ^= x << 10
        x = x * 48271 % (2**31 - 1)
        state.append(word ^ x)
    return state


# Polynomials are packed into one large integer each, 160 bits a coefficient: no sum overflows that.
BITS = 160


def pack(coefficients):
    return int.from_bytes(b"".join(c.to_bytes(BITS // 8, "little") for c in coefficients), "little")


def unpack(packed, count):
    data = packed.to_bytes(count * BITS // 8, "little")
    step = BITS // 8
    return [int.from_bytes(data[i * step:(i + 1) * step], "little") & MASK for i in range(count)]


def reduce(coefficients):
    """Modulo x^607 = x^334 + 1."""
    for i in range(len(coefficients) - 1, LENGTH - 1, -1):
        top = coefficients[i]
        coefficients[i - LENGTH] = coefficients[i - LENGTH] + top & MASK
        coefficients[i - TAP] = coefficients[i - TAP] + top & MASK
    return coefficients[:LENGTH]


def power_of_x(exponent):
    result = [1] + [0] * (LENGTH - 1)
    for bit in bin(exponent)[2:]:
        packed = pack(result)
        result = reduce(unpack(packed * packed, 2 * LENGTH))
        if bit == "1":
            result = reduce([0] + result)
    return result


def main():
    state = start()
    # Step n changes the word at 334 - n; before it, that word is y[n - 607].
    sequence = [state[(LENGTH - TAP - n) % LENGTH] for n in range(1, LENGTH + 1)]
    for n in range(LENGTH, 2 * LENGTH):
        sequence.append(sequence[n - LENGTH] + sequence[n - TAP] & MASK)
    jump = power_of_x(STEPS)
    for k in range(LENGTH):
        word = sum(jump[i] * sequence[i + k] for i in range(LENGTH)) & MASK
        state[(LENGTH - TAP - 1 - k - STEPS) % LENGTH] = word
    lines = [", ".join(f"0x{word:016x}" for word in state[i:i + 4]) for i in range(0, LENGTH, 4)]
    text = "// Written by make_cooked.py.\n" + ",\n".join(lines) + "\n"
    (Path(sys.argv[0]).parent / "cooked.inc").write_text(text)


if __name__ == "__main__":
    main()
