#include "overlap_json.hpp"

#include "selection.hpp"

namespace partnergraph {

using Layout = JsonWriter::Layout;

template <StrongId Vertex>
void write_overlaps(JsonWriter& json, const Programme& programme, std::string_view side,
                    const std::vector<Overlap<Vertex>>& overlaps, const SideChances& chances) {
  json.key(side);
  json.begin_array();
  for (const Overlap<Vertex>& pair : overlaps) {
    json.begin_object(Layout::one_line);
    json.member("a", programme[pair.first].key);
    json.member("b", programme[pair.second].key);
    json.member("shared", pair.shared);
    json.member("jaccard", pair.jaccard);
    json.member("overlap", pair.overlap);
    json.member("dice", pair.dice);
    json.member("cosine", pair.cosine);
    json.member("association", pair.association);
    json.member("phi", pair.phi);
    json.member("bonacich", pair.bonacich);
    json.member("newman", pair.newman);
    json.member("resource_allocation", pair.resource_allocation);
    json.member("adamic_adar", pair.adamic_adar);
    json.member("p_hypergeometric", pair.p_hypergeometric);
    for (const auto& [name, p] : corrected(chances, pair)) json.member(name, p);
    json.end();
  }
  json.end();
}

template void write_overlaps(JsonWriter&, const Programme&, std::string_view,
                             const std::vector<Overlap<MeasureId>>&, const SideChances&);
template void write_overlaps(JsonWriter&, const Programme&, std::string_view,
                             const std::vector<Overlap<PartnerId>>&, const SideChances&);

void write_chances(JsonWriter& json, std::string_view side, const SideChances& chances) {
  constexpr double alpha = 0.05;
  const auto write = [&](std::string_view name, const OverlapChances& of) {
    json.key(name);
    json.begin_object(Layout::one_line);
    if (name == "bicm") json.member("residual", of.residual());
    for (const Direction direction : {Direction::more, Direction::less}) {
      json.key(direction == Direction::more ? "more" : "less");
      json.begin_object(Layout::one_line);
      json.member("raw", of.count_below(alpha, direction, Correction::none));
      json.member("bonferroni", of.count_below(alpha, direction, Correction::bonferroni));
      json.member("holm", of.count_below(alpha, direction, Correction::holm));
      json.member("bh", of.count_below(alpha, direction, Correction::benjamini_hochberg));
      json.end();
    }
    json.end();
  };
  json.key(side);
  json.begin_object();
  if (chances.hypergeometric && chances.bicm) {
    json.member("pairs", chances.hypergeometric->pairs());
    json.member("alpha", alpha);
    write("hypergeometric", *chances.hypergeometric);
    write("bicm", *chances.bicm);
  }
  json.end();
}

}  // namespace partnergraph
