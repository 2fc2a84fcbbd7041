#include <partnergraph/model/decision.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>
#include <utility>

#include "model_texts.hpp"

namespace partnergraph {
namespace {

constexpr std::array<std::pair<Decide, const char*>, 6> kinds{{
    {Decide::same, "same"},
    {Decide::different, "different"},
    {Decide::split, "split"},
    {Decide::kind, "kind"},
    {Decide::name, "name"},
    {Decide::members, "members"},
}};

}  // namespace

std::string word_of(Decide decide) {
  return std::ranges::find(kinds, decide, &std::pair<Decide, const char*>::first)->second;
}

std::optional<Decide> decide_of(const std::string& word) {
  const auto found = std::ranges::find(kinds, word, [](const auto& k) { return k.second; });
  return found == kinds.end() ? std::nullopt : std::optional(found->first);
}

Message describe(const Decision& decision, std::size_t index) {
  constexpr std::size_t most_names = 3;  // the others can be looked up by the number
  const std::size_t count = std::min(most_names, decision.names.size());
  const auto end = decision.names.begin() + static_cast<std::ptrdiff_t>(count);
  const Message names = quoted({decision.names.begin(), end});
  const std::string_view more = decision.names.size() > most_names ? ", …" : "";
  const std::string word = word_of(decision.decide);
  if (decision.name.empty()) {
    return fill(model_texts::decision, {index + 1, word, names, more});
  }
  return fill(model_texts::named_decision, {index + 1, word, quoted({decision.name}), names, more});
}

}  // namespace partnergraph
