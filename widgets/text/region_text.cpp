#include "widgets/text/region_text.h"

#include "widgets/text/format.h"

#include <QCoreApplication>

namespace sdm::ui {
namespace {

struct RegionWords {
    Q_DECLARE_TR_FUNCTIONS(Region)
};

/// Empty where there is a number to show.
QString withoutNumber(const RegionCounts& counts)
{
    if (counts.noneJudged())
        return RegionWords::tr("too long");
    return counts.admitted == 0 ? QStringLiteral("R") : QString();
}

} // namespace

QString shareFigure(const RegionCounts& counts)
{
    const QString without = withoutNumber(counts);
    return without.isEmpty() ? shareText(counts.share()) : without;
}

QString accuracyFigure(const RegionCounts& counts)
{
    const QString without = withoutNumber(counts);
    return without.isEmpty() ? accuracyText(counts.accuracy()) : without;
}

} // namespace sdm::ui
