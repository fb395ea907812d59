#include "core/config/config_io.h"
#include "core/config/presets.h"
#include "core/report/run_label.h"
#include "tests/widgets/drawn_run.h"
#include "widgets/drawing/reading.h"
#include "widgets/instruments/aligned.h"
#include "widgets/instruments/legend.h"
#include "widgets/instruments/marks.h"
#include "widgets/instruments/overlay.h"
#include "widgets/instruments/seed_groups.h"

#include <QTest>

#include <cmath>
#include <optional>

using namespace sdm;
using namespace sdm::ui;

class TestSeveralRuns : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void runsOfOneGroup_becomeALineWithABand()
    {
        constexpr std::int64_t kInside[] = {10, 20, 60};
        std::vector<Record> records(3);
        std::vector<RunView> runs;
        for (std::size_t i = 0; i < records.size(); ++i) {
            records[i].evaluation(LayerRole::Validation, 0, 12, 100, kInside[i], kInside[i]);
            if (i < 2) // the third has not come so far
                records[i].evaluation(LayerRole::Validation, 0, 24, 100, 50, 50);
            records[i].evaluation(LayerRole::Final, 0, 24 + static_cast<std::int64_t>(i), 100, kInside[i], kInside[i]);
            runs.push_back(RunView{records[i].read()});
            runs.back().bound = Bound::Plain;
            runs.back().settings = "of all three";
            runs.back().groupLegend = QStringLiteral("SDM+FT");
            runs.back().legend = QStringLiteral("seed %1").arg(i);
        }
        const Instrument& share = *findInstrument(QStringLiteral("hr_share"));
        SeedsTogether seeds;
        QCOMPARE(drawingOf(share, runs, usualChoices(share), seeds).series.size(), std::size_t{6}); // apart
        seeds.on = true;
        seeds.centre = Centre::Median;
        const Drawing drawing = drawingOf(share, runs, usualChoices(share), seeds);
        QCOMPARE(drawing.series.size(), std::size_t{2}); // along the way, and the final layers
        const Series& line = drawing.series[0];
        QVERIFY(line.band);
        QCOMPARE(line.points.size(), std::size_t{1}); // two of three at step 24: no band, and no line without one
        QCOMPARE(line.points[0].y, 0.2);
        QCOMPARE(line.points[0].lower, 0.1);
        QCOMPARE(line.points[0].upper, 0.6);
        QCOMPARE(line.points[0].note, QStringLiteral("n = 3 seeds"));
        QCOMPARE(drawing.series[1].points.size(), std::size_t{1});
        QCOMPARE(drawing.series[1].points[0].x, 25.0); // their steps differ: the median of them
        QVERIFY2(drawing.caption.contains(QStringLiteral("n = 3")) && drawing.caption.contains(QStringLiteral("median")),
                 qPrintable(drawing.caption));

        const Drawing among = amongSeeds(share, runs, usualChoices(share), seeds);
        QCOMPARE(among.series.size(), std::size_t{4}); // its own line and mark, and the group's
        QCOMPARE(among.series[2].name, QStringLiteral("SDM+FT, 3 seeds"));
        QVERIFY(among.series[2].band && !among.series[0].band);
        const auto calibration = amongSeeds(*findInstrument(QStringLiteral("calibration")), runs, {}, seeds);
        QVERIFY(calibration.isEmpty()); // not over steps: the run's own, which has no answers here

        runs.pop_back();
        const Drawing two = drawingOf(share, runs, usualChoices(share), seeds);
        QCOMPARE(two.series.size(), std::size_t{4}); // both, with their own marks
        QVERIFY(!two.series[0].band && two.series[0].name != two.series[2].name);
        QVERIFY2(two.caption.contains(QStringLiteral("too few for a band")), qPrintable(two.caption));
        runs.back().settings = "another";
        QCOMPARE(seedGroups(runs).size(), std::size_t{2});
    }

    void aGroupsLine_countsWithWhatLiesBetweenARunsPoints()
    {
        const auto lineOf = [](std::vector<SeriesPoint> points) {
            Drawing drawing;
            drawing.overSteps = true;
            Series line;
            line.name = QStringLiteral("loss");
            line.points = std::move(points);
            drawing.series = {line};
            return drawing;
        };
        const Drawing together = togetherDrawing(
            {lineOf({{0, 1}, {10, 3}}), lineOf({{0, 2}, {5, 4}, {10, 6}}), lineOf({{0, 3}, {5, 9}, {10, std::nan("")}})}, {});
        const auto& points = together.series.at(0).points;
        QCOMPARE(points.size(), std::size_t{2}); // at 10 one of them is a gap
        QCOMPARE(points[1].x, 5.0);
        QCOMPARE(points[1].y, 5.0); // 2, between 1 and 3; 4; 9
    }

    void groupsAreCalledByWhatTheyDid()
    {
        const auto row = [](const char* id, const char* preset, std::uint64_t seed) {
            store::RunRow run;
            run.id = RunId(std::string(id));
            RunConfig config = findPreset(preset).config;
            config.seed = seed;
            run.seed = static_cast<std::int64_t>(seed);
            run.configJson = runConfigJson(config);
            run.preset = preset;
            return run;
        };
        const std::vector runs{row("a1", "sdm_cm", 1), row("b2", "ce_cm", 5), row("c3", "sdm_cm", 2)};
        const QStringList legends = groupLegends(runs, {"sdm", "ce", "sdm"});
        QCOMPARE(legends.size(), 3);
        QCOMPARE(legends[0], legends[2]);
        QVERIFY(legends[0] != legends[1]);
        QVERIFY2(!legends.join(QString()).contains(QStringLiteral("seed")), qPrintable(legends.join(QStringLiteral("; "))));
        QCOMPARE(groupLegends({runs[0]}, {"sdm"}), QStringList(QString::fromStdString(report::ranAs(runs[0]))));
    }

    void severalRuns_areLaidOverEachOtherWithTheFirstDashed()
    {
        Record first, second;
        addLoss(first, 2, 5);
        addLoss(second, 4, 9);
        RunView a{first.read()}, b{second.read()};
        a.legend = QStringLiteral("epochs 3");
        b.legend = QStringLiteral("epochs 6");
        const Drawing both = drawingOf(*findInstrument(QStringLiteral("training_loss")), {a, b}, {});
        QCOMPARE(both.series.size(), std::size_t{2}); // the raw points behind the means are left out
        QCOMPARE(both.series[0].name, a.legend);
        QCOMPARE(both.series[1].name, b.legend);
        QCOMPARE(both.series[0].dash, Qt::DashLine);
        QCOMPARE(both.series[1].dash, Qt::SolidLine);
        QVERIFY(both.series[0].width > both.series[1].width);
        QVERIFY(both.series[0].ink != both.series[1].ink);
        QCOMPARE(both.series[1].points.size(), std::size_t{9});
        QVERIFY(both.caption.contains(a.legend));
    }

    void linesOfARun_shareItsColourAndKeepTheirIntervals()
    {
        Record first, second;
        for (Record* record : {&first, &second}) {
            record->evaluation(LayerRole::Validation, 0, 16, 100, 70, 69);
            record->evaluation(LayerRole::Final, 0, 16, 400, 260, 256);
        }
        RunView a{first.read()}, b{second.read()};
        const Drawing both = drawingOf(*findInstrument(QStringLiteral("hr_share")), {a, b}, {});
        QCOMPARE(both.series.size(), std::size_t{4});
        QCOMPARE(both.series[0].ink, both.series[1].ink);
        QVERIFY(both.series[1].ink != both.series[2].ink);
        for (const Series& line : both.series) {
            QVERIFY(!line.band);
            QVERIFY(!std::isnan(line.points[0].lower));
        }
    }

    void runsWithDifferentAlphas_haveNoGuardInCommon()
    {
        Record first, second;
        for (Record* record : {&first, &second})
            record->evaluation(LayerRole::Validation, 0, 16, 100, 70, 69);
        RunView a{first.read()}, b{second.read()};
        const Instrument& accuracy = *findInstrument(QStringLiteral("hr_accuracy"));
        QVERIFY(drawingOf(accuracy, {a, b}, {}).guard.has_value());
        b.alpha = 0.9;
        QVERIFY(!drawingOf(accuracy, {a, b}, {}).guard.has_value());
    }

    void theLegend_isMadeOfTheSettingsThatDiffer()
    {
        const auto row = [](const char* id, const char* name, const char* config) {
            store::RunRow made;
            made.id = RunId(id);
            made.name = name;
            made.configJson = config;
            return made;
        };
        QCOMPARE(legendTexts({row("a1", "one", R"({"optimiser": {"epochs": 3}, "loss": {"kind": "sdm"}, "seed": 1})"),
                              row("b2", "two", R"({"optimiser": {"epochs": 6}, "loss": {"kind": "sdm"}, "seed": 1})")}),
                 QStringList({QStringLiteral("epochs 3"), QStringLiteral("epochs 6")}));
        QCOMPARE(legendTexts({row("a1", "one", R"({"seed": 1})"), row("b2", "two", R"({"seed": 1})")}),
                 QStringList({QStringLiteral("one"), QStringLiteral("two")}));
        const QStringList alike = legendTexts({row("run-0001", "same", R"({"seed": 1})"), row("run-0002", "same", R"({"seed": 1})")});
        QVERIFY2(alike[0] != alike[1], qPrintable(alike[0]));
        QVERIFY(alike[0].contains(QStringLiteral("0001")));
        const QStringList many =
            legendTexts({row("a1", "one", R"({"a": 1, "b": 1, "c": 1, "d": 1})"), row("b2", "two", R"({"a": 2, "b": 2, "c": 2, "d": 2})")});
        QCOMPARE(many, QStringList({QStringLiteral("one"), QStringLiteral("two")})); // more than a legend can say
    }

    void theLegend_isWhatRunsDidWhereTheirSettingsAreTooMany()
    {
        const auto row = [](const char* id, const char* preset, std::int64_t seed) {
            store::RunRow made;
            made.id = RunId(id);
            made.name = "a name";
            made.preset = preset;
            RunConfig config = findPreset(preset).config;
            config.seed = seed;
            made.seed = seed;
            config.sdmLayer.epochs = seed == 1 ? 7 : 9; // more settings than a legend says
            config.optimiser.epochs = seed == 1 ? 4 : 5;
            made.configJson = runConfigJson(config);
            return made;
        };
        QCOMPARE(legendTexts({row("a1", "ce_cm", 1), row("b2", "sdm_cm", 2)}),
                 QStringList({QStringLiteral("FT(CM)"), QStringLiteral("SDM+FT(CM)")}));
        QCOMPARE(legendTexts({row("a1", "ce_cm", 1), row("b2", "sdm_cm", 2), row("c3", "sdm_cm", 1)}),
                 QStringList({QStringLiteral("FT(CM)"), QStringLiteral("SDM+FT(CM), seed 2"), QStringLiteral("SDM+FT(CM), seed 1")}));
    }

    void theLegend_isWhatRunsDidWhereTheyDifferInTheirMethodAlone()
    {
        const auto row = [](const char* id, const char* preset, double alpha) {
            store::RunRow made;
            made.id = RunId(id);
            made.preset = preset;
            RunConfig config = findPreset(preset).config;
            config.sdmLayer.alpha = alpha;
            made.configJson = runConfigJson(config);
            return made;
        };
        QCOMPARE(legendTexts({row("a1", "sdm_cm_hn", 0.95), row("b2", "ce_cm", 0.95), row("c3", "base", 0.95)}),
                 QStringList({QStringLiteral("SDM+FT(CM+HN)"), QStringLiteral("FT(CM)"), QStringLiteral("Base")}));
        const QStringList others = legendTexts({row("a1", "sdm_cm", 0.95), row("b2", "ce_cm", 0.9)});
        QVERIFY2(others[1].contains(QStringLiteral("alpha 0.9")), qPrintable(others[1])); // no part of the method's name
    }

    void panesSideBySide_standOverTheSameAxes()
    {
        std::vector<Drawing> panes(3);
        Series low, high;
        low.points = {{0.5, 0.4, 0.2, 0.5, {}}};
        high.points = {{0.9, 0.8, 0.7, 0.95, {}}};
        panes[0].series = {low};
        for (Drawing& pane : panes) {
            pane.x.lower = 0.5;
            pane.x.upper = 1;
        }
        panes[1].series = {high};
        alignAxes(panes);
        for (std::size_t i = 0; i < 2; ++i) {
            QCOMPARE(panes[i].x.lower, std::optional(0.5));
            QCOMPARE(panes[i].x.upper, std::optional(1.0));
            QCOMPARE(panes[i].y.lower, panes[0].y.lower);
            QCOMPARE(panes[i].y.upper, panes[0].y.upper);
        }
        QVERIFY(*panes[0].y.lower < 0.2 && *panes[0].y.lower > 0.1); // the intervals too, off the edge
        QVERIFY(*panes[0].y.upper > 0.95 && *panes[0].y.upper < 1.05);
        QVERIFY(!panes[2].y.lower && !panes[2].y.upper); // draws nothing
    }

    void valuesAt_tellWhichLineOfTheBaselineTheyAreHeldAgainst()
    {
        Drawing one;
        Series line;
        line.name = QStringLiteral("wikipedia");
        line.points = {{10, 0.5, kNotKnown, kNotKnown, {}}};
        one.series = {line};
        const Drawing both = overlaid({{QStringLiteral("a"), QStringLiteral("A"), one}, {QStringLiteral("b"), QStringLiteral("B"), one}});
        const std::vector<ValueAt> values = valuesAt(both.series, 10, 1);
        QCOMPARE(values.size(), std::size_t(2));
        QVERIFY(values[0].runId != values[1].runId && values[0].name != values[1].name);
        QCOMPARE(values[0].quantity, values[1].quantity);
    }
};

QTEST_MAIN(TestSeveralRuns)
#include "tst_several_runs.moc"
