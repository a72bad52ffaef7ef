package main

// An account is a goroutine with a mailbox. It adds interest by itself.
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
			a.balance += a.balance / 10
			r.answer <- a.balance
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
