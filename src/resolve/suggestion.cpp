#include <partnergraph/resolve/suggestion.hpp>

#include <algorithm>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>

#include <partnergraph/model/text.hpp>
#include <partnergraph/resolve/acronym.hpp>
#include <partnergraph/resolve/decisions.hpp>
#include <partnergraph/resolve/name.hpp>

#include "doubt_texts.hpp"
#include "near_spelling.hpp"

namespace partnergraph {
namespace {

// Scores order the questions; they are set so that the likelier kind of evidence comes first.
constexpr double confirmed_spelling = 0.9;
constexpr double confirmed_acronym = 0.83;
constexpr double other_order = 0.7;
constexpr double shared_abbreviation = 0.6;
constexpr double two_units = 0.3;

constexpr std::size_t series = 20;             // names that differ in one word: it tells them apart
constexpr std::size_t few = 4;                 // names that one abbreviation may stand for
constexpr std::size_t shortest_contained = 5;  // code points of a name that another one begins with

constexpr std::size_t most_words = 20;  // of a name; what is longer is a sentence

using Pair = std::pair<std::uint32_t, std::uint32_t>;  // partners, the smaller first
using Buckets = std::unordered_map<std::string, std::vector<std::uint32_t>>;

struct Evidence {
  double score = 0.0;
  Message reason;
  std::string a;  // the text of the first partner that it is about
  std::string b;
};

struct Text {
  std::uint32_t partner;
  std::string text;
  std::string form;
};

class Suggester {
 public:
  Suggester(const Programme& programme, const Lexicon& lexicon, const Decisions& decisions)
      : programme_(programme), lexicon_(lexicon), settled_(decisions, lexicon) {
    for (std::uint32_t i = 0; i < programme.partners.size(); ++i) {
      const Partner& partner = programme.partners[i];
      first_text_.push_back(texts_.size());
      add_text(i, partner.name);
      for (const Alias& alias : partner.aliases) add_text(i, alias.text);
    }
    first_text_.push_back(texts_.size());
  }

  std::vector<Suggestion> suggest() {
    compare_other_word();
    compare_one_letter();
    find_contained();
    find_other_order();
    find_shared_abbreviations();
    find_fitting_acronyms();
    find_units();
    std::vector<Suggestion> result = guesses();
    for (const auto& [pair, evidence] : found_) {
      if (is_settled(pair)) continue;
      result.push_back({ascending(evidence.a, evidence.b), evidence.score, evidence.reason});
    }
    std::ranges::sort(result, [](const Suggestion& a, const Suggestion& b) {
      return a.score != b.score ? a.score > b.score : a.names < b.names;
    });
    return result;
  }

 private:
  void add_text(std::uint32_t partner, const std::string& text) {
    if (words(text).size() > most_words) return;
    texts_.push_back({partner, text, name_form(text, lexicon_)});
  }

  [[nodiscard]] static std::vector<std::string> ascending(std::string a, std::string b) {
    if (b < a) std::swap(a, b);
    return {std::move(a), std::move(b)};
  }

  void add(std::uint32_t x, std::uint32_t y, double score, Message reason) {
    const Text& a = texts_[x];
    const Text& b = texts_[y];
    if (a.partner == b.partner) return;
    if (a.partner > b.partner) return add(y, x, score, std::move(reason));
    Evidence& known = found_[{a.partner, b.partner}];
    if (std::tie(score, known.a, known.b) <= std::tie(known.score, a.text, b.text)) return;
    known = {score, std::move(reason), a.text, b.text};
  }

  // Names that are equal but for one word: "Svenska Samernas Riksförbund".
  void compare_other_word() {
    Buckets buckets;
    for (std::uint32_t i = 0; i < texts_.size(); ++i) {
      const std::string& form = texts_[i].form;
      for (const std::string_view word : words(form)) {
        if (code_points(word) < shortest_slip) continue;
        const auto begin = static_cast<std::size_t>(word.data() - form.data());
        buckets[form.substr(0, begin) + '*' + form.substr(begin + word.size())].push_back(i);
      }
    }
    for (const auto& [rest, texts] : buckets) {
      if (texts.size() > series) continue;
      for (std::size_t a = 0; a < texts.size(); ++a) {
        for (std::size_t b = a + 1; b < texts.size(); ++b) compare_spelling(texts[a], texts[b]);
      }
    }
  }

  void compare_one_letter() {
    std::vector<std::string_view> forms;
    for (const Text& text : texts_) forms.push_back(text.form);
    for (const auto& [a, b] : one_letter_apart(forms)) compare_spelling(a, b);
  }

  void compare_spelling(std::uint32_t a, std::uint32_t b) {
    const auto slip = likely_slip(texts_[a].form, texts_[b].form);
    if (!slip) return;
    const double share = static_cast<double>(slip->letters) / static_cast<double>(slip->length);
    add(a, b, 0.95 - share,
        slip->letters == 1 ? resolve_texts::differs_by_letter : resolve_texts::differs_by_two);
  }

  // "Kunskapsskolan", "Kunskapsskolan i Sverige AB"; not "Oslo", which begins too many.
  void find_contained() {
    Buckets whole;  // variant form -> texts
    std::vector<std::string> variants;
    for (std::uint32_t i = 0; i < texts_.size(); ++i) {
      variants.push_back(variant_form(texts_[i].form, lexicon_));
      if (code_points(variants[i]) >= shortest_contained) whole[variants[i]].push_back(i);
    }
    std::unordered_map<std::string_view, std::vector<std::uint32_t>> containing;
    for (std::uint32_t i = 0; i < texts_.size(); ++i) {
      const std::string_view variant = variants[i];
      for (std::size_t at = variant.find(' '); at != variant.npos; at = variant.find(' ', at + 1)) {
        for (const std::string_view part : {variant.substr(0, at), variant.substr(at + 1)}) {
          const auto found = whole.find(std::string(part));
          if (found != whole.end()) containing[found->first].push_back(i);
        }
      }
    }
    for (const auto& [part, texts] : containing) {
      if (partners_of(texts) >= few) continue;
      for (const std::uint32_t inner : whole[std::string(part)]) {
        if (programme_.partners[texts_[inner].partner].kind == PartnerKind::group) continue;
        for (const std::uint32_t outer : texts) {
          const double share = static_cast<double>(code_points(part)) /
                               static_cast<double>(code_points(variants[outer]));
          add(inner, outer, 0.4 + 0.4 * share, resolve_texts::part_of_other);
        }
      }
    }
  }

  // "University of Oxford", "Oxford University".
  void find_other_order() {
    Buckets having;
    for (std::uint32_t i = 0; i < texts_.size(); ++i) {
      const std::string variant = variant_form(texts_[i].form, lexicon_);
      auto found = words(variant);
      if (found.size() < 2) continue;
      std::ranges::sort(found);
      std::string key;
      for (const std::string_view word : found) key.append(word).append(" ");
      having[key].push_back(i);
    }
    for (const auto& [key, texts] : having) {
      if (partners_of(texts) >= few) continue;
      for (std::size_t a = 0; a < texts.size(); ++a) {
        for (std::size_t b = a + 1; b < texts.size(); ++b) {
          add(texts[a], texts[b], other_order, resolve_texts::other_order);
        }
      }
    }
  }

  // "Riksförbundet BRIS", "BRIS – Barnens rätt i samhället".
  void find_shared_abbreviations() {
    Buckets having;
    for (std::uint32_t i = 0; i < texts_.size(); ++i) {
      if (is_all_caps(texts_[i].text) && words(texts_[i].text).size() > 1) continue;
      for (const std::string_view word : words(texts_[i].text)) {
        if (code_points(word) > 2 && is_acronym(word)) having[folded(word)].push_back(i);
      }
    }
    for (const auto& [acronym, texts] : having) {
      if (partners_of(texts) >= few) continue;
      for (std::size_t a = 0; a < texts.size(); ++a) {
        for (std::size_t b = a + 1; b < texts.size(); ++b) {
          add(texts[a], texts[b], shared_abbreviation, resolve_texts::shared_abbreviation);
        }
      }
    }
  }

  void find_fitting_acronyms() {
    AcronymIndex index(lexicon_);
    for (std::uint32_t i = 0; i < texts_.size(); ++i) {
      if (is_acronym(texts_[i].text) && !lexicon_.organisation_forms.contains(texts_[i].form)) {
        index.add(texts_[i].text, i);
      }
    }
    std::map<std::uint32_t, std::vector<std::uint32_t>> fitting;  // acronym -> names
    for (std::uint32_t i = 0; i < texts_.size(); ++i) {
      if (programme_.partners[texts_[i].partner].kind == PartnerKind::group) continue;
      for (const std::uint32_t acronym : index.fitting(name_parts(texts_[i].text, lexicon_).base)) {
        fitting[acronym].push_back(i);
      }
    }
    for (const auto& [acronym, names] : fitting) {
      const std::size_t possible = partners_of(names);
      if (possible > few) continue;
      const double share = confirmed_acronym / static_cast<double>(possible);
      Message reason = resolve_texts::letters_fit;
      if (possible > 1) reason = fill(resolve_texts::letters_fit_more, {possible - 1});
      for (const std::uint32_t name : names) add(acronym, name, share, reason);
    }
  }

  // "Nettverk – nord", "Nettverk – sør".
  void find_units() {
    Buckets bodies;
    for (std::uint32_t i = 0; i < texts_.size(); ++i) {
      const NameParts parts = name_parts(texts_[i].text, lexicon_);
      if (!parts.unit.empty()) bodies[name_form(parts.base, lexicon_)].push_back(i);
    }
    for (const auto& [body, texts] : bodies) {
      if (partners_of(texts) >= few) continue;
      for (std::size_t a = 0; a < texts.size(); ++a) {
        for (std::size_t b = a + 1; b < texts.size(); ++b) {
          add(texts[a], texts[b], two_units, resolve_texts::units_of_one);
        }
      }
    }
  }

  [[nodiscard]] std::size_t partners_of(const std::vector<std::uint32_t>& texts) const {
    std::vector<std::uint32_t> partners;
    for (const std::uint32_t text : texts) partners.push_back(texts_[text].partner);
    std::ranges::sort(partners);
    return static_cast<std::size_t>(std::unique(partners.begin(), partners.end()) -
                                    partners.begin());
  }

  // What was merged on a guess. An alias that was read back from a file has its reason in English.
  [[nodiscard]] std::vector<Suggestion> guesses() const {
    std::vector<Suggestion> result;
    for (const Partner& partner : programme_.partners) {
      for (const Alias& alias : partner.aliases) {
        const bool spelling = alias.reason.en == resolve_texts::spelling_guess.en;
        if (!spelling && alias.reason.en != resolve_texts::acronym_guess.en) continue;
        if (settled_.about(partner.name, alias.text) != Verdict::open) continue;
        result.push_back({ascending(partner.name, alias.text),
                          spelling ? confirmed_spelling : confirmed_acronym, alias.reason});
      }
    }
    return result;
  }

  // Whether a person or the lexicon says what the partners are to each other.
  [[nodiscard]] bool is_settled(const Pair& pair) const {
    const auto a = texts_of(pair.first);
    const auto b = texts_of(pair.second);
    if (known(a) && known(b)) return true;
    for (const Text& x : a) {
      for (const Text& y : b) {
        if (settled_.about(x.text, y.text) != Verdict::open) return true;
      }
    }
    return false;
  }

  [[nodiscard]] std::span<const Text> texts_of(std::uint32_t partner) const {
    const std::size_t begin = first_text_[partner];
    return std::span(texts_).subspan(begin, first_text_[partner + 1] - begin);
  }

  [[nodiscard]] bool known(std::span<const Text> texts) const {
    return std::ranges::any_of(texts, [&](const Text& text) {
      const auto found = lexicon_.organisation_forms.find(text.form);
      return found != lexicon_.organisation_forms.end() && found->second.size() == 1;
    });
  }

  const Programme& programme_;
  const Lexicon& lexicon_;
  SettledNames settled_;
  std::vector<Text> texts_;              // ascending by partner
  std::vector<std::size_t> first_text_;  // of each partner, and one behind the last
  std::map<Pair, Evidence> found_;
};

}  // namespace

std::vector<Suggestion> suggest_same(const Programme& programme, const Lexicon& lexicon,
                                     const Decisions& decisions) {
  return Suggester(programme, lexicon, decisions).suggest();
}

}  // namespace partnergraph
