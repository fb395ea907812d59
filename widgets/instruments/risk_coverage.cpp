#include "core/report/risk_coverage.h"

#include "widgets/instruments/instrument.h"
#include "widgets/instruments/judged_by.h"
#include "widgets/instruments/reliability_drawings.h"
#include "widgets/instruments/words.h"
#include "widgets/text/bound_word.h"
#include "widgets/text/format.h"

#include <QLocale>

namespace sdm::ui {
namespace {

QString rankingWord(report::Ranking ranking)
{
    switch (ranking) {
    case report::Ranking::Probability:
        return InstrumentWords::tr("by s");
    case report::Ranking::RescaledSimilarity:
        return InstrumentWords::tr("by q′");
    case report::Ranking::Softmax:
        return InstrumentWords::tr("by softmax");
    }
    return {};
}

Series curveOf(const report::RiskCoverage& curve, const QString& name)
{
    Series series;
    series.name = name;
    series.endText = name;
    series.digits = 4;
    for (const report::RiskCoveragePoint& point : curve.points)
        series.points.push_back({curve.coverage(point), point.risk(), std::numeric_limits<double>::quiet_NaN(),
                                 std::numeric_limits<double>::quiet_NaN(),
                                 InstrumentWords::tr("%1 wrong of %2 kept").arg(countText(point.wrong), countText(point.kept))});
    return series;
}

void addRegion(Drawing& drawing, const report::RegionPoint& point)
{
    if (!point.risk)
        return;
    Series region;
    region.name = InstrumentWords::tr("region");
    region.endText = region.name;
    region.width = 0;
    region.mark = PointMark::Diamond;
    region.digits = 4;
    region.points.push_back({*point.coverage, *point.risk, point.riskInterval->lower, point.riskInterval->upper,
                             InstrumentWords::tr("%1 wrong of %2 inside").arg(countText(point.wrong), countText(point.kept))});
    Series width;
    width.name = InstrumentWords::tr("region, 95 % of its coverage");
    width.width = 1.5;
    width.labelled = false;
    for (const double end : {point.coverageInterval->lower, point.coverageInterval->upper})
        width.points.push_back({end, *point.risk});
    drawing.series.push_back(std::move(width));
    drawing.series.push_back(std::move(region));
}

QString area(std::optional<double> value)
{
    return value ? fixedText(*value, 4) : InstrumentWords::tr("none");
}

Drawing drawRisk(const RunView& run, const DrawingChoices&)
{
    return run.answers && run.evaluation ? riskDrawing(*run.answers, judgedBy(run)) : Drawing{};
}

} // namespace

Drawing riskDrawing(const std::vector<GenerationRecord>& answers, const JudgedBy& by)
{
    Drawing drawing;
    drawing.x = {InstrumentWords::tr("coverage"), 0, 1, false};
    drawing.y = {InstrumentWords::tr("risk (share wrong)"), 0, std::nullopt, false};
    const double level = 1 - by.alpha;
    QStringList areas, covered;
    std::int64_t labelled = 0;
    for (const report::Ranking ranking : {report::Ranking::Probability, report::Ranking::RescaledSimilarity, report::Ranking::Softmax}) {
        const report::RiskCoverage curve = report::riskCoverage(answers, ranking, by.bound);
        labelled = curve.answers;
        if (curve.points.empty())
            continue;
        Series series = curveOf(curve, rankingWord(ranking));
        series.ink = {Ink::Of::Series, static_cast<int>(ranking)};
        drawing.series.push_back(std::move(series));
        areas << InstrumentWords::tr("%1 %2 / %3").arg(rankingWord(ranking), area(curve.aurc), area(curve.augrc));
        covered << InstrumentWords::tr("%1 %2").arg(rankingWord(ranking), fixedText(curve.coverageAtRisk(level), 3));
    }
    if (drawing.series.empty())
        return drawing;
    Series oracle = curveOf(report::oracleRiskCoverage(answers), InstrumentWords::tr("oracle"));
    oracle.ink = {Ink::Of::Series, 6};
    oracle.dash = Qt::DashLine;
    oracle.width = 1;
    drawing.series.push_back(std::move(oracle));
    Series limit;
    limit.name = InstrumentWords::tr("1 − α");
    limit.endText = InstrumentWords::tr("1 − α %1").arg(QLocale().toString(level, 'g', 3));
    limit.ink = {Ink::Of::Series, 1};
    limit.dash = Qt::DashDotLine;
    limit.width = 1;
    limit.points = {{0, level}, {1, level}};
    drawing.series.push_back(std::move(limit));
    const report::RegionPoint point = report::regionPoint(answers, by.bound);
    addRegion(drawing, point);
    drawing.caption = InstrumentWords::tr("%1, model of step %2 · %3 · n %4 · AURC / AUGRC: %5 · coverage at risk %6: %7")
                          .arg(by.split, countText(by.modelStep), boundWord(by.bound), countText(labelled),
                               areas.join(QStringLiteral(", ")), QLocale().toString(level, 'g', 3), covered.join(QStringLiteral(", ")));
    drawing.summary =
        point.risk ? InstrumentWords::tr("The region keeps %1 of %2 answers at a risk of %3; the level asked for is %4.")
                         .arg(countText(point.kept), countText(point.answers), fixedText(*point.risk, 3), QLocale().toString(level, 'g', 3))
                   : InstrumentWords::tr("The region keeps none of %1 answers: all are rejected.").arg(countText(point.answers));
    return drawing;
}

Instrument riskCoverageInstrument()
{
    Instrument risk;
    risk.id = QStringLiteral("risk_coverage");
    risk.title = InstrumentWords::tr("Risk and coverage");
    risk.emptyText = InstrumentWords::tr("Drawn from the judged answers whose label is known.");
    risk.description =
        InstrumentWords::tr("Share of wrong predictions among the answers that are kept, against how many are kept, by each ranking.");
    risk.needs = Needs::FactsAndAnswers;
    risk.compute = &drawRisk;
    return risk;
}

} // namespace sdm::ui
