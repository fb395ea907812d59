#pragma once

#include "core/statistics/region_search.h"

#include <filesystem>
#include <vector>

/// A project with two finished runs over the same documents, so that what a comparison says of them is known.
namespace sdm::samples {

inline constexpr const char* kFirstRun = "01JD0000000000000000000001";
inline constexpr const char* kSecondRun = "01JD0000000000000000000002";

/// Of 200 documents of "wiki" the first run admits d0 to d79 (all predicted right), the second d20 to d179, of which it predicts d20 to
/// d23 wrong. By the lower estimate both admit every second of them. Two final layers each: the others admit 90 and 150 documents.
/// "odd" was answered by the first run alone. Of "part" they share d150 to d199, of which the second alone admits ten; "renamed" is the
/// name of two data sets.
/// What lies outside has q' 20 and s 0.75, from d180 on 0.925. The first run's first layer lies in its folder, with calibrationOfTheFirst()
/// as its calibration points; its calibration distances are 0.5, 1, 2 and 2.5 of class 0, and 1, 2 and 3 of class 1.
void makeComparedProject(const std::filesystem::path& folder);

std::vector<CalibrationPoint> calibrationOfTheFirst();

} // namespace sdm::samples
