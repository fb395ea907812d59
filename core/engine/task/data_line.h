#pragma once

#include "core/engine/task/dataset.h"

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace sdm::engine {

/// A line of a data file as a task reads it: the texts of one JSON object by their keys. What it throws is one clause about the line; its
/// place is added by whoever reads the file.
class DataLine {
public:
    /// \throws Error (BadInput) for anything but one JSON object
    explicit DataLine(std::string_view text);

    /// \throws Error (BadInput) where the key is missing, empty or no text
    std::string required(const char* key) const;
    /// Empty where the key is missing or null. \throws Error (BadInput) where it is no text
    std::string optional(const char* key) const;

private:
    nlohmann::json m_object;
};

/// What the documents of every task have: id, prompt, original_document, genai_document and, but for test items, default_negative.
Example commonExample(const DataLine& line);

} // namespace sdm::engine
