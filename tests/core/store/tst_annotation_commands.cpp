#include "core/base/error.h"
#include "core/json/json_reader.h"
#include "core/runner/commands/commands.h"
#include "core/store/store_reader.h"
#include "store_samples.h"

#include <cstdio>
#include <fstream>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>
#include <QTemporaryDir>
#include <QTest>
#include <sstream>
#include <unistd.h>

using namespace sdm;

namespace {

using Json = nlohmann::json;

/// What is written to stdout, by whichever means, while it lives.
class Captured {
public:
    explicit Captured(std::filesystem::path file) : m_file(std::move(file)), m_stdout(::dup(1))
    {
        std::fflush(stdout);
        std::FILE* const target = std::fopen(m_file.c_str(), "w");
        ::dup2(::fileno(target), 1);
        std::fclose(target);
    }
    ~Captured() { end(); }
    Captured(const Captured&) = delete;
    Captured& operator=(const Captured&) = delete;
    std::string end()
    {
        if (m_stdout >= 0) {
            std::cout.flush();
            std::fflush(stdout);
            ::dup2(m_stdout, 1);
            ::close(m_stdout);
            m_stdout = -1;
        }
        std::ifstream stream(m_file);
        std::ostringstream text;
        text << stream.rdbuf();
        return text.str();
    }

private:
    std::filesystem::path m_file;
    int m_stdout;
};

} // namespace

/// The commands by which people organise runs, as they are typed.
class TestAnnotationCommands : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void severalRunsAreTaggedAtOnce();
    void theListHidesWhatWasPutAside();
    void marksAreShownInTheList();
    void undoAndRedoSayWhatTheyDid();
    void editsTellBeforeAndAfter();
    void renameIsAnEdit();
    void theTrashTellsSizesBeforeItIsEmptied();
    void theListIsFiltered();
    void answersAreFoundAndMarked();
    void slicesAreFollowed();
    void whatIsMissingIsSaid();

private:
    std::filesystem::path project() const { return m_folder->path().toStdString(); }
    std::string output(const std::vector<std::string>& arguments) const;
    Json json(std::vector<std::string> arguments) const
    {
        arguments.insert(arguments.begin(), "--json");
        return readJson<Json>(output(arguments), "stdout");
    }
    std::string names(const std::vector<std::string>& arguments) const
    {
        std::string all;
        for (const Json& run : json(arguments))
            all += run.at("name").get<std::string>();
        return all;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestAnnotationCommands::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    store::RunStore store = store::RunStore::open(project());
    std::int64_t created = 1000;
    for (const char* name : {"c", "b", "a"}) {
        store::RunRow run = samples::run(newUlid(), name);
        run.createdMs = created += 1000;
        store.createRun(run);
        store.setState(run.id, store::RunState::Finished);
    }
}

std::string TestAnnotationCommands::output(const std::vector<std::string>& arguments) const
{
    CLI::App app;
    runner::CommandContext context;
    context.quiet = true;
    context.project = project().string();
    app.add_flag("--json", context.json);
    runner::addListCommands(app, context);
    runner::addAnnotationCommands(app, context);
    runner::addEditCommands(app, context);
    runner::addAnswerCommands(app, context);
    app.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
    Captured captured(project() / "stdout.txt");
    const int code = context.action();
    std::string text = captured.end();
    if (code != 0)
        throw Error(ErrorCode::Failed, "ended with " + std::to_string(code), arguments.front());
    return text;
}

void TestAnnotationCommands::severalRunsAreTaggedAtOnce()
{
    const Json told = json({"tag", "a", "b", "a", "--add", "paper", "--add", "x"});
    QCOMPARE(told.at("edit").get<int>(), 1);
    QCOMPARE(told.at("changes").get<int>(), 2);
    QCOMPARE(told.at("runs").size(), std::size_t(2));
    const Json list = json({"ls"});
    QVERIFY(list[0].at("tags") == ((Json{"paper", "x"})));
    QVERIFY(list[1].at("tags") == ((Json{"paper", "x"})));
    QVERIFY(list[2].at("tags") == (Json::array()));
    QVERIFY(json({"tag", "a", "--add", "x"}).at("edit").is_null());
    QCOMPARE(json({"tag", "a", "--remove", "x"}).at("changes").get<int>(), 1);
}

void TestAnnotationCommands::theListHidesWhatWasPutAside()
{
    QCOMPARE(names({"ls"}), std::string("abc"));
    output({"archive", "a"});
    output({"trash", "b", "--reason", "diverged"});
    QCOMPARE(names({"ls"}), std::string("c"));
    QCOMPARE(names({"ls", "--all"}), std::string("abc"));
    QCOMPARE(names({"ls", "--archived"}), std::string("a"));
    QCOMPARE(names({"ls", "--trashed"}), std::string("b"));
    QCOMPARE(json({"show", "b"}).at("trash_reason").get<std::string>(), std::string("diverged"));
    output({"restore", "a", "b"});
    QCOMPARE(names({"ls"}), std::string("abc"));
}

void TestAnnotationCommands::marksAreShownInTheList()
{
    output({"group", "a", "b", "--name", "seeds"});
    output({"star", "a"});
    output({"baseline", "b"});
    output({"note", "a", "--text", "look here"});
    output({"tag", "a", "--add", "paper"});
    const std::string list = output({"ls"});
    const std::string first = list.substr(0, list.find('\n'));
    QVERIFY2(first.ends_with("  a  *  group seeds  #paper"), first.c_str());
    QVERIFY2(list.find("  b  baseline  group seeds\n") != std::string::npos, list.c_str());
    const std::string shown = output({"show", "a"});
    QVERIFY2(shown.find("look here\n") != std::string::npos, shown.c_str());
    QVERIFY(json({"show", "b"}).at("baseline").get<bool>());
    QCOMPARE(json({"show", "b"}).at("group").get<std::string>(), std::string("seeds"));
    output({"star", "a", "--off"});
    output({"baseline", "--none"});
    QVERIFY(output({"ls"}).find(" * ") == std::string::npos && output({"ls"}).find("baseline") == std::string::npos);
}

void TestAnnotationCommands::undoAndRedoSayWhatTheyDid()
{
    QVERIFY(json({"undo"}).is_null());
    output({"star", "a", "b"});
    const Json undone = json({"undo"});
    QCOMPARE(undone.at("kind").get<std::string>(), std::string("star"));
    QCOMPARE(undone.at("changes").get<int>(), 2);
    QVERIFY(!json({"show", "a"}).at("starred").get<bool>());
    QCOMPARE(json({"redo"}).at("edit").get<int>(), 1);
    QVERIFY(json({"show", "b"}).at("starred").get<bool>());
    QVERIFY(json({"redo"}).is_null());
}

void TestAnnotationCommands::editsTellBeforeAndAfter()
{
    output({"note", "a", "--text", "one"});
    output({"note", "a", "--text", "two"});
    output({"undo"});
    const Json edits = json({"edits"});
    QCOMPARE(edits.size(), std::size_t(3));
    QCOMPARE(edits[0].at("kind").get<std::string>(), std::string("undo"));
    QCOMPARE(edits[0].at("of_edit").get<int>(), 2);
    QVERIFY(edits[1].at("undone").get<bool>());
    QCOMPARE(edits[1].at("changes")[0].at("before").get<std::string>(), std::string("one"));
    QCOMPARE(edits[1].at("changes")[0].at("after").get<std::string>(), std::string("two"));
    QCOMPARE(json({"edits", "--limit", "1"}).size(), std::size_t(1));
    const std::string text = output({"edits"});
    QVERIFY2(text.find("2  note (taken back)  run ") != std::string::npos && text.find("note: one -> two\n") != std::string::npos,
             text.c_str());
}

void TestAnnotationCommands::renameIsAnEdit()
{
    const Json renamed = json({"rename", "a", "b"});
    QCOMPARE(renamed.at("name").get<std::string>(), std::string("b-2"));
    QCOMPARE(renamed.at("was").get<std::string>(), std::string("a"));
    output({"undo"});
    QCOMPARE(names({"ls"}), std::string("abc"));
}

void TestAnnotationCommands::theTrashTellsSizesBeforeItIsEmptied()
{
    const std::string id = json({"show", "a"}).at("id");
    std::ofstream(project() / "runs" / id / "log.txt") << "0123456789";
    output({"trash", "a"});
    QCOMPARE(json({"empty-trash"}).at("runs").size(), std::size_t(0)); // it went there today
    const Json told = json({"empty-trash", "--older-than", "0"});
    QCOMPARE(told.at("bytes").get<int>(), 10);
    QVERIFY(!told.at("runs")[0].at("removed").get<bool>());
    QVERIFY(std::filesystem::exists(project() / "runs" / id));
    QVERIFY(json({"empty-trash", "--older-than", "0", "--yes"}).at("runs")[0].at("removed").get<bool>());
    QVERIFY(!std::filesystem::exists(project() / "runs" / id));
    QVERIFY(output({"ls", "--trashed"}).find("folder removed") != std::string::npos);
}

void TestAnnotationCommands::theListIsFiltered()
{
    output({"tag", "a", "b", "--add", "paper"});
    {
        store::RunStore store = store::RunStore::open(project());
        const auto reader = store::StoreReader::open(project());
        store.appendMetrics(reader.findRun("a").id, {{"final/test/hr/share", 9, 1, 0.5}});
        store.appendMetrics(reader.findRun("b").id, {{"final/test/hr/share", 9, 1, 0.75}});
        store.appendMetrics(reader.findRun("c").id, {{"train/loss", 1, 1, 4}, {"train/loss", 2, 1, 1}, {"train/loss", 3, 1, 3}});
    }
    QCOMPARE(names({"ls", "--where", "hr.test > 0.6 and tag:paper and not state:failed"}), std::string("b"));
    QCOMPARE(names({"ls", "--where", "train/loss = 3 and min(train/loss) = 1 and best(train/loss) = 1"}), std::string("c"));
    QCOMPARE(names({"ls", "--where", "max(train/loss) = 4 or best(hr.test) = 0.5"}), std::string("ac"));
    QVERIFY(names({"ls", "--where", "mean(train/loss) < 2.6"}).empty()); // 8/3
    try {
        output({"ls", "--where", "hr.test > much"});
        QFAIL("listed by something that is no number");
    } catch (const Error& error) {
        QCOMPARE(error.code(), ErrorCode::InvalidArgument);
        QVERIFY2(error.where().find("character 11") != std::string::npos, error.what());
    }
}

void TestAnnotationCommands::answersAreFoundAndMarked()
{
    {
        store::RunStore store = store::RunStore::open(project());
        const RunId run = store::StoreReader::open(project()).findRun("a").id;
        store.addLayer(run, samples::layer("L1"));
        store.addGenerationTexts("set-wikipedia", {{"x", "wolves hunt"}, {"y", "wolves run"}, {"z", "rabbits run"}});
        store.addEvaluation(run, samples::evaluation("E1", "L1"),
                            {samples::generation("x", 1, 1, 0.97, 140, Reason::Admitted, Reason::Admitted),
                             samples::generation("y", 0, 1, 0.99, 180, Reason::Admitted, Reason::Null),
                             samples::generation("z", 1, 0, 0.7, 30, Reason::Similarity, Reason::Null)});
    }
    const auto found = [&](std::vector<std::string> arguments) {
        arguments.insert(arguments.begin(), "answers");
        const Json told = json(arguments);
        std::string ids = std::to_string(told.at("total").get<int>()) + ":";
        for (const Json& answer : told.at("answers"))
            ids += answer.at("document_id").get<std::string>();
        return ids;
    };
    QCOMPARE(found({}), std::string("3:xyz"));
    QCOMPARE(found({"--limit", "1"}), std::string("3:x"));
    QCOMPARE(found({"--text", "wolves -run"}), std::string("1:x"));
    QCOMPARE(found({"--verdict-wrong"}), std::string("2:yz"));
    QCOMPARE(found({"--answer-wrong"}), std::string("1:y"));
    QCOMPARE(found({"--order", "likely_label_error"}), std::string("1:y"));
    QCOMPARE(found({"--order", "nearly_admitted", "--bound", "lower"}), std::string("2:yz"));
    QCOMPARE(found({"--order", "probability", "--run", "a", "--reason", "admitted"}), std::string("2:yx"));
    QCOMPARE(json({"mark", "--text", "wolves", "--add", "wolf"}).at("changes").get<int>(), 2);
    QCOMPARE(found({"--tag", "wolf"}), std::string("2:xy"));
    output({"undo"});
    QCOMPARE(found({"--tag", "wolf"}), std::string("0:"));
    output({"mark", "--answer-wrong", "--flag", "--seen"});
    QCOMPARE(found({"--flagged"}), std::string("1:y"));
    QCOMPARE(found({"--not-viewed"}), std::string("2:xz"));
    QVERIFY(output({"answers", "--flagged"}).find("y  high  admitted  s 0.99  q' 180  wrong  wolves run\n") == 0);
    QVERIFY_THROWS_EXCEPTION(Error, output({"mark"}));
}

void TestAnnotationCommands::slicesAreFollowed()
{
    answersAreFoundAndMarked();
    output({"slice", "save", "wolves", "--text", "wolves"});
    QCOMPARE(json({"slice", "ls"})[0].at("answers").get<int>(), 2);
    QCOMPARE(json({"answers", "--slice", "wolves"}).at("total").get<int>(), 2);
    QCOMPARE(json({"answers", "--slice", "wolves", "--answer-wrong"}).at("total").get<int>(), 1);
    const Json shown = json({"slice", "show", "wolves", "--run", "a"}).at("evaluations");
    QCOMPARE(shown.size(), std::size_t(1));
    QCOMPARE(shown[0].at("admitted").get<int>(), 2);
    QCOMPARE(shown[0].at("admitted_correct").get<int>(), 1);
    QVERIFY(shown[0].at("share_lower").get<double>() < 1 && shown[0].at("share_upper").get<double>() == 1);
    QVERIFY(output({"slice", "show", "wolves"}).find("in the region 2 of 2, 100.0 % (95 % interval ") != std::string::npos);
    QVERIFY(json({"slice", "show", "wolves", "--run", "b"}).at("evaluations").empty());
    output({"slice", "remove", "wolves"});
    QVERIFY(json({"slice", "ls"}).empty());
    QVERIFY_THROWS_EXCEPTION(Error, output({"answers", "--slice", "wolves"}));
    output({"undo"});
    QCOMPARE(json({"slice", "ls"}).size(), std::size_t(1));
}

void TestAnnotationCommands::whatIsMissingIsSaid()
{
    QVERIFY_THROWS_EXCEPTION(Error, output({"star", "nobody"}));
    QVERIFY_THROWS_EXCEPTION(Error, output({"tag", "a"}));
    QVERIFY_THROWS_EXCEPTION(Error, output({"baseline"}));
    QVERIFY_THROWS_EXCEPTION(CLI::ParseError, output({"note", "a"}));
    QVERIFY(json({"edits"}).empty());
}

QTEST_APPLESS_MAIN(TestAnnotationCommands)
#include "tst_annotation_commands.moc"
