// Tab within the machine. The first Tab types what is certain and opens the menu if there is a
// choice; the next ones go through it. Where there is no choice the next Tab shows documentation.
#include <algorithm>
#include <string>
#include <utility>

#include "editor/machine.h"

namespace goknot::editor {
namespace {

bool IsBlank(std::string_view text) {
  return text.find_first_not_of(" \t") == std::string_view::npos;
}

}  // namespace

void Machine::ShowNote(std::string_view text) { note_ = text; }

void Machine::Complete(Command command) {
  std::string_view text = buffer_.text();
  size_t at = buffer_.cursor();
  size_t begin = buffer_.LineBegin(at);
  bool indents = IsBlank(text.substr(begin, at - begin)) && (begin > 0 || at > begin);
  if (command == Command::kComplete && (indents || burst_)) {
    note_.clear();
    buffer_.Insert("\t");
    return;
  }
  bool again = last_ == Command::kComplete;
  note_.clear();
  Completions completions = language_.Complete(text, at);
  if (completions.candidates.empty()) {
    ShowNote(language_.Document(text, at));
    return;
  }
  std::string typed(text.substr(completions.begin, at - completions.begin));
  if (completions.candidates.size() == 1 && completions.candidates[0].text.starts_with(typed)) {
    Candidate only = std::move(completions.candidates[0]);
    bool whole = only.text == text.substr(completions.begin, completions.end - completions.begin);
    if (again && whole) {
      std::string documentation = language_.Document(text, at);
      ShowNote(documentation.empty() ? only.signature : documentation);
      return;
    }
    std::string replacement = only.text;
    if (!text.substr(completions.end).starts_with(only.suffix)) replacement += only.suffix;
    // A name that stands already gets its bracket by the next key, not by a question about it.
    if (whole) replacement = only.text;
    buffer_.Replace(completions.begin, completions.end, replacement);
    if (!only.signature.empty()) ShowNote(only.text + "  " + only.signature);
    return;
  }
  OpenMenu(std::move(completions));
  std::string common = menu_->CommonPrefix();
  if (common.size() > menu_->typed().size()) {
    buffer_.Replace(menu_->begin(), at, common);
    RefreshMenu();
  } else if (command == Command::kCompleteBack) {
    menu_->SelectPrevious();
    ShowCandidate();
  }
}

void Machine::OpenMenu(Completions completions) {
  std::string_view text = buffer_.text();
  size_t end = std::max(buffer_.cursor(), completions.begin);
  std::string typed(text.substr(completions.begin, end - completions.begin));
  menu_.emplace(std::move(completions), typed);
}

void Machine::CloseMenu() { menu_.reset(); }

// Puts the candidate that stands, or what was typed, in the text; all of a walk through the menu is
// taken back at once.
void Machine::ShowCandidate() {
  std::string shown(menu_->shown());
  buffer_.Replace(menu_->begin(), buffer_.cursor(), shown);
}

// After a key that changed what is being completed.
void Machine::RefreshMenu() {
  Completions completions = language_.Complete(buffer_.text(), buffer_.cursor());
  bool same_place = completions.begin == menu_->begin();
  bool something_typed = buffer_.cursor() > completions.begin;
  if (completions.candidates.empty() || !same_place || !something_typed) {
    CloseMenu();
    return;
  }
  OpenMenu(std::move(completions));
}

bool Machine::HandleMenu(Command command) {
  bool selecting = menu_->selected() != nullptr;
  // Where there is no choice left, Tab types all of it.
  if (command == Command::kComplete && !selecting && menu_->candidates().size() == 1) {
    CloseMenu();
    return false;
  }
  switch (command) {
    case Command::kComplete:
    case Command::kDown:
      menu_->SelectNext();
      ShowCandidate();
      return true;
    case Command::kCompleteBack:
    case Command::kUp:
      menu_->SelectPrevious();
      ShowCandidate();
      return true;
    case Command::kEnter:
      if (selecting) {  // as if it had been the only one
        const std::string suffix = menu_->selected()->suffix;
        if (!buffer_.text().substr(buffer_.cursor()).starts_with(suffix)) buffer_.Insert(suffix);
      }
      CloseMenu();
      return selecting;
    case Command::kInterrupt:
    case Command::kCancel:
      // Ctrl-C gives up what is being chosen, or else, with a menu that only informs, the text.
      if (command == Command::kInterrupt && !selecting) {
        CloseMenu();
        return false;
      }
      if (selecting) buffer_.Replace(menu_->begin(), buffer_.cursor(), menu_->typed());
      CloseMenu();
      return true;
    case Command::kInsert:
    case Command::kDeleteBefore:
      // What is typed behind a chosen candidate belongs to what follows it.
      if (selecting) CloseMenu();
      return false;
    case Command::kClearScreen:
      return false;
    default:
      CloseMenu();
      return false;
  }
}

}  // namespace goknot::editor
