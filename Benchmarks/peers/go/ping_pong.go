// Goroutines in pairs send a message with two fields back and forth over channels.
//
//	ping_pong NODES SECONDS
//
// prints how many messages arrived in a second, over a stretch of about that many seconds.
package main

import (
	"fmt"
	"os"
	"strconv"
	"time"
)

type kind uint8

const (
	ping kind = iota
	pong
)

type message struct {
	kind  kind
	round int64
	sum   int64
}

// A pair's two mailboxes. A message waits for its receiver in one, so that a sender need not.
type pair struct {
	pings, pongs chan message
	plays        chan int64
	played       chan struct{}
}

func newPair(played chan struct{}) *pair {
	p := &pair{make(chan message, 1), make(chan message, 1), make(chan int64, 1), played}
	go p.pinger()
	go p.ponger()
	return p
}

func (p *pair) pinger() {
	for last := range p.plays {
		p.pings <- message{ping, 1, 0}
		for m := range p.pongs {
			if m.round >= last {
				break
			}
			p.pings <- message{ping, m.round + 1, m.sum + m.round}
		}
		p.played <- struct{}{}
	}
}

func (p *pair) ponger() {
	for m := range p.pings {
		p.pongs <- message{pong, m.round + 1, m.sum + m.round}
	}
}

// Lets each pair exchange at least that many messages; the rate of all together.
func play(pairs []*pair, played chan struct{}, least int64) float64 {
	messages := (least + 1) / 2 * 2
	start := time.Now()
	for _, p := range pairs {
		p.plays <- messages
	}
	for range pairs {
		<-played
	}
	return float64(int64(len(pairs))*messages) / time.Since(start).Seconds()
}

func main() {
	nodes, seconds, err := arguments(os.Args[1:])
	if err != nil {
		fmt.Fprintln(os.Stderr, "usage: ping_pong NODES SECONDS:", err)
		os.Exit(2)
	}
	pairs := make([]*pair, nodes/2)
	played := make(chan struct{}, len(pairs))
	for i := range pairs {
		pairs[i] = newPair(played)
	}
	// A short rally warms up, and tells how long one of the wanted duration is.
	rate := play(pairs, played, max(10, 1_000_000/int64(len(pairs))))
	fmt.Printf("%.0f\n", play(pairs, played, int64(rate*seconds)/int64(len(pairs))))
}

func arguments(words []string) (nodes int, seconds float64, err error) {
	if len(words) != 2 {
		return 0, 0, fmt.Errorf("two arguments are wanted, not %d", len(words))
	}
	if nodes, err = strconv.Atoi(words[0]); err != nil {
		return
	}
	seconds, err = strconv.ParseFloat(words[1], 64)
	return
}

func max(a, b int64) int64 {
	if a > b {
		return a
	}
	return b
}
