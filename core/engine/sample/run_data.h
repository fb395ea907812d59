#pragma once

#include "core/config/run_config.h"
#include "core/engine/progress/run_paths.h"
#include "core/engine/task/task.h"
#include "core/engine/text/document_encoder.h"
#include "core/records/records.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace sdm::engine {

/// An encoded conversation. Texts repeat (every epoch, every layer), so they are encoded once and shared; the address identifies the text.
using DocumentText = std::shared_ptr<const EncodedDocument>;

struct PreparedDocument {
    Example example;
    std::vector<TokenId> promptIds; ///< what generation starts from
    DocumentText positive;
    DocumentText negative;        ///< the offline negative; null for test items
    std::int64_t wholeLength = 0; ///< tokens of the longest text made of it: the answers and their feature texts, of a test item the
                                  ///< feature text of the right answer
};

struct PreparedDataset {
    DatasetId id;
    std::string name;
    bool shifted = false;
    std::vector<PreparedDocument> documents;
    const Task* task = nullptr; ///< whose verifier judges answers to them
    std::filesystem::path file; ///< for messages

    std::int64_t size() const { return static_cast<std::int64_t>(documents.size()); }
    const PreparedDocument& operator[](std::int64_t index) const { return documents[static_cast<std::size_t>(index)]; }
};

/// Name of the split that is watched while a run trains, in records and metric keys.
inline constexpr const char* kMonitorSplit = "monitor";

/// Everything a run reads.
struct RunData {
    PreparedDataset train;
    PreparedDataset calibration;
    std::vector<PreparedDataset> tests;
    PreparedDataset monitor;       ///< answers watched while the run trains; empty where none are
    std::vector<bool> isMonitored; ///< by document of `calibration`, those `monitor` has; empty where that is a file of its own

    bool hasMonitorFile() const { return isMonitored.empty() && monitor.size() > 0; }
    /// Sets whose documents are answered and never tuned on: the test sets, then the monitoring split where it is a file of its own.
    std::vector<const PreparedDataset*> answeredSets() const;
    /// Sets whose first `monitor_documents` documents are watched at every evaluation.
    std::vector<const PreparedDataset*> watchedSets(const RunConfig::Evaluation& settings) const;
};

/// Reads and encodes the data of a run. What is wrong with it beyond its schema is found by inspectRun.
/// \param encoder   one that cuts nothing
/// \param progress  called with the number of documents done of all
/// \throws Error (BadInput) naming file and line: schema, duplicate ids; (NotFound)
RunData loadRunData(const RunConfig& config, const RunPaths& paths, const DocumentEncoder& encoder,
                    const std::function<void(std::int64_t done, std::int64_t total)>& progress);

/// The documents as the store keeps them.
std::vector<DocumentRecord> documentRecords(const PreparedDataset& dataset);

} // namespace sdm::engine
