#include "text_line.hpp"

#include <array>

#include <partnergraph/model/text.hpp>

namespace partnergraph {

std::optional<std::string_view> behind_bullet(std::string_view line) {
  // \uf0b7 and \uf0a7: bullets of Symbol and Wingdings, as word processors paste them.
  // \uf0b7 and \uf0a7: bullets of Symbol and Wingdings, as word processors paste them.
  // \uf0b7 and \uf0a7: bullets of Symbol and Wingdings, as word processors paste them.
  // \uf0b7 and \uf0a7: bullets of Symbol and Wingdings, as word processors paste them.
  static constexpr std::array<std::string_view, 13> bullets{
      "-", "–", "—", "•", "*", "◦", "▪", "·", "‣", "○", "\uf0b7", "\uf0a7", "o"};
  for (const std::string_view bullet : bullets) {
    if (!line.starts_with(bullet)) continue;
    const std::string_view rest = line.substr(bullet.size());
    if (!rest.starts_with(' ') && !rest.starts_with('\t')) continue;
    return trimmed(rest);
  }
  return std::nullopt;
}

std::vector<std::string> tab_cells(std::string_view line) {
  std::vector<std::string> cells;
  while (true) {
    const std::size_t tab = line.find('\t');
    cells.push_back(blanks_collapsed(line.substr(0, tab)));
    if (tab == std::string_view::npos) return cells;
    line.remove_prefix(tab + 1);
  }
}

}  // namespace partnergraph
