#include "stemmer.hpp"

#include <libstemmer.h>

#include "letters.hpp"

namespace partnergraph {
namespace {

// Both written languages of Norway have one stemmer.
std::string stemmer_name(std::string_view language) {
  return language == "nb" || language == "nn" ? "no" : std::string(language);
}

}  // namespace

void Stemmer::Delete::operator()(sb_stemmer* stemmer) const {
  sb_stemmer_delete(stemmer);
}

Stemmer::Stemmer(std::string_view language)
    : stemmer_(sb_stemmer_new(stemmer_name(language).c_str(), "UTF_8")) {}

std::string Stemmer::operator()(std::string_view word) const {
  if (!stemmer_ || has_digit(word)) return std::string(word);
  const auto* bytes = reinterpret_cast<const sb_symbol*>(word.data());
  const sb_symbol* stem = sb_stemmer_stem(stemmer_.get(), bytes, static_cast<int>(word.size()));
  const int length = sb_stemmer_length(stemmer_.get());
  if (stem == nullptr || length <= 0) return std::string(word);
  return {reinterpret_cast<const char*>(stem), static_cast<std::size_t>(length)};
}

}  // namespace partnergraph
