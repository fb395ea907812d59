#pragma once

#include <string>

namespace sdm::runner {

struct Failure {
    std::string code;    ///< errorCodeName, or "out_of_memory"
    std::string message; ///< one line: what, where, remedy
    std::string field;   ///< config path or file:line, may be empty
    int exitCode = 1;
};

/// The one place where exceptions become data; call inside a catch block.
Failure describeCurrentException();

} // namespace sdm::runner
