#include "pdf_text_lines.hpp"

#include <algorithm>
#include <utility>

#include <partnergraph/model/text.hpp>

#include "text_line.hpp"

namespace partnergraph {
namespace {

// "•", "3.", "a)", "Partnere:": nothing without the text on its right.
bool needs_text(const PdfLine& line) {
  const std::string text = text_of(line.words);
  if (text.ends_with(':') || behind_bullet(text + " x")) return true;
  return code_points(text) <= 4 && (text.ends_with('.') || text.ends_with(')'));
}

// Parts of one row that belong together.
struct Piece {
  std::vector<std::size_t> lines;
};

PdfTextLine text_line(const PdfPage& page, const Piece& piece, std::uint32_t number) {
  PdfTextLine result;
  result.box = page.lines[piece.lines.front()].box;
  result.number = number;
  std::vector<PdfWord> words;
  for (const std::size_t i : piece.lines) {
    result.box.enclose(page.lines[i].box);
    words.insert(words.end(), page.lines[i].words.begin(), page.lines[i].words.end());
  }
  result.text = text_of(words);
  result.first_word = words.front().box.width();
  const bool marked = words.size() > 1 && behind_bullet(words.front().text + " x");
  result.text_left = words[marked ? 1 : 0].box.left;
  return result;
}

std::vector<Piece> pieces_of(const PdfPage& page, const PdfRow& row) {
  std::vector<Piece> pieces;
  bool open = false;
  for (const std::size_t line : row.lines) {
    if (!open) pieces.emplace_back();
    pieces.back().lines.push_back(line);
    open = needs_text(page.lines[line]);
  }
  return pieces;
}

}  // namespace

std::vector<PdfTextLine> text_lines(const PdfPage& page, const std::vector<PdfRow>& rows,
                                    std::size_t first, std::size_t last) {
  std::vector<std::pair<std::size_t, PdfTextLine>> found;  // with poppler's place in the order
  std::size_t most = 0;
  for (std::size_t row = first; row < last; ++row) {
    const auto pieces = pieces_of(page, rows[row]);
    most = std::max(most, pieces.size());
    for (const Piece& piece : pieces) {
      found.emplace_back(piece.lines.back(), text_line(page, piece, rows[row].number));
    }
  }
  if (most > 1) {
    std::ranges::stable_sort(found, {}, [](const auto& entry) { return entry.first; });
  }
  std::vector<PdfTextLine> lines;
  for (auto& [place, line] : found) lines.push_back(std::move(line));
  return lines;
}

}  // namespace partnergraph
