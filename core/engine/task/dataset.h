#pragma once

#include <filesystem>
#include <string>
#include <variant>
#include <vector>

namespace sdm::engine {

/// One line of a data file.
struct Example {
    std::string id;
    std::string prompt;
    std::string reference;  ///< original_document
    std::string positive;   ///< genai_document
    std::string negative;   ///< default_negative; may be empty in test files
    std::string shownOrder; ///< multiset: what the task shows of the item, in its own words; may be empty
    std::size_t line = 0;   ///< of its file, from 1; 0 when it came from no file
};

struct Dataset {
    std::string id;   ///< SHA-256 of the file
    std::string name; ///< split name
    std::vector<Example> examples;
};

class Task;

/// Reads a JSONL file strictly, each line as the task does; blank lines, CRLF and a byte order mark are allowed, null stands for an absent
/// optional key. \throws Error (BadInput) with `file:line` and the key, (NotFound)
Dataset loadDataset(const std::filesystem::path& file, const std::string& name, const Task& task);

/// Something wrong with a data file.
struct DatasetFault {
    std::string where; ///< file:line
    std::string what;
};

/// A line as it could be read.
struct DatasetLine {
    std::string where; ///< file:line
    std::variant<Example, DatasetFault> content;
};
/// Every line of a file that is not blank, faulty ones too; numbers count the blank ones. \throws Error (NotFound)
std::vector<DatasetLine> readDatasetLines(const std::filesystem::path& file, const Task& task);

/// The examples as JSON Lines: one ASCII-escaped object a line, the keys of the published schema in their order.
std::string toJsonLines(const std::vector<Example>& examples);

} // namespace sdm::engine
