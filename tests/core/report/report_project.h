#pragma once

#include "core/store/run_store.h"
#include "core/store/store_reader.h"

#include <filesystem>

/// A project with two finished runs whose counts are those of a published row, so that the tables have a known answer.
namespace sdm::samples {

inline constexpr const char* kTunedRun = "01TUNED";
inline constexpr const char* kBaseRun = "01UNTUNED";

/// 720 answers: 39 wrong (23 of them called wrong), 681 right (657 called right).
enum class Admit {
    Published, ///< 331 right and 5 wrong answers, all predicted right: the paper's Table 4, HARVARD, FT(CM), HR region
    Half,      ///< 360 right answers
    Nothing,
};
std::vector<GenerationRecord> harvardAnswers(Admit admit);

/// `01TUNED` (FT(CM), three final layers: Published, Half, Nothing; a shifted set judged by the first; superseded rows) and
/// `01UNTUNED` (Base, interrupted before any final layer).
void makeReportProject(const std::filesystem::path& folder);

} // namespace sdm::samples
