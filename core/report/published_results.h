#pragma once

#include "core/report/ablation_table.h"

#include <string>
#include <vector>

/// The numbers of the paper's Tables 2 to 5, to be seen beside one's own.
namespace sdm::report {

/// One row of a published table: a model on a test set, cells as printed.
struct PublishedRow {
    std::string model; ///< as the paper's tables call it; "Base" for the model as it came
    std::string data;  ///< HARVARD, WIKIPEDIA, WIKIPEDIA-CVS; empty in Table 5
    std::vector<std::string> cells;
};

struct PublishedTable {
    std::string id;    ///< of the ablation table it belongs to
    std::string table; ///< "Table 2"
    std::vector<std::string> columns;
    std::vector<PublishedRow> rows;
};

struct PublishedResults {
    std::string source; ///< paper and tables
    std::string model;  ///< the language model they are of
    double alpha = 0.95;
    std::vector<PublishedTable> tables;

    const PublishedTable* find(const std::string& id) const; ///< nullptr for a table the paper has not
};

/// Of resources/published, which lies in the program.
const PublishedResults& publishedResults();

/// Which published model a run is a repetition of; empty for none.
std::string publishedModel(const store::RunRow& run);

/// The tables with the published numbers of the chosen runs' models beside them, as printed and named "paper": in Tables 2 and 3 as columns
/// on the right, in 4 and 5 as rows below. A table without any is as it was. Nothing is computed from them, and they have neither n nor
/// interval.
Ablation withPublished(Ablation ablation, const PublishedResults& published);

} // namespace sdm::report
