#pragma once

#include <filesystem>
#include <QString>
#include <QStringList>

/// Arguments of `run` with which every document is forwarded by itself, however many processes there are. At the begin of an epoch a
/// calibration document's distance is among those that its layer ranks it by: a tie, which the rounding of another packing would break to
/// one side or the other.
QStringList documentsApart();

/// Two finished runs over the data of TinyProject, of which rounding of sums is all that may differ: losses and gradient norms of every
/// step and evaluation within 1e-5, the same answers to every document. \return what differs, in one line; empty when nothing does
QString differenceOfRuns(const std::filesystem::path& project, const QString& one, const QString& other);
