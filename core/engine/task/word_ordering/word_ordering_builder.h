#pragma once

#include "core/engine/task/data_builder.h"
#include "core/engine/task/split_writer.h"
#include "core/engine/task/word_ordering/word_ordering.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace sdm::engine {

/// How sentences stand in a text file.
enum class SentenceFormat {
    Plain,    ///< one a line
    Numbered, ///< `<integer>. <sentence>` as in the Harvard list; other lines are skipped
};

/// The splits to make of one or two files of sentences.
struct WordOrderingRecipe {
    std::filesystem::path sentences;
    SentenceFormat format = SentenceFormat::Plain;
    std::int64_t train = 5000, calibration = 5000, test = 2000; ///< documents; 0 leaves the split out
    std::optional<std::filesystem::path> shifted;               ///< a second file, becomes the split `shifted` in its own order
    std::int64_t shiftedLimit = 0;                              ///< at most so many of it; 0: all
    std::int64_t longest = 0; ///< the so many longest sentences become the split `longest` and are in no other; 0: none
    std::int64_t minimumWords = 5, maximumWords = 60; ///< of the first file's sentences
    PromptTemplate prompt = PromptTemplate::standard();
    std::uint64_t seed = 0;
};

/// How many lines were left out, and why.
struct SkippedLines {
    std::int64_t unnumbered = 0; ///< not `<integer>. <sentence>` (numbered files only)
    std::int64_t length = 0;     ///< outside the bounds of words, or fewer than three
    std::int64_t markup = 0;     ///< holds one of the answer's own tags
    std::int64_t suffix = 0;     ///< the last three words are all alike
    std::int64_t duplicate = 0;  ///< the same sentence, up to the order of its last three words, came before
};

struct BuiltWordOrdering {
    std::vector<BuiltSplit> splits;
    SkippedLines skipped;
};

/// Reads, filters, shuffles and splits. No two examples, of whatever split, share a prefix and the words of a suffix.
/// \throws Error (NotFound) for a missing file, (BadInput) with `file:line` for text that is not UTF-8, and when there are fewer
///         usable sentences than documents asked for
BuiltWordOrdering buildWordOrdering(const WordOrderingRecipe& recipe);

/// Writes `<split>.jsonl` for every split and `dataset.json` (task, seed, prompt, source, counts, SHA-256) into a folder.
/// \return the text of dataset.json
std::string writeWordOrdering(const WordOrderingRecipe& recipe, const BuiltWordOrdering& built, const std::filesystem::path& folder);

/// The same behind the seam of all tasks.
class WordOrderingDataBuilder : public DataBuilder {
public:
    std::vector<BuildOption> options() override;
    BuiltData build(const BuildRequest& request) override;

private:
    WordOrderingRecipe recipeOf(const BuildRequest& request) const;

    std::string m_sentences, m_shifted, m_format = "plain";
    std::int64_t m_shiftedLimit = 0, m_minimumWords = 5, m_maximumWords = 60;
};

} // namespace sdm::engine
