#pragma once

#include "tests/core/model/golden_case.h"

#include <optional>
#include <QTest>

namespace sdm::test {

inline const char* const kLargeCases[] = {"phi3_longrope", "llama_gqa_tied", "llama3_rope"};
inline const char* const kOurCases[] = {"phi3_longrope", "phi3_partial", "llama_biased", "qwen2_tied",
                                        "qwen2_untied",  "qwen3_tied",   "qwen3_untied"};

/// One row per golden model and config spelling: our own always, the large set where it is.
inline void addGoldenRows()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("configFile");
    for (const char* name : kOurCases)
        QTest::addRow("own %s", name) << QString::fromStdString((ourGoldenModels() / name).string()) << QString();
    for (const char* name : kLargeCases) {
        for (const char* config : {"config.json", "config_v4.json"})
            QTest::addRow("large %s %s", name, config)
                << QString::fromStdString((largeGoldenModels() / name).string()) << QString::fromLatin1(config);
    }
}

/// The row's golden model; nothing when it belongs to the large set and that is not here.
inline std::optional<GoldenModel> goldenOfRow()
{
    QFETCH(const QString, folder);
    QFETCH(const QString, configFile);
    const std::filesystem::path path = folder.toStdString();
    if (configFile.isEmpty())
        return readOurGoldenModel(path);
    if (!std::filesystem::exists(path))
        return std::nullopt;
    return readLargeGoldenModel(path, configFile.toStdString());
}

/// A folder that holds the golden model under the usual names.
inline void copyModelFolder(const GoldenModel& golden, const std::filesystem::path& to)
{
    std::filesystem::create_directories(to);
    std::filesystem::copy_file(golden.folder / golden.configFile, to / "config.json", std::filesystem::copy_options::overwrite_existing);
    std::filesystem::copy_file(golden.folder / "model.safetensors", to / "model.safetensors",
                               std::filesystem::copy_options::overwrite_existing);
}

} // namespace sdm::test
