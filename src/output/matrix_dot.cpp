#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>
#include <vector>

#include <partnergraph/output/dot.hpp>

#include "code_point.hpp"
#include "dot_label.hpp"
#include "matrix_order.hpp"
#include "measure_label.hpp"
#include "numbers.hpp"
#include "picture.hpp"
#include "wrap.hpp"

namespace partnergraph {
namespace {

// In points, from the left top corner of the cells; Graphviz counts y upwards.
constexpr double cell_height = 17.0;
constexpr double font = 12.0;
constexpr double label_columns = 60;

// Rows are named left of the cells. Names of columns can't be turned, so that they stand as stairs
// above: each begins over its column, higher than those right of it.
class MatrixDot {
 public:
  MatrixDot(const Drawn& drawn, const Picture& picture, Language language)
      : programme_(drawn.programme),
        findings_(drawn.findings),
        picture_(picture),
        order_(matrix_order(picture, drawn.findings)),
        language_(language) {
    const std::string widest =
        whole(static_cast<std::size_t>(most_ties_of_a_cell(picture)), language);
    cell_width_ = std::max(cell_height, 8.0 + font * width_of(widest, ems_of));
    has_line_.resize(order_.partners.size());
  }

  std::string write(const std::string& title) {
    dot_ =
        "// Drawn by: dot -Tsvg\ngraph partnergraph {\n  graph [charset=\"UTF-8\", layout=nop2, "
        "label=" +
        DotLabel(title, 160, 3).quoted() +
        ", labelloc=t, fontsize=16, fontname=\"Helvetica\", bgcolor=\"#FFFFFF\", pad=0.3]\n"
        "  node [fontname=\"Helvetica\", fontsize=12, shape=plaintext, margin=0, height=0.2]\n"
        "  edge [fontname=\"Helvetica\", fontsize=12]\n";
    for (std::size_t row = 0; row < order_.measures.size(); ++row) measure(row);
    for (std::size_t column = 0; column < order_.partners.size(); ++column) partner(column);
    for (std::size_t row = 0; row < order_.measures.size(); ++row) ties(row);
    dot_ += "}\n";
    return std::move(dot_);
  }

 private:
  [[nodiscard]] double x_of(std::size_t column) const {
    return cell_width_ * (static_cast<double>(column) + 0.5);
  }
  static double y_of(std::size_t row) { return -cell_height * (static_cast<double>(row) + 0.5); }
  [[nodiscard]] double name_height(std::size_t column) const {
    return cell_height * (static_cast<double>(order_.partners.size() - column) - 0.5) + 4.0;
  }
  static std::string point(double x, double y) { return size(x) + ',' + size(y); }
  static std::string size(double value) { return shortest(std::round(100.0 * value) / 100.0); }
  static std::string id_of(MeasureId id) { return "m" + std::to_string(id.value); }
  static std::string id_of(PartnerId id) { return "p" + std::to_string(id.value); }

  // `middle` of a label that is `width` wide.
  void open_node(const std::string& id, std::string_view text, std::string_view justified,
                 double width, std::string_view name, Hue hue) {
    std::string label = DotLabel(text, label_columns, 1).quoted();
    label.insert(label.size() - 1, justified);
    dot_ += "  " + id + " [label=" + label + dot_full_name(name) + ", width=" + size(width / 72.0) +
            ", fontcolor=\"" + std::string(hue.strong) + "\"";
  }

  static double width_of_label(std::string_view text) {
    return font * width_of(fitted(visible(text), label_columns, columns_of), ems_of);
  }

  void measure(std::size_t row) {
    const MeasureId id = order_.measures[row];
    const std::string text = label_of(programme_[id]);
    const double width = width_of_label(text);
    open_node(id_of(id), text, "\\r", width, programme_[id].title, hue_of(picture_, findings_, id));
    dot_ += ", coalition=" + std::to_string(findings_.coalitions.measures[id.index()] + 1) +
            ", pos=\"" + point(-width / 2.0 - 6.0, y_of(row)) +
            "\", bipartite=0, kind=measure, row=" + std::to_string(row + 1);
    std::string twins;
    for (const Duplicate& pair : findings_.duplicates) {
      if (!is_one(pair) || (pair.first != id && pair.second != id)) continue;
      twins += (twins.empty() ? "" : " ") + id_of(pair.first == id ? pair.second : pair.first);
    }
    if (!twins.empty()) dot_ += ", duplicates=\"" + twins + '"';
    dot_ += "]\n";
  }

  void partner(std::size_t column) {
    const PartnerId id = order_.partners[column];
    const Partner& partner = programme_[id];
    const bool group = partner.kind == PartnerKind::group;
    const double width = width_of_label(partner.name);
    open_node(id_of(id), partner.name, "\\l", width, partner.name, hue_of(picture_, findings_, id));
    dot_ += ", coalition=" + std::to_string(findings_.coalitions.partners[id.index()] + 1) +
            ", pos=\"" + point(x_of(column) - 4.0 + width / 2.0, name_height(column) + 8.0) +
            "\", bipartite=1, kind=" +
            (group ? "group, fontname=\"Helvetica-Oblique\"" : "organisation") +
            ", column=" + std::to_string(column + 1) + "]\n";
  }

  void ties(std::size_t row) {
    const MeasureId id = order_.measures[row];
    const auto tied = picture_.graph.partners()[id];
    const auto weights = picture_.graph.partners().weights(id);
    bool first_of_row = true;
    for (std::size_t column = 0; column < order_.partners.size(); ++column) {
      const auto tie = std::ranges::lower_bound(tied, order_.partners[column]);
      if (tie == tied.end() || *tie != order_.partners[column]) continue;
      const double weight =
          weights.empty() ? 1.0 : weights[static_cast<std::size_t>(tie - tied.begin())];
      const bool inside =
          findings_.coalitions.measures[id.index()] == findings_.coalitions.partners[tie->index()];
      dot_ += "  " + id_of(id) + " -- " + id_of(*tie) + " [label=\"" +
              (picture_.aggregated ? whole(static_cast<std::size_t>(weight), language_) : "■") +
              "\", lp=\"" + point(x_of(column), y_of(row)) + "\", " +
              line(row, column, first_of_row) + ", fontcolor=\"" +
              std::string(inside ? hue_of(picture_, findings_, id).strong : between_colour) + '"';
      if (picture_.aggregated) dot_ += ", weight=" + shortest(weight);
      dot_ += "]\n";
      first_of_row = false;
      has_line_[column] = true;
    }
  }

  // From the name of the row to its first mark, and from the first mark of the column up to its
  // name: faint lines that cross no mark. Ties of other cells have none that can be seen.
  [[nodiscard]] std::string line(std::size_t row, std::size_t column, bool first_of_row) const {
    const double x = x_of(column);
    const double y = y_of(row);
    const std::string corner = point(x, y);
    const auto pos = [](std::string_view points, std::string_view colour) {
      return std::string("pos=\"").append(points).append("\", color=\"").append(colour) + '"';
    };
    const std::string begin = point(0.0, y);
    const std::string left = point(x - 0.4 * cell_width_, y);
    const std::string top = point(x, y + 0.4 * cell_height);
    const std::string end = point(x, name_height(column));
    const auto straight = [](const std::string& from, const std::string& to) {
      return from + ' ' + from + ' ' + to + ' ' + to;
    };
    if (first_of_row && !has_line_[column]) {
      return pos(straight(begin, corner) + ' ' + corner + ' ' + end + ' ' + end, grid);
    }
    if (first_of_row) return pos(straight(begin, left), grid);
    if (!has_line_[column]) return pos(straight(top, end), grid);
    return pos(straight(corner, corner), "transparent");
  }

  const Programme& programme_;
  const Findings& findings_;
  const Picture& picture_;
  ColumnOrder order_;
  Language language_;
  double cell_width_ = cell_height;
  std::vector<bool> has_line_;  // by column
  std::string dot_;
};

}  // namespace

std::string matrix_dot(const Programme& programme, const Findings& findings, Language language) {
  const Drawn shown = drawn(programme, findings, {}, language);
  const Picture picture = picture_of(shown);
  std::string title(texts::matrix_title.in(language));
  title += " · " + source_in_words(programme, language);
  if (!picture.notice.empty()) title += " · " + picture.notice;
  return MatrixDot(shown, picture, language).write(title);
}

}  // namespace partnergraph
