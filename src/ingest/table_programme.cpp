#include <partnergraph/ingest/table_programme.hpp>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include <partnergraph/document/delimited.hpp>
#include <partnergraph/ingest/label.hpp>
#include <partnergraph/ingest/programme_builder.hpp>
#include <partnergraph/model/error.hpp>
#include <partnergraph/model/text.hpp>

#include "doubt_texts.hpp"
#include "name_numbers.hpp"
#include "table_cells.hpp"

namespace partnergraph {
namespace {

using Row = DelimitedReader::Row;

constexpr double smallest_weight = 1e-100;
constexpr double largest_weight = 1e100;

void refuse_repeated_columns(const Row& header, std::string_view file) {
  std::unordered_set<std::string_view> seen;
  for (const std::string& cell : header.cells) {
    if (cell.empty() || seen.insert(cell).second) continue;
    throw InputError(file, {.line = header.line},
                     "the column \"" + cell + "\" stands there twice; rename one");
  }
}

// One tie of a table; several lines of it are one.
struct Tie {
  std::uint32_t measure = 0;
  std::uint32_t partner = 0;
  double weight = 0.0;
  std::uint32_t line = 0;
  std::uint32_t count = 1;
};

class TableReader {
 public:
  TableReader(std::string_view text, char delimiter, std::string_view file, const Lexicon& lexicon,
              const Limits& limits)
      : rows_(text, delimiter, file),
        delimiter_(delimiter),
        file_(file),
        lexicon_(lexicon),
        limits_(limits) {}

  Programme edge_list() {
    Row row;
    if (!rows_.next(row)) no_tie();
    refuse_repeated_columns(row, file_);
    const EdgeColumns columns = edge_columns(row, lexicon_).value_or(EdgeColumns{});
    while (rows_.next(row)) add_edge(row, columns);
    return finish(join_ties(), columns.weight.has_value(), columns.language);
  }

  Programme bare_edges() {
    EdgeColumns columns;
    Row row;
    bool first = true;
    while (rows_.next(row)) {
      if (is_comment(row)) continue;
      if (std::exchange(first, false)) {
        columns.count = row.cells.size();
        if (columns.count > 2) columns.weight = 2;
        diagnostics_.push_back(
            {Severity::note, "no-header", ingest_texts::no_header, {.line = row.line}});
      }
      add_edge(row, columns);
    }
    const auto order = join_ties();
    warn_of_names_in_both_modes();
    return finish(order, columns.weight.has_value(), {});
  }

  Programme incidence() {
    Row header;
    if (!rows_.next(header)) no_tie();
    refuse_repeated_columns(header, file_);
    Row row;
    bool weighted = false;
    while (rows_.next(row)) {
      if (row.cells.size() != header.cells.size()) wrong_count(row, header.cells.size());
      if (row.cells.front().empty()) fail(row.line, "the measure has no name; write one");
      measures_.number_of(row.cells.front(), row.line);
      for (std::size_t i = 1; i < row.cells.size(); ++i) {
        const double weight = mark(row.cells[i], row.line);
        if (weight == 0.0) continue;
        weighted = weighted || weight != 1.0;
        if (header.cells[i].empty()) fail(header.line, "a column with ties has no partner name");
        add(row.cells.front(), header.cells[i], weight, row.line);
      }
    }
    return finish(join_ties(), weighted, {});
  }

 private:
  [[noreturn]] void fail(std::uint32_t line, const std::string& message) const {
    throw InputError(file_, {.line = line}, message);
  }

  [[noreturn]] void no_tie() const {
    throw InputError(file_, {}, "is empty: no tie in it; give at least one measure with a partner");
  }

  [[noreturn]] void wrong_count(const Row& row, std::size_t expected) const {
    fail(row.line, "has " + std::to_string(row.cells.size()) +
                       (row.cells.size() == 1 ? " cell where " : " cells where ") +
                       std::to_string(expected) +
                       " are expected; put names that contain the delimiter in quotes");
  }

  void add_edge(const Row& row, const EdgeColumns& columns) {
    if (row.cells.size() != columns.count) wrong_count(row, columns.count);
    const std::string& measure = row.cells[columns.measure];
    const std::string& partner = row.cells[columns.partner];
    if (measure.empty()) fail(row.line, "the tie has no measure; name it or delete the line");
    if (partner.empty()) fail(row.line, "the tie has no partner; name it or delete the line");
    add(measure, partner, columns.weight ? weight(row.cells[*columns.weight], row.line) : 1.0,
        row.line);
  }

  void add(const std::string& measure, const std::string& partner, double weight,
           std::uint32_t line) {
    if (ties_.size() >= limits_.ties) throw LimitError(file_, "ties", limits_.ties);
    ties_.push_back(
        {measures_.number_of(measure, line), partners_.number_of(partner, line), weight, line});
  }

  [[nodiscard]] double weight(std::string_view text, std::uint32_t line) const {
    const auto value = number(text, delimiter_ != ',');
    if (!value || *value < smallest_weight || *value > largest_weight) {
      fail(line, "the weight \"" + std::string(prefix(text, 40)) +
                     "\" is no number between 1e-100 and 1e100; correct it or delete the line");
    }
    return *value;
  }

  [[nodiscard]] double mark(std::string_view text, std::uint32_t line) const {
    if (text.empty() || text == "0") return 0.0;
    if (text == "x" || text == "X") return 1.0;
    const auto zero = number(text, delimiter_ != ',');
    return zero && *zero == 0.0 ? 0.0 : weight(text, line);
  }

  // In a list without header, a word in both columns is mostly a slip; numbers are counted apart.
  void warn_of_names_in_both_modes() {
    for (const Tie& tie : ties_) {
      const std::string& partner = partners_.name(tie.partner);
      const std::optional<std::uint32_t> measure = measures_.find(partner);
      if (!measure || is_number(partner)) continue;
      const std::uint32_t line = measures_.line(*measure);
      diagnostics_.push_back({Severity::warning,
                              "both-modes",
                              fill(ingest_texts::both_modes, {prefix(partner, 60), line, tie.line}),
                              {.line = std::max(tie.line, line)}});
    }
  }

  // Sorts ties by the names of measure and partner, and makes one of those with the same two; gives
  // the measures by name.
  std::vector<std::uint32_t> join_ties() {
    std::vector<std::uint32_t> order = measures_.sorted();
    std::vector<std::uint32_t> measure_rank(measures_.size());
    std::vector<std::uint32_t> partner_rank(partners_.size());
    std::uint32_t rank = 0;
    for (const std::uint32_t measure : order) measure_rank[measure] = rank++;
    rank = 0;
    for (const std::uint32_t partner : partners_.sorted()) partner_rank[partner] = rank++;
    std::ranges::stable_sort(ties_, {}, [&](const Tie& tie) {
      return std::pair(measure_rank[tie.measure], partner_rank[tie.partner]);
    });
    std::size_t kept = 0;
    for (const Tie& tie : ties_) {
      if (kept > 0 && ties_[kept - 1].measure == tie.measure &&
          ties_[kept - 1].partner == tie.partner) {
        ties_[kept - 1].weight += tie.weight;
        ties_[kept - 1].count += tie.count;
      } else {
        ties_[kept++] = tie;
      }
    }
    ties_.resize(kept);
    return order;
  }

  // `order`: of the measures, as join_ties gives it.
  Programme finish(const std::vector<std::uint32_t>& order, bool weighted, std::string language) {
    if (ties_.empty()) no_tie();
    ProgrammeBuilder builder{std::string(file_), limits_};
    builder.programme().weighted = weighted;
    builder.programme().language = std::move(language);
    std::vector<std::optional<PartnerId>> partner_of(partners_.size());
    std::uint64_t repeated = 0;
    std::uint32_t first_repeated = 0;
    auto tie = ties_.begin();
    for (const std::uint32_t measure : order) {
      const std::string& name = measures_.name(measure);
      const MeasureId id = builder.add_measure(
          {.key = name, .title = name, .source = {.line = measures_.line(measure)}});
      for (; tie != ties_.end() && tie->measure == measure; ++tie) {
        auto& partner = partner_of[tie->partner];
        if (!partner) partner = builder.partner(partners_.name(tie->partner), {.line = tie->line});
        builder.add_mention(id, *partner, {.line = tie->line}, weighted ? tie->weight : 1.0);
        if (tie->count == 1) continue;
        if (repeated++ == 0) first_repeated = tie->line;
      }
    }
    if (repeated > 0) {
      Message message = fill(ingest_texts::repeated_ties.of(repeated), {repeated});
      if (weighted) message = fill(ingest_texts::weights_added, {message});
      diagnostics_.push_back(
          {Severity::note, "repeated-tie", std::move(message), {.line = first_repeated}});
    }
    builder.programme().diagnostics = std::move(diagnostics_);
    return std::move(builder).finish();
  }

  DelimitedReader rows_;
  char delimiter_;
  std::string_view file_;
  const Lexicon& lexicon_;
  const Limits& limits_;
  NameNumbers measures_;
  NameNumbers partners_;
  std::vector<Tie> ties_;
  Diagnostics diagnostics_;
};

}  // namespace

Programme read_table(std::string_view text, TableKind kind, std::string_view file,
                     const Lexicon& lexicon, const Limits& limits) {
  TableReader reader(text, delimiter_of(text).value_or(' '), file, lexicon, limits);
  switch (kind) {
    case TableKind::edge_list:
      return reader.edge_list();
    case TableKind::bare_edges:
      return reader.bare_edges();
    case TableKind::incidence:
      return reader.incidence();
    case TableKind::none:
      break;
  }
  throw std::logic_error("read_table: kind is none");
}

}  // namespace partnergraph
