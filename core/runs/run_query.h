#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// The language in which runs are picked out, on the command line and in the window:
///
///     hr.test > 0.6 and tag:paper and not state:failed
///     min(eval/loss) < 0.2 or (group:"seed study" and is:starred)
///     wolves -draft seed=3
///
/// Conditions are joined by `and`, `or` and `not`; `and` may be left out, and binds closer than `or`. A word alone asks whether name,
/// preset, group, a tag or the beginning of the id has it, in any case; `-word` asks the opposite.
/// `key:text` asks a text: `name`, `note` and `preset` contain it, `state` and `id` begin with it, `tag` and `group` are it, in any case.
/// `is:` knows starred, baseline, archived, trashed.
/// A comparison (`=`, `!=`, `<`, `<=`, `>`, `>=`) asks a number: `seed`, a metric's key as it is stored (`train/loss`), or a short one of
/// a split (`hr.S`, `hr_accuracy.S`, `hr_lower.S`, `hr_lower_accuracy.S`, `accepted.S`, `accuracy.S`). `last`, `best`, `min`, `max` and
/// `mean` around it say which of its values; alone it is the last. A number a run has not compares as false, whatever the relation.
/// Quotes make one text of anything: "a b", "and"; in them \" and \\ stand for " and \.
namespace sdm::runs {

/// Which value of a metric is meant. Best: the least of a loss, the greatest of anything else.
enum class Reducer { Last, Best, Min, Max, Mean };

/// What a query may ask of a run.
struct RunFacts {
    std::string id, name, preset, state, group, note;
    std::vector<std::string> tags;
    std::int64_t seed = 0;
    bool starred = false, baseline = false, archived = false, trashed = false;
    /// The value of a metric under its stored key; none when the run has no such metric.
    std::function<std::optional<double>(const std::string& key, Reducer reducer)> metric;
};

/// A query that was read. Copies share what was read.
class RunQuery {
public:
    /// What of the parser's result is asked; defined in run_query.cpp.
    struct Condition;

    RunQuery() = default; ///< of all runs
    explicit RunQuery(std::shared_ptr<const Condition> condition) : m_condition(std::move(condition)) {}
    bool accepts(const RunFacts& run) const;

private:
    std::shared_ptr<const Condition> m_condition;
};

/// Where a text is no query, and what was expected there.
struct RunQueryFault {
    std::size_t position = 0; ///< in bytes
    std::size_t length = 0;   ///< of what stands there; 0 at the end
    std::string expected;     ///< "a number", ")", …
    bool operator==(const RunQueryFault&) const = default;
};

/// An empty text asks nothing: all runs pass.
std::variant<RunQuery, RunQueryFault> parseRunQuery(std::string_view text);

/// The stored keys a short one of a split stands for, the chosen checkpoint's result first; of any other key itself alone.
std::vector<std::string> storedKeys(const std::string& key);

/// What may stand at a place, for completion.
struct RunQueryNames {
    std::vector<std::string> metrics; ///< as stored
    std::vector<std::string> splits, tags, groups, presets, states;
};
struct RunQueryCompletion {
    std::size_t from = 0, to = 0;        ///< bytes that a candidate replaces
    std::vector<std::string> candidates; ///< sorted, quoted where need be
    bool operator==(const RunQueryCompletion&) const = default;
};
/// Candidates for the word that `position` stands in or behind, by what the query before it asks for.
RunQueryCompletion completeRunQuery(std::string_view text, std::size_t position, const RunQueryNames& names);

} // namespace sdm::runs
