// Numbers as text: what is accepted, what is said of what is not, verbs, Scan.
package main

import (
	"encoding/json"
	"fmt"
	"math/big"
	"strings"
)

func main() {
	texts := []string{"", "0", "-0", "+7", "007", "08", "0_7", "0b101", "0B1", "0b", "0x", "0x_1F", "0xfg", "1_000", "1__0", "_1", "1_",
		"0o17", "0O7", "0_", "0x_", "1e3", "1.5", "-0x1p-2", "0x1.8p1", "0x.8p0", ".5", "5.", ".", "1e", "1e+", "1e1_0", "1e_1", "1p3",
		"1p-3", "3/4", "-3/0x10", "3/-4", "3/0", "1/2/3", " 1", "1 ", "Inf", "-inf", "+Inf", "inf", "NaN", "1e400", "1e-400",
		"123456789012345678901234567890.12345678901234567890123456789", "0.1", "1e1000001", "12a", "zZ", "0b1.1", "0o7.4", "--1", "+-1",
		"0x1.fffffffffffffffffffp100", "1_0.2_5", "1_.5", "1._5"}
	for _, s := range texts {
		z, ok := new(big.Int).SetString(s, 0)
		fmt.Printf("%q Int: %v %v", s, z, ok)
		r, ok := new(big.Rat).SetString(s)
		if ok && len(r.String()) > 100 {
			fmt.Printf(" Rat: %d digits %v", len(r.String()), ok)
		} else {
			fmt.Printf(" Rat: %v %v", r, ok)
		}
		f, base, err := new(big.Float).Parse(s, 0)
		fmt.Printf(" Float: %v %d %v", f, base, err)
		f, base, err = big.ParseFloat(s, 10, 200, big.ToZero)
		if f != nil {
			fmt.Printf(" 10: %s %d %v %v\n", f.Text('g', 70), base, err, f.Acc())
		} else {
			fmt.Printf(" 10: %d %v\n", base, err)
		}
	}
	for _, base := range []int{2, 3, 8, 10, 16, 36, 37, 62} {
		for _, s := range []string{"101", "zz", "Zz", "0x1f", "19", "-00012", "1_0"} {
			z, ok := new(big.Int).SetString(s, base)
			fmt.Print(z, " ", ok, " ")
		}
		fmt.Println()
	}

	x, _ := new(big.Int).SetString("-123456789abcdef0123456789", 16)
	for _, verb := range "bodxXOsveq" {
		for _, flags := range []string{"", "+", " ", "#", "40", "-40", "040", ".40", "50.40", "#040", "+#-45.33"} {
			format := "%" + flags + string(verb)
			fmt.Printf("%s |"+format+"|"+format+"|"+format+"|\n", format, x, big.NewInt(0), big.NewInt(77))
		}
	}
	fmt.Printf("%.0d|%5.0d|%d %s\n", big.NewInt(0), big.NewInt(0), (*big.Int)(nil), (*big.Int)(nil))

	f, _ := new(big.Float).SetPrec(120).SetString("-12345.6789012345678901234567890123456789")
	small, _ := new(big.Float).SetString("1e-7")
	for _, verb := range "eEfFgGvxbsd" {
		for _, flags := range []string{"", "+", " ", "40", "-40", "040", ".0", ".3", "60.40", "+-45.33"} {
			format := "%" + flags + string(verb)
			fmt.Printf("%s |"+format+"|"+format+"|"+format+"|"+format+"|\n", format, f, small, new(big.Float), new(big.Float).SetInf(true))
		}
	}
	fmt.Println(f, small, f.String(), *new(big.Float))

	var i, j big.Int
	var q big.Rat
	var g big.Float
	n, err := fmt.Sscan("  0x1F -77 3/4 1.25e3", &i, &j, &q, &g)
	fmt.Println(n, err, &i, &j, &q, &g)
	n, err = fmt.Sscanf("ff 777 101 12", "%x %o %b %d", &i, &j, new(big.Int), new(big.Int))
	fmt.Println(n, err, &i, &j)
	for _, s := range []string{"", "abc", "é", "12é", "-", "0x"} {
		n, err = fmt.Sscan(s, &i)
		fmt.Println(n, err)
		n, err = fmt.Sscan(s, &g)
		fmt.Println(n, err)
		n, err = fmt.Sscan(s, &q)
		fmt.Println(n, err)
	}
	_, err = fmt.Sscanf("12", "%e", &i)
	fmt.Println(err)
	_, err = fmt.Sscanf("12", "%d", &q)
	fmt.Println(err)

	type all struct {
		I *big.Int
		J big.Int
		R *big.Rat
		F *big.Float
		N *big.Int
	}
	v := all{I: x, J: *big.NewInt(5), R: big.NewRat(-3, 9), F: f}
	out, err := json.Marshal(&v)
	fmt.Println(string(out), err)
	var back all
	fmt.Println(json.Unmarshal(out, &back), back.I, &back.J, back.R, back.F, back.N)
	fmt.Println(json.Unmarshal([]byte(`{"I":"x"}`), &back))
	fmt.Println(json.Unmarshal([]byte(`{"R":"x"}`), &back))
	fmt.Println(json.Unmarshal([]byte(`{"F":"x"}`), &back))

	for _, prec := range []int{-1, 0, 1, 5, 30} {
		for _, r := range []*big.Rat{big.NewRat(1, 3), big.NewRat(-2, 3), big.NewRat(999, 1000), big.NewRat(7, 1), big.NewRat(-1, 8), new(big.Rat)} {
			fmt.Print(r.FloatString(prec), " ")
		}
		fmt.Println()
	}
	fmt.Println(strings.Repeat("=", 10), big.Accuracy(3), big.RoundingMode(9), big.Below, big.Exact, big.Above)
	for m := big.ToNearestEven; m <= big.ToPositiveInf; m++ {
		fmt.Print(m, " ")
	}
	fmt.Println()
}
