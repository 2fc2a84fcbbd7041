#include <partnergraph/output/csv.hpp>

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <string_view>
#include <utility>

#include "csv_writer.hpp"
#include "names.hpp"
#include "selection.hpp"
#include "tie_rows.hpp"

namespace partnergraph {
namespace {

void write_cells(CsvWriter& csv, std::initializer_list<std::string_view> cells) {
  for (const std::string_view cell : cells) csv.cell(cell);
}

std::string joined(const std::vector<std::string>& texts, std::string_view separator) {
  std::string result;
  for (const std::string& text : texts) {
    if (!result.empty()) result += separator;
    result += text;
  }
  return result;
}

template <StrongId Vertex>
std::string joined_keys(const Programme& programme, const std::vector<Vertex>& vertices) {
  std::vector<std::string> keys;
  keys.reserve(vertices.size());
  for (const Vertex vertex : vertices) keys.push_back(programme[vertex].key);
  return joined(keys, "; ");
}

void write_line(CsvWriter& csv, const Source& source) {
  if (source.line == 0) {
    csv.cell("");
  } else {
    csv.count(source.line);
  }
}

void write_metric_names(CsvWriter& csv, const Findings& findings) {
  for (const Metric& metric : findings.metrics) csv.cell(metric.name);
  csv.end_row();
}

// 0 is no rank.
void write_rank(CsvWriter& csv, std::uint64_t rank) {
  if (rank == 0) {
    csv.cell("");
  } else {
    csv.count(rank);
  }
}

void write_facts(CsvWriter& csv, const Programme& programme, const Findings& findings,
                 PartnerId id) {
  if (findings.key_facts.empty()) {
    write_cells(csv, {"", "", "", ""});
    return;
  }
  const KeyPartner& facts = findings.key_facts[id.index()];
  std::vector<std::string> links;
  for (const auto& [first, second] : first_of(facts.only_link_between, most_links_written))
    links.push_back(first + " | " + second);
  csv.count(facts.themes);
  write_cells(csv, {joined_keys(programme, facts.only_partner_of), joined(links, "; "),
                    joined_keys(programme, first_of(facts.only_link_to, most_links_written))});
}

std::string_view shown(const Measure& measure) {
  return measure.title;
}
std::string_view shown(const Partner& partner) {
  return partner.name;
}

void write_overlap_header(CsvWriter& csv) {
  write_cells(csv, {"a",
                    "a_name",
                    "b",
                    "b_name",
                    "shared",
                    "jaccard",
                    "overlap",
                    "dice",
                    "cosine",
                    "newman",
                    "resource_allocation",
                    "adamic_adar",
                    "p_hypergeometric",
                    "association",
                    "phi",
                    "bonacich",
                    "p_hypergeometric_bonferroni",
                    "p_hypergeometric_holm",
                    "p_hypergeometric_bh",
                    "p_bicm",
                    "p_bicm_bonferroni",
                    "p_bicm_holm",
                    "p_bicm_bh"});
  csv.end_row();
}

template <StrongId Vertex>
void write_overlap(CsvWriter& csv, const Programme& programme, const SideChances& chances,
                   const Overlap<Vertex>& pair) {
  const auto& first = programme[pair.first];
  const auto& second = programme[pair.second];
  write_cells(csv, {first.key, shown(first), second.key, shown(second)});
  csv.count(pair.shared);
  for (const double index :
       {pair.jaccard, pair.overlap, pair.dice, pair.cosine, pair.newman, pair.resource_allocation,
        pair.adamic_adar, pair.p_hypergeometric, pair.association, pair.phi, pair.bonacich}) {
    csv.number(index);
  }
  for (const NamedP& value : corrected(chances, pair)) csv.number(value.p);
  csv.end_row();
}

template <StrongId Vertex>
std::string overlap_table(const Programme& programme, const std::vector<Overlap<Vertex>>& overlaps,
                          const SideChances& chances, OverlapIndex by, std::size_t top) {
  CsvWriter csv;
  write_overlap_header(csv);
  for (const auto& pair : strongest(overlaps, top, by))
    write_overlap(csv, programme, chances, pair);
  return std::move(csv).finish();
}

}  // namespace

std::string programme_csv(const Programme& programme) {
  CsvWriter csv;
  write_cells(csv, {"measure", "title", "section", "partner", "name", "kind", "text", "line"});
  if (programme.weighted) csv.cell("weight");
  csv.end_row();
  for (const Measure& measure : programme.measures) {
    for (const Mention& mention : measure.mentions) {
      const Partner& partner = programme[mention.partner];
      write_cells(csv, {measure.key, measure.title, joined(measure.section, " / "), partner.key,
                        partner.name, name_of(partner.kind), mention.text});
      write_line(csv, mention.source);
      if (programme.weighted) csv.number(mention.weight);
      csv.end_row();
    }
  }
  return std::move(csv).finish();
}

std::string partners_csv(const Programme& programme, const Findings& findings, std::size_t top) {
  CsvWriter csv;
  write_cells(csv, {"rank", "id", "name", "kind"});
  for (const Metric& metric : findings.metrics) csv.cell(metric.name);
  write_cells(csv, {"rank_best", "rank_worst", "themes", "only_partner_of", "only_link_between",
                    "only_link_to"});
  csv.end_row();
  const PartnerRanks* ranks = find_ranks(findings, findings.ranked_by);
  std::uint64_t row = 0;
  for (const PartnerId id : first_of(key_partners(programme, findings), top)) {
    const Partner& partner = programme[id];
    ++row;
    write_rank(csv, ranks == nullptr ? row : ranks->rank[id.index()]);
    write_cells(csv, {partner.key, partner.name, name_of(partner.kind)});
    for (const Metric& metric : findings.metrics) csv.number(metric.scores.partners[id.index()]);
    const bool stable = ranks != nullptr && !ranks->best.empty();
    write_rank(csv, stable ? ranks->best[id.index()] : 0);
    write_rank(csv, stable ? ranks->worst[id.index()] : 0);
    write_facts(csv, programme, findings, id);
    csv.end_row();
  }
  return std::move(csv).finish();
}

std::string measures_csv(const Programme& programme, const Findings& findings) {
  CsvWriter csv;
  write_cells(csv, {"id", "title", "section", "goal", "open_ended", "line"});
  write_metric_names(csv, findings);
  for (std::size_t m = 0; m < programme.measures.size(); ++m) {
    const Measure& measure = programme.measures[m];
    write_cells(csv, {measure.key, measure.title, joined(measure.section, " / "), measure.goal,
                      measure.open_ended ? "true" : "false"});
    write_line(csv, measure.source);
    for (const Metric& metric : findings.metrics) csv.number(metric.scores.measures[m]);
    csv.end_row();
  }
  return std::move(csv).finish();
}

std::string ties_csv(const Programme& programme, const Findings& findings) {
  CsvWriter csv;
  write_cells(csv, {"measure", "title", "partner", "name", "butterflies", "bitruss", "bridge"});
  csv.end_row();
  const TieScores& scores = findings.ties;
  for (const TieRow& tie : tie_rows(programme, scores)) {
    const Measure& measure = programme[tie.measure];
    const Partner& partner = programme[tie.partner];
    write_cells(csv, {measure.key, measure.title, partner.key, partner.name});
    csv.count(scores.butterflies[tie.index]);
    if (scores.bitruss.empty()) {
      csv.cell("");
    } else {
      csv.count(scores.bitruss[tie.index]);
    }
    csv.cell(scores.bridges[tie.index] ? "true" : "false");
    csv.end_row();
  }
  return std::move(csv).finish();
}

std::string measure_overlaps_csv(const Programme& programme, const Findings& findings,
                                 std::size_t top) {
  return overlap_table(programme, findings.measure_overlaps, findings.measure_chances,
                       findings.overlaps_by, top);
}

std::string partner_overlaps_csv(const Programme& programme, const Findings& findings,
                                 std::size_t top) {
  return overlap_table(programme, findings.partner_overlaps, findings.partner_chances,
                       findings.overlaps_by, top);
}

std::string overlaps_csv(const Programme& programme, const Findings& findings) {
  CsvWriter csv;
  csv.cell("of");
  write_overlap_header(csv);
  for (const auto& pair : strongest(findings.measure_overlaps, 0)) {
    write_overlap(csv.cell("measures"), programme, findings.measure_chances, pair);
  }
  for (const auto& pair : strongest(findings.partner_overlaps, 0)) {
    write_overlap(csv.cell("partners"), programme, findings.partner_chances, pair);
  }
  return std::move(csv).finish();
}

std::string duplicates_csv(const Programme& programme, const Findings& findings, std::size_t top) {
  CsvWriter csv;
  const bool goals = findings.duplicates_by.of == DuplicateOf::goals;
  const char* const text = goals ? "goal" : "title";
  write_cells(csv, {"a", std::string("a_") + text, "b", std::string("b_") + text, "class", "score",
                    "text", "partners", "goal", "section", "shared_words", "shared_partners"});
  csv.end_row();
  for (const Duplicate& pair : first_of(findings.duplicates, top)) {
    const Measure& first = programme[pair.first];
    const Measure& second = programme[pair.second];
    write_cells(csv, {first.key, goals ? first.goal : first.title, second.key,
                      goals ? second.goal : second.title, name_of(pair.kind)});
    csv.number(pair.score).number(pair.text).number(pair.partners).number(pair.goal);
    csv.number(pair.section);
    csv.cell(joined(pair.shared_words, "; "));
    csv.cell(joined_keys(programme, pair.shared_partners));
    csv.end_row();
  }
  return std::move(csv).finish();
}

std::string coalitions_csv(const Programme& programme, const Findings& findings) {
  CsvWriter csv;
  write_cells(csv, {"coalition", "mode", "id", "name", "restarts", "without_a_measure",
                    "participation", "within"});
  csv.end_row();
  const CoalitionEvidence evidence = findings.coalition_evidence.value_or(CoalitionEvidence{});
  const auto write_share = [&csv](const std::vector<double>& shares, std::size_t at) {
    if (at < shares.size()) {
      csv.number(shares[at]);
    } else {
      csv.cell("");
    }
  };
  const auto write_role = [&csv](const std::vector<CoalitionRole>& roles, std::size_t at) {
    if (at < roles.size()) {
      csv.number(roles[at].participation).number(roles[at].within);
    } else {
      csv.cell("").cell("");
    }
  };
  for (const CoalitionCard& card : coalition_cards(findings.coalitions)) {
    for (const MeasureId id : card.measures) {
      csv.count(card.number);
      write_cells(csv, {"measure", programme[id].key, shown(programme[id])});
      write_share(evidence.restarts.measures, id.index());
      write_share(evidence.without_a_measure.measures, id.index());
      write_role(evidence.measure_roles, id.index());
      csv.end_row();
    }
    for (const PartnerId id : card.partners) {
      csv.count(card.number);
      write_cells(csv, {"partner", programme[id].key, shown(programme[id])});
      write_share(evidence.restarts.partners, id.index());
      write_share(evidence.without_a_measure.partners, id.index());
      write_role(evidence.partner_roles, id.index());
      csv.end_row();
    }
  }
  return std::move(csv).finish();
}

namespace {

// Those of the other optimal sets, without a step.
void write_other_cover_partners(CsvWriter& csv, const Programme& programme, const Cover& cover) {
  for (const CoverShare& share : cover.optima.shares) {
    if (std::ranges::find(cover.steps, share.partner, &CoverStep::partner) != cover.steps.end()) {
      continue;
    }
    const Partner& partner = programme[share.partner];
    write_cells(csv, {"", partner.key, partner.name, name_of(partner.kind), "", ""});
    csv.number(share.share);
    csv.end_row();
  }
}

}  // namespace

std::string cover_csv(const Programme& programme, const Findings& findings) {
  CsvWriter csv;
  write_cells(csv, {"step", "partner", "name", "kind", "reached", "measures", "share"});
  csv.end_row();
  std::uint64_t number = 0;
  for (const CoverStep& step : findings.cover.steps) {
    const Partner& partner = programme[step.partner];
    csv.count(++number);
    write_cells(csv, {partner.key, partner.name, name_of(partner.kind)});
    csv.count(step.reached.size()).cell(joined_keys(programme, step.reached));
    const auto& shares = findings.cover.optima.shares;
    const auto share = std::ranges::find(shares, step.partner, &CoverShare::partner);
    csv.number(share == shares.end() ? std::nan("") : share->share);
    csv.end_row();
  }
  write_other_cover_partners(csv, programme, findings.cover);
  if (!findings.cover.out_of_reach.empty()) {
    write_cells(csv, {"out_of_reach", "", "", ""});
    csv.count(findings.cover.out_of_reach.size());
    csv.cell(joined_keys(programme, findings.cover.out_of_reach)).cell("");
    csv.end_row();
  }
  return std::move(csv).finish();
}

}  // namespace partnergraph
