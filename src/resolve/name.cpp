#include <partnergraph/resolve/name.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include <partnergraph/model/text.hpp>
#include <partnergraph/resolve/acronym.hpp>

namespace partnergraph {
namespace {

constexpr std::size_t shortest_stem = 4;  // code points; shorter words are left alone

std::string_view without_opener(std::string_view text, const Lexicon& lexicon) {
  while (true) {
    const auto found = words(text);
    if (found.size() < 2 || !lexicon.others.contains(folded(found.front()))) return text;
    text.remove_prefix(static_cast<std::size_t>(found[1].data() - text.data()));
  }
}

// Where a dash with blanks around it begins and ends; npos if there is none.
std::pair<std::size_t, std::size_t> spaced_dash(std::string_view text) {
  static constexpr std::array<std::string_view, 4> dashes{" – ", " — ", " - ", " v/"};
  for (const std::string_view dash : dashes) {
    const std::size_t at = text.find(dash);
    if (at != std::string_view::npos && at > 0) return {at, at + dash.size()};
  }
  return {std::string_view::npos, std::string_view::npos};
}

// "RISE Research Institutes of Sweden", "Folkehelseinstituttet FHI": the name without the acronym
// that stands beside it, and the acronym; nothing where the letters do not fit.
std::optional<std::pair<std::string_view, std::string_view>> beside_acronym(
    std::string_view text, const Lexicon& lexicon) {
  const auto found = words(text);
  if (found.size() < 2 || is_all_caps(text)) return std::nullopt;
  const auto offset = [&](std::string_view word) {
    return static_cast<std::size_t>(word.data() - text.data());
  };
  const std::string_view behind = text.substr(offset(found[1]));
  if (offset(found.front()) == 0 && is_acronym(found.front()) &&
      acronym_fits(found.front(), behind, lexicon)) {
    return std::pair(behind, found.front());
  }
  const std::string_view before = trimmed(text.substr(0, offset(found.back())));
  if (text.ends_with(found.back()) && is_acronym(found.back()) &&
      acronym_fits(found.back(), before, lexicon)) {
    return std::pair(before, found.back());
  }
  return std::nullopt;
}

}  // namespace

NameParts name_parts(std::string_view text, const Lexicon& lexicon) {
  NameParts parts{.base = without_opener(trimmed(text), lexicon), .bracket = {}, .unit = {}};
  if (parts.base.ends_with(')')) {
    const std::size_t open = parts.base.rfind('(');
    if (open != std::string_view::npos && open > 0) {
      parts.bracket = trimmed(parts.base.substr(open + 1, parts.base.size() - open - 2));
      parts.base = trimmed(parts.base.substr(0, open));
    }
  }
  if (const std::size_t comma = parts.base.rfind(", ");
      parts.bracket.empty() && comma != std::string_view::npos && comma > 0 &&
      is_acronym(trimmed(parts.base.substr(comma + 2)))) {
    parts.bracket = trimmed(parts.base.substr(comma + 2));
    parts.base = trimmed(parts.base.substr(0, comma));
  }
  if (const auto [begin, end] = spaced_dash(parts.base); begin != std::string_view::npos) {
    parts.unit = trimmed(parts.base.substr(end));
    parts.base = trimmed(parts.base.substr(0, begin));
  }
  if (const auto beside = parts.bracket.empty() && parts.unit.empty()
                              ? beside_acronym(parts.base, lexicon)
                              : std::nullopt) {
    parts.base = beside->first;
    parts.bracket = beside->second;
  }
  if (words(parts.base).empty()) return {.base = trimmed(text), .bracket = {}, .unit = {}};
  return parts;
}

std::string uninflected(std::string_view word, const std::vector<std::string>& endings) {
  // Twice, because endings pile up: statsforvalter-ne, statsforvalt-er-ne.
  for (int round = 0; round < 2; ++round) {
    for (const std::string& ending : endings) {
      if (!word.ends_with(ending)) continue;
      const std::string_view stem = word.substr(0, word.size() - ending.size());
      if (code_points(stem) < shortest_stem) continue;
      if (ending == "s" && stem.ends_with('s')) continue;  // business
      word = stem;
      break;
    }
  }
  // medlem, medlemm-er: a doubled last letter is one.
  if (word.size() > shortest_stem && word.back() == word[word.size() - 2]) word.remove_suffix(1);
  return std::string(word);
}

std::string uninflected_form(std::string_view text, const std::vector<std::string>& endings) {
  const std::string fold = folded(text);
  std::string result;
  for (const std::string_view word : words(fold)) {
    if (!result.empty()) result += ' ';
    result += uninflected(word, endings);
  }
  return result;
}

std::string name_form(std::string_view text, const Lexicon& lexicon) {
  const std::string fold = folded(text);
  auto found = words(fold);
  while (found.size() > 1 && lexicon.legal_forms.contains(std::string(found.back())))
    found.pop_back();
  while (found.size() > 1 && lexicon.legal_forms.contains(std::string(found.front()))) {
    found.erase(found.begin());
  }
  std::string result;
  for (const std::string_view word : found) {
    if (!result.empty()) result += ' ';
    result += word;
  }
  return result;
}

namespace {

// Letters that keyboards and languages write in two ways: "Aalesund", "Linneuniversitetet".
std::string with_plain_letters(std::string word) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 9> spellings{
      {{"aa", "å"},
       {"oe", "ö"},
       {"ae", "ä"},
       {"ø", "ö"},
       {"æ", "ä"},
       {"é", "e"},
       {"è", "e"},
       {"á", "a"},
       {"ü", "u"}}};
  for (const auto& [from, to] : spellings) {
    for (std::size_t at = 0; (at = word.find(from, at)) != std::string::npos; at += to.size()) {
      word.replace(at, from.size(), to);
    }
  }
  return word;
}

}  // namespace

std::string variant_form(std::string_view text, const Lexicon& lexicon) {
  const std::string fold = folded(text);
  std::vector<std::string> kept;
  bool filler = false;  // the word above was one: what stands before it is in the genitive
  for (const std::string_view word : words(fold)) {
    const auto synonym = lexicon.synonyms.find(std::string(word));
    std::string plain = synonym == lexicon.synonyms.end() ? std::string(word) : synonym->second;
    filler = lexicon.legal_forms.contains(plain) || lexicon.fillers.contains(plain) ||
             lexicon.prepositions.contains(plain) || lexicon.conjunctions.contains(plain);
    if (!filler) kept.push_back(std::move(plain));
  }
  std::string result;
  for (std::size_t i = 0; i < kept.size(); ++i) {
    const bool last = i + 1 == kept.size();
    const bool genitive = code_points(kept[i]) > shortest_stem && kept[i].ends_with('s');
    if (genitive && (!last || filler)) kept[i].pop_back();
    result += (i > 0 ? " " : "") + with_plain_letters(std::move(kept[i]));
  }
  return result;
}

}  // namespace partnergraph
