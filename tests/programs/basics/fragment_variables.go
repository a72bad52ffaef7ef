// Variables that statements outside a function declare; those of a loop begin at zero each time.
var pair struct{ a, b int }
pair.a = 3
var big [40]int
big[2] = 1
for i := range 2 {
	var inner [20]int
	inner[i]++
	fmt.Println(i, inner[i], inner[1-i])
}
fmt.Println(pair, big[2], big[3])
