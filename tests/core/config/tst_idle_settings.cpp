#include "core/config/config_io.h"
#include "core/config/idle_settings.h"
#include "core/config/presets.h"
#include "core/config/schema.h"

#include <QTest>
#include <set>

using namespace sdm;

namespace {

/// What every run asks, whatever its other settings say. A new setting stands here or in a row of the table.
const std::set<std::string> kAlwaysAsked{"name",
                                         "preset",
                                         "seed",
                                         "task.kind",
                                         "task.train",
                                         "task.calibration",
                                         "task.tests",
                                         "model.path",
                                         "model.device",
                                         "model.dtype",
                                         "model.threads",
                                         "model.max_length",
                                         "model.chat_template",
                                         "negatives.max_new_tokens", // test answers are decoded in every run
                                         "sdm_layer.exemplar_size",
                                         "sdm_layer.alpha",
                                         "sdm_layer.max_neighbours",
                                         "sdm_layer.normalise",
                                         "sdm_layer.iterations",
                                         "sdm_layer.feature_tail", // of the final layers
                                         "optimiser.epochs",
                                         "evaluation.batch_documents",
                                         "final.layers",
                                         "final.layer_epochs"};

RunConfig configOf(const QString& preset, const QStringList& settings)
{
    RunConfig config = findPreset(preset.toStdString()).config;
    for (const QString& setting : settings)
        applyOverride(config, setting.toStdString());
    return config;
}

/// A setting's value that is not its present one and that its own range allows.
SettingValue otherValue(const Setting& setting, const RunConfig& config)
{
    const SettingValue now = setting.read(config);
    std::vector<SettingValue> candidates;
    for (const std::string& choice : setting.choices)
        candidates.emplace_back(choice);
    for (const std::int64_t number : {1, 2, 17})
        candidates.emplace_back(number);
    for (const double number : {0.25, 0.75, 2.5})
        candidates.emplace_back(number);
    for (const bool on : {false, true})
        candidates.emplace_back(on);
    candidates.emplace_back(std::string("other"));
    candidates.emplace_back(std::array{0.5, 0.75});
    candidates.emplace_back(std::vector<RunConfig::TestSet>{{"a", "b", false}});
    const bool isOptional = setting.type == SettingType::OptionalNumber;
    for (const SettingValue& candidate : candidates) {
        const bool fits = isOptional ? std::holds_alternative<double>(candidate) : candidate.index() == now.index();
        if (fits && candidate != now && !settingFault(setting, candidate))
            return candidate;
    }
    return now;
}

} // namespace

/// A setting that somebody chose acts, or is told to have no effect.
class TestIdleSettings : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void presets_haveNone();
    void chosen_andNotAsked_data();
    void chosen_andNotAsked();
    void everySettingIsAlwaysAskedOrInTheTable();
    void oneFileForAllRowsIsNoFault();

private:
    std::set<std::string> m_told;
};

void TestIdleSettings::presets_haveNone()
{
    for (const Preset& preset : presets())
        QVERIFY2(idleSettings(preset.config).empty(), preset.name.c_str());
}

void TestIdleSettings::chosen_andNotAsked_data()
{
    QTest::addColumn<QString>("preset");
    QTest::addColumn<QStringList>("settings");
    QTest::addColumn<QStringList>("idle");
    const auto row = [](const char* preset, const QStringList& settings, const QStringList& idle) {
        QTest::newRow(qPrintable(QLatin1String(preset) + QLatin1Char(' ') + settings.join(QLatin1Char(' '))))
            << QString::fromLatin1(preset) << settings << idle;
    };
    const auto list = [](const char* words) { return QString::fromLatin1(words).split(QLatin1Char(' '), Qt::SkipEmptyParts); };
    row("sdm_cm_hn", list("loss.dpo_beta=0.3"), list("loss.dpo_beta"));
    row("sdm_cm_hn", list("loss.dpo_reference=false"), list("loss.dpo_reference"));
    row("ce_cm", list("loss.dpo_beta=0.3 loss.dpo_reference=false"), list("loss.dpo_beta loss.dpo_reference"));
    row("dpo", list("loss.dpo_beta=0.3 loss.dpo_reference=false negatives.gamma_gen=0.5"), {});
    row("dpo", list("negatives.gamma_diversity=0.1"), list("negatives.gamma_diversity"));
    row("sdm_cm_hn", list("loss.dpo_beta=0.1"), {}); // the value it has anyway
    row("sdm_cm_hn", list("loss.fixed_base=2.5"), {});
    row("sdm_cm", list("negatives.gamma_diversity=0.1 negatives.reset_each_epoch=false"),
        list("negatives.gamma_diversity negatives.reset_each_epoch"));
    row("sdm_cm", list("negatives.gamma_gen=0.5 negatives.gamma_diversity=0.1"), {});
    row("sdm_cm", list("negatives.gamma_gen=0.5 optimiser.epochs=1"), list("negatives.gamma_gen"));
    row("sdm_cm_hn", list("negatives.gamma_diversity=0.1 optimiser.epochs=1"), list("negatives.gamma_diversity"));
    row("sdm_cm_hn", list("optimiser.epochs=2 negatives.gamma_diversity=0.1 negatives.gamma_plus=0.1"), {});
    row("sdm_cm_hn", list("evaluation.monitor_documents=0 evaluation.watch_tests=true task.monitor=watch.jsonl"),
        list("task.monitor evaluation.watch_tests"));
    row("sdm_cm_hn", list("evaluation.watch_tests=true task.monitor=watch.jsonl"), {});
    row("sdm_cm_hn", list("sdm_layer.epochs=30 final.layer_epochs=50"), {});
    row("ce_cm", list("sdm_layer.epochs=30 final.layer_epochs=50"), {}); // the layer that watches
    row("ce_cm", list("sdm_layer.epochs=30 final.layer_epochs=50 evaluation.monitor_documents=0"), list("sdm_layer.epochs"));
    row("sdm_cm", list("loss.fixed_base=2.5 sdm_layer.epochs=30 final.layer_epochs=50 evaluation.monitor_documents=0"),
        list("sdm_layer.epochs"));
    row("sdm_cm_hn", list("evaluation.loss_draws=3"), {});
    row("ce_cm", list("evaluation.loss_draws=3"), list("evaluation.loss_draws"));
    row("sdm_cm", list("loss.fixed_base=2.5 evaluation.loss_draws=3"), list("evaluation.loss_draws"));
    row("base", list("evaluation.loss_draws=3"), list("evaluation.loss_draws"));
    row("ce_cm", list("adapter.rank=4 adapter.alpha=3 adapter.targets=q_proj adapter.base=int8"),
        list("adapter.rank adapter.alpha adapter.targets adapter.base"));
    row("ce_cm", list("adapter.kind=lora adapter.rank=4 adapter.alpha=3 adapter.targets=q_proj adapter.base=int8"), {});
    row("ce_cm", list("adapter.kind=lora optimiser.master=none optimiser.states=bf16"), list("optimiser.master"));
    row("ce_cm", list("optimiser.master=none optimiser.states=bf16"), {});
    row("base", list("optimiser.master=none optimiser.states=bf16"), list("optimiser.states optimiser.master"));
    row("base", list("adapter.kind=lora adapter.rank=4"), list("adapter.kind adapter.rank"));
    row("base", list("sdm_layer.epochs=30"), {});
    row("base", list("sdm_layer.epochs=30 final.layer_epochs=50"), list("sdm_layer.epochs"));
    row("sdm_cm_hn", list("sdm_layer.epochs=0 sdm_layer.batch_size=7 sdm_layer.learning_rate=0.1"),
        list("sdm_layer.batch_size sdm_layer.learning_rate"));
    row("sdm_cm_hn", list("sdm_layer.epochs=0 sdm_layer.batch_size=7 final.layer_epochs=3"), {});
    row("base",
        list("loss.kind=sdm loss.fixed_base=2.5 loss.dpo_beta=0.3 loss.dpo_reference=false negatives.gamma_plus=0.1 "
             "negatives.gamma_gen=0.25 negatives.gamma_diversity=0.1 negatives.reset_each_epoch=false optimiser.batch_documents=7 "
             "optimiser.learning_rate=0.1 optimiser.weight_decay=0.5 optimiser.betas=[0.5,0.6] optimiser.eps=1e-3 "
             "optimiser.warmup_fraction=0.5 optimiser.clip_norm=7 optimiser.micro_batch_tokens=99 evaluation.per_epoch=7 "
             "evaluation.monitor_documents=7 evaluation.watch_tests=true task.monitor=watch.jsonl checkpoint.keep=7 "
             "checkpoint.state=weights"),
        list("task.monitor loss.kind loss.fixed_base loss.dpo_beta loss.dpo_reference negatives.gamma_plus negatives.gamma_gen "
             "negatives.gamma_diversity negatives.reset_each_epoch optimiser.batch_documents optimiser.learning_rate "
             "optimiser.weight_decay optimiser.betas optimiser.eps optimiser.warmup_fraction optimiser.clip_norm "
             "optimiser.micro_batch_tokens evaluation.per_epoch evaluation.monitor_documents evaluation.watch_tests checkpoint.keep "
             "checkpoint.state"));
    row("ce_cm", list("checkpoint.keep=7 checkpoint.state=none"), list("checkpoint.keep"));
    row("ce_cm", list("checkpoint.keep=7 checkpoint.state=weights"), {});
}

void TestIdleSettings::chosen_andNotAsked()
{
    QFETCH(QString, preset);
    QFETCH(QStringList, settings);
    QFETCH(QStringList, idle);
    QStringList found;
    for (const IdleSetting& setting : idleSettings(configOf(preset, settings))) {
        QVERIFY2(!setting.why.empty(), setting.path.c_str());
        found << QString::fromStdString(setting.path);
        m_told.insert(setting.path);
    }
    QCOMPARE(found, idle);
}

void TestIdleSettings::everySettingIsAlwaysAskedOrInTheTable()
{
    for (const Setting& setting : runSettings()) {
        const bool always = kAlwaysAsked.find(setting.path) != kAlwaysAsked.end();
        QVERIFY2(always != (m_told.find(setting.path) != m_told.end()), setting.path.c_str());
    }
    // None of those is told to be idle with any preset.
    for (const Preset& preset : presets()) {
        for (const Setting& setting : runSettings()) {
            if (setting.path == "preset" || kAlwaysAsked.find(setting.path) == kAlwaysAsked.end())
                continue;
            RunConfig config = preset.config;
            const SettingValue other = otherValue(setting, config);
            QVERIFY2(other != setting.read(config), setting.path.c_str());
            setting.write(config, other);
            for (const IdleSetting& idle : idleSettings(config))
                QVERIFY2(idle.path != setting.path, setting.path.c_str());
        }
    }
}

void TestIdleSettings::oneFileForAllRowsIsNoFault()
{
    const std::string file = R"({"loss": {"dpo_beta": 0.3}, "optimiser": {"epochs": 3, "learning_rate": 0.001}})";
    for (const Preset& preset : presets())
        QVERIFY2(configFaults(parseRunConfig(file, "run.json", preset.name)).empty(), preset.name.c_str());
}

QTEST_GUILESS_MAIN(TestIdleSettings)
#include "tst_idle_settings.moc"
