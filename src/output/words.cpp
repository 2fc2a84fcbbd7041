#include "words.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "code_point.hpp"
#include "measure_label.hpp"
#include "numbers.hpp"
#include "planning_texts.hpp"
#include "selection.hpp"
#include "shared_start.hpp"
#include "texts.hpp"
#include "wrap.hpp"

namespace partnergraph {

std::string short_name(const std::string& name) {
  return fitted(visible(name), 60, columns_of);
}

namespace {

// As short_name, of the first `most` of several names that a reader may take for each other.
std::vector<std::string> short_names(const std::vector<std::string>& names, std::size_t most) {
  SharedStarts starts;
  for (const std::string& name : names) starts.add(visible(name));
  std::vector<std::string> result;
  for (const std::string& name : first_of(names, most)) {
    const std::string text = visible(name);
    result.push_back(wrapped(text, {.width = 60.0,
                                    .lines = 1,
                                    .advance = columns_of,
                                    .shared = starts.of(text),
                                    .whole_words = true})
                         .front());
  }
  return result;
}

void add_sentence(std::string& text, const std::string& sentence) {
  if (sentence.empty()) return;
  if (!text.empty()) text += ' ';
  text += sentence;
}

std::string joined(const std::vector<std::string>& items, std::size_t all, Language language) {
  std::string result;
  for (const std::string& item : items) {
    if (!result.empty()) result += ", ";
    result += item;
  }
  if (all > items.size()) {
    result += ' ' + fill(texts::lines_and_more.in(language), {whole(all - items.size(), language)});
  }
  return result;
}

const std::string& shown(const Measure& measure) {
  return mark_of(measure);
}
const std::string& shown(const Partner& partner) {
  return partner.name;
}

template <StrongId Vertex>
std::string list(const Programme& programme, const std::vector<Vertex>& vertices, std::size_t most,
                 Language language) {
  std::vector<std::string> items;
  for (const Vertex vertex : first_of(vertices, most)) items.push_back(shown(programme[vertex]));
  return joined(short_names(items, items.size()), vertices.size(), language);
}

// "Ruter (7), NHO (5)": the first of a kind in key-partner order.
std::string leaders(const Programme& programme, const Findings& findings, PartnerKind kind,
                    std::size_t most, Language language) {
  constexpr std::size_t most_known = 50;  // whose names a reader may take theirs for
  const auto degrees = partner_degrees(programme);
  std::vector<std::string> names;
  std::vector<std::string> counts;
  std::size_t all = 0;
  for (const PartnerId id : key_partners(programme, findings)) {
    if (programme[id].kind != kind || ++all > most_known) continue;
    names.push_back(programme[id].name);
    counts.push_back(" (" + whole(degrees[id.index()], language) + ')');
  }
  std::vector<std::string> items = short_names(names, most);
  for (std::size_t i = 0; i < items.size(); ++i) items[i] += counts[i];
  if (kind == PartnerKind::group) return joined(items, all, language);
  if (items.size() < 2) return joined(items, items.size(), language);
  const std::string last = items.back();
  items.pop_back();
  return joined(items, items.size(), language)
      .append(" ")
      .append(texts::and_word.in(language))
      .append(" ")
      .append(last);
}

}  // namespace

std::string in_sentence(std::string_view heading) {
  std::string text(heading);
  if (!text.empty() && text.front() >= 'A' && text.front() <= 'Z') {
    text.front() = static_cast<char>(text.front() - 'A' + 'a');
  }
  return text;
}

std::string file_name(const Programme& programme) {
  const std::size_t folder = programme.file.rfind('/');
  return programme.file.substr(folder == std::string::npos ? 0 : folder + 1);
}

std::string file_in_words(const Programme& programme, Language language) {
  std::string source = fill(texts::source_file.in(language), {file_name(programme)});
  if (!programme.date.empty()) source += ", " + day_in_words(programme.date, language);
  return source;
}

std::string title_in_words(const Programme& programme, Language language) {
  if (!programme.title.empty()) return programme.title;
  const std::string name = file_name(programme);
  return name.empty() || name == "-" ? std::string(texts::untitled.in(language)) : name;
}

std::string counts_in_words(const Programme& programme, const Findings& findings,
                            Language language) {
  const GraphFacts& graph = findings.graph;
  if (graph.measures == 0) return std::string(texts::no_measures.in(language));
  std::string text =
      fill(texts::counts.in(language), {counted(graph.measures, texts::measure, language),
                                        counted(graph.partners, texts::partner, language),
                                        counted(graph.ties, texts::tie, language)});
  const auto organisations = static_cast<std::size_t>(
      std::ranges::count(programme.partners, PartnerKind::organisation, &Partner::kind));
  add_sentence(
      text,
      fill(texts::partner_kinds.in(language),
           {counted(organisations, texts::organisation, language),
            counted(programme.partners.size() - organisations, texts::group_noun, language)}));
  add_sentence(text, graph.components == 1
                         ? std::string(texts::connected.in(language))
                         : fill(texts::disconnected.in(language),
                                {counted(graph.components, texts::component, language)}));
  return text;
}

std::string lack_of_organisations(const Programme& programme, Language language) {
  if (programme.partners.empty()) return std::string(texts::no_partners.in(language));
  const bool some = std::ranges::find(programme.partners, PartnerKind::organisation,
                                      &Partner::kind) != programme.partners.end();
  return some ? std::string{} : std::string(texts::no_organisations.in(language));
}

std::string key_partners_in_words(const Programme& programme, const Findings& findings,
                                  Language language) {
  const std::string lack = lack_of_organisations(programme, language);
  if (!lack.empty()) return lack;
  const auto organisations =
      std::ranges::count(programme.partners, PartnerKind::organisation, &Partner::kind);
  return fill((organisations == 1 ? texts::top_partner : texts::top_partners).in(language),
              {leaders(programme, findings, PartnerKind::organisation, 3, language)});
}

std::string leading_groups(const Programme& programme, const Findings& findings, std::size_t most,
                           Language language) {
  return leaders(programme, findings, PartnerKind::group, most, language);
}

std::string groups_in_words(const Programme& programme, const Findings& findings, std::size_t most,
                            Language language) {
  const std::string groups = leading_groups(programme, findings, most, language);
  return groups.empty() ? groups : fill(texts::groups_apart.in(language), {groups});
}

std::string key_partner_in_words(const Programme& programme, const Findings& findings,
                                 PartnerId partner, Language language) {
  constexpr std::size_t most_named = 4;
  if (findings.key_facts.empty()) return {};
  const KeyPartner& facts = findings.key_facts[partner.index()];
  std::string text =
      fill(texts::in_measures.in(language), {counted(facts.measures, texts::measure, language)});
  if (facts.themes > 1) {
    text += fill(texts::across_themes.in(language), {whole(facts.themes, language)});
  }
  if (!facts.only_link_between.empty()) {
    const auto& [first, second] = facts.only_link_between.front();
    text +=
        "; " + fill(texts::only_link_between.in(language), {short_name(first), short_name(second)});
    const std::size_t more = facts.only_link_between.size() - 1;
    if (more > 0) {
      text += fill(texts::more_theme_pairs.of(more).in(language), {whole(more, language)});
    }
  }
  if (!facts.only_link_to.empty()) {
    text += "; " + fill(texts::only_link_to.in(language),
                        {listed(programme, facts.only_link_to, most_named, language)});
  }
  if (!facts.only_partner_of.empty()) {
    text += "; " + fill(texts::only_partner_of.in(language),
                        {listed(programme, facts.only_partner_of, most_named, language)});
  }
  return text + '.';
}

std::string rank_in_words(const Findings& findings, PartnerId partner) {
  const PartnerRanks* ranks = find_ranks(findings, findings.ranked_by);
  if (ranks == nullptr || ranks->rank[partner.index()] == 0) return "–";
  std::string text = std::to_string(ranks->rank[partner.index()]);
  if (ranks->best.empty()) return text;
  const std::uint32_t best = ranks->best[partner.index()];
  const std::uint32_t worst = ranks->worst[partner.index()];
  if (best == worst) return text;
  return text + " (" + std::to_string(best) + "–" + std::to_string(worst) + ')';
}

std::string metric_in_words(std::string_view name, Language language) {
  const auto* words = std::ranges::find(texts::metric_words, name, &texts::MetricWords::name);
  std::string text(words == std::end(texts::metric_words) ? name : words->heading.in(language));
  std::ranges::replace(text, '_', ' ');
  return text;
}

std::string ranking_in_words(const Findings& findings, Language language) {
  const PartnerRanks* ranks = find_ranks(findings, findings.ranked_by);
  if (ranks == nullptr) return {};
  const Phrase& phrase = ranks->best.empty() ? texts::ranked_by_alone : texts::ranked_by;
  // Normalised or not, the order is the same.
  const bool between = findings.ranked_by == "betweenness";
  return fill(phrase.in(language),
              {in_sentence(between ? std::string(texts::betweenness.in(language))
                                   : metric_in_words(findings.ranked_by, language))});
}

std::string_view why_empty(const Findings& findings, std::string_view left_out, const Phrase& none,
                           Language language) {
  const bool computed =
      std::ranges::find(findings.notes, left_out, &Diagnostic::code) == findings.notes.end();
  return (computed ? none : texts::not_computed).in(language);
}

std::string duplicate_in_words(const Programme& programme, const Duplicate& pair,
                               Language language) {
  const Measure& first = programme[pair.first];
  return fill(texts::duplicate_pair.in(language),
              {short_name(mark_of(first)), short_name(mark_of(programme[pair.second])),
               std::string(in_words(pair.kind, language)), short_name(title_of(first))});
}

std::string duplicates_in_words(const Programme& programme, const Findings& findings,
                                Language language) {
  if (findings.duplicates.empty()) {
    return std::string(why_empty(findings, "duplicates-left-out", texts::no_duplicates, language));
  }
  std::string text = duplicate_in_words(programme, findings.duplicates.front(), language);
  if (findings.duplicates.size() > 1) {
    add_sentence(text, fill(texts::duplicate_others.in(language),
                            {counted(findings.duplicates.size(), texts::pair, language)}));
  }
  return text;
}

std::string chance_in_words(const SideChances& chances, Language language) {
  constexpr double alpha = 0.05;
  if (!chances.hypergeometric || chances.hypergeometric->pairs() == 0) return {};
  const OverlapChances& simple = *chances.hypergeometric;
  const auto count = [&](const OverlapChances& of, Direction direction, Correction correction) {
    return of.count_below(alpha, direction, correction);
  };
  const std::string pairs = whole(simple.pairs(), language);
  const auto strong = count(simple, Direction::more, Correction::benjamini_hochberg);
  std::string text;
  if (strong == 0) {
    text = fill(texts::nothing_beyond_chance.in(language),
                {pairs, whole(count(simple, Direction::more, Correction::none), language)});
  } else {
    text = fill(texts::beyond_chance.in(language),
                {pairs, whole(strong, language),
                 whole(count(simple, Direction::more, Correction::bonferroni), language)});
    if (chances.bicm) {
      const auto left = count(*chances.bicm, Direction::more, Correction::benjamini_hochberg);
      add_sentence(text, fill(texts::beyond_bicm.in(language), {whole(left, language)}));
    }
  }
  const auto avoiding = count(simple, Direction::less, Correction::benjamini_hochberg);
  if (avoiding > 0) {
    add_sentence(text, fill(texts::avoiding_pairs.in(language), {whole(avoiding, language)}));
  }
  return text;
}

std::string coalition_counts_in_words(const Findings& findings, Language language) {
  if (findings.graph.ties == 0) return std::string(texts::no_coalitions.in(language));
  const auto cards = coalition_cards(findings.coalitions);
  const auto real = static_cast<std::size_t>(
      std::ranges::count_if(cards, [](const CoalitionCard& card) { return card.size() >= 2; }));
  std::string text = real == 0
                         ? std::string(texts::all_alone.in(language))
                         : fill(texts::coalition_summary.in(language),
                                {counted(real, texts::coalition, language),
                                 counted(cards.front().measures.size(), texts::measure, language),
                                 counted(cards.front().partners.size(), texts::partner, language)});
  if (real != 0 && cards.size() > real) {
    add_sentence(text, counted(cards.size() - real, texts::loner, language) + '.');
  }
  return text;
}

std::string modularity_in_words(const Findings& findings, Language language) {
  if (findings.graph.ties == 0) return {};
  const Coalitions& found = findings.coalitions;
  return found.optimal ? fill(texts::modularity_optimal.in(language),
                              {decimal(found.modularity, 3, language)})
                       : fill(texts::modularity_found.in(language),
                              {decimal(found.modularity, 3, language),
                               decimal(found.modularity_bound, 3, language)});
}

std::string coalitions_in_words(const Findings& findings, Language language) {
  std::string text = coalition_counts_in_words(findings, language);
  add_sentence(text, modularity_in_words(findings, language));
  return text;
}

namespace {

// What is known of the best cover where none was proven.
std::string cover_bound_in_words(const Cover& cover, Language language) {
  if (cover.cost != static_cast<double>(cover.steps.size())) {
    return fill(texts::cover_cost_bound.in(language),
                {decimal(cover.cost, 2, language), decimal(cover.lower_bound, 2, language)});
  }
  const auto least = static_cast<std::size_t>(std::ceil(cover.lower_bound - 1e-9));
  return fill(texts::cover_bound.of(least).in(language), {whole(least, language)});
}

// Who is in every optimal set, where there are several.
std::string indispensable_in_words(const Programme& programme, const Cover& cover,
                                   Language language) {
  if (!cover.optima.complete || cover.optima.count < 2) return {};
  std::vector<PartnerId> always;
  for (const CoverShare& share : cover.optima.shares) {
    if (share.share == 1.0) always.push_back(share.partner);
  }
  if (always.empty()) return std::string(texts::cover_nobody_always.in(language));
  return fill(texts::cover_always.in(language), {listed(programme, always, 5, language)});
}

}  // namespace

std::string cover_in_words(const Programme& programme, const Findings& findings,
                           Language language) {
  const Cover& cover = findings.cover;
  if (cover.steps.empty()) {
    const bool partners = std::ranges::any_of(
        programme.measures, [](const Measure& measure) { return !measure.mentions.empty(); });
    return std::string((partners ? texts::no_cover_allowed : texts::no_cover).in(language));
  }
  const std::size_t reachable = cover.asked - cover.out_of_reach.size();
  const bool all = cover.out_of_reach.empty() && cover.asked == programme.measures.size();
  const Noun& sentence = all                          ? texts::cover_all
                         : cover.out_of_reach.empty() ? texts::cover_asked
                                                      : texts::cover_some;
  std::string text = fill(
      sentence.of(reachable).in(language),
      {counted(cover.steps.size(), texts::partner, language),
       std::string(texts::reach.of(cover.steps.size()).in(language)), whole(reachable, language)});
  add_sentence(text, cover.optimal ? std::string(texts::cover_optimal.in(language))
                                   : cover_bound_in_words(cover, language));
  if (cover.optima.complete && cover.optima.count > 1) {
    add_sentence(text,
                 fill(texts::cover_optima.in(language), {whole(cover.optima.count, language)}));
  }
  add_sentence(text, indispensable_in_words(programme, cover, language));
  if (!cover.out_of_reach.empty()) {
    add_sentence(text, fill(texts::out_of_reach.in(language),
                            {counted(cover.out_of_reach.size(), texts::measure, language),
                             listed(programme, cover.out_of_reach, 5, language)}));
  }
  return text;
}

std::string doubts_in_words(const Diagnostics& diagnostics, Language language) {
  if (diagnostics.empty()) return std::string(texts::no_doubts.in(language));
  const auto warnings = static_cast<std::size_t>(
      std::ranges::count(diagnostics, Severity::warning, &Diagnostic::severity));
  return fill(texts::doubt_counts.in(language),
              {counted(warnings, texts::warning, language),
               counted(diagnostics.size() - warnings, texts::note, language)});
}

std::string_view rewording_in_words(const Measure& before, const Measure& after,
                                    const MeasureMatch& match, Language language) {
  if (!match.reworded) return {};
  const Phrase& words = match.retitled                    ? texts::compare_reworded
                        : before.details != after.details ? texts::compare_other_text
                        : before.goal != after.goal       ? texts::compare_other_goal
                                                          : texts::compare_other_number;
  return words.in(language);
}

std::string_view in_words(PartnerKind kind, Language language) {
  return (kind == PartnerKind::organisation ? texts::is_organisation : texts::is_group)
      .in(language);
}

std::string_view in_words(Severity severity, Language language) {
  return (severity == Severity::note ? texts::is_note : texts::is_warning).in(language);
}

std::string_view in_words(DuplicateClass kind, Language language) {
  switch (kind) {
    case DuplicateClass::identical:
      return texts::identical.in(language);
    case DuplicateClass::near_duplicate:
      return texts::near_duplicate.in(language);
    case DuplicateClass::same_series:
      return texts::same_series.in(language);
    case DuplicateClass::subset:
      return texts::subset.in(language);
  }
  return {};
}

std::string listed(const Programme& programme, const std::vector<MeasureId>& measures,
                   std::size_t most, Language language) {
  return list(programme, measures, most, language);
}

std::string listed(const Programme& programme, const std::vector<PartnerId>& partners,
                   std::size_t most, Language language) {
  return list(programme, partners, most, language);
}

}  // namespace partnergraph
