#pragma once

#include <QString>

#include <string>
#include <vector>

namespace sdm::bench {

/// One quantity, every sample of it.
struct Measured {
    std::string name;
    std::string unit;
    std::vector<double> samples;
};
using Measurements = std::vector<Measured>;

/// Each starts a window of its own in this process, over a project that is there. \throws NotReached, Error
Measurements measureStart();
Measurements measureOpen(const QString& project);
Measurements measurePages(const QString& project);
Measurements measureFrames(const QString& project);
Measurements measureSearch(const QString& project);
Measurements measureRows(const QString& project);
/// Follows a run that another process writes at `rate` events a second for so long. \throws NotReached where an event is missing
Measurements measureFollowing(const QString& project, int seconds, int rate);
Measurements measureIdle(const QString& project, int seconds);

} // namespace sdm::bench
