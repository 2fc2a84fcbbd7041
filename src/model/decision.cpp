#include <partnergraph/model/decision.hpp>

#include <algorithm>
#include <array>
#include <utility>

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

std::string describe(const Decision& decision, std::size_t index) {
  constexpr std::size_t most_names = 3;  // the others can be looked up by the number
  std::string result = "decision " + std::to_string(index + 1) + " (" + word_of(decision.decide);
  if (!decision.name.empty()) result += " \"" + decision.name + '"';
  const char* before = ": \"";
  for (std::size_t i = 0; i < std::min(most_names, decision.names.size()); ++i) {
    result += before + decision.names[i] + '"';
    before = ", \"";
  }
  if (decision.names.size() > most_names) result += ", …";
  return result + ')';
}

}  // namespace partnergraph
