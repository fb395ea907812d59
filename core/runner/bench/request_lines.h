#pragma once

#include "core/runner/bench/sample_loop.h"

#include <istream>

namespace sdm::runner {

/// Requests as JSON lines: `{}`, or `{"out": PATH}`. Blank lines are left out.
class RequestLines {
public:
    /// \param in    kept by reference
    /// \param name  of the stream, for messages
    RequestLines(std::istream& in, std::string name) : m_in(in), m_name(std::move(name)) {}

    /// Waits for the next one. \return nothing at the stream's end
    /// \throws Error (BadInput) at `name:LINE` for anything else
    std::optional<SampleRequest> next();

private:
    std::istream& m_in;
    std::string m_name;
    std::size_t m_line = 0;
};

} // namespace sdm::runner
