// knot GK002 at 33 34 38

package main

// An account is a goroutine with a mailbox. To add interest it sends itself a deposit.
import "fmt"

type request struct {
	kind   string
	amount int
	answer chan int
}

type account struct {
	mailbox chan request
	balance int
}

func (a *account) run() {
	for r := range a.mailbox {
		switch r.kind {
		case "deposit":
			a.balance += r.amount
			r.answer <- a.balance
		case "interest":
			r.answer <- a.ask("deposit", a.balance/10)
		}
	}
}

func (a *account) ask(kind string, amount int) int {
	r := request{kind, amount, make(chan int)}
	a.mailbox <- r
	return <-r.answer
}

func main() {
	a := &account{mailbox: make(chan request)}
	go a.run()
	fmt.Println(a.ask("deposit", 100))
	fmt.Println(a.ask("interest", 0))
	close(a.mailbox)
}
