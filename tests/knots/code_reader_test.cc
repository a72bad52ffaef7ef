// What the source says, read from checked programs: which variables are one thing, what is done to
// them, and what lies ahead of a line.
#include "knots/code_reader.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "load/program.h"

namespace goknot::knots {
namespace {

class CodeReaderTest : public ::testing::Test {
 protected:
  // A program without imports; the text's first line is line 1.
  const CodeFacts& Read(const std::string& text) {
    lexer::SourceFile* file = program_.sources().Add("x.go", text);
    EXPECT_TRUE(program_.Check({file}, sink_));
    std::vector<types::CheckedPackage*> own;
    for (types::CheckedPackage* package : program_.AllPackages()) {
      if (!package->config().lazy) own.push_back(package);
    }
    facts_ = ReadCode(own, program_.sources());
    return facts_;
  }

  uint32_t ThingAt(int32_t line, Action action) const {
    const Action actions[] = {action};
    return facts_.ThingAt("x.go", line, 0, actions);
  }

  load::Program program_;
  lexer::DiagnosticList sink_;
  CodeFacts facts_;
};

TEST_F(CodeReaderTest, ArgumentsResultsAndFieldsAreOneThing) {
  Read(R"(package main

type hub struct{ out chan int }

func open() chan int {
	return make(chan int)
}

func fill(c chan<- int) {
	c <- 1
}

func main() {
	h := &hub{out: open()}
	go fill(h.out)
	for _, c := range []chan int{h.out} {
		<-c
	}
	other := make(chan int, 1)
	close(other)
}
)");
  uint32_t thing = ThingAt(6, Action::kMake);
  ASSERT_NE(thing, kNone);
  EXPECT_EQ(ThingAt(10, Action::kSend), thing);
  EXPECT_EQ(ThingAt(17, Action::kReceive), thing);
  EXPECT_NE(ThingAt(20, Action::kClose), thing);
  EXPECT_FALSE(facts_.Any(thing, Action::kClose));
}

TEST_F(CodeReaderTest, FunctionsKnowWhoStartsThemAndHowTheyEnd) {
  Read(R"(package main

func work(done chan bool) {
	defer func() { done <- true }()
	if len(done) > 3 {
		return
	}
}

func main() {
	done := make(chan bool)
	go work(done)
	<-done
}
)");
  uint32_t main = facts_.FunctionAt("x.go", 11);
  uint32_t work = facts_.FunctionAt("x.go", 5);
  ASSERT_EQ(facts_.functions[main].starts, std::vector<uint32_t>{work});
  EXPECT_EQ(facts_.functions[main].start_lines, std::vector<int32_t>{12});
  EXPECT_EQ(facts_.functions[work].exits, std::vector<int32_t>{6});
  std::vector<const CodeUse*> sends = facts_.UsesOf(ThingAt(11, Action::kMake), Action::kSend);
  ASSERT_EQ(sends.size(), 1u);
  EXPECT_TRUE(sends[0]->deferred);
}

TEST_F(CodeReaderTest, ColumnsTellFunctionsOfOneLineApart) {
  Read(R"(package main

func call(f func()) { f() }

func main() {
	call(func() { call(nil) })
}
)");
  const uint32_t main = facts_.FunctionAt("x.go", 5);
  const uint32_t literal = facts_.FunctionAt("x.go", 6);
  EXPECT_EQ(facts_.functions[literal].outer, main);
  EXPECT_EQ(facts_.FunctionAt("x.go", 6, 6), main);      // call(
  EXPECT_EQ(facts_.FunctionAt("x.go", 6, 7), literal);   // func
  EXPECT_EQ(facts_.FunctionAt("x.go", 6, 26), literal);  // }
  EXPECT_EQ(facts_.FunctionAt("x.go", 6, 27), main);     // )
}

TEST_F(CodeReaderTest, LoopsBringBackWhatStandsAbove) {
  Read(R"(package main

func main() {
	c := make(chan int, 1)
	for {
		c <- 1
		<-c
	}
	for {
		d := make(chan int)
		d <- 1
		<-d
	}
}
)");
  const CodeUse& send = *facts_.UsesOf(ThingAt(4, Action::kMake), Action::kSend)[0];
  EXPECT_TRUE(facts_.IsAhead(send, 7, 0));
  EXPECT_TRUE(facts_.IsAhead(send, 4, 0));
  EXPECT_FALSE(facts_.IsAhead(send, 11, 0));
  // A channel that each round makes anew is sent on in this round or never.
  const CodeUse& own = *facts_.UsesOf(ThingAt(10, Action::kMake), Action::kSend)[0];
  EXPECT_FALSE(facts_.IsAhead(own, 12, 0));
}

TEST_F(CodeReaderTest, ChannelsAreFollowedThroughChannelsAndMaps) {
  Read(R"(package main

func main() {
	asked := make(chan chan int)
	known := map[string]chan bool{}
	answer := make(chan int)
	asked <- answer
	known["a"] = make(chan bool)
	if c, ok := <-asked; ok {
		c <- 1
	}
	for c := range asked {
		close(c)
	}
	if b, ok := known["a"]; ok {
		b <- true
	}
}
)");
  const uint32_t thing = ThingAt(6, Action::kMake);
  EXPECT_EQ(ThingAt(10, Action::kSend), thing);
  EXPECT_EQ(ThingAt(13, Action::kClose), thing);
  EXPECT_NE(ThingAt(4, Action::kMake), thing);
  EXPECT_EQ(ThingAt(16, Action::kSend), ThingAt(8, Action::kMake));
}

TEST_F(CodeReaderTest, NothingIsAheadOfAReturn) {
  Read(R"(package main

func main() {
	c := make(chan int, 1)
	for {
		if len(c) > 0 {
			<-c
			return
		}
		if len(c) > 1 {
			<-c
			continue
		}
		c <- 1
	}
}
)");
  const CodeUse& send = *facts_.UsesOf(ThingAt(4, Action::kMake), Action::kSend)[0];
  EXPECT_FALSE(facts_.IsAhead(send, 7, 0));
  EXPECT_TRUE(facts_.IsAhead(send, 11, 0));
}

TEST_F(CodeReaderTest, ColumnsTellWhatIsAheadOnALine) {
  Read(R"(package main

func main() {
	c := make(chan int, 1)
	<-c; c <- 1; <-c
}
)");
  const CodeUse& send = *facts_.UsesOf(ThingAt(4, Action::kMake), Action::kSend)[0];
  EXPECT_TRUE(facts_.IsAhead(send, 5, 2));
  EXPECT_FALSE(facts_.IsAhead(send, 5, send.column));
  EXPECT_FALSE(facts_.IsAhead(send, 5, 0));
}

TEST_F(CodeReaderTest, SelectsKnowTheChannelThatStopsThem) {
  Read(R"(package main

func main() {
	values, quit := make(chan int), make(chan bool)
	for {
		select {
		case v := <-values:
			_ = v
		case <-quit:
			return
		}
	}
}
)");
  ASSERT_EQ(facts_.selects.size(), 1u);
  EXPECT_EQ(facts_.selects[0].stop, "quit");
  EXPECT_EQ(facts_.selects[0].stop_line, 9);
  EXPECT_EQ(facts_.selects[0].stop_thing, ThingAt(9, Action::kReceive));
}

TEST_F(CodeReaderTest, SendsOnChannelsThatNobodyKnowsMayBeOnAnyOfTheirType) {
  Read(R"(package main

var queues = map[string]any{}

func open() any { return make(chan int) }

func main() {
	queues["a"] = open()
	queues["a"].(chan int) <- 1
	other := make(chan string)
	<-other
	known := make(chan bool)
	known <- true
}
)");
  EXPECT_TRUE(facts_.MayServe(ThingAt(5, Action::kMake)));
  EXPECT_FALSE(facts_.Any(ThingAt(5, Action::kMake), Action::kSend));
  EXPECT_FALSE(facts_.MayServe(ThingAt(10, Action::kMake)));
  EXPECT_TRUE(facts_.MayServe(ThingAt(12, Action::kMake)));
  EXPECT_TRUE(facts_.MayServe(kNone));
}

}  // namespace
}  // namespace goknot::knots
