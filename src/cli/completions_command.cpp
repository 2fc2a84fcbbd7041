#include "completions_command.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "commands.hpp"
#include "exit_code.hpp"
#include "export_command.hpp"
#include "result.hpp"

namespace partnergraph::cli {
namespace {

// The values that an option knows: "text|json|csv" has three; a word in capitals stands for
// something that only the user knows.
std::vector<std::string_view> choices(const Option& option) {
  std::vector<std::string_view> result;
  std::string_view rest = option.name == "as" ? export_formats : option.value;
  while (!rest.empty()) {
    const std::string_view word = rest.substr(0, rest.find('|'));
    rest.remove_prefix(std::min(rest.size(), word.size() + 1));
    if (word[0] < 'A' || word[0] > 'Z') result.push_back(word);
  }
  return result;
}

bool takes_path(const Option& option) {
  return option.value == "FILE" || option.value == "PATH";
}

std::string joined(const std::vector<std::string_view>& words, std::string_view between) {
  std::string result;
  for (const std::string_view word : words) {
    result.append(result.empty() ? "" : between).append(word);
  }
  return result;
}

std::vector<std::string_view> names_of_commands(bool only_with_input) {
  std::vector<std::string_view> result;
  for (const Command& command : commands()) {
    if (!only_with_input || command.input != Input::none) result.push_back(command.name);
  }
  return result;
}

std::string spelt(const Option& option, std::string_view between) {
  std::string result = std::string("--").append(option.name);
  if (option.letter != '\0') result.append(between).append("-").push_back(option.letter);
  return result;
}

std::string options_of(const Command& command) {
  std::string result;
  for (const Option& option : options()) {
    if (!takes(command, option)) continue;
    result.append(result.empty() ? "" : " ").append(spelt(option, " "));
  }
  return result;
}

// A backslash before each of `special`.
std::string escaped(std::string_view text, std::string_view special) {
  std::string result;
  for (const char letter : text) {
    if (special.find(letter) != std::string_view::npos) result += '\\';
    result += letter;
  }
  return result;
}

// One word of a shell.
std::string one_word(std::string_view text) {
  std::string result = "'";
  for (const char letter : text) {
    if (letter == '\'') {
      result += "'\\''";
    } else {
      result += letter;
    }
  }
  return result + "'";
}

std::string origin(std::string_view shell) {
  return std::string("# Completion of partnergraph " PARTNERGRAPH_VERSION " in ").append(shell) +
         "; made by partnergraph completions.\n";
}

// Without an answer of its own, bash completes file names.
std::string bash_script() {
  std::string result = origin("bash") + R"(_partnergraph() {
  local current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} command='' i
  COMPREPLY=()
  if [[ $current == '=' ]]; then  # bash cuts --format=csv into three words
    current=''
  elif [[ $before == '=' ]]; then
    before=${COMP_WORDS[COMP_CWORD - 2]}
  fi
  for ((i = 1; i < COMP_CWORD; ++i)); do
    case ${COMP_WORDS[i]} in
)";
  result += "      " + joined(names_of_commands(false), "|") +
            ") command=${COMP_WORDS[i]} && break ;;\n    esac\n  done\n  case $before in\n";
  for (const Option& option : options()) {
    if (option.value.empty()) continue;
    result += "    " + spelt(option, "|") + ") ";
    if (const auto known = choices(option); !known.empty()) {
      result += "COMPREPLY=($(compgen -W " + one_word(joined(known, " ")) + " -- \"$current\")); ";
    } else if (!takes_path(option)) {
      result += "compopt +o default 2>/dev/null; ";
    }
    result += "return ;;\n";
  }
  result += "  esac\n  local words=" + one_word(joined(names_of_commands(false), " ")) +
            " options='--help -h --version'\n  case $command in\n";
  for (const Command& command : commands()) {
    result += "    " + std::string(command.name) +
              ") words='' options=" + one_word(options_of(command)) + " ;;\n";
  }
  return result + R"(  esac
  [[ $current == -* ]] && words=$options
  [[ -n $words ]] && COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _partnergraph partnergraph
)";
}

// An option as _arguments describes it: '(--top)--top=[rows of a list]:N:'.
std::string zsh_option(const Option& option) {
  std::string tail = "[" + escaped(option.help, "\\[]:") + "]";
  if (!option.value.empty()) {
    const auto known = choices(option);
    tail += ":value:";
    if (!known.empty()) tail += "(" + joined(known, " ") + ")";
    if (takes_path(option)) tail += "_files";
  }
  const std::string equals = option.value.empty() ? "" : "=";
  const std::string repeat = option.repeatable ? "*" : "";
  std::string result = " " + one_word(repeat + "--" + std::string(option.name) + equals + tail);
  if (option.letter != '\0') {
    result += " " + one_word(repeat + "-" + std::string{option.letter} +
                             (option.value.empty() ? "" : "+") + tail);
  }
  return result;
}

std::string zsh_script() {
  std::string result = "#compdef partnergraph\n" + origin("zsh") +
                       "_partnergraph() {\n  local curcontext=$curcontext state line\n"
                       "  local -a commands=(\n";
  for (const Command& command : commands()) {
    result +=
        "    " + one_word(std::string(command.name) + ":" + std::string(command.summary)) + "\n";
  }
  result += R"(  )
  _arguments -C '(-h --help)'{-h,--help}'[say what the program does]' \
    '--version[say which version this is]' '1: :->command' '*:: :->rest'
  case $state in
    command) _describe -t commands command commands ;;
    rest) case $line[1] in
)";
  for (const Command& command : commands()) {
    result += "      " + std::string(command.name) + ") _arguments -s";
    for (const Option& option : options()) {
      if (takes(command, option)) result += " \\\n       " + zsh_option(option);
    }
    if (command.input != Input::none) result += " \\\n        '*:input:_files'";
    result += " ;;\n";
  }
  return result + R"(      esac ;;
  esac
}
if [[ $funcstack[1] == _partnergraph ]]; then
  _partnergraph "$@"
else
  compdef _partnergraph partnergraph
fi
)";
}

std::string fish_script() {
  std::string result = origin("fish") + "complete -c partnergraph -f\n";
  const std::string begin = "complete -c partnergraph -n ";
  const std::string none =
      one_word("not __fish_seen_subcommand_from " + joined(names_of_commands(false), " "));
  for (const Command& command : commands()) {
    result += begin + none + " -a " + std::string(command.name) + " -d " +
              one_word(command.summary) + "\n";
  }
  result += begin + none + " -l version -d 'say which version this is'\n" + begin + none +
            " -s h -l help -d 'say what the program does'\n" + begin +
            one_word("__fish_seen_subcommand_from " + joined(names_of_commands(true), " ")) +
            " -F\n";
  for (const Option& option : options()) {
    std::vector<std::string_view> takers;
    for (const Command& command : commands()) {
      if (takes(command, option)) takers.push_back(command.name);
    }
    result += begin + one_word("__fish_seen_subcommand_from " + joined(takers, " "));
    if (option.letter != '\0') result += std::string(" -s ") + option.letter;
    result += " -l " + std::string(option.name);
    if (const auto known = choices(option); !known.empty()) {
      result += " -x -a " + one_word(joined(known, " "));
    } else if (!option.value.empty()) {
      result += takes_path(option) ? " -r -F" : " -x";
    }
    result += " -d " + one_word(option.help) + "\n";
  }
  return result;
}

}  // namespace

int completions(const Settings& settings) {
  switch (settings.shell) {
    case Shell::bash:
      deliver(bash_script(), settings);
      break;
    case Shell::zsh:
      deliver(zsh_script(), settings);
      break;
    case Shell::fish:
      deliver(fish_script(), settings);
      break;
  }
  return exit_code::done;
}

}  // namespace partnergraph::cli
