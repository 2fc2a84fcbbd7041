// Programs of strangers (Graphviz, poppler): spawned under limits, never linked, never trusted.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace partnergraph {

struct ChildLimits {
  std::uint64_t seconds = 20;                    ///< wall clock; processor time gets one more
  std::uint64_t memory_bytes = 1ULL << 30U;      ///< its address space
  std::uint64_t output_bytes = 64ULL << 20U;     ///< what is read from its standard output
  std::uint64_t complaint_bytes = 64ULL << 20U;  ///< what is read, not kept, of its standard error
};

enum class ChildEnd : std::uint8_t {
  done,         ///< exit code 0, everything is read
  not_found,    ///< no such program on PATH
  not_started,  ///< the system has no process or handle left
  late,         ///< killed: over `seconds`
  long_winded,  ///< killed: over `output_bytes`
  complaining,  ///< killed: over `complaint_bytes`
  signalled,    ///< a signal ended it: it crashed, or ran out of memory or processor time
  failed,       ///< another exit code than 0
};

struct ChildResult {
  ChildEnd end = ChildEnd::done;
  int code = 0;            ///< failed: the exit code; signalled: the signal; not_started: errno
  std::string output;      ///< raw bytes; complete if `done`, else what came before the end
  std::string complaints;  ///< the first 4096 raw bytes of its standard error at most
};

/// Runs `program`, looked up on PATH, with `arguments` (no shell) and `input` as its standard
/// input, in a process group of its own that does not survive the call, nor this process. Never
/// throws for what the child does; raises no SIGPIPE.
[[nodiscard]] ChildResult run_child(std::string_view program, std::vector<std::string> arguments,
                                    std::string_view input, const ChildLimits& limits = {});

}  // namespace partnergraph
