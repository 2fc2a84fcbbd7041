#include <partnergraph/analysis/comparison.hpp>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <stdexcept>
#include <string_view>
#include <unordered_map>
#include <utility>

#include <partnergraph/model/lexicon.hpp>

#include "assignment.hpp"
#include "measure_likeness.hpp"
#include "measure_text.hpp"
#include "note_texts.hpp"

namespace partnergraph {
namespace {

constexpr std::size_t most_common = 50;  // measures with a word that may make candidates

bool is_reworded(const Measure& old, const Measure& now) {
  const auto words_of = [](const Measure& m) {
    return folded_words(measure_text(m) + '\n' + m.goal);
  };
  return words_of(old) != words_of(now);
}

bool is_retitled(const Measure& old, const Measure& now) {
  const auto words_of = [](const Measure& m) {
    const std::size_t number = m.title.starts_with(m.number) ? m.number.size() : 0;
    return folded_words(std::string_view(m.title).substr(number));
  };
  return words_of(old) != words_of(now);
}

std::unordered_map<std::string_view, PartnerId> partners_by_key(const Programme& programme) {
  std::unordered_map<std::string_view, PartnerId> result;
  for (std::uint32_t p = 0; p < programme.partners.size(); ++p) {
    result.emplace(programme.partners[p].key, PartnerId{p});
  }
  return result;
}

// Upper and lower case, blanks and marks aside.
bool is_written_alike(const std::map<std::string, std::uint32_t>& old,
                      const std::map<std::string, std::uint32_t>& now) {
  std::set<std::string> forms;
  for (const auto& [text, count] : old) forms.insert(matching_form(text));
  return std::ranges::any_of(
      now, [&](const auto& entry) { return forms.contains(matching_form(entry.first)); });
}

// How each partner is written: texts and how often.
using Spellings = std::vector<std::map<std::string, std::uint32_t>>;

Spellings spellings(const Programme& programme) {
  Spellings result(programme.partners.size());
  for (const Measure& measure : programme.measures) {
    for (const Mention& mention : measure.mentions) {
      ++result[mention.partner.index()][mention.text];
    }
  }
  return result;
}

const std::string& most_frequent(const std::map<std::string, std::uint32_t>& texts) {
  return std::ranges::max_element(texts, {}, [](const auto& entry) { return entry.second; })->first;
}

class Comparing {
 public:
  Comparing(const Programme& before, const Programme& after, const ComparisonOptions& options)
      : before_(before),
        after_(after),
        options_(options),
        old_graph_(graph_of(before)),
        new_graph_(graph_of(after)),
        partner_after_(before.partners.size()),
        partner_before_(after.partners.size()),
        measure_after_(before.measures.size()),
        measure_before_(after.measures.size()) {}

  Comparison run() && {
    match_partners();
    match_measures();
    compare_ties();
    compare_coalitions();
    return std::move(result_);
  }

 private:
  void note(std::string code, Message message) {
    result_.notes.push_back({Severity::note, std::move(code), std::move(message), {}});
  }

  void match_partners() {
    const auto by_key = partners_by_key(after_);
    const Spellings old = spellings(before_);
    const Spellings now = spellings(after_);
    for (std::uint32_t p = 0; p < before_.partners.size(); ++p) {
      const auto at = by_key.find(before_.partners[p].key);
      if (at == by_key.end()) {
        result_.partners_left.push_back(PartnerId{p});
        continue;
      }
      const PartnerId q = at->second;
      partner_after_[p] = q;
      partner_before_[q.index()] = PartnerId{p};
      if (!is_written_alike(old[p], now[q.index()])) {
        result_.renamed.push_back(
            {PartnerId{p}, q, most_frequent(old[p]), most_frequent(now[q.index()])});
      }
    }
    for (std::uint32_t q = 0; q < after_.partners.size(); ++q) {
      if (!partner_before_[q]) result_.partners_joined.push_back(PartnerId{q});
    }
  }

  void consider(const MeasureLikeness& likeness, std::uint32_t first, std::uint32_t second,
                std::vector<MeasureMatch>& candidates) const {
    MeasureMatch match = likeness.match(first, second);
    if (match.confidence >= options_.threshold) candidates.push_back(std::move(match));
  }

  [[nodiscard]] std::vector<MeasureMatch> all_candidates(const MeasureLikeness& likeness) const {
    std::vector<MeasureMatch> candidates;
    for (std::uint32_t a = 0; a < before_.measures.size(); ++a) {
      for (std::uint32_t b = 0; b < after_.measures.size(); ++b) {
        consider(likeness, a, b, candidates);
      }
    }
    return candidates;
  }

  // Those of the second programme that have a rare word of the first's measure.
  [[nodiscard]] std::vector<MeasureMatch> likely_candidates(const MeasureLikeness& likeness) const {
    const std::vector<WeightedSet>& texts = likeness.texts().words();
    const std::size_t shift = before_.measures.size();
    std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> with;
    for (std::uint32_t b = 0; b < after_.measures.size(); ++b) {
      for (const WeightedTerm& word : texts[shift + b]) with[word.term].push_back(b);
    }
    std::vector<MeasureMatch> candidates;
    for (std::uint32_t a = 0; a < shift; ++a) {
      std::set<std::uint32_t> near;
      for (const WeightedTerm& word : texts[a]) {
        if (with[word.term].size() > most_common) continue;
        near.insert(with[word.term].begin(), with[word.term].end());
      }
      for (const std::uint32_t b : near) consider(likeness, a, b, candidates);
    }
    return candidates;
  }

  void match_measures() {
    const MeasureLikeness likeness(before_, after_);
    const std::uint64_t pairs = std::uint64_t{before_.measures.size()} * after_.measures.size();
    const bool all = pairs <= options_.max_pairs;
    if (!all) {
      note("matches-cut", fill(analysis_texts::matches_cut, {pairs, options_.max_pairs}));
    }
    std::vector<MeasureMatch> candidates =
        all ? all_candidates(likeness) : likely_candidates(likeness);
    std::vector<ScoredPair> scored;
    for (const MeasureMatch& match : candidates) {
      scored.push_back({match.before.value, match.after.value, match.confidence});
    }
    const Assignment assignment =
        best_assignment(scored, old_graph_.partners().size(), new_graph_.partners().size(),
                        options_.max_assignment);
    if (!assignment.optimal) {
      note("matches-greedy", fill(analysis_texts::matches_greedy, {options_.max_assignment}));
    }
    for (const std::uint32_t i : assignment.chosen) {
      MeasureMatch match = std::move(candidates[i]);
      measure_after_[match.before.index()] = match.after;
      measure_before_[match.after.index()] = match.before;
      match.reworded = is_reworded(before_[match.before], after_[match.after]);
      match.retitled = is_retitled(before_[match.before], after_[match.after]);
      for (const PartnerId p : old_graph_.partners()[match.before]) {
        if (!has(new_graph_, match.after, partner_after_[p.index()])) match.left.push_back(p);
      }
      for (const PartnerId q : new_graph_.partners()[match.after]) {
        if (!has(old_graph_, match.before, partner_before_[q.index()])) match.joined.push_back(q);
      }
      result_.measures.push_back(std::move(match));
    }
    std::ranges::sort(result_.measures, {}, &MeasureMatch::before);
    for (std::uint32_t m = 0; m < measure_after_.size(); ++m) {
      if (!measure_after_[m]) result_.dropped.push_back(MeasureId{m});
    }
    for (std::uint32_t m = 0; m < measure_before_.size(); ++m) {
      if (!measure_before_[m]) result_.added.push_back(MeasureId{m});
    }
  }

  static bool has(const BipartiteGraph& graph, MeasureId measure,
                  std::optional<PartnerId> partner) {
    return partner && std::ranges::binary_search(graph.partners()[measure], *partner);
  }

  void compare_ties() {
    std::uint64_t lost_between_shared = 0;
    std::uint64_t gained_between_shared = 0;
    TieChange& ties = result_.ties;
    for (const MeasureId m : old_graph_.partners().ids()) {
      const auto after = measure_after_[m.index()];
      for (const PartnerId p : old_graph_.partners()[m]) {
        const auto q = partner_after_[p.index()];
        if (after && has(new_graph_, *after, q)) {
          ++ties.kept;
          continue;
        }
        ++ties.lost;
        if (after && q) ++lost_between_shared;
      }
    }
    for (const MeasureId m : new_graph_.partners().ids()) {
      const auto before = measure_before_[m.index()];
      for (const PartnerId q : new_graph_.partners()[m]) {
        const auto p = partner_before_[q.index()];
        if (before && has(old_graph_, *before, p)) continue;
        ++ties.gained;
        if (before && p) ++gained_between_shared;
      }
    }
    const auto share = [](std::uint64_t changed, std::uint64_t of) {
      return of == 0 ? 0.0 : static_cast<double>(changed) / static_cast<double>(of);
    };
    const std::uint64_t between = lost_between_shared + gained_between_shared;
    const std::uint64_t changed = ties.lost + ties.gained;
    ties.all = share(changed, 2 * ties.kept + changed);
    ties.rewiring = share(between, 2 * ties.kept + between);
    ties.turnover = ties.all - ties.rewiring;
    ties.rewiring_common = share(between, 2 * ties.kept + changed);
    ties.turnover_common = ties.all - ties.rewiring_common;
  }

  void compare_coalitions() {
    if (std::max(old_graph_.tie_count(), new_graph_.tie_count()) > options_.max_coalition_ties) {
      note("drift-left-out", fill(analysis_texts::drift_left_out, {options_.max_coalition_ties}));
      return;
    }
    const Coalitions old = coalitions(old_graph_, options_.coalitions);
    const Coalitions now = coalitions(new_graph_, options_.coalitions);
    std::vector<std::uint32_t> size(old.count);   // of all its vertices
    std::vector<std::uint32_t> known(old.count);  // of those that both have
    std::vector<std::uint32_t> known_now(now.count);
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> shared;
    const auto count = [&](std::uint32_t a, std::optional<std::uint32_t> b) {
      ++size[a];
      if (!b) return;
      ++known[a];
      ++known_now[*b];
      ++shared[{a, *b}];
    };
    for (std::size_t m = 0; m < old.measures.size(); ++m) {
      const auto after = measure_after_[m];
      count(old.measures[m], after ? std::optional(now.measures[after->index()]) : std::nullopt);
    }
    for (std::size_t p = 0; p < old.partners.size(); ++p) {
      const auto after = partner_after_[p];
      count(old.partners[p], after ? std::optional(now.partners[after->index()]) : std::nullopt);
    }
    std::map<std::uint32_t, CoalitionDrift> best;
    for (const auto& [pair, both] : shared) {
      const auto [a, b] = pair;
      if (size[a] < 2) continue;
      const double jaccard =
          static_cast<double>(both) / static_cast<double>(known[a] + known_now[b] - both);
      CoalitionDrift& drift = best[a];
      if (both > drift.shared || (both == drift.shared && jaccard > drift.jaccard)) {
        drift = {a, b, both, known[a], jaccard};
      }
    }
    for (const auto& [a, drift] : best) result_.coalitions.push_back(drift);
  }

  const Programme& before_;
  const Programme& after_;
  const ComparisonOptions& options_;
  BipartiteGraph old_graph_;
  BipartiteGraph new_graph_;
  std::vector<std::optional<PartnerId>> partner_after_;   // of a partner of the first programme
  std::vector<std::optional<PartnerId>> partner_before_;  // of one of the second
  std::vector<std::optional<MeasureId>> measure_after_;
  std::vector<std::optional<MeasureId>> measure_before_;
  Comparison result_;
};

}  // namespace

Comparison compare(const Programme& before, const Programme& after,
                   const ComparisonOptions& options) {
  if (!(options.threshold > 0.0) || options.threshold > 1.0) {
    throw std::invalid_argument("compare: threshold must be in (0, 1]");
  }
  return Comparing(before, after, options).run();
}

}  // namespace partnergraph
