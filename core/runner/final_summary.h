#pragma once

#include "core/store/store_reader.h"

#include <string>

namespace sdm::runner {

/// What a run came to, as a table for people: for each test set the HR share and accuracy of the first final layer (with n and 95 %
/// interval; R where every answer is rejected), their median and range over all final layers, the accepted share, and sentence accuracy.
std::string finalTable(const store::StoreReader& reader, const store::RunRow& run);

/// The same as one JSON value: the run, its final layers and every evaluation row.
std::string finalJson(const store::StoreReader& reader, const store::RunRow& run);

} // namespace sdm::runner
