#include "widgets/text/alert_words.h"

#include "widgets/text/format.h"

#include <QCoreApplication>

namespace sdm::ui {
namespace {

using report::AlertRule;

struct AlertWords {
    Q_DECLARE_TR_FUNCTIONS(Alerts)
};

QString roleWord(const std::string& role)
{
    if (role == nameOf(LayerRole::Train))
        return AlertWords::tr("training");
    if (role == nameOf(LayerRole::Validation))
        return AlertWords::tr("validation");
    return role == nameOf(LayerRole::Monitor) ? AlertWords::tr("watching") : AlertWords::tr("final");
}

} // namespace

QString alertRuleName(AlertRule rule)
{
    switch (rule) {
    case AlertRule::NotFinite:
        return AlertWords::tr("Loss is no number");
    case AlertRule::BelowAlpha:
        return AlertWords::tr("HR accuracy below α");
    case AlertRule::ShareCollapses:
        return AlertWords::tr("HR share collapses");
    case AlertRule::NoRegion:
        return AlertWords::tr("No region");
    case AlertRule::NoNegatives:
        return AlertWords::tr("No hard negatives");
    case AlertRule::ManyOod:
        return AlertWords::tr("Many out of distribution");
    case AlertRule::Stalled:
        return AlertWords::tr("Run stalls");
    case AlertRule::DiskFull:
        return AlertWords::tr("Disk nearly full");
    }
    return {};
}

QString alertRuleHelp(AlertRule rule)
{
    switch (rule) {
    case AlertRule::NotFinite:
        return AlertWords::tr("The training loss, the evaluation loss or the gradient norm is infinite or no number.");
    case AlertRule::BelowAlpha:
        return AlertWords::tr("The whole 95 % interval of the accuracy inside lies below α. Fewer than 30 answers raise nothing.");
    case AlertRule::ShareCollapses:
        return AlertWords::tr(
            "The share inside falls below this part of the best share before it, on documents of the training distribution.");
    case AlertRule::NoRegion:
        return AlertWords::tr("A layer finds no region: its q′min is infinite, and it admits nothing.");
    case AlertRule::NoNegatives:
        return AlertWords::tr("An epoch has generated so many answers, and none of them was wrong.");
    case AlertRule::ManyOod:
        return AlertWords::tr("More than this part of the answers is out of distribution, on documents of the training distribution.");
    case AlertRule::Stalled:
        return AlertWords::tr("A run at work has written no step and no phase for so long.");
    case AlertRule::DiskFull:
        return AlertWords::tr("Less than this is free on the project's disk while a run is at work.");
    }
    return {};
}

QString alertLimitPrefix(AlertRule rule)
{
    switch (rule) {
    case AlertRule::ShareCollapses:
        return AlertWords::tr("below ");
    case AlertRule::NoNegatives:
        return AlertWords::tr("after ");
    case AlertRule::ManyOod:
    case AlertRule::Stalled:
        return AlertWords::tr("more than ");
    case AlertRule::DiskFull:
        return AlertWords::tr("less than ");
    default:
        return {};
    }
}

QString alertLimitSuffix(AlertRule rule)
{
    switch (rule) {
    case AlertRule::ShareCollapses:
        return AlertWords::tr(" of the best");
    case AlertRule::NoNegatives:
        return AlertWords::tr(" answers");
    case AlertRule::ManyOod:
        return AlertWords::tr(" of the answers");
    case AlertRule::Stalled:
        return AlertWords::tr(" minutes");
    case AlertRule::DiskFull:
        return AlertWords::tr(" GB");
    default:
        return {};
    }
}

QString alertText(const report::RaisedAlert& alert)
{
    const QString subject = QString::fromStdString(alert.subject);
    switch (alert.rule) {
    case AlertRule::NotFinite:
        return AlertWords::tr("%1 is no number").arg(subject);
    case AlertRule::BelowAlpha:
        return AlertWords::tr("Accuracy inside on %1 is %2 of %3 answers, below α %4 with its whole interval")
            .arg(subject, fixedText(alert.value, 3), countText(alert.n), fixedText(alert.reference, 2));
    case AlertRule::ShareCollapses:
        return AlertWords::tr("Share inside on %1 fell to %2; it was %3 at best")
            .arg(subject, fixedText(alert.value, 2), fixedText(alert.reference, 2));
    case AlertRule::NoRegion:
        return AlertWords::tr("A %1 layer found no region: it admits nothing").arg(roleWord(alert.subject));
    case AlertRule::NoNegatives:
        return AlertWords::tr("%1 answers were generated and none was wrong").arg(countText(alert.n));
    case AlertRule::ManyOod:
        return AlertWords::tr("%1 of %2 answers on %3 are out of distribution").arg(fixedText(alert.value, 2), countText(alert.n), subject);
    case AlertRule::Stalled:
        return AlertWords::tr("Nothing was written for %1").arg(durationText(alert.value * 60));
    case AlertRule::DiskFull:
        return AlertWords::tr("%1 GB are free on the project's disk").arg(fixedText(alert.value, 1));
    }
    return {};
}

} // namespace sdm::ui
