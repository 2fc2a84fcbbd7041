#include "command_line.hpp"

#include <algorithm>
#include <boost/program_options.hpp>
#include <string_view>

#include "help.hpp"
#include "suggestion.hpp"
#include "usage_error.hpp"

namespace partnergraph::cli {
namespace {

namespace po = boost::program_options;

// Ours decide what may follow what; Boost only tells options, values and arguments apart.
po::options_description described() {
  po::options_description result;
  result.add_options()("version", "");
  for (const Option& option : options()) {
    std::string names(option.name);
    if (option.letter != '\0') names.append(",").push_back(option.letter);
    const bool takes_none = option.value.empty();
    result.add_options()(names.c_str(), new po::untyped_value(takes_none), "");  // Boost owns it
  }
  return result;
}

std::vector<po::option> parsed(const std::vector<std::string>& arguments) {
  using namespace po::command_line_style;
  const po::options_description known = described();
  try {
    return po::command_line_parser(arguments)
        .options(known)
        .style(unix_style & ~allow_guessing)
        .allow_unregistered()
        .run()
        .options;
  } catch (const po::invalid_command_line_syntax& error) {
    const std::string name = error.get_option_name();
    throw UsageError(error.kind() == po::invalid_syntax::extra_parameter ? name + " takes no value"
                                                                         : name + " needs a value");
  } catch (const po::error& error) {
    throw UsageError(error.what());
  }
}

const Command& command_named(const std::string& name) {
  const auto found = std::ranges::find(commands(), name, &Command::name);
  if (found != commands().end()) return *found;
  std::vector<std::string_view> names;
  for (const Command& command : commands()) names.push_back(command.name);
  throw UsageError("there is no command '" + name + "'" + did_you_mean(name, names));
}

[[noreturn]] void refuse_unknown(const std::string& token, const Command* command) {
  const std::string typed = token.substr(0, token.find('='));
  std::vector<std::string> spelt{"--version"};
  for (const Option& option : options()) {
    if (command == nullptr || takes(*command, option)) {
      spelt.push_back(std::string("--").append(option.name));
    }
  }
  throw UsageError("there is no option '" + typed + "'" +
                   did_you_mean(typed, {spelt.begin(), spelt.end()}));
}

const Option& option_named(std::string_view name) {
  return *std::ranges::find(options(), name, &Option::name);
}

void refuse_foreign(const Option& option, const Command& command) {
  if (takes(command, option)) return;
  throw UsageError(std::string(command.name).append(" takes no --").append(option.name));
}

void set_input(CommandLine& line, const std::vector<std::string>& inputs) {
  const std::string name(line.command->name);
  if (line.command->input == Input::none) {
    if (!inputs.empty()) throw UsageError(name + " takes no input, but got '" + inputs[0] + "'");
    return;
  }
  const bool compares =
      line.command->input == Input::by_kind && line.settings.kind == Picture::compare;
  if (line.command->input == Input::two || compares) {
    if (inputs.size() != 2) {
      throw UsageError(name + " needs two inputs, the older one first; " + usage(line.command));
    }
    if (inputs[0].empty() || inputs[1].empty()) throw UsageError("the name of the input is empty");
    if (inputs[0] == "-" && inputs[1] == "-") {
      throw UsageError("only one of the two inputs can be standard input");
    }
    line.settings.input = inputs[0];
    line.settings.second_input = inputs[1];
    return;
  }
  if (inputs.empty())
    throw UsageError(name + " needs an input: a file, or - for standard input; " +
                     usage(line.command));
  if (inputs.size() > 1) {
    throw UsageError(name + " takes one input, but got '" + inputs[0] + "' and '" + inputs[1] +
                     "'; " + usage(line.command));
  }
  if (inputs[0].empty()) throw UsageError("the name of the input is empty");
  line.settings.input = inputs[0];
}

}  // namespace

CommandLine parse_command_line(const std::vector<std::string>& arguments) {
  CommandLine line;
  std::vector<std::string> inputs;
  const std::vector<po::option> tokens = parsed(arguments);

  const auto is_argument = [](const po::option& token) { return token.position_key >= 0; };
  const auto wishes = [&tokens](std::string_view name) {
    return std::ranges::any_of(tokens,
                               [&](const po::option& token) { return token.string_key == name; });
  };
  for (const po::option& token : tokens) {
    if (!is_argument(token)) continue;
    if (line.command == nullptr) {
      line.command = &command_named(token.value.at(0));
    } else {
      inputs.push_back(token.value.at(0));
    }
  }
  for (const po::option& token : tokens) {
    if (token.unregistered) refuse_unknown(token.original_tokens.at(0), line.command);
  }
  if (wishes("version") || wishes("help")) {
    line.wish = wishes("help") ? Wish::help : Wish::version;
    return line;
  }
  if (line.command == nullptr)
    throw UsageError(usage(nullptr) + "; partnergraph --help lists the commands");

  std::vector<std::string_view> given;
  for (const po::option& token : tokens) {
    if (is_argument(token)) continue;
    const Option& option = option_named(token.string_key);
    refuse_foreign(option, *line.command);
    if (!option.repeatable && std::ranges::find(given, option.name) != given.end()) {
      throw UsageError(std::string("--").append(option.name).append(" is given twice"));
    }
    given.push_back(option.name);
    option.set(line.settings, token.value.empty() ? std::string() : token.value.front());
  }
  set_input(line, inputs);
  return line;
}

}  // namespace partnergraph::cli
