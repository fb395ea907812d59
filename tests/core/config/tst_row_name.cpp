#include "core/config/config_io.h"
#include "core/config/presets.h"
#include "core/config/row_name.h"

#include <numbers>
#include <QTest>

using namespace sdm;

namespace {

RunConfig with(const char* preset, std::initializer_list<const char*> overrides)
{
    RunConfig config = findPreset(preset).config;
    for (const char* one : overrides)
        applyOverride(config, one);
    return config;
}

} // namespace

class TestRowName : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyPresetIsItsOwnRow()
    {
        for (const Preset& preset : presets())
            QCOMPARE(rowName(preset.config), preset.displayName);
    }

    void names_data()
    {
        QTest::addColumn<QString>("actual");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* title, const RunConfig& config, const char* expected) {
            QTest::newRow(title) << QString::fromStdString(rowName(config)) << QString::fromUtf8(expected);
        };
        row("cross-entropy without generation", with("sdm_cm_hn", {"loss.kind=cross_entropy", "negatives.gamma_gen=0"}), "FT(CM)");
        row("cross-entropy", with("sdm_cm_hn", {"loss.kind=cross_entropy"}), "FT(CM+HN)");
        row("no generation", with("sdm_cm_hn", {"negatives.gamma_gen=0"}), "SDM+FT(CM)");
        row("generation", with("sdm_cm", {"negatives.gamma_gen=0.5"}), "SDM+FT(CM+HN)");
        row("sdm under another preset", with("ce_cm", {"loss.kind=sdm"}), "SDM+FT(CM)");
        row("dpo under another preset", with("ce_cm", {"loss.kind=dpo"}), "DPO");
        row("fixed base", with("sdm_cm_hn", {"loss.fixed_base=2.5"}), "FT(CM+HN), fixed base (β = 2.5)");
        row("fixed base, no generation", with("sdm_cm", {"loss.fixed_base=2.718281828459045"}), "FT(CM), fixed base (β = e)");
        row("fixed base does not act on cross-entropy", with("ce_cm", {"loss.fixed_base=3"}), "FT(CM)");
        row("another seed is the same method", with("sdm_cm_hn_2nd", {"seed=7"}), "SDM+FT(CM+HN)");
        row("length, rate and layer are settings", with("sdm_cm_hn", {"optimiser.epochs=3", "sdm_layer.epochs=9"}), "SDM+FT(CM+HN)");
        row("another promise", with("sdm_cm_hn", {"sdm_layer.alpha=0.9"}), "SDM+FT(CM+HN), modified: sdm_layer.alpha");
        row("another promise of the base", with("base", {"sdm_layer.alpha=0.9"}), "Base, modified: sdm_layer.alpha");
        row("rarer generation", with("sdm_cm_hn", {"negatives.gamma_gen=0.25"}), "SDM+FT(CM+HN), modified: negatives.gamma_gen");
        row("two keys", with("ce_cm_hn", {"negatives.gamma_plus=0.75", "negatives.reset_each_epoch=false"}),
            "FT(CM+HN), modified: negatives.gamma_plus, negatives.reset_each_epoch");
        row("what does not act is not named", with("ce_cm", {"negatives.gamma_diversity=0.1"}), "FT(CM)");
        row("adapter", with("sdm_cm_hn", {"adapter.kind=lora", "adapter.rank=4"}), "SDM+FT(CM+HN), LoRA (r = 4)");
        row("adapter with settings of its own",
            with("dpo", {"adapter.kind=lora", "adapter.targets=q_proj,v_proj", "adapter.alpha=16", "loss.dpo_reference=false"}),
            "DPO, LoRA (r = 16), modified: adapter.alpha, adapter.targets, loss.dpo_reference");
        row("adapter merged into its checkpoints", with("ce_cm", {"adapter.kind=lora", "checkpoint.state=weights"}),
            "FT(CM), LoRA (r = 16), modified: checkpoint.state");
        row("checkpoints that change no number", with("ce_cm", {"adapter.kind=lora", "checkpoint.state=none"}), "FT(CM), LoRA (r = 16)");
        row("checkpoints of a whole model", with("ce_cm", {"checkpoint.state=weights"}), "FT(CM)");
        row("adapter that is not trained", with("base", {"adapter.kind=lora", "adapter.alpha=16"}), "Base");
        row("dpo without a reference", with("dpo", {"loss.dpo_reference=false"}), "DPO, modified: loss.dpo_reference");
    }

    void names()
    {
        QFETCH(QString, actual);
        QFETCH(QString, expected);
        QCOMPARE(actual, expected);
    }

    void noEpochsIsBaseWhateverTheLoss()
    {
        RunConfig config = findPreset("sdm_cm_hn").config;
        config.optimiser.epochs = 0;
        QCOMPARE(rowName(config), std::string("Base"));
    }

    void storedTextsAreReadWithForbearance()
    {
        QCOMPARE(storedRowName("sdm_cm_hn", R"({"preset":"sdm_cm_hn","loss":{"kind":"cross_entropy"},"negatives":{"gamma_gen":0}})"),
                 std::string("FT(CM)"));
        QCOMPARE(storedRowName("ce_cm", R"({"from_another_version":1,"negatives":{"gamma_gen":"much"}})"), std::string("FT(CM)"));
        QCOMPARE(storedRowName("ce_cm", "{"), std::string("FT(CM)"));
        QCOMPARE(storedRowName("of_somebody_else", ""), std::string("of_somebody_else"));
        QCOMPARE(storedRowName("sdm_cm_hn", runConfigJson(with("sdm_cm_hn", {"loss.fixed_base=4"}))),
                 std::string("FT(CM+HN), fixed base (β = 4)"));
    }
};

QTEST_APPLESS_MAIN(TestRowName)
#include "tst_row_name.moc"
