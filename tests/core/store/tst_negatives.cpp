#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/json/record_json.h"
#include "core/report/negative_patch.h"
#include "core/runner/commands/commands.h"
#include "core/store/annotations.h"
#include "core/store/store_reader.h"
#include "store_samples.h"

#include <memory>
#include <QTemporaryDir>
#include <QTest>

using namespace sdm;
using namespace sdm::store;

namespace {

const RunId kRun = "01JD000000000000000000000A", kOther = "01JD000000000000000000000B";

std::string wrong(const std::string& words)
{
    return "<sentence>" + words + "</sentence><verified>No</verified>";
}

HardNegativeRecord negative(const std::string& document, std::int64_t epoch, const std::string& words, double probability = kNotKnown,
                            NegativeOrigin origin = NegativeOrigin::Train)
{
    HardNegativeRecord record;
    record.key = {"data", document};
    record.epoch = epoch;
    record.step = epoch * 10;
    record.text = wrong(words);
    record.probability = probability;
    record.origin = origin;
    return record;
}

} // namespace

/// Wrong answers by document: which stay wrong, what is decided on them, and the data that comes of it.
class TestNegatives : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void promptsThatStayWrongAreFound();
    void aTextStandsInOnePlace();
    void choicesAreTakenBackAndMadeAgain();
    void thePatchIsInTheReferencesKeys();
    void aPatchChangesTheOfflineNegativeAlone();
    void aReferenceFileTakesItsFirstAnswers();
    void aBannedNegativeNeedsAnother();
    void theCommandsDoTheSame();

private:
    std::filesystem::path project() const { return m_folder->path().toStdString(); }
    StoreReader reader() const { return StoreReader::open(project()); }
    void run(const std::vector<std::string>& arguments) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<RunStore> m_store;
    std::unique_ptr<Annotations> m_annotations;
};

void TestNegatives::init()
{
    m_annotations.reset();
    m_store.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = std::make_unique<RunStore>(RunStore::open(project()));
    m_annotations = std::make_unique<Annotations>(*m_store);
    for (const auto& [id, name] : {std::pair{kRun, "one"}, {kOther, "other"}})
        m_store->createRun(samples::run(id, name));
    m_store->addDocuments({{{"data", "d1"}, "order: b a", "a b", wrong("b a")}});
    m_store->addHardNegatives(kRun, {negative("d1", 2, "b a", 0.2), negative("d1", 3, "b b", 0.9), negative("d1", 3, "b a", 0.4),
                                     negative("d2", 2, "x", 0.5), negative("d2", 4, "y"), negative("d3", 2, "z"), negative("d3", 2, "zz"),
                                     negative("d3", 5, "z", kNotKnown, NegativeOrigin::Final), negative("d1", 5, "b c", 0.7)});
    m_store->addHardNegatives(kOther, {negative("d1", 9, "b a"), negative("d3", 3, "z")});
}

void TestNegatives::promptsThatStayWrongAreFound()
{
    const auto offenders = reader().persistentOffenders(kRun, 2);
    QCOMPARE(offenders.size(), std::size_t(2)); // not d3: of two wrong answers in one epoch, and one of the final stage
    QCOMPARE(offenders[0].key, (DocumentKey{"data", "d1"}));
    QCOMPARE(offenders[0].reference, std::string("a b"));
    QCOMPARE(offenders[0].newestText, wrong("b c"));
    QCOMPARE(offenders[0].epochs.size(), std::size_t(3));
    QCOMPARE(offenders[0].epochs[1], (OffenderEpoch{3, 2, 0.9}));
    QCOMPARE(offenders[0].epochs[2].epoch, std::int64_t(5));
    QCOMPARE(offenders[1].key.id, std::string("d2"));
    QCOMPARE(offenders[1].reference, std::string());
    QVERIFY(std::isnan(offenders[1].epochs[1].probability));
    QCOMPARE(reader().persistentOffenders(kRun, 3).size(), std::size_t(1));
    QCOMPARE(reader().persistentOffenders(kRun, 4).size(), std::size_t(0));
}

void TestNegatives::aTextStandsInOnePlace()
{
    NegativeChoices choices = withChoice({}, "a", NegativeChoice::Kept);
    choices = withChoice(choices, "b", NegativeChoice::Promoted);
    choices = withChoice(choices, "a", NegativeChoice::Promoted);
    QCOMPARE(choices.promoted, std::string("a"));
    QCOMPARE(choices.kept, std::vector<std::string>{"b"}); // the one before is not lost
    choices = withChoice(choices, "a", NegativeChoice::Banned);
    QCOMPARE(choiceOf(choices, "a"), NegativeChoice::Banned);
    QCOMPARE(choices.promoted, std::string());
    QCOMPARE(choiceOf(withChoice(choices, "a", NegativeChoice::None), "a"), NegativeChoice::None);
    QCOMPARE(choiceOf(choices, ""), NegativeChoice::None);
}

void TestNegatives::choicesAreTakenBackAndMadeAgain()
{
    const std::vector<NegativeKey> both{{{"data", "d1"}, wrong("b a")}, {{"data", "d2"}, wrong("x")}};
    const EditReceipt kept = m_annotations->chooseNegatives(both, NegativeChoice::Kept);
    QCOMPARE(kept.changes, std::int64_t(2));
    QCOMPARE(m_annotations->chooseNegatives(both, NegativeChoice::Kept).edit, std::int64_t(0)); // so already
    m_annotations->chooseNegatives(std::span(both).first(1), NegativeChoice::Promoted);
    QCOMPARE(reader().negativeChoices(),
             (std::vector<NegativeChoices>{{{"data", "d1"}, wrong("b a"), {}, {}}, {{"data", "d2"}, {}, {wrong("x")}, {}}}));
    QCOMPARE(m_annotations->undo()->changes, std::int64_t(2));
    QCOMPARE(reader().negativeChoices()[0].kept, std::vector<std::string>{wrong("b a")});
    m_annotations->undo();
    QVERIFY(reader().negativeChoices().empty());
    m_annotations->redo();
    m_annotations->redo();
    QCOMPARE(reader().negativeChoices()[0].promoted, wrong("b a"));
}

void TestNegatives::thePatchIsInTheReferencesKeys()
{
    const DocumentKey d1{"data", "d1"};
    m_annotations->chooseNegatives(std::vector<NegativeKey>{{d1, wrong("b b")}}, NegativeChoice::Kept);
    m_annotations->chooseNegatives(std::vector<NegativeKey>{{d1, wrong("b a")}}, NegativeChoice::Promoted);
    m_annotations->chooseNegatives(std::vector<NegativeKey>{{{"data", "d2"}, wrong("x")}}, NegativeChoice::Banned);
    const std::string text = report::patchText(reader().negativePatch());
    QCOMPARE(text, "{\"id\":\"d1\",\"hard_negatives\":[\"" + wrong("b a") + "\",\"" + wrong("b b") + "\"],\"epoch\":9,\"promoted\":\"" +
                       wrong("b a") + "\"}\n{\"id\":\"d2\",\"hard_negatives\":[],\"epoch\":0,\"banned\":[\"" + wrong("x") + "\"]}\n");
    QCOMPARE(report::readPatch(text, "p"), reader().negativePatch());
}

void TestNegatives::aPatchChangesTheOfflineNegativeAlone()
{
    const std::string data =
        "{\"id\":\"d0\",  \"default_negative\":\"n0\"}\n\n{\"id\":\"d1\",\"of_ours\":[1,2],\"default_negative\":\"n1\"}\n";
    const report::PatchedData patched =
        report::patchedData(data, "train.jsonl", {{"d1", {"p"}, 2, "p", {}}, {"d9", {"q"}, 2, "q", {}}}, report::PatchTakes::Promoted);
    QCOMPARE(patched.text, std::string("{\"id\":\"d0\",  \"default_negative\":\"n0\"}\n{\"id\":\"d1\",\"of_ours\":[1,2],"
                                       "\"default_negative\":\"p\"}\n"));
    QCOMPARE(patched.replaced, std::int64_t(1));
    QCOMPARE(patched.known, std::int64_t(1));
    QVERIFY_THROWS_EXCEPTION(Error, report::patchedData(data, "t", {{"d9", {}, 0, "q", {}}}, report::PatchTakes::Promoted));
}

void TestNegatives::aReferenceFileTakesItsFirstAnswers()
{
    const auto patch = report::readPatch("{\"id\":\"d1\",\"hard_negatives\":[\"a\"],\"epoch\":1}\n"
                                         "{\"id\":\"d1\",\"hard_negatives\":[\"b\",\"c\"],\"epoch\":2,\"other\":1}\n",
                                         "g.jsonl");
    const std::string data = "{\"id\":\"d1\",\"default_negative\":\"n\"}\n";
    QCOMPARE(report::patchedData(data, "t", patch, report::PatchTakes::Promoted).replaced, std::int64_t(0));
    QCOMPARE(report::patchedData(data, "t", patch, report::PatchTakes::First).text,
             std::string("{\"id\":\"d1\",\"default_negative\":\"b\"}\n")); // of the newest epoch
    try {
        report::readPatch("\n{\"id\":\"d1\"}\n", "g.jsonl");
        QFAIL("a line without hard_negatives was read");
    } catch (const Error& error) {
        QVERIFY(error.where().starts_with("g.jsonl:2"));
    }
}

void TestNegatives::aBannedNegativeNeedsAnother()
{
    const std::string data = "{\"id\":\"d1\",\"default_negative\":\"n\"}\n";
    try {
        report::patchedData(data, "t.jsonl", {{"d1", {}, 0, {}, {"n"}}}, report::PatchTakes::First);
        QFAIL("a banned negative stayed");
    } catch (const Error& error) {
        QCOMPARE(error.where(), std::string("t.jsonl:1"));
    }
    QCOMPARE(report::patchedData(data, "t.jsonl", {{"d1", {"k"}, 0, {}, {"n"}}}, report::PatchTakes::First).replaced, std::int64_t(1));
}

void TestNegatives::run(const std::vector<std::string>& arguments) const
{
    CLI::App app;
    runner::CommandContext context;
    context.quiet = true;
    context.project = project().string();
    runner::addNegativesCommand(app, context);
    app.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
    QCOMPARE(context.action(), 0);
}

void TestNegatives::theCommandsDoTheSame()
{
    const std::string patch = (project() / "patch.jsonl").string(), data = (project() / "train.jsonl").string(),
                      out = (project() / "next.jsonl").string();
    writeFileAtomically(data, "{\"id\":\"d1\",\"default_negative\":\"" + wrong("b a") + "\"}\n");
    QVERIFY_THROWS_EXCEPTION(Error, run({"negatives", "export", "--out", patch})); // nothing was decided
    QVERIFY_THROWS_EXCEPTION(Error, run({"negatives", "keep", "one", "d7"}));
    run({"negatives", "keep", "one", "d1", "--text", wrong("b b")});
    run({"negatives", "promote", "one", "d1"});
    run({"negatives", "ban", "one", "d3"});
    QCOMPARE(reader().negativeChoices()[0].promoted, wrong("b c")); // the newest
    QCOMPARE(reader().negativeChoices()[1].banned, (std::vector<std::string>{wrong("z"), wrong("zz")}));
    run({"negatives", "ls", "one"});
    run({"negatives", "ls", "one", "--wrong-in", "2"});
    run({"negatives", "release", "one", "d3"});
    run({"negatives", "export", "--out", patch});
    QCOMPARE(readFile(patch), report::patchText(reader().negativePatch()));
    run({"negatives", "apply", patch, "--data", data, "--out", out});
    QCOMPARE(readFile(out), "{\"id\":\"d1\",\"default_negative\":\"" + wrong("b c") + "\"}\n");
}

QTEST_APPLESS_MAIN(TestNegatives)
#include "tst_negatives.moc"
