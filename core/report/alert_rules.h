#pragma once

#include "core/records/vocabulary.h"
#include "core/store/run_row.h"
#include "core/store/store_reader.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

/// What a person should look at in the numbers of a run, by rules that can be switched and set. What the engine itself says is an event of
/// the run (core/store/alerts.h) and no rule's.
namespace sdm::report {

enum class AlertRule : std::uint8_t {
    NotFinite,      ///< a loss or a gradient norm is no number
    BelowAlpha,     ///< the accuracy inside lies below alpha with its whole interval
    ShareCollapses, ///< the share inside fell far below the best before it
    NoRegion,       ///< a layer found no region
    NoNegatives,    ///< an epoch generated many answers and none of them was wrong
    ManyOod,        ///< many answers to documents of the training distribution are out of distribution
    Stalled,        ///< an active run has written nothing for long
    DiskFull,       ///< little room is left where an active run writes
};

enum class AlertLevel : std::uint8_t { Warning, Error };

} // namespace sdm::report

namespace sdm {

template <>
struct Vocabulary<report::AlertRule> {
    static constexpr std::string_view what = "alert rule";
    static constexpr std::array words{
        Word<report::AlertRule>{report::AlertRule::NotFinite, "not_finite", "a loss or a gradient norm is no number"},
        Word<report::AlertRule>{report::AlertRule::BelowAlpha, "below_alpha", "the accuracy inside lies below alpha"},
        Word<report::AlertRule>{report::AlertRule::ShareCollapses, "share_collapses", "the share inside fell far"},
        Word<report::AlertRule>{report::AlertRule::NoRegion, "no_region", "a layer found no region"},
        Word<report::AlertRule>{report::AlertRule::NoNegatives, "no_negatives", "no generated answer was wrong"},
        Word<report::AlertRule>{report::AlertRule::ManyOod, "many_ood", "many answers are out of distribution"},
        Word<report::AlertRule>{report::AlertRule::Stalled, "stalled", "a run writes nothing"},
        Word<report::AlertRule>{report::AlertRule::DiskFull, "disk_full", "the disk is nearly full"},
    };
};
static_assert(isInOrder<report::AlertRule>());

template <>
struct Vocabulary<report::AlertLevel> {
    static constexpr std::string_view what = "alert level";
    static constexpr std::array words{
        Word<report::AlertLevel>{report::AlertLevel::Warning, "warning", "worth a look"},
        Word<report::AlertLevel>{report::AlertLevel::Error, "error", "something is wrong"},
    };
};
static_assert(isInOrder<report::AlertLevel>());

} // namespace sdm

namespace sdm::report {

struct AlertSetting {
    bool on = true;
    AlertLevel level = AlertLevel::Warning;
    double limit = 0; ///< what it counts is the rule's: a share, answers, minutes, gigabytes; 0 of rules without one
    bool operator==(const AlertSetting&) const = default;
};

/// The range of a rule's limit; no range where it has none.
struct AlertLimit {
    double least = 0, most = 0;
    int digits = 0;
    bool exists() const { return most > least; }
};
AlertLimit limitOf(AlertRule rule);

/// By rule.
using AlertRules = std::array<AlertSetting, kCountOf<AlertRule>>;
AlertRules usualAlertRules();

struct RaisedAlert {
    AlertRule rule = AlertRule::NotFinite;
    AlertLevel level = AlertLevel::Warning;
    RunId run;
    std::optional<std::int64_t> step;
    std::int64_t timeMs = 0; ///< UTC, when the run was there
    std::string subject;     ///< the test set, metric key or layer's role it is about; empty for none
    double value = 0;        ///< what was found, in the limit's unit
    double reference = 0;    ///< what it is held against: alpha, the best share before, the limit
    std::int64_t n = 0;      ///< answers it is over; 0 where it is over none

    /// The same thing seen again, whatever its numbers have become.
    bool isSame(const RaisedAlert& other) const
    {
        return rule == other.rule && run == other.run && step == other.step && subject == other.subject;
    }
    bool operator==(const RaisedAlert&) const = default;
};

/// What the rules need besides the store.
struct AlertMoment {
    std::int64_t nowMs = 0;              ///< UTC
    std::filesystem::path projectFolder; ///< whose disk is looked at
    bool isActive = false;               ///< the run has a process
    Bound bound = kDefaultBound;         ///< by which answers are inside
};

/// In the order of the rules and of the steps. A streak of layers without a region, of shares below the best or of accuracies below alpha
/// is one alert, where it began. Accuracies go by the one guard, so few answers raise none. \throws Error as StoreReader
std::vector<RaisedAlert> raisedAlerts(const store::StoreReader& reader, const store::RunRow& run, double alpha, const AlertRules& rules,
                                      const AlertMoment& moment);

} // namespace sdm::report
