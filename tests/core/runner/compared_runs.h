#pragma once

#include <filesystem>
#include <QString>
#include <QStringList>

/// Arguments of `run` for a loss that rounding changes by rounding only. A base is not such: when an epoch begins, a calibration document's
/// distance is among those that its layer ranks it by, a tie that the last bit of a weight, or another packing of a batch, breaks to one
/// side or the other.
QStringList withoutTies();

/// Two finished runs over the data of TinyProject, of which rounding of sums is all that may differ: losses and gradient norms of every
/// step and evaluation within 1e-5, the same answers to every document. \return what differs, in one line; empty when nothing does
QString differenceOfRuns(const std::filesystem::path& project, const QString& one, const QString& other);
