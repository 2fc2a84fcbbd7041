#include "bold_lead.hpp"

#include <string>

#include <partnergraph/model/text.hpp>

namespace partnergraph {

std::size_t bold_lead(std::string_view text, std::string_view bold) {
  constexpr std::size_t least_words = 3;
  constexpr std::size_t longest = 160;  // code points
  const std::string lead = blanks_collapsed(bold);
  if (!text.starts_with(lead) || !lead.ends_with('.') || !starts_upper(lead)) return 0;
  const bool goes_on = starts_upper(trimmed(text.substr(lead.size())));
  const bool title = words(lead).size() >= least_words && code_points(lead) <= longest;
  return goes_on && title ? lead.size() : 0;
}

}  // namespace partnergraph
