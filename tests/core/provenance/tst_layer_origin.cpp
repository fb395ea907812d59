#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/engine/provenance/layer_origin.h"
#include "core/engine/provenance/model_digest.h"

#include <QTemporaryDir>
#include <QTest>

using namespace sdm;
using namespace sdm::engine;

namespace {

LayerOrigin origin()
{
    return {{"final_norm", "mean,last", "verified_tag", "auto", "c0ffee", 256}, "d1ce", 40, "word_ordering", "sentence", "0.3.1"};
}

} // namespace

class TestLayerOrigin : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void factsReadBack()
    {
        QCOMPARE(factsOf(origin()).size(), std::size_t{11});
        QVERIFY(originOf(factsOf(origin()), "here") == origin());
        QVERIFY(factsOf({}).empty());
        QVERIFY(originOf({{"other", "fact"}}, "here") == LayerOrigin());
        QVERIFY(!originOf({}, "here").isKnown());
    }

    void aNumberThatIsNoneIsRefused()
    {
        for (const char* text : {"", "x", "-1", "12 ", "1e3", "99999999999999999999"}) {
            try {
                originOf({{"max_length", text}}, "layer.json");
                QFAIL(text);
            } catch (const Error& error) {
                QVERIFY2(error.where() == "layer.json: max_length", error.what());
            }
        }
    }

    void everyFactConflictsOnItsOwn_data()
    {
        QTest::addColumn<QString>("fact");
        for (const auto& [name, value] : factsOf(origin())) {
            if (name != "model_step" && name != "chat_template")
                QTest::newRow(name.c_str()) << QString::fromStdString(name);
        }
    }
    void everyFactConflictsOnItsOwn()
    {
        QFETCH(QString, fact);
        OriginFacts facts = factsOf(origin());
        const std::string made = facts[fact.toStdString()];
        facts[fact.toStdString()] = "77";
        const auto conflicts = conflictsOf(origin(), originOf(facts, "use"), Unknown::Agrees);
        QCOMPARE(conflicts.size(), std::size_t{1});
        QVERIFY2(conflicts[0].find("'" + made + "'") != std::string::npos && conflicts[0].find("'77'") != std::string::npos,
                 conflicts[0].c_str());
        facts.erase(fact.toStdString()); // a use that does not know is not held against the layer
        QVERIFY(conflictsOf(origin(), originOf(facts, "use"), Unknown::Conflicts).empty());
    }

    void patchVersionsAgreeMinorOnesDoNot()
    {
        LayerOrigin use = origin();
        use.engineVersion = "0.3.9";
        QVERIFY(conflictsOf(origin(), use, Unknown::Agrees).empty());
        use.engineVersion = "0.30.1";
        QCOMPARE(conflictsOf(origin(), use, Unknown::Agrees).size(), std::size_t{1});
    }

    void stepAndSettingAreNotCompared()
    {
        LayerOrigin use = origin();
        use.modelStep = 41;
        use.features.chatTemplate = "chatml";
        QVERIFY(conflictsOf(origin(), use, Unknown::Conflicts).empty());
    }

    void aLayerThatDoesNotSay()
    {
        QVERIFY(conflictsOf({}, origin(), Unknown::Agrees).empty());
        const auto conflicts = conflictsOf({}, origin(), Unknown::Conflicts);
        QCOMPARE(conflicts.size(), std::size_t{9});
        QVERIFY2(conflicts[0].find("does not say") != std::string::npos, conflicts[0].c_str());
    }

    void refusalNamesAllUnlessForced()
    {
        LayerOrigin use = origin();
        use.features.tail = "end_of_turn";
        use.features.maxLength = 45;
        try {
            requireOrigin(origin(), use, Unknown::Conflicts, "layers/final-0", false);
            QFAIL("accepted");
        } catch (const Error& error) {
            const std::string text = error.what();
            for (const char* part : {"verified_tag", "end_of_turn", "256", "45", "layers/final-0", "--force"})
                QVERIFY2(text.find(part) != std::string::npos, text.c_str());
            QCOMPARE(exitCode(error.code()), 2);
        }
        QCOMPARE(requireOrigin(origin(), use, Unknown::Conflicts, "layers/final-0", true).size(), std::size_t{2});
        QVERIFY(requireOrigin(origin(), origin(), Unknown::Conflicts, "layers/final-0", false).empty());
    }

    void modelDigestFollowsWhatDecidesHiddenStates()
    {
        const QTemporaryDir folder;
        const std::filesystem::path path = folder.path().toStdString();
        QVERIFY_THROWS_EXCEPTION(Error, modelDigest(path));
        writeFileAtomically(path / "config.json", "{}");
        writeFileAtomically(path / "model.safetensors", "weights");
        const std::string digest = modelDigest(path);
        QCOMPARE(digest.size(), std::size_t{64});
        writeFileAtomically(path / "trainer_state.json", "{}");
        writeFileAtomically(path / "README.md", "text");
        QCOMPARE(modelDigest(path), digest);
        for (const char* name : {"config.json", "model.safetensors", "tokenizer.json", "more.safetensors"}) {
            const bool isNew = !std::filesystem::exists(path / name);
            const std::string before = isNew ? std::string() : readFile(path / name);
            writeFileAtomically(path / name, "other");
            QVERIFY2(modelDigest(path) != digest, name);
            if (isNew)
                std::filesystem::remove(path / name);
            else
                writeFileAtomically(path / name, before);
        }
        QCOMPARE(modelDigest(path), digest);
    }
};

QTEST_GUILESS_MAIN(TestLayerOrigin)
#include "tst_layer_origin.moc"
