// A line between two cards, around those that stand between them in a row.
#pragma once

#include <cmath>
#include <string>

#include "drawing.hpp"
#include "markup.hpp"

namespace partnergraph {

/// Straight, or drawn out to one side.
struct Wire {
  Point from;
  Point to;
  double bend = 0.0;  ///< how far its ends are drawn up (or down, below 0); 0: straight

  /// @param part  of the way, 0 to 1
  [[nodiscard]] Point at(double part) const {
    const double rest = 1.0 - part;
    if (bend == 0.0) return {from.x + part * (to.x - from.x), from.y + part * (to.y - from.y)};
    const double begin = rest * rest * (rest + 3.0 * part);
    const double end = part * part * (part + 3.0 * rest);
    return {begin * from.x + end * to.x, begin * from.y + end * to.y - 3.0 * part * rest * bend};
  }

  /// For the attribute `d`, in whole pixels.
  [[nodiscard]] std::string path() const {
    const auto text = [](Point point) {
      return Attribute("", std::round(point.x)).value + ' ' +
             Attribute("", std::round(point.y)).value;
    };
    if (bend == 0.0) return "M" + text(from) + 'L' + text(to);
    return "M" + text(from) + 'C' + text({from.x, from.y - bend}) + ' ' +
           text({to.x, to.y - bend}) + ' ' + text(to);
  }
};

}  // namespace partnergraph
