#include "name_contents.hpp"

#include <string_view>
#include <vector>

#include <partnergraph/document/decode.hpp>
#include <partnergraph/ingest/partner_field.hpp>
#include <partnergraph/model/text.hpp>

#include "known_names.hpp"
#include "organisation_names.hpp"

namespace partnergraph {
namespace {

constexpr std::size_t longest_name = 6;  // words

bool is_group(const std::string& name, const Lexicon& lexicon) {
  const auto found = words(name);
  return lexicon.group_words.contains(matching_form(name)) ||
         (!found.empty() && is_group_noun(folded(found.back()), lexicon));
}

}  // namespace

void NameContents::add(const std::string& text, const Source& source, const Lexicon& lexicon) {
  std::vector<FieldLine> field_lines;
  for (const std::string_view line : lines(text))
    field_lines.push_back({std::string(trimmed(line)), source});
  const PartnerField field = read_partner_field(field_lines, lexicon);
  ++texts_;
  if (field.mentions.size() > 1) ++lists_;
  if (field.roles > 0) ++roles_;
  prose_ = prose_ || field.mentions.empty() || !field.diagnostics.empty();
  for (const FieldMention& mention : field.mentions) {
    ++names_;
    const bool organisation = is_organisation(mention.text, lexicon);
    const bool group = !organisation && is_group(mention.text, lexicon);
    if (organisation) ++organisations_;
    if (group) ++groups_;
    // What a bracket tells of a name is no part of it: "Ministry of Trade and Industry (MTI)".
    const std::string_view name = std::string_view(mention.text).substr(0, mention.text.find(" ("));
    if (words(name).size() > longest_name || starts_digit(name)) prose_ = true;
    if (!group && !starts_upper(mention.text)) capitalised_ = false;
  }
}

bool NameContents::names_actors() const {
  return !prose_ && (2 * (organisations_ + groups_) >= names_ || 2 * roles_ >= texts_);
}

bool NameContents::lists_partners(bool beside_partners) const {
  if (prose_ || texts_ < 2 || organisations_ == 0) return false;
  if (2 * organisations_ > names_) return true;
  if (!beside_partners || !capitalised_) return false;
  return 2 * lists_ >= texts_ || 3 * (organisations_ + groups_) >= names_;
}

}  // namespace partnergraph
