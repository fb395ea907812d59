#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace sdm {

/// SHA-256 of what comes piece by piece.
class RunningDigest {
public:
    RunningDigest();
    ~RunningDigest();
    RunningDigest(const RunningDigest&) = delete;
    RunningDigest& operator=(const RunningDigest&) = delete;

    void add(std::string_view bytes);
    /// In lower-case hexadecimal. Once: nothing can be added afterwards.
    std::string hex();

private:
    struct Context;
    std::unique_ptr<Context> m_context;
};

} // namespace sdm
