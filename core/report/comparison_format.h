#pragma once

#include "core/report/ablation_table.h"
#include "core/report/run_comparison.h"
#include "core/report/table_writer.h"

#include <optional>
#include <string>

namespace sdm::report {

/// The ablation tables of some runs and, of two, what is said of them document by document: its sentences, then its tables. In CSV and TSV
/// the sentences are left out; in JSON they stand with their test sets.
std::string formatComparison(const Ablation& ablation, const std::optional<RunComparison>& comparison, TableFormat format);

} // namespace sdm::report
