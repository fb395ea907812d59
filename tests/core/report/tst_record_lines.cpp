#include "../store/store_samples.h"
#include "core/report/record_lines.h"
#include "core/report/text_fields.h"
#include "tests/support/distinct_record.h"
#include "tests/support/spelled_rows.h"

#include <cmath>
#include <QTest>

using namespace sdm;
using namespace sdm::report;
using namespace sdm::test;

namespace {

/// The values of one CSV record, its newline included.
std::vector<std::string> csvValues(const std::string& line)
{
    std::vector<std::string> values(1);
    bool quoted = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char c = line[i];
        if (quoted && c == '"' && line[i + 1] == '"')
            values.back() += line[++i];
        else if (c == '"')
            quoted = !quoted;
        else if (!quoted && c == ',')
            values.emplace_back();
        else if (!quoted && c == '\n')
            return i + 1 == line.size() ? values : std::vector<std::string>{"text after the end"};
        else
            values.back() += c;
    }
    return {"no end"};
}

Cells csvCells(const std::string& header, const std::string& line)
{
    const auto names = csvValues(header), values = csvValues(line);
    Cells cells;
    for (std::size_t i = 0; i < std::max(names.size(), values.size()); ++i) {
        const std::string value = i < values.size() ? values[i] : "no value";
        cells.emplace_back(i < names.size() ? names[i] : "no name", value == "[]" ? std::string() : value);
    }
    return cells;
}

Cells jsonCells(const std::string& line)
{
    Cells cells;
    const json::Json object = json::Json::parse(line);
    for (const auto& [name, value] : object.items())
        cells.emplace_back(name, jsonCell(value));
    return cells;
}

Cells without(Cells cells, std::initializer_list<std::string_view> names)
{
    std::erase_if(cells, [&](const auto& one) { return std::find(names.begin(), names.end(), one.first) != names.end(); });
    return cells;
}

void compare(const Filling& filling, const char* where, const Cells& expected, const Cells& actual)
{
    const std::string found = difference(expected, actual);
    QVERIFY2(found.empty(), (std::string(where) + ", " + filling.words() + ": " + found).c_str());
}

EvaluationContext context(const Filling& filling)
{
    return {distinct<EvaluationRecord>(filling), distinct<LayerRecord>({filling.turn + 20, filling.optionals}), filling.turn % 2 == 1};
}

/// An answer that the region takes by the plain estimate only; of two classes.
store::GenerationView judgedView()
{
    store::GenerationView view;
    view.prompt = "the prompt";
    view.reference = "the reference";
    view.generated = "the answer";
    view.nearestReference = "another reference";
    view.record = samples::generation("document", 1, 1, 0.75, 150.5, Reason::Admitted, Reason::Null);
    view.record.lower.probability = 0.625;
    view.record.exactMatch = false;
    view.record.ownVerdict = OwnVerdict::No;
    return view;
}

EvaluationContext judgedContext()
{
    EvaluationContext one{samples::evaluation("01EVAL", "01LAYER"), samples::layer("01LAYER", LayerRole::Final, 3), false};
    one.layer.alpha = 0.9;
    return one;
}

} // namespace

/// What an export's line says against the record it is made from, every field by its name.
class TestRecordLines : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void metrics();
    void generations();
    void hardNegatives();
    void predictions();
    void predictionsOfThreeClasses();
    void predictionsWithoutAVerdict();
    void predictionsFloors_data();
    void predictionsFloors();
    void textsAreQuotedWhereTheyMustBe();
};

void TestRecordLines::metrics()
{
    QCOMPARE(metricCsvHeader(), std::string("key,step,epoch,value,time_ms,superseded\n"));
    for (const Filling& filling : allFillings()) {
        const auto row = distinct<store::MetricRow>(filling);
        const Cells expected = without(spelled(row), {"id"});
        compare(filling, "csv", expected, csvCells(metricCsvHeader(), metricCsv(row)));
        compare(filling, "json", expected, jsonCells(metricJson(row)));
    }
}

void TestRecordLines::generations()
{
    for (const Filling& filling : allFillings()) {
        const EvaluationContext of = context(filling);
        const auto view = distinct<store::GenerationView>(filling);
        const Cells expected = Cells{{"evaluation_id", cell(of.evaluation.id)},
                                     {"purpose", cell(of.evaluation.purpose)},
                                     {"step", cell(of.evaluation.step)},
                                     {"model_step", cell(of.evaluation.modelStep)},
                                     {"epoch", cell(of.evaluation.epoch)},
                                     {"split", of.evaluation.split},
                                     {"shifted", cell(of.evaluation.shifted)},
                                     {"layer_id", cell(of.evaluation.layerId)},
                                     {"layer_role", cell(of.layer.role)},
                                     {"layer_draw", cell(of.layer.draw)},
                                     {"prompt", view.prompt},
                                     {"reference", view.reference},
                                     {"generated", view.generated}} +
                               spelled(view.record) + Cells{{"superseded", cell(of.superseded)}};
        compare(filling, "csv", expected, csvCells(generationCsvHeader(), generationCsv(of, view)));
        compare(filling, "json", expected, jsonCells(generationJson(of, view)));
    }
    EvaluationContext unjudged = context({1});
    unjudged.layer = {};
    QCOMPARE(find(jsonCells(generationJson(unjudged, {})), "layer_role"), std::string());
}

void TestRecordLines::hardNegatives()
{
    for (const Filling& filling : allFillings()) {
        const auto row = distinct<store::HardNegativeRow>(filling);
        const HardNegativeRecord& r = row.record;
        const Cells rest = without(spelled(row), {"id", "document_id", "text"});
        compare(filling, "csv", Cells{{"id", r.key.id}, {"hard_negatives", r.text}} + rest,
                csvCells(hardNegativeCsvHeader(), hardNegativeCsv(row)));
        // The reference code's list of texts.
        const std::string list = json::Json(std::vector<std::string>{r.text}).dump();
        compare(filling, "json", Cells{{"id", r.key.id}, {"hard_negatives", list}} + rest, jsonCells(hardNegativeJson(row)));
    }
}

void TestRecordLines::predictions()
{
    const store::GenerationView view = judgedView();
    const EvaluationContext of = judgedContext();
    const Cells expected{{"id", "document"},
                         {"split", "wikipedia"},
                         {"layer_draw", "3"},
                         {"model_step", "9"},
                         {"prompt", "the prompt"},
                         {"original_document", "the reference"},
                         {"generated_response", "the answer"},
                         {"own_verdict", "no"},
                         {"forced_verdict", "yes"},
                         {"label", "1"},
                         {"prediction", "1"},
                         {"q", "150"},
                         {"d", "0.5"},
                         {"d_lower", "0.25"},
                         {"d0", "2.25"},
                         {"f", "[-2.0,2.125]"},
                         {"sdm_output", "[0.25,0.75]"},
                         {"sdm_output_d_lower", "[0.375,0.625]"},
                         {"rescaled_similarity", "150.5"},
                         {"rescaled_similarity_lower", "75.25"},
                         {"floor_rescaled_similarity", "150"},
                         {"floor_rescaled_similarity_lower", "75"},
                         {"is_high_reliability_region", "1"},
                         {"is_high_reliability_region_lower", "0"},
                         {"is_ood", "0"},
                         {"is_too_long", "0"},
                         {"cumulative_effective_sample_sizes", "[11,12]"},
                         {"hr_output_thresholds", "[0.96,0.95]"},
                         {"q_prime_min", "100"},
                         {"alpha", "0.9"},
                         {"nearest_document_id", "near-document"},
                         {"sentence_correct", "1"},
                         {"exact_match", "0"}};
    compare({}, "csv", expected, csvCells(predictionCsvHeader(), predictionCsv(of, view)));
    compare({}, "json", expected, jsonCells(predictionJson(of, view)));
}

void TestRecordLines::predictionsOfThreeClasses()
{
    store::GenerationView view = judgedView();
    view.record.logits = {1.5, 2.5, 3.5};
    view.record.prediction = 2;
    const Cells cells = jsonCells(predictionJson(judgedContext(), view));
    QCOMPARE(find(cells, "sdm_output"), std::string("[null,null,0.75]")); // the others' shares are not stored
    QCOMPARE(find(cells, "sdm_output_d_lower"), std::string("[null,null,0.625]"));
    view.record.prediction = 0;
    QCOMPARE(find(jsonCells(predictionJson(judgedContext(), view)), "sdm_output"), std::string("[0.75,null,null]"));
    view.record.logits.resize(2);
    QCOMPARE(find(jsonCells(predictionJson(judgedContext(), view)), "sdm_output"), std::string("[0.75,0.25]"));
}

void TestRecordLines::predictionsWithoutAVerdict()
{
    store::GenerationView view;
    view.record.key.id = "long";
    const Cells cells = jsonCells(predictionJson(judgedContext(), view));
    for (const char* empty : {"q", "d", "d_lower", "f", "sdm_output", "sdm_output_d_lower", "rescaled_similarity",
                              "floor_rescaled_similarity", "cumulative_effective_sample_sizes"})
        QVERIFY2(find(cells, empty) == std::string(), empty);
    QCOMPARE(find(cells, "prediction"), std::string("-1"));
    QCOMPARE(find(cells, "is_too_long"), std::string("1"));
    QCOMPARE(find(cells, "is_ood"), std::string("0")); // nothing was looked up
    view.record.similarity = 0;
    QCOMPARE(find(jsonCells(predictionJson(judgedContext(), view)), "is_ood"), std::string("1"));
    view.record.similarity = 1;
    QCOMPARE(find(jsonCells(predictionJson(judgedContext(), view)), "is_ood"), std::string("0"));
}

void TestRecordLines::predictionsFloors_data()
{
    QTest::addColumn<double>("similarity");
    QTest::addColumn<QString>("floor");
    QTest::newRow("below") << std::nextafter(3.0, 0.0) << QStringLiteral("2");
    QTest::newRow("at") << 3.0 << QStringLiteral("3");
    QTest::newRow("above") << std::nextafter(3.0, 4.0) << QStringLiteral("3");
    QTest::newRow("below one") << 0.99 << QStringLiteral("0");
    QTest::newRow("infinite") << kNoRegion << QStringLiteral("inf");
}

void TestRecordLines::predictionsFloors()
{
    QFETCH(double, similarity);
    QFETCH(QString, floor);
    store::GenerationView view = judgedView();
    view.record.plain.rescaledSimilarity = similarity;
    QCOMPARE(find(jsonCells(predictionJson(judgedContext(), view)), "floor_rescaled_similarity"), floor.toStdString());
    view = judgedView();
    view.record.lower.rescaledSimilarity = similarity;
    QCOMPARE(find(jsonCells(predictionJson(judgedContext(), view)), "floor_rescaled_similarity_lower"), floor.toStdString());
}

void TestRecordLines::textsAreQuotedWhereTheyMustBe()
{
    QCOMPARE(csvField("plain text; with ' and \t"), std::string("plain text; with ' and \t"));
    QCOMPARE(csvField("a,b"), std::string("\"a,b\""));
    QCOMPARE(csvField("a\"b"), std::string("\"a\"\"b\""));
    QCOMPARE(csvField("a\nb"), std::string("\"a\nb\""));
    QCOMPARE(csvField("a\rb"), std::string("\"a\rb\""));
    QCOMPARE(csvField(""), std::string());
    QCOMPARE(csvField("=HYPERLINK(\"x\")"), std::string("\"'=HYPERLINK(\"\"x\"\")\""));
    QCOMPARE(csvField("+1+2"), std::string("'+1+2"));
    QCOMPARE(csvField("-a"), std::string("'-a"));
    QCOMPARE(csvField("@SUM"), std::string("'@SUM"));
    QCOMPARE(csvField("-0.5e-3"), std::string("-0.5e-3"));
    QCOMPARE(csvField("-inf"), std::string("-inf"));
    QCOMPARE(csvField("-"), std::string("-")); // a cell with nothing to say
    QCOMPARE(exactNumber(0.1), std::string("0.1"));
    QCOMPARE(exactNumber(1.0 / 3), std::string("0.3333333333333333"));
    QCOMPARE(exactNumber(std::nan("")), std::string());
}

QTEST_APPLESS_MAIN(TestRecordLines)
#include "tst_record_lines.moc"
