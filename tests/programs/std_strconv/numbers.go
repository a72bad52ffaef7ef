// run
// not under gc

package main

import (
	"fmt"
	"math"
	"strconv"
)

func main() {
	for _, s := range []string{"", "0", "-0", "+7", "12", "-12", "007", "9223372036854775807", "9223372036854775808", "-9223372036854775808", "-9223372036854775809", "1_000", "0x1F", "0b101", "0o17", "017", "0_7", "1__0", "_1", "abc", "1e3", " 1", "1 ", "+", "-", "0x", "0b2", "ff", "zz", "99999999999999999999"} {
		n, err := strconv.Atoi(s)
		fmt.Println("Atoi", n, err)
		for _, base := range []int{0, 2, 10, 16, 36} {
			for _, bits := range []int{0, 8, 64} {
				i, err := strconv.ParseInt(s, base, bits)
				u, uerr := strconv.ParseUint(s, base, bits)
				fmt.Println(base, bits, i, err, u, uerr)
			}
		}
	}
	_, err := strconv.ParseInt("1", 1, 64)
	fmt.Println(err)
	_, err = strconv.ParseInt("1", 10, 65)
	fmt.Println(err)
	for _, s := range []string{"", "0", "-0", "1", "1.5", ".5", "5.", ".", "1e10", "1E-10", "1e", "1e+", "1e400", "-1e400", "1e-400", "0x1p-2", "0x1.8p1", "0x1", "0x.8p0", "0xp1", "inf", "-Inf", "+INFINITY", "nan", "NaN", "+nan", "1_0", "0x_1p0", "0x1_0p0", "1.7976931348623157e308", "1.7976931348623159e308", "4.9e-324", "2e-324", "123456789012345678901234567890", "0.1", "3.4028236e38", "1e0000000000000000001", "1.5abc", "infx", "0e99999999999", "0.000000000000000000000000001e27"} {
		f, err := strconv.ParseFloat(s, 64)
		g, err32 := strconv.ParseFloat(s, 32)
		fmt.Println(s, f, err, g, err32)
	}
	for _, f := range []float64{0, math.Copysign(0, -1), 1, 0.1, 123456789, 1e21, 1e-7, 5e-324, math.Pi, 0.000123, 1e6, 999999.5, 2.5, 0.5, 1.5, 100, math.Inf(1), math.NaN()} {
		for _, format := range []byte("beEfgGxX") {
			for _, prec := range []int{-1, 0, 1, 3, 17} {
				fmt.Print(strconv.FormatFloat(f, format, prec, 64), " ")
			}
			fmt.Println(strconv.FormatFloat(f, format, -1, 32))
		}
	}
	fmt.Println(strconv.FormatFloat(1.5, 'z', -1, 64), strconv.FormatFloat(3.14, 'f', 60, 64))
	for _, base := range []int{2, 3, 8, 10, 16, 36} {
		fmt.Println(strconv.FormatInt(-255, base), strconv.FormatInt(math.MinInt64, base), strconv.FormatUint(math.MaxUint64, base))
	}
	for _, s := range []string{"1", "t", "TRUE", "False", "yes", ""} {
		b, err := strconv.ParseBool(s)
		fmt.Println(b, err)
	}
	fmt.Println(string(strconv.AppendInt([]byte("x"), -5, 10)), string(strconv.AppendBool(nil, true)), string(strconv.AppendQuote(nil, "q")), string(strconv.AppendFloat(nil, 1.25, 'g', -1, 64)))
	for _, s := range []string{"1+2i", "(1.5-2.5i)", "3", "i", "-i", "1e3i", "2+i", "x", "1+2", "(1+2i"} {
		c, err := strconv.ParseComplex(s, 128)
		fmt.Println(c, err)
	}
	fmt.Println(strconv.FormatComplex(1-2i, 'g', -1, 128))
}
