#include "manual_command.hpp"

#include <array>
#include <string>
#include <string_view>
#include <utility>

#include <partnergraph/model/text.hpp>

#include "commands.hpp"
#include "exit_code.hpp"
#include "help.hpp"
#include "result.hpp"

namespace partnergraph::cli {
namespace {

// Text of the page as roff(7) reads it: nothing in it is a request or an escape.
std::string escaped(std::string_view text) {
  std::string result;
  if (text.starts_with('.') || text.starts_with('\'')) result = "\\&";
  for (const char letter : text) {
    if (letter == '\\') {
      result += "\\e";
    } else if (letter == '-') {
      result += "\\-";  // an unescaped one is a hyphen, which can't be copied into a shell
    } else {
      result += letter;
    }
  }
  return result;
}

std::string bold(std::string_view text) {
  return "\\fB" + escaped(text) + "\\fR";
}

std::string italic(std::string_view text) {
  return "\\fI" + escaped(text) + "\\fR";
}

std::string section(std::string_view name) {
  return std::string(".SH ").append(name) + "\n";
}

// A term, and what it means below it.
std::string entry(const std::string& term, std::string_view text) {
  return ".TP\n" + term + "\n" + escaped(text) + "\n";
}

std::string example(std::string_view command_line) {
  return ".PP\n.RS 4\n.nf\n" + escaped(command_line) + "\n.fi\n.RE\n";
}

std::string spelt(const Option& option) {
  std::string result;
  if (option.letter != '\0') result = bold(std::string{'-', option.letter}) + ", ";
  result += bold(std::string("--").append(option.name));
  if (!option.value.empty()) result += " " + italic(option.value);
  return result;
}

std::string described(const Command& command) {
  std::string result = std::string(".SS ").append(command.name) + "\n";
  result += escaped(capitalised(command.summary)) + ".\n";
  result += example(command.example);
  std::string taken;
  for (const Option& option : options()) {
    if (!takes(command, option)) continue;
    taken += (taken.empty() ? "" : ", ") + bold(std::string("--").append(option.name));
  }
  return result + ".PP\nOptions: " + taken + ".\n";
}

constexpr auto exit_codes = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"0", "done; warnings, if any, stand on standard error"},
    {"2", "the command line can't be understood"},
    {"3", "the input is refused, or has warnings under --strict; nothing was written"},
    {"4", "a named limit or the memory ran out; nothing was written"},
    {"5", "a result could not be written"},
    {"70", "an error of the program itself"},
    {"130", "interrupted"},
});

constexpr auto variables = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"COLUMNS", "how wide tables are, from 40 to 160, in place of the width of the terminal"},
    {"NO_COLOR", "if set, text has no colour unless --color always asks for it"},
    {"PATH",
     "where pdftotext (to read PDFs), rsvg-convert (to draw .png and .pdf) and "
     "LibreOffice (--convert) are looked for"},
    {"TERM", "if it is dumb, text has no colour and no progress is shown"},
});

std::string page() {
  std::string result =
      ".TH PARTNERGRAPH 1 \"\" \"partnergraph " PARTNERGRAPH_VERSION "\" \"User Commands\"\n";
  result += section("NAME") + "partnergraph \\- partner networks of action programmes\n";
  result += section("SYNOPSIS") + ".B partnergraph\n" + italic("COMMAND") + " " + italic("INPUT") +
            " [options]\n.br\n.B partnergraph\n" + italic("COMMAND") + " " + bold("--help") + "\n";
  result += section("DESCRIPTION") + escaped(what_it_does()) + "\n.PP\n" +
            escaped(what_input_is()) + "\n";
  result += section("COMMANDS");
  for (const Command& command : commands()) result += described(command);
  result += section("OPTIONS") +
            "Each command takes those that are listed with it. A default stands in brackets.\n";
  for (const Option& option : options()) result += entry(spelt(option), option.help);
  result += section("EXIT STATUS");
  for (const auto& [code, meaning] : exit_codes) result += entry(bold(code), meaning);
  result += section("ENVIRONMENT");
  for (const auto& [name, meaning] : variables) result += entry(bold(name), meaning);
  return result + section("SEE ALSO") +
         ".BR dot (1),\n.BR pdftotext (1),\n.BR rsvg\\-convert (1)\n";
}

}  // namespace

int manual(const Settings& settings) {
  deliver(page(), settings);
  return exit_code::done;
}

}  // namespace partnergraph::cli
