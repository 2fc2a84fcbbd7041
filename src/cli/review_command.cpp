// Questions on standard error, answers from standard input, decisions to -o: a person can sit
// there, or a script.
#include "review_command.hpp"

#include <algorithm>
#include <initializer_list>
#include <iostream>
#include <optional>
#include <string>
#include <utility>

#include <partnergraph/model/phrase.hpp>
#include <partnergraph/model/source.hpp>
#include <partnergraph/model/text.hpp>
#include <partnergraph/output/decisions_json.hpp>
#include <partnergraph/resolve/decisions.hpp>

#include "console.hpp"
#include "doubts.hpp"
#include "exit_code.hpp"
#include "pipeline.hpp"
#include "result.hpp"
#include "review_texts.hpp"
#include "usage_error.hpp"

namespace partnergraph::cli {
namespace {

constexpr std::size_t most_places = 3;  // of one name

enum class Answer : std::uint8_t { yes, no, skip, stop };

// The letters of both languages, so that a script does in either.
std::optional<Answer> answer_of(const std::string& word) {
  if (word == "j" || word == "y") return Answer::yes;
  if (word == "n") return Answer::no;
  if (word == "h" || word == "s") return Answer::skip;
  if (word == "q") return Answer::stop;
  return std::nullopt;
}

// The questions, in the language of whoever answers them.
class Conversation {
 public:
  Conversation(const Programme& programme, Language language)
      : programme_(programme), language_(language) {}

  void say(const Phrase& phrase, std::initializer_list<std::string> values = {}) const {
    talk(fill(phrase.in(language_), values));
  }

  void ask(const Suggestion& question, std::size_t number, std::size_t count) const {
    say(review_texts::question,
        {std::to_string(number), std::to_string(count), question.reason.in(language_)});
    for (const std::string& name : question.names) show_places(name);
    say(review_texts::letters);
  }

  // The end of the input stops, as q does: what has been answered counts.
  [[nodiscard]] Answer answer() const {
    for (std::string line; std::getline(std::cin, line);) {
      if (const auto found = answer_of(folded(trimmed(line)))) return *found;
      say(review_texts::letters);
    }
    return Answer::stop;
  }

 private:
  // Where the name stands in the document, or what stands for it there.
  void show_places(const std::string& name) const {
    say(review_texts::name, {name});
    std::size_t found = 0;
    for (const Measure& measure : programme_.measures) {
      for (const Mention& mention : measure.mentions) {
        if (mention.text != name && programme_[mention.partner].name != name) continue;
        if (++found > most_places) continue;
        const std::string place = describe(mention.source, language_);
        talk("-- " + measure.key + " " + measure.title + (place.empty() ? "" : " (" + place + ")"));
      }
    }
    if (found > most_places) {
      say(review_texts::more_places, {std::to_string(found - most_places)});
    }
  }

  const Programme& programme_;
  Language language_;
};

// Asks what earlier answers leave open. @return the questions that stay so
std::vector<Suggestion> ask_all(Names& names, const Conversation& conversation) {
  std::vector<Suggestion> open;
  bool stopped = false;
  for (std::size_t i = 0; i < names.open.size(); ++i) {
    const Suggestion& question = names.open[i];
    const SettledNames settled(names.decisions, names.lexicon);
    if (settled.about(question.names[0], question.names[1]) != Verdict::open) continue;
    Answer answer = Answer::stop;
    if (!stopped) {
      conversation.ask(question, i + 1, names.open.size());
      answer = conversation.answer();
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
  const Conversation conversation(names.programme, language_of(names.programme, settings));
  if (!settings.quiet && names.open.empty()) conversation.say(review_texts::none_open);
  const std::size_t before = names.decisions.settled.size();
  const std::vector<Suggestion> open = ask_all(names, conversation);
  deliver_decisions(decisions_json(names.decisions, open), settings);
  if (!settings.quiet) {
    conversation.say(
        review_texts::closing,
        {std::to_string(names.decisions.settled.size() - before), std::to_string(open.size())});
  }
  return exit_code::done;
}

}  // namespace partnergraph::cli
