#include "golden_lines.h"

#include <QProcess>
#include <QTemporaryDir>

using nlohmann::json;

/// model tokenize, model encode and evaluate through the real program, on the committed golden files.
class TestTextCommands : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void tokenize_turnsTextsAndConversationsIntoIds();
    void tokenize_decodesIds();
    void tokenize_takesNullAsAbsent();
    void byteOrderMarks_areNotPartOfTheFirstLine();
    void encode_writesMasksAndFeatureIds();
    void answers_areEvaluatedLineByLine();
    void predictions_becomeTables();
    void itemsWithoutAVerdict_areAdmittedByNothing();
    void titles_areNoMarkup();
    void optionsOfOtherInputs_areRefused();
    void predictions_areGroupedBySplitAndLayer();
    void predictions_areHeldAgainstTheAlphaOfTheirRegion();
    void faultyInput_isNamedByLine_data();
    void faultyInput_isNamedByLine();

private:
    int run(const QStringList& arguments, const std::vector<json>& input = {});
    int runText(const QStringList& arguments, const QByteArray& input);
    std::vector<json> outputLines() const;
    QString write(const std::string& lines) const;

    const QString m_model = QString::fromStdString(golden::committed("text/byte_level").string());
    QTemporaryDir m_folder;
    QByteArray m_out;
    QByteArray m_error;
};

int TestTextCommands::runText(const QStringList& arguments, const QByteArray& input)
{
    QProcess process;
    process.start(QStringLiteral(SDM_RUNNER_PATH), arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(60000))
        return -1;
    m_out = process.readAllStandardOutput();
    m_error = process.readAllStandardError();
    return process.exitCode();
}

int TestTextCommands::run(const QStringList& arguments, const std::vector<json>& input)
{
    std::string text;
    for (const json& line : input)
        text += line.dump() + "\n";
    return runText(arguments, QByteArray::fromStdString(text));
}

std::vector<json> TestTextCommands::outputLines() const
{
    std::vector<json> lines;
    for (const QByteArray& line : m_out.split('\n'))
        if (!line.isEmpty())
            lines.push_back(json::parse(line.toStdString()));
    return lines;
}

QString TestTextCommands::write(const std::string& lines) const
{
    const QString path = m_folder.filePath(QStringLiteral("lines.jsonl"));
    std::ofstream(path.toStdString()) << lines;
    return path;
}

void TestTextCommands::tokenize_turnsTextsAndConversationsIntoIds()
{
    const json conversation = {{"messages", {{{"role", "user"}, {"content", "Hi"}}}}, {"add_generation_prompt", true}};
    QCOMPARE(run({QStringLiteral("model"), QStringLiteral("tokenize"), QStringLiteral("--model"), m_model},
                 {{{"text", "The harbour"}}, conversation}),
             0);
    const auto lines = outputLines();
    QCOMPARE(lines.size(), std::size_t{2});
    QVERIFY(lines[0].at("ids").size() > 1 && !lines[0].contains("text"));
    QCOMPARE(lines[1].at("text").get<std::string>(),
             std::string("<|im_start|>system\nYou answer briefly.<|im_end|>\n<|im_start|>user\nHi<|im_end|>\n<|im_start|>assistant\n"));
    QVERIFY(lines[1].at("ids").front() == 1);
}

void TestTextCommands::tokenize_decodesIds()
{
    const QStringList decode = {QStringLiteral("model"), QStringLiteral("tokenize"), QStringLiteral("--model"), m_model,
                                QStringLiteral("--decode")};
    const json ids = {{"ids", {1, 2}}};
    QCOMPARE(run(decode, {ids}), 0);
    QCOMPARE(outputLines().front().at("text").get<std::string>(), std::string("<|im_start|><|im_end|>"));
    QCOMPARE(run(decode + QStringList{QStringLiteral("--no-special")}, {ids}), 0);
    QCOMPARE(outputLines().front().at("text").get<std::string>(), std::string());
}

void TestTextCommands::tokenize_takesNullAsAbsent()
{
    const QStringList tokenize = {QStringLiteral("model"), QStringLiteral("tokenize"), QStringLiteral("--model"), m_model};
    const json messages = {{{"role", "user"}, {"content", "Hi"}}};
    QCOMPARE(run(tokenize, {{{"text", "The harbour"}, {"messages", nullptr}},
                            {{"messages", messages}, {"text", nullptr}, {"add_generation_prompt", nullptr}},
                            {{"messages", messages}}}),
             0);
    const auto lines = outputLines();
    QCOMPARE(lines.size(), std::size_t{3});
    QVERIFY(!lines[0].contains("text"));
    QVERIFY(lines[1] == lines[2]);
}

void TestTextCommands::byteOrderMarks_areNotPartOfTheFirstLine()
{
    const QByteArray mark = "\xef\xbb\xbf";
    const QStringList tokenize = {QStringLiteral("model"), QStringLiteral("tokenize"), QStringLiteral("--model"), m_model};
    const QByteArray line = "{\"text\":\"The harbour\"}\n\n{\"text\":\"a\"}\n";
    QCOMPARE(runText(tokenize, line), 0);
    const QByteArray expected = m_out;
    QCOMPARE(runText(tokenize, mark + line), 0);
    QCOMPARE(m_out, expected);
    // Nor of a later one: files that begin with it may have been put one after the other.
    QCOMPARE(runText(tokenize, line + mark + line), 0);
    QCOMPARE(m_out, expected + expected);

    const QByteArray answers = "{\"reference\":\"a b c\",\"generation\":\"<sentence>a b c</sentence>\\n<verified>Yes</verified>\"}\n";
    const QStringList evaluate = {QStringLiteral("evaluate"), QStringLiteral("--answers"), QStringLiteral("-")};
    QCOMPARE(runText(evaluate, answers), 0);
    const QByteArray metrics = m_out;
    QCOMPARE(runText(evaluate, mark + answers), 0);
    QCOMPARE(m_out, metrics);
}

void TestTextCommands::encode_writesMasksAndFeatureIds()
{
    const auto rows = golden::lines(golden::committed("text/byte_level/masks.jsonl"));
    QCOMPARE(run({QStringLiteral("model"), QStringLiteral("encode"), QStringLiteral("--model"), m_model, QStringLiteral("--feature-tail"),
                  QStringLiteral("end_of_turn")},
                 rows),
             0);
    const auto lines = outputLines();
    QCOMPARE(lines.size(), rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        for (const char* key : {"ids", "masked", "prompt_ids"})
            QVERIFY(lines[i].at(key) == rows[i].at(key));
        QVERIFY(lines[i].at("feature_ids") == rows[i].at("feature_ids_end_of_turn"));
    }

    // What does not fit is refused, not cut.
    QCOMPARE(run({QStringLiteral("model"), QStringLiteral("encode"), QStringLiteral("--model"), m_model, QStringLiteral("--max-length"),
                  QStringLiteral("10")},
                 rows),
             2);
    QVERIFY2(m_error.contains("more than 10") && m_error.contains("stdin:1"), m_error.constData());
}

void TestTextCommands::answers_areEvaluatedLineByLine()
{
    const auto file = golden::committed("text/answers.jsonl");
    QCOMPARE(run({QStringLiteral("evaluate"), QStringLiteral("--answers"), QString::fromStdString(file.string())}), 0);
    QVERIFY(outputLines() == golden::lines(file));
}

void TestTextCommands::predictions_becomeTables()
{
    std::string lines;
    for (int i = 0; i < 40; ++i)
        lines += json({{"label", i % 8 == 0 ? 0 : 1},
                       {"prediction", 1},
                       {"f", {-2.0, 2.0}},
                       {"d", 0.5},
                       {"sdm_output", {0.04, 0.96}},
                       {"rescaled_similarity", 12.5},
                       {"is_high_reliability_region", i >= 20}})
                     .dump() +
                 "\n";
    const QString path = write(lines);
    const QStringList evaluate = {QStringLiteral("evaluate"), QStringLiteral("--predictions"), path, QStringLiteral("--format")};
    QCOMPARE(run(evaluate + QStringList{QStringLiteral("json")}), 0);
    const json tables = outputLines().front();
    const json region = tables.at("estimators").at("hr").at("marginal");
    QVERIFY(region.at("n") == 20 && region.at("correct") == 18 && region.at("denominator") == 40);
    QVERIFY(region.at("shown") == json({{"accuracy", "0.90"}, {"proportion", "0.50"}, {"meets_alpha", false}}));
    QVERIFY(!tables.at("estimators").contains("hr_lower"));
    QVERIFY(tables.at("bins").at(19).at("n") == 40);

    QCOMPARE(run(evaluate + QStringList{QStringLiteral("md")}), 0);
    QVERIFY(m_out.contains("| HR region | 0. / 0.05 | 1. / 0.45 | R / 0. | 0.90 / 0.50 | 0.90 / 0.50 | 20 |"));
    QCOMPARE(run(evaluate + QStringList{QStringLiteral("csv")}), 0);
    QVERIFY(m_out.contains(",,hr,marginal,20,18,40,0.9"));
    QCOMPARE(run(evaluate + QStringList{QStringLiteral("latex")}), 0);
    QVERIFY(m_out.contains("0.90 & 0.50") && !m_out.contains("\\textcolor{red}{0.90} & 0.50")); // 20 are too few for a claim
    QCOMPARE(run(evaluate + QStringList{QStringLiteral("latex-annotated")}), 0);
    QVERIFY2(m_out.contains("0.90 {\\scriptsize ($n=20$, 0.68--0.99, too few to say)} & 0.50"), m_out);

    const QString larger = write(lines + lines + lines + lines + lines + lines + lines + lines + lines + lines);
    QCOMPARE(
        run({QStringLiteral("evaluate"), QStringLiteral("--predictions"), larger, QStringLiteral("--format"), QStringLiteral("latex")}), 0);
    QVERIFY2(m_out.contains("\\textcolor{red}{0.90} & 0.50"), m_out); // of 200, the interval ends at 0.94
}

void TestTextCommands::itemsWithoutAVerdict_areAdmittedByNothing()
{
    const QString path = write(R"({"label":1,"prediction":1,"sdm_output":[0.1,0.9],"is_high_reliability_region":true})"
                               "\n"
                               R"({"label":1,"prediction":-1,"is_too_long":true,"sdm_output":null,"is_high_reliability_region":false})"
                               "\n"
                               R"({"label":0,"prediction":-1})"
                               "\n");
    const QStringList evaluate = {QStringLiteral("evaluate"), QStringLiteral("--predictions"), path};
    QCOMPARE(run(evaluate + QStringList{QStringLiteral("--format"), QStringLiteral("json")}), 0);
    const json tables = outputLines().front();
    QCOMPARE(tables.at("without_verdict").get<int>(), 2);
    for (const char* estimator : {"hr", "no_reject"}) {
        const json all = tables.at("estimators").at(estimator).at("marginal");
        QVERIFY(all.at("n") == 1 && all.at("correct") == 1 && all.at("denominator") == 3);
    }
    QVERIFY(!tables.at("estimators").contains("ood") || tables.at("estimators").at("ood").at("y=1").at("n") == 0);
    QCOMPARE(run(evaluate), 0);
    QVERIFY2(m_out.contains("3 items") && m_out.contains("2 without a verdict"), m_out);
}

void TestTextCommands::titles_areNoMarkup()
{
    const QString path = write(R"({"label":1,"prediction":1,"split":"a\n\\end{x} *b*","alpha":0.9})"
                               "\n");
    const QStringList evaluate = {QStringLiteral("evaluate"), QStringLiteral("--predictions"), path, QStringLiteral("--format")};
    QCOMPARE(run(evaluate + QStringList{QStringLiteral("latex")}), 0);
    QVERIFY2(m_out.contains("% a \\end{x} *b*"), m_out);
    QCOMPARE(run(evaluate + QStringList{QStringLiteral("md")}), 0);
    QVERIFY2(m_out.contains("## a \\\\end{x} \\*b\\*"), m_out);
}

void TestTextCommands::optionsOfOtherInputs_areRefused()
{
    const QString path = write(R"({"reference":"a b","generation":"a b"})"
                               "\n");
    for (const QStringList& option :
         {QStringList{QStringLiteral("--format"), QStringLiteral("csv")}, QStringList{QStringLiteral("--alpha"), QStringLiteral("0.9")}})
        QCOMPARE(run(QStringList{QStringLiteral("evaluate"), QStringLiteral("--answers"), path} + option), 2);
}

void TestTextCommands::predictions_areGroupedBySplitAndLayer()
{
    const auto line = [](const char* split, int draw, bool superseded) {
        return json({{"label", 1}, {"prediction", 1}, {"split", split}, {"layer_draw", draw}, {"superseded", superseded}, {"alpha", 0.9}})
                   .dump() +
               "\n";
    };
    const QString path = write(line("plain", 0, false) + line("plain", 1, false) + line("plain", 0, false) + line("plain", 0, true));
    QCOMPARE(run({QStringLiteral("evaluate"), QStringLiteral("--predictions"), path, QStringLiteral("--format"), QStringLiteral("json")}),
             0);
    const json groups = outputLines().front();
    QCOMPARE(groups.size(), std::size_t{2});
    QVERIFY(groups[0].at("documents") == 2 && groups[0].at("layer_draw") == 0 && groups[0].at("alpha") == 0.9);
    QVERIFY(groups[1].at("documents") == 1 && groups[1].at("split") == "plain");
}

void TestTextCommands::predictions_areHeldAgainstTheAlphaOfTheirRegion()
{
    const auto lines = [](const char* more) {
        return std::string(R"({"label": 1, "prediction": 1, "sdm_output": [0.04, 0.96])") + more + "}\n";
    };
    const auto evaluated = [&](const std::string& line, const char* alpha) {
        return run({QStringLiteral("evaluate"), QStringLiteral("--predictions"), write(line), QStringLiteral("--alpha"),
                    QString::fromLatin1(alpha)});
    };
    const std::string ofRegion = lines(R"(, "alpha": 0.9, "is_high_reliability_region": true)");
    QCOMPARE(evaluated(ofRegion, "0.9"), 0);
    QCOMPARE(evaluated(ofRegion, "0.95"), 2);
    QVERIFY2(m_error.contains("--alpha") && m_error.contains("0.95") && m_error.contains("built for 0.9 "), m_error);
    QCOMPARE(evaluated(lines(R"(, "alpha": 0.9, "is_high_reliability_region_lower": true)"), "0.95"), 2);
    // Without the region's flags alpha is only what the other estimators are held against.
    QCOMPARE(evaluated(lines(R"(, "alpha": 0.9)"), "0.95"), 0);
    QCOMPARE(evaluated(lines(R"(, "is_high_reliability_region": true)"), "0.8"), 0);
}

void TestTextCommands::faultyInput_isNamedByLine_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<int>("exitCode");
    const QStringList tokenize = {QStringLiteral("model"), QStringLiteral("tokenize"), QStringLiteral("--model"), m_model};
    const QStringList answers = {QStringLiteral("evaluate"), QStringLiteral("--answers"), QStringLiteral("-")};
    const QStringList predictions = {QStringLiteral("evaluate"), QStringLiteral("--predictions"), QStringLiteral("-")};
    QTest::newRow("broken line") << tokenize << QByteArray("{\"text\":\"a\"}\n{\"text\":\n")
                                 << QByteArray("stdin:2: the text ends where a value should stand, column 9") << 2;
    QTest::newRow("no object") << tokenize << QByteArray("\n[1]\n") << QByteArray("stdin:2: must be one object, is an array") << 2;
    QTest::newRow("missing key") << tokenize << QByteArray("{}\n") << QByteArray("stdin:1: the key text") << 2;
    QTest::newRow("bad ids") << tokenize + QStringList{QStringLiteral("--decode")} << QByteArray("{\"ids\":[\"x\"]}\n")
                             << QByteArray("stdin:1: ids must hold token ids") << 2;
    QTest::newRow("no reference") << answers << QByteArray("{\"generation\":\"\"}\n") << QByteArray("stdin:1: the key reference") << 2;
    QTest::newRow("bad label") << predictions << QByteArray("{\"label\":-2,\"prediction\":0}\n") << QByteArray("stdin:1: label must be")
                               << 2;
    QTest::newRow("two alpha") << predictions
                               << QByteArray(
                                      "{\"label\":1,\"prediction\":1,\"alpha\":0.9}\n{\"label\":1,\"prediction\":1,\"alpha\":0.95}\n")
                               << QByteArray("stdin:2: alpha is 0.95, in lines before it 0.9") << 2;
    QTest::newRow("nothing") << predictions << QByteArray() << QByteArray("no predictions") << 2;
    QTest::newRow("no model") << QStringList{QStringLiteral("model"), QStringLiteral("tokenize"), QStringLiteral("--model"),
                                             QStringLiteral("/nowhere")}
                              << QByteArray() << QByteArray("/nowhere: no such folder") << 3;
}

void TestTextCommands::faultyInput_isNamedByLine()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, input);
    QFETCH(QByteArray, message);
    QTEST(runText(arguments, input), "exitCode");
    QVERIFY2(m_error.contains(message), m_error.constData());
}

QTEST_GUILESS_MAIN(TestTextCommands)
#include "tst_text_commands.moc"
