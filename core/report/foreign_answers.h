#pragma once

#include "core/report/foreign_run.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

/// JSON lines that another program, or an export of ours, wrote. Used inside core/report only.
namespace sdm::report {

/// Reads the lines of one file, whatever of the known kinds each is, and adds them to a run.
class ForeignLines {
public:
    /// \param dataset  what the file's documents are known by; \param split  the test set of lines that name none
    ForeignLines(ForeignRun& into, std::string dataset, std::string split)
        : m_run(into), m_dataset(std::move(dataset)), m_split(std::move(split))
    {
    }

    /// \throws Error (BadInput) with the place for a line that is none of them, or contradicts itself
    void add(std::string_view line, const std::string& place);
    /// All lines have come: counts what each evaluation comes to. \return what kinds of lines there were, in words
    std::string finish();

private:
    struct Line;
    void addPrediction(Line& line);
    void addNegatives(Line& line);
    ForeignEvaluation& evaluationOf(Line& line);

    ForeignRun& m_run;
    std::string m_dataset, m_split;
    std::map<std::pair<std::string, std::int64_t>, std::size_t> m_places; ///< of the evaluations of this file
    std::int64_t m_metrics = 0, m_answers = 0, m_negatives = 0, m_withoutKind = 0;
};

} // namespace sdm::report
