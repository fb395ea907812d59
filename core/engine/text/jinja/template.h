#pragma once

#include "core/engine/text/jinja/interpreter.h"
#include "core/engine/text/jinja/source.h"

#include <ctime>

namespace sdm::engine::jinja {

/// A parsed template: text in, text out. Renders as Jinja does in the environment that `transformers` makes for chat templates
/// (trim_blocks, lstrip_blocks, loop controls, immutable sandbox), for the subset that README.md names. Immutable and thread-safe.
class Template {
public:
    using Variables = std::vector<std::pair<std::string, Value>>;

    /// \throws Error (BadInput) for a malformed template, (Unsupported) naming what the subset lacks, both with the line
    explicit Template(const Source& source);

    /// \param now  what `strftime_now` tells
    /// \throws Error (BadInput, Unsupported) with the line, also when the template costs more than its limits
    std::string render(const Variables& variables, const std::tm& now, const Limits& limits = {}) const;
    const std::string& name() const { return m_name; }

private:
    std::string m_name;
    std::shared_ptr<const Body> m_body;
};

} // namespace sdm::engine::jinja
