#pragma once

#include "core/engine/text/tokenizer_json.h"

#include <string>
#include <string_view>

namespace sdm::engine {

/// The settings that Metaspace shares between pre-tokenizer and decoder: blanks are written as a visible marker.
struct Metaspace {
    enum class Prepend { Always, First, Never };

    std::string replacement = "\u2581";
    Prepend prepend = Prepend::Always;
    bool split = true;

    static Metaspace fromJson(const JsonPart& spec);
    /// Blanks replaced, and a marker put in front where the scheme asks for one.
    std::string marked(std::string_view text, bool atTextStart) const;
    /// The blanks of one token; of the first token the markers that `marked` put in front are dropped.
    std::string unmarked(std::string_view token, bool isFirst) const;
};

} // namespace sdm::engine
