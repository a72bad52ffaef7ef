// The entry of the `goknot` command.
#include <string>
#include <vector>

#include "cli/commands.h"

int main(int argc, char** argv) {
  std::vector<std::string> arguments(argv + 1, argv + argc);
  return goknot::cli::Main(arguments);
}
