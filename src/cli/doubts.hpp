// What is said of the doubts in an input.
#pragma once

#include <cstddef>

#include <partnergraph/analysis/findings.hpp>
#include <partnergraph/model/programme.hpp>

#include "settings.hpp"

namespace partnergraph::cli {

/// Says each warning with its place (the first twenty), and how many doubts there are.
/// @throws InputError if there is a warning and the settings are strict
void tell_doubts(const Programme& programme, const Settings& settings);

/// The programme with the actors that are asked for. Its doubts are still to be told, once all
/// that was typed has been looked up in it.
/// @throws InputError, LimitError
[[nodiscard]] Programme read_actors(const Settings& settings);

/// Says how many questions about names are open, and how to settle them.
void tell_open(std::size_t questions, const Settings& settings);

/// Says what the analysis left out.
void tell_notes(const Findings& findings, const Settings& settings);

}  // namespace partnergraph::cli
