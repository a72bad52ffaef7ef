// run

package main

import "fmt"

func main() {
	fmt.Printf("%d %s\n", 1)
	fmt.Printf("%d\n", 1, 2, "three")
	fmt.Printf("%z %!\n", 1)
	fmt.Printf("%", 1)
	fmt.Printf("\n100%%|%5%|%-5%|\n")
	fmt.Printf("%[2]d %[1]d\n", 1, 2)
	fmt.Printf("%[3]*.[2]*[1]f|\n", 12.0, 2, 6)
	fmt.Printf("%[1]d %d %[1]d\n", 1, 2)
	fmt.Printf("%[5]d %[x]d %[]d %[0]d %[-1]d\n", 1)
	fmt.Printf("%[1\n", 1)
	fmt.Printf("%[2]*[1]d|%[2]d\n", 1, 2)
	fmt.Printf("%*d|%-*d|%*d|\n", 5, 42, 5, 42, -5, 42)
	fmt.Printf("%.*f|%.*f\n", 2, 3.14159, -1, 2.5)
	fmt.Printf("%*d %.*d\n", "x", 1, "y", 2)
	fmt.Printf("%.[1]d %.2[1]d %[1].2d\n", 3)
	fmt.Printf("%d %d\n", "str", 1.5)
	fmt.Printf("%s %s %s\n", 1, nil, true)
	fmt.Printf("%-010d|%+-5d|%0-5d|% 05d|\n", 12, 12, 12, 12)
	fmt.Printf("%010.3f|%-010.3f|%+010.3f|\n", 3.14159, 3.14159, -3.14159)
	fmt.Printf("%é\n", 1)
	fmt.Printf("%99999999999d|\n", 1)
	fmt.Printf("%.99999999999d|\n", 1)
	fmt.Printf("%w\n", fmt.Errorf("x"))
	fmt.Printf("%.3d|%.d|%5.d|\n", 0, 0, 0)
	fmt.Printf("%6.3v|%.1v|%.2v\n", "abcdef", 3.14159, []string{"abc", "d"})
	fmt.Println(fmt.Sprint("a", 1, 2, "b", "c", 3.0, nil, 'x'))
	fmt.Println(fmt.Sprint(), fmt.Sprint(1, 2), fmt.Sprint("a", "b"))
	fmt.Print("no", "space", 1, 2, true, "\n")
	fmt.Println(fmt.Sprintln("end", 1) == "end 1\n")
	fmt.Println(string(fmt.Appendf([]byte("x="), "%d", 5)), string(fmt.Append(nil, 1, "a")), string(fmt.Appendln(nil, "z")))
}
