#include <partnergraph/model/phrase.hpp>

#include "model_texts.hpp"

namespace partnergraph {
namespace {

template <class Value, class TextOf>
std::string filled(std::string_view pattern, std::initializer_list<Value> values, TextOf text_of) {
  std::string result;
  for (std::size_t at = 0; at < pattern.size(); ++at) {
    if (pattern[at] == '{' && at + 2 < pattern.size() && pattern[at + 2] == '}') {
      const auto place = static_cast<std::size_t>(pattern[at + 1] - '0');
      if (place < values.size()) result += text_of(values.begin()[place]);
      at += 2;
    } else {
      result += pattern[at];
    }
  }
  return result;
}

}  // namespace

Message fill(const Phrase& phrase, std::initializer_list<PhraseValue> values) {
  const auto in = [&](Language language) {
    return filled(phrase.in(language), values, [language](const PhraseValue& value) {
      return std::string_view(value.in(language));
    });
  };
  return {in(Language::nb), in(Language::en)};
}

std::string fill(std::string_view pattern, std::initializer_list<std::string> values) {
  return filled(pattern, values, [](const std::string& value) { return std::string_view(value); });
}

Message quoted(const std::vector<std::string>& texts) {
  Message list;
  for (const std::string& text : texts) {
    list = list.empty() ? fill(model_texts::quoted, {text})
                        : fill(model_texts::quoted_next, {list, text});
  }
  return list;
}

}  // namespace partnergraph
