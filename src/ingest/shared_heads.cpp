#include "shared_heads.hpp"

#include <optional>
#include <utility>

#include <partnergraph/model/text.hpp>

#include "known_names.hpp"
#include "line_words.hpp"

namespace partnergraph {
namespace {

struct Headed {
  std::string head;        // "Universitetet i "
  std::string_view place;  // "Oslo"
};

// "Universitetene i Oslo"; nothing for other names, whatever stands behind the preposition.
std::optional<Headed> headed(std::string_view piece, const Lexicon& lexicon) {
  const LineWords found(prefix(piece, 80));
  if (found.size() < 3 || !lexicon.prepositions.contains(found.form(1))) return std::nullopt;
  const auto head = lexicon.place_heads.find(found.form(0));
  if (head == lexicon.place_heads.end()) return std::nullopt;
  const std::size_t place = found.begin_of(2);
  std::string one(found[0]);
  if (head->second != found.form(0)) {
    one = head->second;
    one.front() = found[0].front();
  }
  one.append(piece.substr(found[0].size(), place - found[0].size()));
  return Headed{std::move(one), piece.substr(place)};
}

// "Hedmark", "Jönköpings län": a place, in the genitive before a word that names leave out.
bool is_place(std::string_view text, const Lexicon& lexicon) {
  if (lexicon.places.contains(matching_form(text))) return true;
  const auto found = words(prefix(text, 80));
  if (found.size() < 2 || !lexicon.fillers.contains(folded(found.back()))) return false;
  std::string form = matching_form(text.substr(0, offset(text, found.back())));
  if (lexicon.places.contains(form)) return true;
  if (!form.ends_with('s')) return false;
  form.pop_back();
  return lexicon.places.contains(form);
}

// "Nord-Trøndelag" and "Sør-Trøndelag" of "Nord- og Sør-Trøndelag".
std::vector<std::string> suspended(std::string_view places, const Lexicon& lexicon) {
  const std::size_t hyphen = places.find("- ");
  const std::size_t last = places.rfind('-');
  const LineWords found(prefix(places, 80));
  if (hyphen == std::string_view::npos || last == hyphen || found.size() < 3) return {};
  if (!lexicon.conjunctions.contains(found.form(1))) return {};
  std::string first(places.substr(0, hyphen));
  first.append(places.substr(last));
  std::string second(places.substr(found.begin_of(2)));
  if (!lexicon.places.contains(matching_form(first)) ||
      !lexicon.places.contains(matching_form(second))) {
    return {};
  }
  return {std::move(first), std::move(second)};
}

}  // namespace

std::vector<std::string> with_heads_shared(const std::vector<std::string_view>& pieces,
                                           const Lexicon& lexicon) {
  std::vector<std::string> result;
  std::string head;
  for (const std::string_view piece : pieces) {
    const auto own = headed(piece, lexicon);
    if (own && is_place(own->place, lexicon)) {
      head = own->head;
      result.push_back(head + std::string(own->place));
    } else if (const auto both = own ? suspended(own->place, lexicon) : std::vector<std::string>{};
               !both.empty()) {
      head = own->head;
      for (const std::string& place : both) result.push_back(head + place);
    } else if (!head.empty() && is_place(piece, lexicon)) {
      result.push_back(head + std::string(piece));
    } else {
      head.clear();
      result.emplace_back(piece);
    }
  }
  return result;
}

}  // namespace partnergraph
