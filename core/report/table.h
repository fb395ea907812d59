#pragma once

#include "core/statistics/guard.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// A table of results as values: what every writer of core/report (table_writer.h) and the window's models read.
namespace sdm::report {

/// Its text is ours, never a name that somebody typed: Markdown takes it as it stands.
struct TableCell {
    std::string text;                 ///< as the paper prints it: `R`, `0.`, `<0.01`, `0.98`, `inf`; `-` where there is nothing yet
    std::optional<double> value;      ///< empty for `R` and `-`; may be infinite (thresholds of a layer without a region)
    std::int64_t n = 0;               ///< items the value is over (an accuracy) or counts (a share)
    std::int64_t of = 0;              ///< what a share is a share of
    std::optional<Interval> interval; ///< 95 %: of one layer's rate, or by a bootstrap of the median over layers
    std::optional<Guard> guard;       ///< of accuracies inside the region: how they stand against alpha
    std::string tooltip;              ///< the same in a sentence

    bool belowAlpha() const { return guard == Guard::Below; }
};

struct TableColumn {
    std::string group; ///< test set or class; columns of a group stand together. Empty in tables without groups
    std::string name;  ///< accuracy, share, accepted, ...
    bool isShare = false;
    bool isPublished = false; ///< somebody else's numbers, beside one's own
};

struct TableRow {
    std::string block; ///< rows of a block stand together: a test set. Empty in tables of one block
    std::string label;
    std::vector<TableCell> cells;   ///< one a column
    std::vector<std::string> facts; ///< one a name of Table::factNames
    bool isRange = false;           ///< its cells are ranges: their intervals are not shown
};

struct Table {
    std::string id; ///< one word
    std::string title;
    std::string note; ///< a sentence or two; may be empty
    std::string blockHead = "data", labelHead;
    std::vector<TableColumn> columns;
    std::vector<TableRow> rows;
    std::vector<std::string> factNames; ///< by what CSV and TSV name a row instead of its label; by the label when empty

    bool hasBlocks() const;
    bool hasGroups() const;
};

/// `n` of `of`: the count itself, with its share as value.
TableCell countCell(std::int64_t n, std::int64_t of);
/// Words.
TableCell textCell(std::string text);

} // namespace sdm::report
