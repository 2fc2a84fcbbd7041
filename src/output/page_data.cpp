#include "page_data.hpp"

#include <algorithm>
#include <limits>
#include <numeric>
#include <utility>

#include <partnergraph/output/network_layout.hpp>

#include "coalition_names.hpp"
#include "json_writer.hpp"
#include "matrix_order.hpp"
#include "names.hpp"
#include "page_texts.hpp"
#include "palette.hpp"
#include "picture.hpp"
#include "selection.hpp"
#include "words.hpp"

namespace partnergraph {
namespace {

using Layout = JsonWriter::Layout;

constexpr std::size_t most_pairs = 300;       // of a side that share something
constexpr std::size_t most_duplicates = 300;  // the likest
constexpr std::size_t most_doubts = 1'000;
constexpr std::size_t most_start = 400;  // vertices that the network begins with
constexpr std::uint32_t left_out = std::numeric_limits<std::uint32_t>::max();

// The part of one mode that is on the page, numbered anew.
template <StrongId Vertex>
struct Chosen {
  std::vector<Vertex> ids;            // ascending
  std::vector<std::uint32_t> number;  // by old id, or left_out

  [[nodiscard]] std::uint32_t operator[](Vertex id) const { return number[id.index()]; }
  [[nodiscard]] bool has(Vertex id) const { return number[id.index()] != left_out; }
};

template <StrongId Vertex, StrongId Other>
Chosen<Vertex> most_tied(Adjacency<Vertex, Other> adjacent, std::size_t most) {
  Chosen<Vertex> chosen;
  for (const Vertex v : adjacent.ids()) chosen.ids.push_back(v);
  if (chosen.ids.size() > most) {
    std::ranges::stable_sort(
        chosen.ids, [&](Vertex a, Vertex b) { return adjacent[a].size() > adjacent[b].size(); });
    chosen.ids.resize(most);
    std::ranges::sort(chosen.ids);
  }
  chosen.number.assign(adjacent.size(), left_out);
  for (std::uint32_t i = 0; i < chosen.ids.size(); ++i) chosen.number[chosen.ids[i].index()] = i;
  return chosen;
}

class PageData {
 public:
  explicit PageData(const PageContent& content)
      : content_(content),
        programme_(content.programme),
        findings_(content.findings),
        language_(content.language),
        graph_(graph_of(content.programme)),
        titles_(coalition_titles(programme_, coalition_cards(findings_.coalitions), language_)) {
    choose();
  }

  std::string write() && {
    json_.begin_object();
    json_.member("language", language_ == Language::nb ? "nb" : "en");
    json_.member("title", title_in_words(programme_, language_));
    json_.member("file", file_name(programme_));
    write_texts();
    write_sentences();
    write_counts();
    write_measures();
    write_partners();
    write_metrics();
    write_duplicates();
    write_overlaps();
    write_cover();
    write_doubts();
    write_decisions();
    write_layouts();
    write_matrix();
    write_hues();
    json_.end();
    return without_angles(std::move(json_).finish());
  }

 private:
  void choose() {
    for (std::size_t most = most_page_vertices;; most /= 2) {
      const std::size_t measures = programme_.measures.size();
      const std::size_t half = most / 2;
      const std::size_t of_measures =
          std::max(half, most - std::min(programme_.partners.size(), most - half));
      measures_ = most_tied(graph_.partners(), std::min(of_measures, measures));
      partners_ = most_tied(graph_.measures(), most - std::min(measures, of_measures));
      std::size_t mentions = 0;
      for (const MeasureId m : measures_.ids) {
        mentions += static_cast<std::size_t>(std::ranges::count_if(
            programme_[m].mentions,
            [this](const Mention& mention) { return partners_.has(mention.partner); }));
      }
      if (mentions <= most_page_mentions || most <= 4) break;
    }
  }

  // What ends a script element, and begins a comment that hides its end, begins with "<".
  static std::string without_angles(const std::string& json) {
    std::string safe;
    safe.reserve(json.size());
    for (const char c : json) {
      if (c == '<') {
        safe += "\\u003c";
      } else {
        safe += c;
      }
    }
    return safe;
  }

  void write_texts() {
    json_.key("texts");
    json_.begin_object();
    for (const PageText& text : texts::page_texts) {
      json_.member(text.key, text.phrase.in(language_));
    }
    json_.end();
  }

  void write_sentences() {
    const auto empty_or = [&](bool empty, std::string_view code, const Phrase& none) {
      return empty ? why_empty(findings_, code, none, language_) : std::string_view{};
    };
    json_.key("sentences");
    json_.begin_object();
    json_.member("partners", key_partners_in_words(programme_, findings_, language_));
    json_.member("explainPartners", texts::explain_key_partners.in(language_));
    json_.member("duplicates", duplicates_in_words(programme_, findings_, language_));
    json_.member("explainDuplicates", texts::explain_duplicates.in(language_));
    const std::string evidence = evidence_in_words(findings_, language_);
    json_.member("coalitions", coalitions_in_words(findings_, language_) +
                                   (evidence.empty() ? "" : " " + evidence));
    json_.member("explainCoalitions", texts::explain_coalitions.in(language_));
    json_.member("explainOverlaps", overlaps_explained());
    json_.member("noMeasureOverlaps",
                 empty_or(findings_.measure_overlaps.empty(), "measure-overlaps-left-out",
                          texts::no_measure_overlaps));
    json_.member("noPartnerOverlaps",
                 empty_or(findings_.partner_overlaps.empty(), "partner-overlaps-left-out",
                          texts::no_partner_overlaps));
    json_.member("doubts", doubts_in_words(all_diagnostics(programme_, findings_), language_));
    json_.end();
  }

  [[nodiscard]] std::string overlaps_explained() const {
    std::string text(texts::explain_overlaps.in(language_));
    const auto add = [&](const Phrase& side, const std::string& chance) {
      if (!chance.empty()) text.append(" ").append(side.in(language_)).append(": ").append(chance);
    };
    add(texts::measures, chance_in_words(findings_.measure_chances, language_));
    add(texts::partners, chance_in_words(findings_.partner_chances, language_));
    return text;
  }

  void write_counts() {
    json_.key("all");
    json_.begin_object(Layout::one_line);
    json_.member("measures", programme_.measures.size());
    json_.member("partners", programme_.partners.size());
    json_.member("duplicates", findings_.duplicates.size());
    json_.member("coalitions", coalition_count());
    json_.key("overlaps");
    json_.begin_array(Layout::one_line);
    json_.value(findings_.measure_overlaps.size());
    json_.value(findings_.partner_overlaps.size());
    json_.end();
    json_.end();
    json_.member("cut", measures_.ids.size() < programme_.measures.size() ||
                            partners_.ids.size() < programme_.partners.size());
    write_coalition_names();
  }

  [[nodiscard]] std::size_t coalition_count() const {
    const auto cards = coalition_cards(findings_.coalitions);
    return static_cast<std::size_t>(
        std::ranges::count_if(cards, [](const CoalitionCard& card) { return card.size() >= 2; }));
  }

  // Of all its members, though the page may have only some of them.
  void write_coalition_names() {
    constexpr std::size_t most_named = 400;
    json_.key("coalitionNames");
    json_.begin_array(Layout::one_line);
    const auto cards = first_of(coalition_cards(findings_.coalitions), most_named);
    for (const std::string& name : coalition_names(programme_, cards, language_)) {
      json_.value(name);
    }
    json_.end();
  }

  void write_measures() {
    json_.key("measures");
    json_.begin_array();
    for (const MeasureId id : measures_.ids) {
      const Measure& measure = programme_[id];
      json_.begin_object(Layout::one_line);
      json_.member("id", measure.key);
      json_.member("title", measure.title);
      json_.member("details", measure.details);
      json_.member("section", measure.section);
      json_.member("goal", measure.goal);
      json_.member("open", measure.open_ended);
      json_.member("place", in_words(measure.source, language_));
      json_.member("coalition", findings_.coalitions.measures[id.index()] + 1);
      json_.key("mentions");
      json_.begin_array(Layout::one_line);
      for (const Mention& mention : measure.mentions) {
        if (!partners_.has(mention.partner)) continue;
        json_.begin_object(Layout::one_line);
        json_.member("partner", partners_[mention.partner]);
        json_.member("text", mention.text);
        json_.member("place", in_words(mention.source, language_));
        json_.end();
      }
      json_.end();
      json_.end();
    }
    json_.end();
  }

  void write_partners() {
    json_.key("partners");
    json_.begin_array();
    for (const PartnerId id : partners_.ids) {
      const Partner& partner = programme_[id];
      json_.begin_object(Layout::one_line);
      json_.member("id", partner.key);
      json_.member("name", partner.name);
      json_.member("group", partner.kind == PartnerKind::group);
      json_.member("coalition", findings_.coalitions.partners[id.index()] + 1);
      json_.key("aliases");
      json_.begin_array(Layout::one_line);
      for (const Alias& alias : partner.aliases) {
        json_.begin_object(Layout::one_line);
        json_.member("text", alias.text);
        json_.member("reason", alias.reason);
        json_.end();
      }
      json_.end();
      json_.member("members", partner.members);
      json_.end();
    }
    json_.end();
    std::vector<PartnerId> order = key_partners(programme_, findings_);
    std::erase_if(order, [this](PartnerId id) { return !partners_.has(id); });
    write_numbers("keyOrder", order);
  }

  [[nodiscard]] std::uint32_t number(MeasureId id) const { return measures_[id]; }
  [[nodiscard]] std::uint32_t number(PartnerId id) const { return partners_[id]; }
  [[nodiscard]] bool on_page(MeasureId id) const { return measures_.has(id); }
  [[nodiscard]] bool on_page(PartnerId id) const { return partners_.has(id); }

  // Those that are on the page.
  template <StrongId Vertex>
  void write_numbers(std::string_view key, const std::vector<Vertex>& vertices) {
    json_.key(key);
    json_.begin_array(Layout::one_line);
    for (const Vertex vertex : vertices) {
      if (on_page(vertex)) json_.value(number(vertex));
    }
    json_.end();
  }

  template <StrongId Vertex>
  void write_scores(std::string_view key, const std::vector<Vertex>& vertices,
                    const std::vector<double>& scores) {
    json_.key(key);
    json_.begin_array(Layout::one_line);
    for (const Vertex vertex : vertices) {
      // Six digits are more than the page shows.
      json_.value(rounded(scores[vertex.index()]));
    }
    json_.end();
  }

  static double rounded(double value) {
    if (!(value > -1e9 && value < 1e9)) return value;
    return static_cast<double>(static_cast<std::int64_t>(value * 1e6 + (value < 0 ? -0.5 : 0.5))) /
           1e6;
  }

  void write_metrics() {
    json_.key("metrics");
    json_.begin_array();
    for (const Metric& metric : findings_.metrics) {
      const auto* words =
          std::ranges::find(texts::metric_words, metric.name, &texts::MetricWords::name);
      const bool known = words != std::end(texts::metric_words);
      std::string heading(known ? words->heading.in(language_) : std::string_view(metric.name));
      std::ranges::replace(heading, '_', ' ');
      json_.begin_object();
      json_.member("name", metric.name);
      json_.member("label", heading);
      json_.member("explanation", known ? words->explanation.in(language_) : std::string_view{});
      write_scores("measures", measures_.ids, metric.scores.measures);
      write_scores("partners", partners_.ids, metric.scores.partners);
      json_.end();
    }
    json_.end();
  }

  void write_duplicates() {
    json_.key("duplicates");
    json_.begin_array();
    std::size_t written = 0;
    for (const Duplicate& pair : findings_.duplicates) {
      if (!on_page(pair.first) || !on_page(pair.second)) continue;
      if (++written > most_duplicates) break;
      json_.begin_object(Layout::one_line);
      json_.member("a", number(pair.first));
      json_.member("b", number(pair.second));
      json_.member("kind", name_of(pair.kind));
      json_.member("kindWords", in_words(pair.kind, language_));
      json_.member("score", pair.score);
      json_.member("text", pair.text);
      json_.member("partners", pair.partners);
      json_.member("goal", pair.goal);
      json_.member("section", pair.section);
      json_.member("words", pair.shared_words);
      write_numbers("shared", pair.shared_partners);
      json_.end();
    }
    json_.end();
  }

  template <StrongId Vertex>
  void write_overlaps(std::string_view key, const std::vector<Overlap<Vertex>>& overlaps) {
    json_.key(key);
    json_.begin_array();
    for (const Overlap<Vertex>& pair : strongest(overlaps, most_pairs)) {
      if (!on_page(pair.first) || !on_page(pair.second)) continue;
      json_.begin_object(Layout::one_line);
      json_.member("a", number(pair.first));
      json_.member("b", number(pair.second));
      json_.member("shared", pair.shared);
      json_.member("jaccard", pair.jaccard);
      json_.member("p", pair.p_hypergeometric);
      json_.end();
    }
    json_.end();
  }

  void write_overlaps() {
    json_.key("overlaps");
    json_.begin_object();
    write_overlaps("measures", findings_.measure_overlaps);
    write_overlaps("partners", findings_.partner_overlaps);
    json_.end();
  }

  void write_cover() {
    json_.key("cover");
    json_.begin_object();
    json_.key("steps");
    json_.begin_array();
    for (const CoverStep& step : findings_.cover.steps) {
      if (!on_page(step.partner)) continue;
      json_.begin_object(Layout::one_line);
      json_.member("partner", number(step.partner));
      write_numbers("reached", step.reached);
      json_.end();
    }
    json_.end();
    write_numbers("outOfReach", findings_.cover.out_of_reach);
    json_.member("bound", findings_.cover.lower_bound);
    json_.member("optimal", findings_.cover.optimal);
    json_.end();
  }

  void write_doubts() {
    json_.key("doubts");
    json_.begin_array();
    for (const Diagnostic& doubt : first_of(all_diagnostics(programme_, findings_), most_doubts)) {
      json_.begin_object(Layout::one_line);
      json_.member("severity", name_of(doubt.severity));
      json_.member("severityWords", in_words(doubt.severity, language_));
      json_.member("place", in_words(doubt.source, language_));
      json_.member("message", doubt.message);
      json_.end();
    }
    json_.end();
  }

  void write_decisions() {
    json_.key("decisions");
    json_.begin_array();
    for (const Decision& decision : content_.decisions.settled) {
      json_.begin_object(Layout::one_line);
      json_.member("decide", word_of(decision.decide));
      json_.member("names", decision.names);
      if (!decision.name.empty()) json_.member("name", decision.name);
      if (decision.kind) json_.member("kind", name_of(*decision.kind));
      if (!decision.note.empty()) json_.member("note", decision.note);
      json_.end();
    }
    json_.end();
    json_.key("open");
    json_.begin_array();
    for (const Suggestion& question : content_.open) {
      json_.begin_object(Layout::one_line);
      json_.member("ask", "same");
      json_.member("names", question.names);
      json_.member("score", question.score);
      json_.member("reason", question.reason);
      json_.end();
    }
    json_.end();
  }

  template <class Placed>
  void write_placed(std::string_view key, const std::vector<Placed>& vertices) {
    json_.key(key);
    json_.begin_array();
    for (const Placed& placed : vertices) {
      if (!on_page(placed.id)) continue;
      json_.begin_object(Layout::one_line);
      json_.member("id", number(placed.id));
      json_.member("x", placed.x);
      json_.member("y", placed.y);
      json_.member("radius", placed.radius);
      json_.member("label", placed.label);
      json_.end();
    }
    json_.end();
  }

  void write_layout(std::size_t most) {
    NetworkLayoutOptions options;
    options.max_vertices = most;
    options.titles = titles_;
    const NetworkLayout layout = network_layout(programme_, graph_, findings_.coalitions, options);
    json_.begin_object();
    json_.member("width", layout.width);
    json_.member("height", layout.height);
    json_.member("cut", layout.cut);
    write_placed("measures", layout.measures);
    write_placed("partners", layout.partners);
    json_.key("coalitions");
    json_.begin_array();
    for (const PlacedCoalition& frame : layout.coalitions) {
      json_.begin_object(Layout::one_line);
      json_.member("coalition", frame.coalition + 1);
      json_.member("x", frame.x);
      json_.member("y", frame.y);
      json_.member("width", frame.width);
      json_.member("height", frame.height);
      json_.member("title", frame.title);
      json_.end();
    }
    json_.end();
    json_.end();
  }

  void write_layouts() {
    const std::size_t all = measures_.ids.size() + partners_.ids.size();
    json_.key("layouts");
    json_.begin_array();
    write_layout(std::max<std::size_t>(2, std::min(all, most_start)));
    if (all > most_start) write_layout(all);
    json_.end();
  }

  void write_matrix() {
    const ColumnOrder order = matrix_order(picture_of(programme_, findings_, language_), findings_);
    json_.key("matrix");
    json_.begin_object();
    write_numbers("measures", order.measures);
    write_numbers("partners", order.partners);
    json_.end();
  }

  void write_hue(const Hue& hue) {
    json_.begin_object(Layout::one_line);
    json_.member("strong", hue.strong);
    json_.member("tint", hue.tint);
    json_.end();
  }
  void write_hues() {
    json_.key("hues");
    json_.begin_array();
    for (const Hue& hue : coalition_hues) write_hue(hue);
    json_.end();
    json_.key("neutral");
    write_hue(neutral_hue);
  }

  const PageContent& content_;
  const Programme& programme_;
  const Findings& findings_;
  Language language_;
  BipartiteGraph graph_;
  std::vector<std::string> titles_;  // of the coalitions
  Chosen<MeasureId> measures_;
  Chosen<PartnerId> partners_;
  JsonWriter json_;
};

}  // namespace

std::string page_data(const PageContent& content) {
  return PageData(content).write();
}

}  // namespace partnergraph
