#include "help.hpp"

#include <algorithm>
#include <string_view>

#include <partnergraph/model/text.hpp>

namespace partnergraph::cli {
namespace {

constexpr std::size_t width = 80;
constexpr std::size_t option_column = 36;

std::string padded(std::string text, std::size_t columns) {
  text.resize(std::max(text.size() + 2, columns), ' ');
  return text;
}

std::string spelt(const Option& option) {
  std::string result = option.letter == '\0' ? "      " : "  -?, ";
  if (option.letter != '\0') result[3] = option.letter;
  result.append("--").append(option.name);
  if (!option.value.empty()) result.append(" ").append(option.value);
  return result;
}

// Words from `indent` on, which is where the first line already stands.
std::string wrapped_from(std::size_t indent, std::string_view rest) {
  std::string result;
  std::size_t column = indent;
  while (!rest.empty()) {
    const std::string_view word = rest.substr(0, rest.find(' '));
    rest.remove_prefix(std::min(rest.size(), word.size() + 1));
    if (column > indent && column + 1 + word.size() > width) {
      result.append("\n").append(indent, ' ');
      column = indent;
    }
    if (column > indent) {
      result += ' ';
      ++column;
    }
    result += word;
    column += word.size();
  }
  return result + '\n';
}

// The help stands behind the option, or below it where the option is long.
std::string described(const Option& option) {
  std::string result = spelt(option);
  std::size_t column = result.size();
  if (column + 2 > option_column) {
    result += '\n';
    column = 0;
  }
  result.append(option_column - column, ' ');
  return result + wrapped_from(option_column, option.help);
}

}  // namespace

std::string what_it_does() {
  return "Reads an action programme as it is, builds the network of its measures and partners, and "
         "tells the key partners, the measures that may be one, the coalitions and the fewest "
         "partners to win. Results go to standard output or to -o, everything else to standard "
         "error.";
}

std::string what_input_is() {
  return "INPUT is a programme (text, Markdown, Word, PowerPoint, Excel, HTML, PDF), a table of "
         "measures and partners (CSV or TSV), or JSON from extract; - is standard input.";
}

std::string usage(const Command* command) {
  std::string result = "usage: partnergraph ";
  result.append(command == nullptr ? "COMMAND" : command->name);
  if (command == nullptr || command->input == Input::one || command->input == Input::by_kind) {
    result += " INPUT";
  }
  if (command != nullptr && command->input == Input::two) result += " OLD NEW";
  return result + " [options]";
}

std::string program_help() {
  std::string result =
      "Example:\n  partnergraph report datasets/osloregionen-2025.txt -o partnergraph-report\n\n" +
      usage(nullptr) + "\n\n" + wrapped_from(0, what_input_is()) + "\nCommands:\n";
  for (const Command& command : commands()) {
    result.append("  ").append(padded(std::string(command.name), 13)).append(command.summary);
    result += '\n';
  }
  return result +
         "\n"
         "partnergraph COMMAND --help lists the options of a command,\n"
         "partnergraph --version says which version this is.\n";
}

std::string command_help(const Command& command) {
  std::string result = "Example:\n  ";
  result.append(command.example).append("\n\n").append(usage(&command)).append("\n\n");
  result.append(capitalised(command.summary)).append(".\n\nOptions:\n");
  for (const Option& option : options()) {
    if (takes(command, option)) result += described(option);
  }
  return result;
}

}  // namespace partnergraph::cli
