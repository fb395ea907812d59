#include "core/report/published_results.h"

#include "core/config/presets.h"
#include "core/json/json_reader.h"
#include "core/report/embedded_published.h"
#include "core/report/run_label.h"
#include "core/report/table_cell.h"

#include <algorithm>
#include <charconv>
#include <limits>
#include <nlohmann/json.hpp>

namespace sdm::report {
namespace {

constexpr const char* kRepeatedPreset = "sdm_cm_hn_2nd";
constexpr std::size_t kColumnsOfSet = 2; ///< of Tables 2 and 3

PublishedResults readPublished()
{
    const auto json = readJsonObject(kPublishedJson, "resources/published");
    PublishedResults results{json.at("source"), json.at("model"), json.at("alpha"), {}};
    for (const auto& table : json.at("tables")) {
        PublishedTable& read = results.tables.emplace_back(PublishedTable{table.at("id"), table.at("table"), table.at("columns"), {}});
        for (const auto& row : table.at("rows"))
            read.rows.push_back({row.at("model"), row.at("data"), row.at("cells")});
    }
    return results;
}

/// What is printed is all that is known: `R` and `<0.01` have no value.
TableCell printedCell(const std::string& text, const PublishedResults& published, const PublishedTable& table)
{
    TableCell cell;
    cell.text = text;
    cell.tooltip = "published: " + table.table + " of " + published.source;
    double value = 0;
    const char* end = text.data() + text.size();
    if (text == "inf")
        cell.value = std::numeric_limits<double>::infinity();
    else if (std::from_chars(text.data(), end, value).ptr == end)
        cell.value = value;
    return cell;
}

TableCell unpublishedCell()
{
    return missingCell("not in the paper");
}

std::string paperGroup(const std::string& data)
{
    return data + " (paper)";
}

const PublishedRow* rowFor(const PublishedTable& table, const std::string& model, const std::string& data)
{
    const auto found = std::ranges::find_if(table.rows, [&](const PublishedRow& row) { return row.model == model && row.data == data; });
    return found == table.rows.end() ? nullptr : &*found;
}

std::vector<std::string> dataOf(const PublishedTable& table)
{
    std::vector<std::string> data;
    for (const PublishedRow& row : table.rows) {
        if (std::ranges::find(data, row.data) == data.end())
            data.push_back(row.data);
    }
    return data;
}

/// Beside what the run's first layer says, since one layer a model is what was published.
void addColumns(AblationTable& table, const PublishedTable& from, const PublishedResults& published,
                const std::vector<std::pair<RunId, std::string>>& models)
{
    const std::vector<std::string> data = dataOf(from);
    for (const std::string& set : data) {
        for (std::size_t i = 0; i < kColumnsOfSet; ++i)
            table.columns.push_back({paperGroup(set), from.columns.at(i), from.columns.at(i) == "share", true});
    }
    for (AblationRow& row : table.rows) {
        const auto model = std::ranges::find(models, row.runId, &std::pair<RunId, std::string>::first);
        for (const std::string& set : data) {
            const bool wanted = model != models.end() && row.kind == AblationRow::Kind::FirstLayer;
            const PublishedRow* printed = wanted ? rowFor(from, model->second, set) : nullptr;
            for (std::size_t i = 0; i < kColumnsOfSet; ++i)
                row.cells.push_back(printed ? printedCell(printed->cells.at(i), published, from) : unpublishedCell());
        }
    }
}

void addPaperRows(AblationTable& table, const PublishedTable& from, const PublishedResults& published,
                  const std::vector<std::pair<RunId, std::string>>& models)
{
    for (const PublishedRow& printed : from.rows) {
        if (std::ranges::find(models, printed.model, &std::pair<RunId, std::string>::second) == models.end())
            continue;
        AblationRow row;
        row.group = printed.data.empty() ? "" : paperGroup(printed.data);
        row.model = printed.model;
        row.kind = AblationRow::Kind::Published;
        for (std::size_t i = 0; i < table.columns.size(); ++i)
            row.cells.push_back(i < printed.cells.size() ? printedCell(printed.cells[i], published, from) : unpublishedCell());
        table.rows.push_back(std::move(row));
    }
}

} // namespace

const PublishedTable* PublishedResults::find(const std::string& id) const
{
    const auto found = std::ranges::find(tables, id, &PublishedTable::id);
    return found == tables.end() ? nullptr : &*found;
}

const PublishedResults& publishedResults()
{
    static const PublishedResults kResults = readPublished();
    return kResults;
}

std::string publishedModel(const store::RunRow& run)
{
    const std::string name = ranAs(run);
    const PublishedTable* layers = publishedResults().find("layers"); // has a row of every model
    if (layers == nullptr)
        return {};
    // The paper's second run of a row is told by its preset alone: what it did is the same.
    if (run.preset == kRepeatedPreset && name == presetDisplayName("sdm_cm_hn"))
        return presetDisplayName(kRepeatedPreset);
    return rowFor(*layers, name, "") ? name : std::string();
}

Ablation withPublished(Ablation ablation, const PublishedResults& published)
{
    std::vector<std::pair<RunId, std::string>> models;
    for (const store::RunRow& run : ablation.runs) {
        if (std::string model = publishedModel(run); !model.empty())
            models.emplace_back(run.id, std::move(model));
    }
    if (models.empty())
        return ablation;
    for (AblationTable& table : ablation.tables) {
        const PublishedTable* from = published.find(table.id);
        if (from == nullptr)
            continue;
        const bool besides = table.id == "hr_region" || table.id == "generation";
        besides ? addColumns(table, *from, published, models) : addPaperRows(table, *from, published, models);
        const Phrase source = phrase("ReportTable", "`paper`: %1 of %2, of %3.").with({from->table, published.source, published.model});
        table.note = table.note.empty() ? source : phrase("ReportTable", "%1 %2").with({table.note, source});
    }
    return ablation;
}

} // namespace sdm::report
