#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace sdm::engine {

/// What every data set is made with.
struct BuildRequest {
    std::int64_t train = 5000, calibration = 5000, test = 2000; ///< documents; 0 leaves the split out
    std::int64_t longest = 0;                                   ///< documents of a test set of harder items; 0: none
    std::uint64_t seed = 0;
    std::optional<std::string> prompt; ///< wording in place of the task's own
    std::filesystem::path folder;      ///< for the JSONL files and dataset.json
};

/// What was made.
struct BuiltData {
    std::string description; ///< text of dataset.json
    struct Split {
        std::string name;
        std::size_t documents = 0;
    };
    std::vector<Split> splits;
    std::string remark; ///< one line for a person, or empty
};

/// An option that only one task has. Its value is the builder's own field, which holds the default until somebody sets it.
struct BuildOption {
    std::string name; ///< as on a command line: "--min-steps"
    std::string help;
    std::variant<std::string*, std::int64_t*> value;
    std::vector<std::string> choices;                 ///< of a text; empty: any
    std::pair<std::int64_t, std::int64_t> range = {}; ///< of a number, both ends allowed
};

/// Makes the data of a task. One object makes one data set: options first, then build.
class DataBuilder {
public:
    virtual ~DataBuilder() = default;

    /// The values point into this builder.
    virtual std::vector<BuildOption> options() = 0;
    /// Builds and writes. \throws Error (BadInput) for an option that is missing or contradicts another, and when there are fewer items
    /// than documents asked for; (NotFound)
    virtual BuiltData build(const BuildRequest& request) = 0;
};

} // namespace sdm::engine
