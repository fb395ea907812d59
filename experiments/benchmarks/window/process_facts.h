#pragma once

namespace sdm::bench {

double processorSeconds();  ///< of all threads of this process, user and system
double residentMegabytes(); ///< of this process, now
/// Since this process was started, to a hundredth of a second. \throws std::runtime_error where /proc does not say
double processAgeMs();

} // namespace sdm::bench
