#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sdm::report {

/// A number that some program logged for TensorBoard.
struct EventScalar {
    std::string tag;
    std::int64_t step = 0;
    double seconds = 0; ///< unix
    double value = 0;
    bool operator==(const EventScalar&) const = default;
};

/// What an event file says.
struct EventScalars {
    std::vector<EventScalar> scalars; ///< in order
    std::int64_t leftOut = 0;         ///< values that are no numbers: images, texts, histograms
    bool cut = false;                 ///< its last event is incomplete and left out
};

/// Reads the scalars of an event file: `simple_value`, which PyTorch's writer uses, and float and double tensors of one entry, which
/// TensorFlow 2's does. Of the protobuf messages Event, Summary and TensorProto only the fields that this needs.
/// \param bytes  the whole file
/// \throws Error (BadInput) with the byte at which it is damaged
EventScalars readEventScalars(std::string_view bytes, const std::string& place);

} // namespace sdm::report
