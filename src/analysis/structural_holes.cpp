#include <partnergraph/analysis/structural_holes.hpp>

#include <algorithm>
#include <limits>
#include <utility>
#include <vector>

#include "column_sums.hpp"
#include "two_steps.hpp"

namespace partnergraph {
namespace {

// What each vertex of a mode has in the projection.
struct Strengths {
  std::vector<double> sum;      // over its contacts
  std::vector<double> largest;  // of one contact
};

struct OneMode {
  std::vector<double> constraint;
  std::vector<double> effective_size;
};

template <StrongId Row, StrongId Col>
Strengths strengths(Adjacency<Row, Col> rows, Adjacency<Col, Row> columns, ProjectionTie tie) {
  Strengths result{std::vector<double>(rows.size()), std::vector<double>(rows.size())};
  for_each_two_steps(rows, columns, [&](const TwoSteps<Row, Col>& two_steps, Row i) {
    for (const Row j : two_steps.reached()) {
      const double weight = tie == ProjectionTie::one ? 1.0 : two_steps.shared(j);
      result.sum[i.index()] += weight;
      result.largest[i.index()] = std::max(result.largest[i.index()], weight);
    }
  });
  return result;
}

// What comes from i to its contact j over the contacts q that both have.
struct Detours {
  double strength = 0.0;  // sum over q of w_iq w_qj / (strength of q)
  double weight = 0.0;    // sum over q of w_iq w_jq
};

// Each shared neighbour is one way: instead of every q for every j, the ways that end in a column
// are summed once for i, and j takes from its columns what did not come from itself.
template <StrongId Row, StrongId Col>
class SharedTies {
 public:
  SharedTies(Adjacency<Row, Col> rows, Adjacency<Col, Row> columns, const Strengths& strengths)
      : rows_(rows),
        strengths_(strengths),
        two_steps_(rows, columns),
        strength_(columns.size()),
        weight_(columns.size()) {}

  void from(Row i) {
    two_steps_.from(i);
    strength_.clear();
    weight_.clear();
    for (const Row q : two_steps_.reached()) {
      const double weight = two_steps_.shared(q);
      for (const Col e : rows_[q]) {
        strength_.add(e, weight / strengths_.sum[q.index()]);
        weight_.add(e, weight);
      }
    }
  }
  [[nodiscard]] std::span<const Row> contacts() const { return two_steps_.reached(); }
  [[nodiscard]] double weight(Row j) const { return two_steps_.shared(j); }
  [[nodiscard]] Detours to(Row j) {
    Detours detours;
    const double own = weight(j);
    for (const Col e : rows_[j]) {
      detours.strength += strength_[e] - own / strengths_.sum[j.index()];
      detours.weight += weight_[e] - own;
    }
    return detours;
  }

 private:
  Adjacency<Row, Col> rows_;
  const Strengths& strengths_;
  TwoSteps<Row, Col> two_steps_;
  ColumnSums<Col, double> strength_;
  ColumnSums<Col, double> weight_;
};

// Where a tie counts once, the contacts of i and of j have to be compared.
template <StrongId Row, StrongId Col>
class PlainTies {
 public:
  PlainTies(Adjacency<Row, Col> rows, Adjacency<Col, Row> columns, const Strengths& strengths)
      : strengths_(strengths), of_i_(rows, columns), of_j_(rows, columns) {}

  void from(Row i) { of_i_.from(i); }
  [[nodiscard]] std::span<const Row> contacts() const { return of_i_.reached(); }
  [[nodiscard]] double weight(Row) const { return 1.0; }
  [[nodiscard]] Detours to(Row j) {
    of_j_.from(j);
    Detours detours;
    for (const Row q : of_j_.reached()) {
      if (of_i_.shared(q) == 0) continue;
      detours.strength += 1.0 / strengths_.sum[q.index()];
      detours.weight += 1.0;
    }
    return detours;
  }

 private:
  const Strengths& strengths_;
  TwoSteps<Row, Col> of_i_;
  TwoSteps<Row, Col> of_j_;
};

template <class Ties, StrongId Row, StrongId Col>
OneMode of_mode(Adjacency<Row, Col> rows, Adjacency<Col, Row> columns, const Strengths& strengths) {
  const std::vector<double> undefined(rows.size(), std::numeric_limits<double>::quiet_NaN());
  OneMode result{undefined, undefined};
  for_each_row<Row>(
      rows.size(), [&] { return Ties(rows, columns, strengths); },
      [&](Ties& ties, Row i) {
        ties.from(i);
        if (ties.contacts().empty()) return;
        const double sum = strengths.sum[i.index()];
        double constraint = 0.0;
        double effective_size = 0.0;
        for (const Row j : ties.contacts()) {
          const Detours detours = ties.to(j);
          const double invested = (ties.weight(j) + detours.strength) / sum;
          constraint += invested * invested;
          effective_size += 1.0 - detours.weight / (sum * strengths.largest[j.index()]);
        }
        result.constraint[i.index()] = constraint;
        result.effective_size[i.index()] = effective_size;
      });
  return result;
}

template <StrongId Row, StrongId Col>
OneMode of_mode(Adjacency<Row, Col> rows, Adjacency<Col, Row> columns, ProjectionTie tie) {
  const Strengths in_projection = strengths(rows, columns, tie);
  if (tie == ProjectionTie::one) {
    return of_mode<PlainTies<Row, Col>>(rows, columns, in_projection);
  }
  return of_mode<SharedTies<Row, Col>>(rows, columns, in_projection);
}

}  // namespace

StructuralHoles structural_holes(const BipartiteGraph& graph, ProjectionTie tie) {
  OneMode measures = of_mode(graph.partners(), graph.measures(), tie);
  OneMode partners = of_mode(graph.measures(), graph.partners(), tie);
  return {{std::move(measures.constraint), std::move(partners.constraint)},
          {std::move(measures.effective_size), std::move(partners.effective_size)}};
}

}  // namespace partnergraph
