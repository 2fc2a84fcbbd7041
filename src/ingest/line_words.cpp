#include "line_words.hpp"

#include <algorithm>

#include <partnergraph/model/text.hpp>

namespace partnergraph {

LineWords::LineWords(std::string_view text) : text_(text), words_(words(text)) {
  forms_.reserve(words_.size());
  for (const std::string_view word : words_) forms_.push_back(folded(word));
}

std::string_view LineWords::gap_behind(std::size_t i) const {
  const std::size_t end = end_of(i);
  const std::size_t next = i + 1 < size() ? begin_of(i + 1) : text_.size();
  return text_.substr(end, next - end);
}

std::string_view LineWords::run(std::size_t first, std::size_t count) const {
  const std::size_t begin = begin_of(first);
  return text_.substr(begin, end_of(first + count - 1) - begin);
}

std::size_t LineWords::first_behind(std::size_t at) const {
  const auto word = std::ranges::upper_bound(words_, at, {}, [&](std::string_view w) {
    return static_cast<std::size_t>(w.data() - text_.data());
  });
  return static_cast<std::size_t>(word - words_.begin());
}

std::size_t LineWords::longest_run(std::size_t first, std::size_t most,
                                   const Lexicon::Words& list) const {
  return longest_run(first, most, [&](const std::string& form) { return list.contains(form); });
}

}  // namespace partnergraph
