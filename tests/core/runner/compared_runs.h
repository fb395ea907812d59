#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <QString>
#include <QStringList>

/// Arguments of `run` for a loss that rounding changes by rounding only. A base is not such at the first step of an epoch: the weights are
/// still those that the epoch's layer was built with, so a document of its calibration half, in the class it was drawn with, is as far from
/// its nearest support document as the entry that it has itself in the list it is ranked by. The layer's product of many rows and the
/// step's of few differ in the last bits of that distance, one way or the other as the last bits of the weights are, and a place in a list
/// of n is 1/n of d. q, the other distances and the lists are the same.
QStringList withoutTies();

/// Two finished runs over the data of TinyProject, of which rounding of sums is all that may differ: losses and gradient norms of every
/// step, losses of evaluations and layers within 1e-5, the same answers to every document.
/// \param turn  a step at which a place in such a list may turn: its loss within a few places' worth, and what comes after within 1e-4
/// \return what differs, in one line; empty when nothing does
QString differenceOfRuns(const std::filesystem::path& project, const QString& one, const QString& other,
                         std::optional<std::int64_t> turn = std::nullopt);
