#pragma once

#include "core/engine/task/task.h"

#include <filesystem>
#include <string>
#include <vector>

namespace sdm::engine {

/// What a file is to a run. It decides what may repeat within it.
enum class DataRole {
    Unknown, ///< as Tuning
    Tuning,  ///< D_tr or D_ca: an item that stands there twice counts twice in a layer's neighbourhoods and vouches for itself
    Testing, ///< its items are counted, not learnt from
};

struct DataFile {
    std::filesystem::path path;
    DataRole role = DataRole::Unknown;
};

/// All that is wrong with the files of a run, in their order.
struct DatasetReport {
    std::vector<DatasetFault> faults;
    /// What a run goes on with and a person should know: a file whose reference column is another text than its right answers.
    std::vector<DatasetFault> warnings;
};

/// Schema; ids that repeat within a file; prompts and items that repeat across files, or within a tuning file; and the task's own
/// verifier asked about every document: it must call the right answer right and the offline negative wrong. An id may stand in several
/// files: a document is known by its data set and its id (DocumentKey).
DatasetReport checkDatasets(const std::vector<DataFile>& files, const Task& task);

/// Where in a file of five documents or more no right answer agrees with its reference, that column is another text than the answer (a
/// source, a numbered sentence): then every document's reference becomes what its right answer says.
/// \return whether that was so
bool adoptReferences(std::vector<Example>& examples, const Task& task);

} // namespace sdm::engine
