#pragma once

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <QTest>
#include <string>
#include <vector>

/// Golden files of the text tests: small ones of the project (always there), and the big reference set, which may be absent.
namespace golden {

inline std::filesystem::path committed(const std::string& name)
{
    return std::filesystem::path(SDM_TEST_DATA_DIR) / "golden" / name;
}

/// A file of the big set, below $SDM_GOLDEN_DIR; without the variable a path that does not exist.
inline std::filesystem::path big(const std::string& name)
{
    if (const QByteArray folder = qgetenv("SDM_GOLDEN_DIR"); !folder.isEmpty())
        return std::filesystem::path(folder.toStdString()) / name;
    return std::filesystem::path(SDM_SOURCE_DIR) / "no-golden-files" / name;
}

inline std::vector<nlohmann::json> lines(const std::filesystem::path& file)
{
    std::vector<nlohmann::json> rows;
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);)
        if (!line.empty())
            rows.push_back(nlohmann::json::parse(line));
    return rows;
}

} // namespace golden

#define SKIP_WITHOUT(file)                                                                                                                 \
    if (!std::filesystem::exists(file))                                                                                                    \
    QSKIP("the big golden set is not here (set SDM_GOLDEN_DIR)")
