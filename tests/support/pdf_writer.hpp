// PDFs for tests, written by hand: text at positions in Helvetica, and tags if asked.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace partnergraph::test {

struct PdfPiece {
  double x = 0;      ///< points from the left
  double y = 0;      ///< points from the top, of the baseline
  std::string text;  ///< UTF-8 up to U+00FF, dashes, apostrophe and bullet
  double size = 11;  ///< points
  /// Its place in the structure: "Table.1/TR.2/TD.1+2". Elements are one if their path so far is
  /// equal; "+2" takes two rows, "~" is crossed out. Empty: an artifact.
  std::string tag{};
};

class PdfWriter {
 public:
  explicit PdfWriter(double width = 595, double height = 842) : width_(width), height_(height) {}

  void page(std::vector<PdfPiece> pieces = {}) { pages_.push_back(std::move(pieces)); }

  /// The whole file.
  [[nodiscard]] std::string bytes() const {
    std::string pdf = "%PDF-1.4\n";
    std::vector<std::size_t> offsets;
    const auto object = [&](const std::string& body) {
      offsets.push_back(pdf.size());
      pdf += std::to_string(offsets.size()) + " 0 obj\n" + body + "\nendobj\n";
    };
    // 1 catalogue, 2 page tree, 3 font, then a page and its content in turn.
    const std::vector<std::string> structure = structure_objects();
    const std::string root = std::to_string(4 + 2 * pages_.size()) + " 0 R";
    object("<</Type/Catalog/Pages 2 0 R" +
           (structure.empty() ? "" : "/MarkInfo<</Marked true>>/StructTreeRoot " + root) + ">>");
    std::string kids;
    for (std::size_t i = 0; i < pages_.size(); ++i) kids += std::to_string(4 + 2 * i) + " 0 R ";
    object("<</Type/Pages/Kids[" + kids + "]/Count " + std::to_string(pages_.size()) + ">>");
    object("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>");
    for (std::size_t i = 0; i < pages_.size(); ++i) {
      object("<</Type/Page/Parent 2 0 R/MediaBox[0 0 " + std::to_string(width_) + " " +
             std::to_string(height_) + "]/Resources<</Font<</F1 3 0 R>>>>/Contents " +
             std::to_string(5 + 2 * i) + " 0 R>>");
      const std::string content = content_of(pages_[i]);
      object("<</Length " + std::to_string(content.size()) + ">>stream\n" + content +
             "\nendstream");
    }
    for (const std::string& element : structure) object(element);
    const std::size_t table = pdf.size();
    pdf += "xref\n0 " + std::to_string(offsets.size() + 1) + "\n0000000000 65535 f \n";
    for (const std::size_t offset : offsets) {
      const std::string digits = std::to_string(offset);
      pdf += std::string(10 - digits.size(), '0') + digits + " 00000 n \n";
    }
    return pdf + "trailer<</Size " + std::to_string(offsets.size() + 1) +
           "/Root 1 0 R>>\nstartxref\n" + std::to_string(table) + "\n%%EOF\n";
  }

 private:
  // WinAnsi is Latin-1 but for a few signs; brackets and backslashes are escaped.
  static std::string string_of(std::string_view utf8) {
    std::string result = "(";
    static constexpr std::array<std::pair<std::string_view, char>, 4> beyond{
        {{"\u2013", '\x96'}, {"\u2014", '\x97'}, {"\u2019", '\x92'}, {"\u2022", '\x95'}}};
    for (std::size_t i = 0; i < utf8.size(); ++i) {
      const auto* sign = std::ranges::find_if(
          beyond, [&](const auto& b) { return utf8.substr(i).starts_with(b.first); });
      if (sign != beyond.end()) {
        result += sign->second;
        i += sign->first.size() - 1;
        continue;
      }
      auto byte = static_cast<unsigned char>(utf8[i]);
      if (byte == 0xC2 || byte == 0xC3) {
        const auto low = static_cast<unsigned char>(utf8[++i]);
        byte = static_cast<unsigned char>((byte == 0xC3 ? 0x40 : 0) + low);
      }
      if (byte == '(' || byte == ')' || byte == '\\') result += '\\';
      result += static_cast<char>(byte);
    }
    return result + ")";
  }

  static std::string attributes_of(const std::string& name) {
    if (name.ends_with("~")) return "/A<</O/Layout/TextDecorationType/LineThrough>>";
    const std::size_t rows = name.find('+');
    if (rows == std::string::npos) return {};
    return "/A<</O/Table/RowSpan " + name.substr(rows + 1) + ">>";
  }

  struct Element {
    std::string path;
    std::string kids;
    std::size_t parent = 0;
  };

  // The root first; nothing if no piece has a tag.
  [[nodiscard]] std::vector<std::string> structure_objects() const {
    const std::size_t first = 4 + 2 * pages_.size();  // the object's number of the root
    std::vector<Element> elements{{"", "", 0}};
    for (std::size_t page = 0; page < pages_.size(); ++page) {
      for (std::size_t id = 0; id < pages_[page].size(); ++id) {
        const std::string& tag = pages_[page][id].tag;
        if (tag.empty()) continue;
        std::size_t parent = 0;
        for (std::size_t end = tag.find('/');; end = tag.find('/', end + 1)) {
          const std::string path = tag.substr(0, end);
          std::size_t at = 1;
          while (at < elements.size() && elements[at].path != path) ++at;
          if (at == elements.size()) {
            elements[parent].kids += std::to_string(first + at) + " 0 R ";
            elements.push_back({path, "", parent});
          }
          parent = at;
          if (end == std::string::npos) break;
        }
        elements[parent].kids += "<</Type/MCR/Pg " + std::to_string(4 + 2 * page) + " 0 R/MCID " +
                                 std::to_string(id) + ">>";
      }
    }
    std::vector<std::string> result;
    if (elements.size() == 1) return result;
    result.push_back("<</Type/StructTreeRoot/K[" + elements[0].kids + "]>>");
    for (std::size_t i = 1; i < elements.size(); ++i) {
      const std::string last = elements[i].path.substr(elements[i].path.rfind('/') + 1);
      result.push_back("<</Type/StructElem/S/" + last.substr(0, last.find_first_of(".~+")) + "/P " +
                       std::to_string(first + elements[i].parent) + " 0 R/K[" + elements[i].kids +
                       "]" + attributes_of(last) + ">>");
    }
    return result;
  }

  [[nodiscard]] std::string content_of(const std::vector<PdfPiece>& pieces) const {
    std::string content = "BT\n";
    for (std::size_t id = 0; id < pieces.size(); ++id) {
      const PdfPiece& piece = pieces[id];
      if (!piece.tag.empty()) content += "/P <</MCID " + std::to_string(id) + ">> BDC ";
      content += "/F1 " + std::to_string(piece.size) + " Tf 1 0 0 1 " + std::to_string(piece.x) +
                 " " + std::to_string(height_ - piece.y) + " Tm " + string_of(piece.text) + " Tj\n";
      if (!piece.tag.empty()) content += "EMC\n";
    }
    return content + "ET";
  }

  double width_;
  double height_;
  std::vector<std::vector<PdfPiece>> pages_;
};

}  // namespace partnergraph::test
