// Lines for a terminal: nothing wider than it, nothing that it would obey.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace partnergraph {

enum class Alignment : std::uint8_t { left, right };

struct TerminalColumn {
  std::string heading;
  Alignment alignment = Alignment::left;
  bool flexible = false;  ///< shrinks where the terminal is narrow; its cells are cut with "…"
};

using TerminalRows = std::vector<std::vector<std::string>>;

/// The only way by which text enters terminal output: every text is made visible first.
class TerminalWriter {
 public:
  TerminalWriter(std::size_t width, bool color);

  void heading(std::string_view text);
  /// Wrapped behind `indent` blanks; what needs more than `lines` lines is cut.
  void paragraph(std::string_view text, std::size_t indent = 0, std::size_t lines = 1000);
  /// Aligned; columns from the right are left out while the others don't fit.
  void table(std::vector<TerminalColumn> columns, const TerminalRows& rows);
  void blank();
  [[nodiscard]] std::string finish() && { return std::move(bytes_); }

 private:
  void strong(std::string_view text);
  void line_of(const std::vector<TerminalColumn>& columns, const std::vector<std::size_t>& widths,
               const std::vector<std::string>& cells, bool heading);

  std::string bytes_;
  std::size_t width_;
  bool color_;
};

}  // namespace partnergraph
