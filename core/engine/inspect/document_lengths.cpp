#include "core/engine/inspect/document_lengths.h"

#include <algorithm>

namespace sdm::engine {
namespace {

struct Place {
    const PreparedDataset* dataset = nullptr;
    const PreparedDocument* document = nullptr;
    std::int64_t length = 0;

    std::string where() const { return dataset->file.string() + ':' + std::to_string(document->example.line); }
    std::string shortly() const { return dataset->file.filename().string() + ':' + std::to_string(document->example.line); }
};

/// Texts beyond a limit: how many, and the longest of them.
class Excess {
public:
    explicit Excess(std::int64_t limit) : m_limit(limit) {}

    void look(const PreparedDataset& dataset, const PreparedDocument& document, std::int64_t length)
    {
        if (length <= m_limit)
            return;
        ++m_count;
        if (length > m_longest.length)
            m_longest = {&dataset, &document, length};
        if (m_first.size() < kShown)
            m_first.push_back({&dataset, &document, length});
    }

    std::int64_t count() const { return m_count; }
    const Place& longest() const { return m_longest; }
    std::int64_t limit() const { return m_limit; }
    /// " (train.jsonl:2 with 187, …)"
    std::string listed() const
    {
        std::string text;
        for (const Place& place : m_first)
            text += (text.empty() ? "" : ", ") + place.shortly() + " with " + std::to_string(place.length);
        return text + (m_count > static_cast<std::int64_t>(m_first.size()) ? ", …" : "");
    }

private:
    static constexpr std::size_t kShown = 3;
    std::int64_t m_limit;
    std::int64_t m_count = 0;
    Place m_longest;
    std::vector<Place> m_first;
};

std::string documentsWord(std::int64_t count)
{
    return std::to_string(count) + (count == 1 ? " document" : " documents");
}

template <typename Visit>
void forEachDataset(const RunData& data, Visit visit)
{
    visit(data.train, true);
    visit(data.calibration, true);
    for (const PreparedDataset* answered : data.answeredSets())
        visit(*answered, false);
}

void checkTuningDocuments(const RunData& data, const LengthLimits& limits, RunFindings& findings)
{
    Excess tooLong(limits.maxLength), beyondPositions(std::min(limits.positions, limits.window.value_or(limits.positions)));
    for (const PreparedDataset* dataset : {&data.train, &data.calibration})
        for (const PreparedDocument& document : dataset->documents) {
            tooLong.look(*dataset, document, document.wholeLength);
            beyondPositions.look(*dataset, document, document.wholeLength);
        }
    if (tooLong.count() > 0)
        findings.refuse(
            "lengths",
            Error(ErrorCode::BadInput,
                  documentsWord(tooLong.count()) + " of the training and calibration data " + (tooLong.count() == 1 ? "is" : "are") +
                      " longer than model.max_length " + std::to_string(tooLong.limit()) + " and must not be cut; the longest has " +
                      std::to_string(tooLong.longest().length) + " tokens (" + tooLong.listed() + ")",
                  tooLong.longest().where(), "set model.max_length to " + std::to_string(tooLong.longest().length) + ", or leave them out"),
            "model.max_length");
    if (beyondPositions.count() > 0)
        findings.refuse("lengths",
                        Error(ErrorCode::BadInput,
                              documentsWord(beyondPositions.count()) + " of the training and calibration data " +
                                  (beyondPositions.count() == 1 ? "is" : "are") + " longer than the model's " +
                                  std::to_string(beyondPositions.limit()) + " positions; the longest has " +
                                  std::to_string(beyondPositions.longest().length) + " tokens (" + beyondPositions.listed() + ")",
                              beyondPositions.longest().where(), "leave them out, or take a model with more positions"),
                        "model.path");
}

/// Every prompt is decoded at some time: training and calibration prompts for hard negatives.
void checkPrompts(const RunData& data, const LengthLimits& limits, RunFindings& findings)
{
    Excess noRoom(limits.positions - 1), mayOutgrow(limits.positions - limits.newTokens);
    Excess mayLeaveWindow(limits.window ? *limits.window - limits.newTokens : limits.positions);
    forEachDataset(data, [&](const PreparedDataset& dataset, bool) {
        for (const PreparedDocument& document : dataset.documents) {
            const auto length = static_cast<std::int64_t>(document.promptIds.size());
            noRoom.look(dataset, document, length);
            mayOutgrow.look(dataset, document, length);
            mayLeaveWindow.look(dataset, document, length);
        }
    });
    if (noRoom.count() > 0) {
        findings.refuse("lengths",
                        Error(ErrorCode::BadInput,
                              documentsWord(noRoom.count()) + " whose prompt leaves no room for an answer within the model's " +
                                  std::to_string(limits.positions) + " positions; the longest prompt has " +
                                  std::to_string(noRoom.longest().length) + " tokens (" + noRoom.listed() + ")",
                              noRoom.longest().where(), "leave them out, or take a model with more positions"),
                        "model.path");
        return;
    }
    if (limits.window && mayLeaveWindow.count() > 0) {
        findings.refuse("lengths",
                        Error(ErrorCode::Unsupported,
                              documentsWord(mayLeaveWindow.count()) + " whose prompt and answer may exceed the model's sliding window of " +
                                  std::to_string(*limits.window) + "; the longest prompt has " +
                                  std::to_string(mayLeaveWindow.longest().length) + " tokens (" + mayLeaveWindow.listed() + ")",
                              mayLeaveWindow.longest().where(),
                              "lower negatives.max_new_tokens to " +
                                  std::to_string(std::max<std::int64_t>(1, *limits.window - mayLeaveWindow.longest().length)) +
                                  ", or leave them out"),
                        "negatives.max_new_tokens");
        return;
    }
    if (mayOutgrow.count() > 0)
        findings.warn("lengths",
                      documentsWord(mayOutgrow.count()) + " whose answer may run beyond the model's " + std::to_string(limits.positions) +
                          " positions: the longest prompt has " + std::to_string(mayOutgrow.longest().length) + " tokens, " +
                          std::to_string(limits.newTokens) + " may follow (" + mayOutgrow.listed() + ")",
                      "lower negatives.max_new_tokens", "negatives.max_new_tokens");
}

/// A test answer that does not fit is no reason to refuse: it gets no verdict, and is counted.
void checkTests(const RunData& data, const LengthLimits& limits, RunFindings& findings)
{
    for (const PreparedDataset* set : data.answeredSets()) {
        const PreparedDataset& tests = *set;
        Excess tooLong(limits.maxLength);
        for (const PreparedDocument& document : tests.documents)
            tooLong.look(tests, document, document.wholeLength);
        if (tooLong.count() > 0)
            findings.warn("lengths",
                          std::to_string(tooLong.count()) + " of " + documentsWord(tests.size()) + " of '" + tests.name +
                              "' would be too long to be judged even with the right answer (model.max_length " +
                              std::to_string(limits.maxLength) + "); the longest takes " + std::to_string(tooLong.longest().length) +
                              " tokens (" + tooLong.listed() + ")",
                          "set model.max_length to " + std::to_string(tooLong.longest().length) + " or more", "model.max_length");
    }
}

} // namespace

LengthLimits lengthLimits(const RunConfig& config, const ModelConfig& model)
{
    return {config.model.maxLength, config.negatives.maxNewTokens, model.maxPositions, model.slidingWindow};
}

std::vector<SplitLengths> measureLengths(const RunData& data, const LengthLimits& limits)
{
    std::vector<SplitLengths> all;
    forEachDataset(data, [&](const PreparedDataset& dataset, bool isTuned) {
        SplitLengths split{dataset.name, dataset.size()};
        for (const PreparedDocument& document : dataset.documents) {
            split.tokens += isTuned ? static_cast<std::int64_t>(document.positive->ids.size()) : document.wholeLength;
            split.longest = std::max(split.longest, document.wholeLength);
            split.longestPrompt = std::max(split.longestPrompt, static_cast<std::int64_t>(document.promptIds.size()));
            split.tooLong += document.wholeLength > limits.maxLength ? 1 : 0;
        }
        all.push_back(std::move(split));
    });
    return all;
}

void checkLengths(const RunData& data, const LengthLimits& limits, RunFindings& findings)
{
    checkTuningDocuments(data, limits, findings);
    checkPrompts(data, limits, findings);
    checkTests(data, limits, findings);
}

} // namespace sdm::engine
