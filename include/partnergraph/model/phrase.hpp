// Texts that the program has ready for people, the languages side by side, so that no translation
// can be missing. {0}, {1} … are filled in.
#pragma once

#include <concepts>
#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <partnergraph/model/language.hpp>
#include <partnergraph/model/message.hpp>

namespace partnergraph {

struct Phrase {
  std::string_view nb;
  std::string_view en;

  [[nodiscard]] constexpr std::string_view in(Language language) const {
    return language == Language::nb ? nb : en;
  }
  /// As it is: for phrases with nothing to fill in.
  operator Message() const { return {std::string(nb), std::string(en)}; }
};

/// A word, or a sentence, that changes with a number.
struct Noun {
  Phrase one;
  Phrase many;

  [[nodiscard]] constexpr const Phrase& of(std::size_t count) const {
    return count == 1 ? one : many;
  }
};

/// What is filled in: a name or number, which is the same in each language, or words that are not.
class PhraseValue {
 public:
  PhraseValue(const std::string& text) : text_(text) {}
  PhraseValue(std::string_view text) : text_(std::string(text)) {}
  PhraseValue(Message text) : text_(std::move(text)) {}
  PhraseValue(const Phrase& text) : text_(text) {}
  template <std::unsigned_integral Number>
  PhraseValue(Number number) : text_(std::to_string(number)) {}

  [[nodiscard]] const std::string& in(Language language) const { return text_.in(language); }

 private:
  Message text_;
};

/// The phrase with {0} replaced by the first value, and so on.
[[nodiscard]] Message fill(const Phrase& phrase, std::initializer_list<PhraseValue> values);

/// The same for a phrase in one language.
[[nodiscard]] std::string fill(std::string_view pattern, std::initializer_list<std::string> values);

/// The texts in quotation marks, with commas between them.
[[nodiscard]] Message quoted(const std::vector<std::string>& texts);

}  // namespace partnergraph
