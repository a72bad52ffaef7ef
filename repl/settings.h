// What :set changes: how values are shown and how the line editor behaves. One row each in a table.
// They outlive :reset.
//
// Test: tests/cli/sessions/repl_set.session.
#ifndef GOKNOT_REPL_SETTINGS_H_
#define GOKNOT_REPL_SETTINGS_H_

#include <string>
#include <string_view>

#include "editor/line_editor.h"
#include "repl/show_value.h"

namespace goknot::repl {

struct Settings {
  ShowLimits limits;
  editor::KeyMap keys = editor::KeyMap::kEmacs;
  bool colours = true;
};

// A line each: name, value, what it is.
std::string ListSettings(const Settings& settings);

// "elements 20" or "elements=20". What is wrong with it; empty: nothing.
std::string ChangeSetting(std::string_view text, Settings* settings);

}  // namespace goknot::repl

#endif  // GOKNOT_REPL_SETTINGS_H_
