// Questions on standard error, answers from standard input, decisions to -o: a person can sit
// there, or a script.
#include "review_command.hpp"

#include <algorithm>
#include <iostream>
#include <string>
#include <string_view>
#include <utility>

#include <partnergraph/model/source.hpp>
#include <partnergraph/model/text.hpp>
#include <partnergraph/output/decisions_json.hpp>
#include <partnergraph/resolve/decisions.hpp>

#include "console.hpp"
#include "doubts.hpp"
#include "exit_code.hpp"
#include "pipeline.hpp"
#include "result.hpp"
#include "usage_error.hpp"

namespace partnergraph::cli {
namespace {

constexpr std::size_t most_places = 3;  // of one name

enum class Answer : std::uint8_t { yes, no, skip, stop };

// The end of the input stops, as q does: what has been answered counts.
Answer read_answer() {
  for (std::string line; std::getline(std::cin, line);) {
    const std::string word = folded(trimmed(line));
    if (word == "y") return Answer::yes;
    if (word == "n") return Answer::no;
    if (word == "s") return Answer::skip;
    if (word == "q") return Answer::stop;
    talk("y = same, n = different, s = skip, q = stop");
  }
  return Answer::stop;
}

// Where the name stands in the document, or what stands for it there.
void show_places(const Programme& programme, const std::string& name) {
  talk("- \"" + name + "\":");
  std::size_t found = 0;
  for (const Measure& measure : programme.measures) {
    for (const Mention& mention : measure.mentions) {
      if (mention.text != name && programme[mention.partner].name != name) continue;
      if (++found > most_places) continue;
      const std::string place = describe(mention.source);
      talk("-- " + measure.key + " " + measure.title + (place.empty() ? "" : " (" + place + ")"));
    }
  }
  if (found > most_places) talk("-- and " + std::to_string(found - most_places) + " more");
}

void ask(const Programme& programme, const Suggestion& question, std::size_t number,
         std::size_t count) {
  talk(std::to_string(number) + " of " + std::to_string(count) + ": are these one partner? " +
       question.reason);
  for (const std::string& name : question.names) show_places(programme, name);
  talk("y = same, n = different, s = skip, q = stop");
}

// Asks what earlier answers leave open. @return the questions that stay so
std::vector<Suggestion> ask_all(Names& names) {
  std::vector<Suggestion> open;
  bool stopped = false;
  for (std::size_t i = 0; i < names.open.size(); ++i) {
    const Suggestion& question = names.open[i];
    const SettledNames settled(names.decisions, names.lexicon);
    if (settled.about(question.names[0], question.names[1]) != Verdict::open) continue;
    Answer answer = Answer::stop;
    if (!stopped) {
      ask(names.programme, question, i + 1, names.open.size());
      answer = read_answer();
    }
    stopped = answer == Answer::stop;
    if (answer == Answer::skip || stopped) {
      open.push_back(question);
      continue;
    }
    names.decisions.settled.push_back(
        {.decide = answer == Answer::yes ? Decide::same : Decide::different,
         .names = question.names});
  }
  return open;
}

}  // namespace

int review(const Settings& settings) {
  if (settings.input == "-") {
    throw UsageError("review reads the answers from standard input: give the document as a file");
  }
  Names names = names_of(settings);
  tell_doubts(names.programme, settings);
  if (!settings.quiet && names.open.empty()) talk("no question about names is open");
  const std::size_t before = names.decisions.settled.size();
  const std::vector<Suggestion> open = ask_all(names);
  deliver_decisions(decisions_json(names.decisions, open), settings);
  if (!settings.quiet) {
    talk(std::to_string(names.decisions.settled.size() - before) + " settled, " +
         std::to_string(open.size()) + " open");
  }
  return exit_code::done;
}

}  // namespace partnergraph::cli
