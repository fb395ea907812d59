#pragma once

#include "core/engine/text/jinja/source.h"

#include <cstdint>
#include <string>
#include <vector>

namespace sdm::engine::jinja {

struct Token {
    enum class Type { Data, VariableBegin, VariableEnd, BlockBegin, BlockEnd, Name, Text, Integer, Float, Operator, End };
    Type type = Type::End;
    std::string text; ///< data, name, decoded string or operator
    std::int64_t integer = 0;
    double number = 0;
    int line = 1;
};

/// Cuts a template as Jinja does with trim_blocks and lstrip_blocks: the newline behind a block and the blanks before it on its line go.
/// The last token is End. \throws Error (BadInput, Unsupported) with the line
std::vector<Token> tokenise(const Source& source);

} // namespace sdm::engine::jinja
