#include <partnergraph/analysis/comparison.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <stdexcept>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "assignment.hpp"
#include "weighted_set.hpp"

namespace partnergraph {
namespace {

constexpr double text_share = 0.5;
constexpr double partners_share = 0.25;
constexpr double goal_share = 0.15;
constexpr double number_share = 0.05;
constexpr double section_share = 0.05;
constexpr std::size_t most_common = 50;  // measures with a word that may make candidates

// Both programmes as one list of measures, with words and partners weighted over all of them.
class Material {
 public:
  Material(const Programme& before, const Programme& after)
      : before_(before), after_(after), size_(before.measures.size() + after.measures.size()) {
    std::vector<std::vector<std::string>> texts;
    std::vector<std::vector<std::string>> titles;
    std::vector<std::vector<std::string>> goals;
    for (std::size_t i = 0; i < size_; ++i) {
      const Measure& m = measure(i);
      std::string text = m.title;
      for (const std::string& detail : m.details) text.append("\n").append(detail);
      texts.push_back(telling_words(folded_words(text)));
      titles.push_back(telling_words(folded_words(m.title)));
      goals.push_back(telling_words(folded_words(m.goal)));
    }
    texts_ = corpus_of(texts);
    titles_ = corpus_of(titles);
    goals_ = corpus_of(goals);
    weigh_partners();
  }

  [[nodiscard]] const Measure& measure(std::size_t i) const {
    return i < before_.measures.size() ? before_.measures[i]
                                       : after_.measures[i - before_.measures.size()];
  }

  [[nodiscard]] const Corpus& texts() const { return texts_; }

  [[nodiscard]] MeasureMatch match(std::uint32_t first, std::uint32_t second) const {
    const std::size_t a = first;
    const std::size_t b = before_.measures.size() + second;
    MeasureMatch result;
    result.before = MeasureId{first};
    result.after = MeasureId{second};
    double weight = 0.0;
    double sum = 0.0;
    const auto add = [&](double share, bool known, double value) {
      if (!known) return;
      weight += share;
      sum += share * value;
    };
    result.text = std::max(cosine(texts_.texts[a], texts_.texts[b]),
                           cosine(titles_.texts[a], titles_.texts[b]));
    result.partners = weighted_jaccard(partners_[a], partners_[b]);
    result.goal = cosine(goals_.texts[a], goals_.texts[b]);
    const Measure& old = measure(a);
    const Measure& now = measure(b);
    add(text_share, true, result.text);
    add(partners_share, !partners_[a].empty() && !partners_[b].empty(), result.partners);
    add(goal_share, !old.goal.empty() && !now.goal.empty(), result.goal);
    add(number_share, !old.number.empty() && !now.number.empty(),
        old.number == now.number ? 1.0 : 0.0);
    add(section_share, !old.section.empty() && !now.section.empty(),
        old.section == now.section ? 1.0 : 0.0);
    result.confidence = std::min(1.0, sum / weight);
    return result;
  }

 private:
  void weigh_partners() {
    std::map<std::string_view, std::uint32_t> degree;
    std::vector<std::set<std::string_view>> keys(size_);
    for (std::size_t i = 0; i < size_; ++i) {
      const Programme& programme = i < before_.measures.size() ? before_ : after_;
      for (const Mention& mention : measure(i).mentions) {
        keys[i].insert(programme[mention.partner].key);
      }
      for (const std::string_view key : keys[i]) ++degree[key];
    }
    std::map<std::string_view, std::uint32_t> term;
    for (const auto& [key, count] : degree) {
      term.emplace(key, static_cast<std::uint32_t>(term.size()));
    }
    for (const auto& own : keys) {
      partners_.emplace_back();
      for (const std::string_view key : own) {
        partners_.back().push_back({term[key], 1.0 / std::log1p(static_cast<double>(degree[key]))});
      }
    }
  }

  const Programme& before_;
  const Programme& after_;
  std::size_t size_;
  Corpus texts_;
  Corpus titles_;
  Corpus goals_;
  std::vector<WeightedSet> partners_;
};

bool is_reworded(const Measure& old, const Measure& now) {
  const auto words_of = [](const Measure& m) {
    std::string text = m.title;
    for (const std::string& detail : m.details) text.append("\n").append(detail);
    return folded_words(text + '\n' + m.goal);
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
  void note(std::string code, std::string message) {
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
      const bool one_in_common = std::ranges::any_of(
          old[p], [&](const auto& entry) { return now[q.index()].contains(entry.first); });
      if (!one_in_common) {
        result_.renamed.push_back(
            {PartnerId{p}, q, most_frequent(old[p]), most_frequent(now[q.index()])});
      }
    }
    for (std::uint32_t q = 0; q < after_.partners.size(); ++q) {
      if (!partner_before_[q]) result_.partners_joined.push_back(PartnerId{q});
    }
  }

  void consider(const Material& material, std::uint32_t first, std::uint32_t second,
                std::vector<MeasureMatch>& candidates) const {
    MeasureMatch match = material.match(first, second);
    if (match.confidence >= options_.threshold) candidates.push_back(std::move(match));
  }

  [[nodiscard]] std::vector<MeasureMatch> all_candidates(const Material& material) const {
    std::vector<MeasureMatch> candidates;
    for (std::uint32_t a = 0; a < before_.measures.size(); ++a) {
      for (std::uint32_t b = 0; b < after_.measures.size(); ++b) {
        consider(material, a, b, candidates);
      }
    }
    return candidates;
  }

  // Those of the second programme that have a rare word of the first's measure.
  [[nodiscard]] std::vector<MeasureMatch> likely_candidates(const Material& material) const {
    const auto& texts = material.texts().texts;
    const std::size_t shift = before_.measures.size();
    std::vector<std::vector<std::uint32_t>> with(material.texts().words.size());
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
      for (const std::uint32_t b : near) consider(material, a, b, candidates);
    }
    return candidates;
  }

  void match_measures() {
    const Material material(before_, after_);
    const std::uint64_t pairs = std::uint64_t{before_.measures.size()} * after_.measures.size();
    const bool all = pairs <= options_.max_pairs;
    if (!all) {
      note("matches-cut", "only measures that share a rare word were compared: there are " +
                              std::to_string(pairs) + " pairs, more than the budget max_pairs = " +
                              std::to_string(options_.max_pairs));
    }
    std::vector<MeasureMatch> candidates =
        all ? all_candidates(material) : likely_candidates(material);
    std::vector<ScoredPair> scored;
    for (const MeasureMatch& match : candidates) {
      scored.push_back({match.before.value, match.after.value, match.confidence});
    }
    const Assignment assignment =
        best_assignment(scored, old_graph_.partners().size(), new_graph_.partners().size(),
                        options_.max_assignment);
    if (!assignment.optimal) {
      note("matches-greedy",
           "some measures were matched best first instead of optimally: more than max_assignment "
           "= " +
               std::to_string(options_.max_assignment) + " hang together");
    }
    for (const std::uint32_t i : assignment.chosen) {
      MeasureMatch match = std::move(candidates[i]);
      measure_after_[match.before.index()] = match.after;
      measure_before_[match.after.index()] = match.before;
      match.reworded = is_reworded(before_[match.before], after_[match.after]);
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
      note("drift-left-out",
           "the drift of coalitions was left out: a network has more ties than the budget "
           "max_coalition_ties = " +
               std::to_string(options_.max_coalition_ties));
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
